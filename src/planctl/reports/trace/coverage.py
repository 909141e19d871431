"""How much of the plan is covered, link by link: in words, by direction, as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.i18n import Message, msg
from planctl.reports.paper.paper import Section
from planctl.reports.paper.picture import Picture, Series, Shares
from planctl.reports.paper.table import TOTAL, Cell, Column, Form, Row, Table
from planctl.reports.parts.money import share_cell

if TYPE_CHECKING:
    from planctl.analysis.trace import PlanTrace
    from planctl.i18n import Translator
    from planctl.reports.source import Source


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain: of how many things, how many have what they lean on."""

    whole: int
    part: int
    files: tuple[str, ...]

    @property
    def share(self) -> Fraction | None:
        """The share that is covered; None where there is nothing to cover."""
        return Fraction(self.part, self.whole) if self.whole else None


#: The links in their order: key, what is counted, what of it is covered, its name in the picture.
LINKS: tuple[tuple[str, Message, Message, Message], ...] = (
    ("tasks", msg("Tasks of section 6"), msg("With a measure"), msg("task – measure")),
    ("measures", msg("Measures"), msg("With a task"), msg("measure – task")),
    ("values", msg("Indicators"), msg("With a value"), msg("indicator – value")),
    ("claims", msg("Reported done"), msg("With evidence"), msg("done – evidence")),
)


def links(trace: PlanTrace, source: Source, direction: str | None = None) -> dict[str, Link]:
    """Return the links of the plan, or of one direction."""

    def own(name: str) -> bool:
        return direction in (None, name)

    tasks = [one for one in trace.tasks if own(one.direction)]
    found = [one for one in trace.measures.values() if own(one.result.measure.direction)]
    tops = [one for one in found if one.result.measure.parent is None]
    values = [indicator for one in found for indicator in one.indicators]
    claims = [claim for one in found for claim in one.claims]
    at = source.records.directions
    sections = tuple(at[name].file.path for name in at if own(name))
    return {
        "tasks": Link(len(tasks), sum(bool(one.measures) for one in tasks), sections),
        "measures": Link(
            len(tops),
            sum(bool(one.result.measure.tasks) for one in tops),
            tuple(one.result.entry.file.path for one in tops),
        ),
        "values": Link(
            len(values),
            sum(one.reading is not None for one in values),
            tuple(one.entry.file.path for one in values),
        ),
        "claims": Link(
            len(claims),
            sum(claim.shown for claim in claims),
            tuple(dict.fromkeys(claim.update.file.path for claim in claims)),
        ),
    }


def coverage_section(trace: PlanTrace, source: Source) -> Section:
    """Return the summary."""
    t = source.t
    return Section(
        id="coverage",
        heading=t("1. Coverage"),
        text=tuple(t(sentence) for sentence in _sentences(trace, source)),
        tables=(_table(trace, source),),
        pictures=(_picture(trace, source),),
    )


def _sentences(trace: PlanTrace, source: Source) -> Iterator[Message]:
    found = links(trace, source)
    yield msg(
        "The chain of the plan: a task of section 6, the measure that carries it out, the "
        "indicators of its results, the values reported, the documents that show what is "
        "reported done."
    )
    yield msg(
        "Tasks: {tasks}, with a measure: {with_measure}. Measures: {measures}, with a task: "
        "{with_task}. Indicators: {indicators}, with a value: {with_value}. Reported done: "
        "{claims}, with evidence: {with_evidence}.",
        tasks=found["tasks"].whole,
        with_measure=found["tasks"].part,
        measures=found["measures"].whole,
        with_task=found["measures"].part,
        indicators=found["values"].whole,
        with_value=found["values"].part,
        claims=found["claims"].whole,
        with_evidence=found["claims"].part,
    )
    if not found["values"].part:
        yield msg("No executor has reported a value: there is no data on results.")


def _columns(t: Translator) -> Iterator[Column]:
    for key, whole, part, _drawn in LINKS:
        yield Column(key, t("Count"), Form.COUNT, 16, t(whole))
        yield Column(f"{key}_covered", t(part), Form.COUNT, 22, t(whole))


def _table(trace: PlanTrace, source: Source) -> Table:
    t = source.t
    rows = [
        _row(links(trace, source, entry.id), f"{entry.id}. {entry.record.title}", entry.id)
        for entry in source.records.directions.values()
    ]
    if rows:
        rows.append(_row(links(trace, source), t("Total"), "total", TOTAL))
    return Table(
        id="covered",
        caption=t("Coverage by direction"),
        columns=(Column("name", t("Direction"), Form.TEXT, 55), *_columns(t)),
        rows=tuple(rows),
        empty=t("The plan has no directions."),
        notes=(
            t(
                "Reported done: a body says that a measure is done, or gives a value that reaches "
                "an indicator. Evidence: a document that the same body puts forward."
            ),
        ),
    )


def _row(found: dict[str, Link], name: str, identifier: str, kind: str = "") -> Row:
    cells = {"name": Cell(name)}
    for key, link in found.items():
        cells[key] = Cell(str(link.whole), link.whole, link.files)
        cells[f"{key}_covered"] = Cell(str(link.part), link.part, link.files)
    return Row(cells, kind, identifier)


def _picture(trace: PlanTrace, source: Source) -> Picture:
    t, nothing = source.t, source.t("There is nothing to draw.")
    found = {name: links(trace, source, name) for name in source.records.directions}
    words = {key: t(drawn) for key, _whole, _part, drawn in LINKS}
    rows = []
    for entry in source.records.directions.values():
        cells = {
            key: share_cell(link.share, link.files, t) for key, link in found[entry.id].items()
        }
        name = Cell(f"{entry.id}. {entry.record.title}")
        rows.append(Row({"name": name, **cells}, "", entry.id))
    said = (
        f"{row.id}: " + ", ".join(f"{words[key]} – {row.text(key)}" for key in words)
        for row in rows
    )
    series = tuple(
        Series(said_, tuple(of[key].share for of in found.values())) for key, said_ in words.items()
    )
    return Picture(
        id="links",
        caption=t("Which share of each link is covered, by direction"),
        alt="; ".join(said) or nothing,
        drawing=Shares(t("percent"), tuple(found), series) if rows else None,
        numbers=Table(
            id="links_numbers",
            caption=t("Share covered, by direction"),
            columns=(
                Column("name", t("Direction"), Form.TEXT, 65),
                *(Column(key, said_, Form.SHARE, 25) for key, said_ in words.items()),
            ),
            rows=tuple(rows),
            empty=nothing,
        ),
        empty=nothing,
    )
