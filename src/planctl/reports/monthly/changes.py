"""What changed since the month before: states of measures, then what became of the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.compare.account import Part, account
from planctl.analysis.compare.states import Judgement, StateChange, state_changes
from planctl.analysis.phrases import codes_of
from planctl.analysis.progress import Score
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import HEADING, Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED, files_of, score_cell
from planctl.store.layout import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.compare.account import Chapter, Group
    from planctl.reports.monthly.month import Month

#: Money and papers, which other reports tell of.
_ASIDE = frozenset((Kind.FINANCE, Kind.EVIDENCE))
_TOLD = frozenset((Part.DECISIVE, Part.VALUES))


def changes_section(month: Month) -> Section:
    """Return the measures that are in another state, and the legal text that changed."""
    t = month.t
    decisive = [one for one in _chapters(month) if one.part is Part.DECISIVE]
    return Section(
        id="changes",
        heading=t("2. What has changed"),
        tables=(
            _states(month),
            _told(
                month,
                "decisive",
                t("Deadlines, targets and legal text"),
                decisive,
                t("No deadline, target or legal text has changed."),
            ),
        ),
    )


def records_section(month: Month) -> Section:
    """Return every value that was reported since then, as an annex; money has its own report."""
    t = month.t
    values = [one for one in _chapters(month) if one.part is Part.VALUES]
    table = _told(
        month,
        "values",
        t("Reported values"),
        values,
        t("Nothing was reported since then."),
    )
    aside = t("Money is told of in the report “finance”, evidence on the cards of measures.")
    return Section(
        id="reported",
        heading=t("What was reported"),
        text=(aside,),
        tables=(table,),
        annex=True,
    )


def _chapters(month: Month) -> tuple[Chapter, ...]:
    found = month.comparison
    if found is None:
        return ()
    changes = (change for change in found.changes if change.kind not in _ASIDE)
    chapters = account(changes, (), found.names, found.plan, month.t)
    return tuple(one for one in chapters if one.part in _TOLD)


def _states(month: Month) -> Table:
    t = month.t
    changed = state_changes(month.before, month.source.status)
    return Table(
        id="moved",
        caption=t("Measures in another state"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 17),
            Column("title", t("Name of the measure"), Form.TEXT, 52),
            Column("lead", t("Lead executors"), Form.TEXT, 26),
            Column("before", t("State before"), Form.LABEL, 25),
            Column("after", t("State now"), Form.LABEL, 25),
            Column("progress", t("Progress"), Form.SHARE, 20),
        ),
        rows=tuple(_row(one, month) for one in changed),
        empty=t("No measure is in another state."),
    )


def _row(one: StateChange, month: Month) -> Row:
    t, result = month.t, month.source.results.get(one.measure)
    files = files_of(result) if result else ()
    progress = Cell(UNMEASURED)
    if one.after:
        progress = score_cell(Score(one.after.progress, one.after.coverage), t, files)
    cells = {
        "number": Cell(one.measure),
        "title": Cell(one.title),
        "lead": Cell(codes_of(month.source.registry, one.agencies)),
        "before": _state(one.before, (), month),
        "after": _state(one.after, files, month),
        "progress": progress,
    }
    return Row(cells, "", one.measure)


def _state(judged: Judgement | None, files: tuple[str, ...], month: Month) -> Cell:
    if judged is None:
        return Cell(UNMEASURED)
    return Cell(month.t(judged.label), records=files, state=judged.state)


def _told(month: Month, name: str, caption: str, chapters: list[Chapter], empty: str) -> Table:
    t = month.t
    unknown = t("The git history does not tell what became of the records.")
    groups = [group for chapter in chapters for group in chapter.groups]
    return Table(
        id=name,
        caption=caption,
        columns=(
            Column("what", t("Record"), Form.TEXT, 60),
            Column("said", t("What has changed"), Form.TEXT, 105),
        ),
        rows=tuple(row for at, group in enumerate(groups) for row in _group(group, at)),
        empty=empty if month.by_history else unknown,
    )


def _group(group: Group, at: int) -> Iterator[Row]:
    head = " – ".join(part for part in (group.direction, group.direction_title) if part)
    named = ". ".join(part for part in (head, group.agencies) if part)
    if named:
        yield Row({"what": Cell(named)}, HEADING, f"group {at}")
    for number, about in enumerate(group.abouts):
        said = "\n".join(line.text for line in about.lines)
        yield Row({"what": Cell(about.heading), "said": Cell(said)}, "", f"{at}/{number}")
