"""Receipts counted: expected, received, on time, late, missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from planctl.analysis.receipts import Known, Outcome, Receipt

if TYPE_CHECKING:
    from planctl.analysis.obligations import Obligation

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of what was expected; what depends on days is None where nobody knows them.

    `rate` is the share of the expected that came in time, None where nothing was expected.
    `most_days` is the longest that anything was late.
    """

    expected: int
    received: int
    on_time: int | None
    late: int | None
    rate: Fraction | None
    most_days: int | None

    @property
    def missing(self) -> int:
        """What has not come at all."""
        return self.expected - self.received


def tally(found: Iterable[Receipt], history: Known) -> Tally:
    """Count receipts of obligations that are over."""
    found = tuple(found)
    received = sum(receipt.received for receipt in found)
    if history is not Known.COMPLETE:
        return Tally(len(found), received, None, None, None, None)
    on_time = sum(receipt.outcome is Outcome.ON_TIME for receipt in found)
    return Tally(
        expected=len(found),
        received=received,
        on_time=on_time,
        late=received - on_time,
        rate=Fraction(on_time, len(found)) if found else None,
        most_days=max((r.days_late for r in found if r.days_late is not None), default=None),
    )


def grouped(found: Iterable[Receipt], key: Callable[[Obligation], K]) -> dict[K, list[Receipt]]:
    """Return the receipts by what `key` says of their obligations, each group in their order."""
    groups: dict[K, list[Receipt]] = {}
    for receipt in found:
        groups.setdefault(key(receipt.obligation), []).append(receipt)
    return groups
