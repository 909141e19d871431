"""Reports that are owed, by the body that owes them: how many came, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of
from planctl.analysis.receipts import Outcome, known
from planctl.analysis.tally import grouped, tally
from planctl.az.order import id_key
from planctl.i18n import msg
from planctl.reports.paper.table import Cell, Column, Form, Row
from planctl.reports.parts.measures import UNMEASURED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.obligations import Obligation
    from planctl.analysis.receipts import Receipt
    from planctl.i18n import Translator
    from planctl.reports.source import Source

_LACKING = frozenset((Outcome.MISSING, Outcome.LATE))
LATE_NOTE = msg("Late is counted only where the history of the registry is whole.")


def owed_columns(t: Translator) -> tuple[Column, ...]:
    """Return the columns of a table of what bodies owe."""
    return (
        Column("body", t("Body"), Form.TEXT, 36),
        Column("expected", t("Expected"), Form.COUNT, 19),
        Column("received", t("Received"), Form.COUNT, 17),
        Column("late", t("Of these, late"), Form.COUNT, 17),
        Column("missing", t("Missing"), Form.COUNT, 16),
        Column("measures", t("Not reported on"), Form.TEXT, 60),
    )


def lacking(owed: Iterable[Receipt]) -> list[Receipt]:
    """Return what bodies owe that have not given all of it in time."""
    groups = grouped(owed, _who).values()
    return [r for group in groups if any(r.outcome in _LACKING for r in group) for r in group]


def owed_rows(owed: Iterable[Receipt], source: Source, within: str = "") -> Iterator[Row]:
    """Yield a row for each body, those that are only asked apart; ids begin with `within`."""
    t, history = source.t, known(source.history)
    by_body = grouped(owed, _who)
    for key in sorted(by_body, key=lambda one: (one[1], id_key(one[0]))):
        name, recommended = key
        receipts = by_body[key]
        counts = tally(receipts, history)
        files = tuple(receipt.path for receipt in receipts if receipt.path)
        absent = [r.obligation.measure for r in receipts if not r.received]
        said = code_of(source.registry, name)
        cells = {
            "body": Cell(
                t(msg("{executor} (recommended)", executor=said)) if recommended else said
            ),
            "expected": Cell(str(counts.expected), counts.expected),
            "received": _counted(counts.received, files),
            "late": _counted(counts.late, files),
            "missing": _counted(sum(r.outcome is Outcome.MISSING for r in receipts), ()),
            "measures": Cell(measure_numbers(absent, t)),
        }
        yield Row(cells, "", f"{within}{name} {recommended}" if recommended else f"{within}{name}")


def measure_numbers(measures: Iterable[str | None], t: Translator) -> str:
    """Return the numbers of measures in one line; None is the plan as a whole."""
    found = list(measures)
    words = [t("the whole plan")] if None in found else []
    words += sorted({one for one in found if one is not None}, key=id_key)
    return ", ".join(words) or UNMEASURED


def _who(one: Obligation) -> tuple[str, bool]:
    return one.agency or one.group or "", one.recommended


def _counted(count: int | None, files: tuple[str, ...]) -> Cell:
    return Cell(UNMEASURED) if count is None else Cell(str(count), count, files)
