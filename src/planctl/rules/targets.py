"""Questions about a target that several rules ask."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from planctl.model.cell_text import numbers_in
from planctl.model.indicator import Basis, Indicator, Target, Trend
from planctl.registry import Entry

PERCENT = "faiz"
Keyed = Mapping[tuple[str, str], Entry[Indicator]]
_WHOLE = Decimal(100)


def over_whole(target: Target | None, value: Decimal | None) -> bool:
    """Tell whether a value is more per cent of a thing than there is of it.

    Growth may well be by more than 100 per cent; a share, a level and a reduction may not.
    """
    if target is None or value is None or target.unit != PERCENT:
        return False
    return value > _WHOLE and (target.basis is Basis.LEVEL or target.direction is Trend.DECREASE)


def named_in(target: Target, words: str) -> bool:
    """Tell whether the number of a target stands in the words that set it."""
    return target.value in numbers_in(words)
