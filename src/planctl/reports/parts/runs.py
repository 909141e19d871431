"""Periods in words: those that follow each other are told as one run, from – to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import month_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planctl.i18n import Translator
    from planctl.model.period import Period


def period_words(periods: Iterable[Period], t: Translator) -> str:
    """Return periods in one line, those that follow each other as from – to."""
    spans: list[list[Period]] = []
    for period in periods:
        if spans and spans[-1][-1].kind is period.kind and spans[-1][-1].next == period:
            spans[-1].append(period)
        else:
            spans.append([period])
    said = ([t(month_of(str(one))) for one in dict.fromkeys((s[0], s[-1]))] for s in spans)
    return ", ".join(" – ".join(words) for words in said)
