"""Notes below tables: what the mark beside a cell means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl import az
from planctl.i18n import msg
from planctl.reports.parts.measures import UNCONFIRMED
from planctl.reports.phrases import AZERBAIJANI

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.measure import MeasureResult
    from planctl.i18n import Translator


def shared_notes(results: Iterable[MeasureResult], t: Translator) -> Iterator[str]:
    """Yield a note for each set of cells that is taken as shared but not confirmed."""
    seen: set[tuple[str, ...]] = set()
    for result in results:
        shared = result.measure.shared
        if shared is None or shared.confirmed or shared.measures in seen:
            continue
        seen.add(shared.measures)
        first, last = shared.measures[0], shared.measures[-1]
        rows = f"{first}–{last}"
        if t.lang == AZERBAIJANI:
            rows = az.dotted(rows)
        yield t(
            msg(
                "{mark} In rows {rows} the official text prints these cells once; that they hold "
                "for all of the rows is not confirmed.",
                mark=UNCONFIRMED,
                rows=rows,
            )
        )
