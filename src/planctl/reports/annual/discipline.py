"""Who reported in the year, and in time: what was expected of each body, came, is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import code_of
from planctl.analysis.receipts import Known
from planctl.analysis.tally import grouped
from planctl.i18n import Message, msg
from planctl.reports.paper.table import TOTAL, Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.phrases import Noun, counted, day, percentage

if TYPE_CHECKING:
    from planctl.analysis.discipline import Discipline
    from planctl.analysis.tally import Tally
    from planctl.i18n import Translator
    from planctl.reports.annual.year import Year

Files = tuple[str, ...]


def discipline_words(year: Year) -> tuple[str, ...]:
    """Say what was expected in the year and what came; where nobody can know in time, say so."""
    t, found = year.t, year.reporting
    if not found.totals.expected:
        return (t("No report has fallen due in the year."),)
    totals = found.totals
    span = {"first": day(year.first, t), "last": day(year.source.as_of, t)}
    if totals.on_time is None or totals.late is None or totals.rate is None:
        said = [
            msg(
                "Reports that fell due from {first} to {last}: {expected}; received: {received}; "
                "missing: {missing}.",
                **span,
                expected=totals.expected,
                received=totals.received,
                missing=totals.missing,
            ),
            _untold(found.history),
        ]
    else:
        said = [
            msg(
                "Reports that fell due from {first} to {last}: {expected}; in time: {on_time} "
                "({rate}); late: {late}; missing: {missing}.",
                **span,
                expected=totals.expected,
                on_time=totals.on_time,
                rate=percentage(totals.rate, t),
                late=totals.late,
                missing=totals.missing,
            )
        ]
    return (" ".join(t(one) for one in said),)


def _untold(history: Known) -> Message:
    if history is Known.NONE:
        return msg(
            "The registry has no history: when a report came is not known, so that nothing is "
            "said of what was in time."
        )
    return msg(
        "The history of the registry is not whole: when a report came is not known, so that "
        "nothing is said of what was in time."
    )


def discipline_table(year: Year) -> Table:
    """Return each body that owed reports in the year; those that were only asked stand in notes."""
    t, found = year.t, year.reporting
    files = _files(year)
    rows = [
        Row(
            {
                "body": Cell(code_of(year.source.registry, one.id)),
                **_cells(one.tally, one.in_row, files.get(one.id, ()), t),
            },
            id=one.id,
        )
        for one in found.agencies
    ]
    if rows:
        longest = max(one.in_row for one in found.agencies)
        every = tuple(path for paths in files.values() for path in paths)
        cells = {"body": Cell(t("Total")), **_cells(found.totals, longest, every, t)}
        rows.append(Row(cells, TOTAL, "total"))
    return Table(
        id="discipline",
        caption=t("Reporting of the year by body"),
        columns=(
            Column("body", t("Who reports"), Form.TEXT, 31),
            Column("expected", t("Expected"), Form.COUNT, 22),
            Column("received", t("Received"), Form.COUNT, 17),
            Column("on_time", t("On time"), Form.COUNT, 20),
            Column("late", t("Late"), Form.COUNT, 17),
            Column("missing", t("Missing"), Form.COUNT, 16),
            Column("rate", t("Share in time"), Form.SHARE, 22),
            Column("in_row", t("Missed in a row"), Form.COUNT, 20),
        ),
        rows=tuple(rows),
        empty=t("No report has fallen due in the year."),
        notes=tuple(t(one) for one in _apart(found, year)) if rows else (),
    )


def _apart(found: Discipline, year: Year) -> list[Message]:
    """Return what no rate counts."""
    t = year.t
    apart = [(msg("Only asked (recommended)"), row) for row in found.recommended]
    apart += [(msg("Group without listed members"), row) for row in found.unknown]
    notes = [
        msg(
            "{what}: {body}; expected: {expected}; received: {received}.",
            what=what,
            body=code_of(year.source.registry, row.id),
            expected=row.tally.expected,
            received=row.tally.received,
        )
        for what, row in apart
    ]
    most = found.totals.most_days
    if most is not None:
        notes.append(msg("The longest delay: {days}.", days=counted(Noun.DAY, most, t)))
    return notes


def _files(year: Year) -> dict[str, Files]:
    """Return the reports of each body that came of what it was bound to, each file once."""
    bound = (
        receipt
        for receipt in year.due
        if receipt.path and receipt.obligation.agency and not receipt.obligation.recommended
    )
    found = grouped(bound, lambda one: one.agency or "")
    return {
        body: tuple(dict.fromkeys(receipt.path for receipt in came if receipt.path))
        for body, came in found.items()
    }


def _cells(counts: Tally, in_row: int, files: Files, t: Translator) -> dict[str, Cell]:
    rate = counts.rate
    return {
        "expected": _count(counts.expected, files),
        "received": _count(counts.received, files),
        "on_time": _count(counts.on_time, files),
        "late": _count(counts.late, files),
        "missing": _count(counts.missing, files),
        "rate": Cell(UNMEASURED) if rate is None else Cell(percentage(rate, t), rate, files),
        "in_row": _count(in_row, files),
    }


def _count(count: int | None, files: Files) -> Cell:
    return Cell(UNMEASURED) if count is None else Cell(str(count), count, files)
