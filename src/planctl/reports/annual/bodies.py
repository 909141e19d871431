"""The bodies that carry the plan out: what each leads, where that stands, how it reports."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from planctl.analysis.rollup import count_states
from planctl.az.order import sort_key
from planctl.i18n import msg
from planctl.model.agency import AgencyKind
from planctl.reports.annual.discipline import discipline_table, discipline_words
from planctl.reports.paper.paper import Section
from planctl.reports.paper.picture import Picture
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED, files_of_all, score_cell
from planctl.reports.parts.states import spread, state_stacks
from planctl.reports.phrases import day

if TYPE_CHECKING:
    from planctl.model.agency import Agency
    from planctl.reports.annual.year import Year

#: What a page has room for: those that lead the most.
MOST = 24


def bodies_section(year: Year) -> Section:
    """Return how every body of the plan reports, what it leads and where that stands."""
    t = year.t
    explained = t(
        "Bodies stand in the alphabetical order of their acronyms, groups come last. States and "
        "progress are those of the measures and sub-measures that a body leads; one with several "
        "leads counts for each of them."
    )
    return Section(
        id="bodies",
        heading=t("7. Executors and their reporting"),
        text=(explained, *discipline_words(year)),
        tables=(discipline_table(year),),
        pictures=(_picture(year),),
    )


def involved(year: Year) -> list[Agency]:
    """Return the bodies and groups that any measure names: bodies first, each kind by code."""
    named = {
        executor.agency
        for result in year.source.status.measures
        for executor in (*result.measure.lead, *result.measure.co)
    }
    known = year.source.registry.agencies
    records = [known[agency].record for agency in named if agency in known]
    return sorted(records, key=lambda a: (a.kind is AgencyKind.GROUP, sort_key(a.code), a.id))


def _picture(year: Year) -> Picture:
    t = year.t
    leading = {status.entry.id: status for status in year.source.status.agencies}
    bodies = [
        body for body in involved(year) if body.id in leading and body.kind is AgencyKind.AGENCY
    ]
    most = {body.id for body in sorted(bodies, key=lambda b: -len(leading[b.id].lead))[:MOST]}
    drawn = [(body.code, leading[body.id].states) for body in bodies if body.id in most]
    caption = t(msg("Measures by state and lead body, as of {day}", day=_day(year)))
    words = "; ".join(f"{code}: {spread(states, t)}" for code, states in drawn)
    return Picture(
        id="agencies",
        caption=caption,
        alt=t(msg("Stacked bar chart. {caption}. {words}.", caption=caption, words=words)),
        drawing=state_stacks(drawn, t),
        numbers=_table(year),
        empty=t("There is nothing to draw: no body leads a measure."),
    )


def _day(year: Year) -> str:
    return day(year.source.as_of, year.t)


def _table(year: Year) -> Table:
    t = year.t
    return Table(
        id="agencies_numbers",
        caption=t("Executors of the plan"),
        columns=(
            Column("code", t("Body"), Form.TEXT, 25),
            Column("name", t("Name in full"), Form.TEXT, 51),
            Column("lead", t("Leads"), Form.COUNT, 17),
            Column("co", t("Takes part"), Form.COUNT, 17),
            Column("states", t("Measures by state"), Form.TEXT, 35),
            Column("progress", t("Progress"), Form.SHARE, 20),
        ),
        rows=_rows(year),
        empty=t("No measure of the plan names an executor."),
    )


def _rows(year: Year) -> tuple[Row, ...]:
    t = year.t
    leading = {status.entry.id: status for status in year.source.status.agencies}
    helping = Counter(
        agency
        for result in year.source.status.measures
        for agency in {executor.agency for executor in result.measure.co}
    )
    rows = []
    for record in involved(year):
        status = leading.get(record.id)
        led = status.lead if status else ()
        files = files_of_all(led)
        states = spread(status.states if status else count_states(()), t)
        cells = {
            "code": Cell(record.code),
            "name": Cell(record.name or ""),
            "lead": Cell(str(len(led)), len(led)),
            "co": Cell(str(helping[record.id]), helping[record.id]),
            "states": Cell(states or UNMEASURED, records=files),
            "progress": score_cell(status.score, t, files) if status else Cell(UNMEASURED),
        }
        kind = "group" if record.kind is AgencyKind.GROUP else "agency"
        rows.append(Row(cells, kind, record.id))
    return tuple(rows)
