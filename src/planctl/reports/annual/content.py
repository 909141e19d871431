"""All that the annual report says, as frozen data: every figure and every computed phrase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from planctl.reports.annual.agencies import agencies
from planctl.reports.annual.annex import Annex, annex
from planctl.reports.annual.directions import DirectionContent, directions, overview
from planctl.reports.annual.due import Due, due
from planctl.reports.annual.figure import Figure, figure
from planctl.reports.annual.gaps import Gaps, gaps
from planctl.reports.annual.provenance import Provenance, provenance
from planctl.reports.annual.source import Source
from planctl.reports.annual.summary import Summary, summary
from planctl.reports.annual.title import Title, title
from planctl.reports.tables import Row


@dataclass(frozen=True, slots=True)
class AnnualContent:
    """The report, section by section."""

    title: Title
    summary: Summary
    overview: tuple[Row, ...]
    figure: Figure
    due: Due
    directions: tuple[DirectionContent, ...]
    agencies: tuple[Row, ...]
    gaps: Gaps
    annex: Annex
    provenance: Provenance

    @property
    def tables(self) -> Mapping[str, tuple[Row, ...]]:
        """Every table by the name that templates call it; a direction's end in its number."""
        return {
            "figures": self.summary.figures,
            "overview": self.overview,
            "overdue": self.due.overdue,
            "due_soon": self.due.soon,
            "agencies": self.agencies,
            "silent": self.gaps.silent,
            "annex": self.annex.rows,
            "provenance": self.provenance.facts,
            "findings": self.provenance.findings,
            **{f"tiers {direction.id}": direction.tiers for direction in self.directions},
            **{f"measures {direction.id}": direction.measures for direction in self.directions},
        }


def annual_content(source: Source) -> AnnualContent:
    """Return the content of the annual report; the same source gives the same content."""
    return AnnualContent(
        title=title(source),
        summary=summary(source),
        overview=overview(source),
        figure=figure(source),
        due=due(source),
        directions=directions(source),
        agencies=agencies(source),
        gaps=gaps(source),
        annex=annex(source),
        provenance=provenance(source),
    )
