"""The annual report as a paper: its sections in their order, then the signature and the annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.reports.annual.bodies import bodies_section
from planctl.reports.annual.directions import directions_section
from planctl.reports.annual.due import due_section
from planctl.reports.annual.gaps import gaps_section
from planctl.reports.annual.money import money_section
from planctl.reports.annual.overview import overview_section
from planctl.reports.annual.recommendations import recommendations_section
from planctl.reports.annual.risks import risks_section
from planctl.reports.annual.summary import summary_section
from planctl.reports.annual.title import annual_title
from planctl.reports.annual.year import year_of
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.parts.title import signature
from planctl.reports.table.content import measures_table

if TYPE_CHECKING:
    from planctl.reports.source import Source


def annual_paper(source: Source, year: str | None = None) -> Paper:
    """Return the report `annual` on a year, by default the one of the report's day.

    UserError where the plan does not reach the year, or where it had not begun.
    """
    asked = year_of(source, year)
    sections = (
        summary_section(asked),
        overview_section(asked),
        directions_section(asked),
        due_section(asked),
        risks_section(asked),
        money_section(asked),
        bodies_section(asked),
        recommendations_section(asked),
        gaps_section(asked),
        _annex(source),
    )
    t = source.t
    return Paper("annual", t.lang, source.as_of, annual_title(asked), sections, signature(source))


def _annex(source: Source) -> Section:
    return Section(
        id="measures",
        heading=source.t("The table of measures and the state of each"),
        tables=(measures_table(source),),
        broad=True,
        annex=True,
    )
