"""Where a plan stands, on the screen: totals, directions, measures, agencies."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from planctl.analysis.labels import STATE_LABELS
from planctl.cli.views.figures import BAR, day_words, percent, score_cell, score_line
from planctl.cli.views.measure_table import SCORE_WIDTH, measure_table, score_columns
from planctl.cli.views.screen import STYLES, Column, table
from planctl.i18n import msg, plural
from planctl.model.tier import TIERS

if TYPE_CHECKING:
    from rich.console import Console

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import Score
    from planctl.analysis.rollup import AgencyStatus, PlanStatus, States
    from planctl.i18n import Translator


def draw_status(
    status: PlanStatus,
    chosen: Iterable[MeasureResult],
    console: Console,
    t: Translator,
    *,
    whole: bool,
) -> None:
    """Draw the totals of the plan, then the chosen measures by direction.

    `whole` adds the tables of directions and agencies: nothing was chosen out.
    """
    chosen = tuple(chosen)
    _totals(status, console, t)
    if whole:
        _directions(status, console, t)
    else:
        shown = plural("Shown: {count} measure", "Shown: {count} measures", count=len(chosen))
        console.print(t(shown))
    draw_measures(status, chosen, console, t)
    if whole:
        draw_agencies(status.agencies, console, t)


def _totals(status: PlanStatus, console: Console, t: Translator) -> None:
    heading = msg(
        "{plan}: as of {day}", plan=status.plan.short_title, day=day_words(status.as_of, t)
    )
    console.print(Text(t(heading), style="bold"))
    top = len(status.top)
    draw_figures(top, len(status.measures) - top, status.score, status.states, console, t)


def draw_figures(
    top: int, below: int, score: Score, states: States, console: Console, t: Translator
) -> None:
    """Draw how many measures there are, their mean score, and how many are in which state."""
    measures = plural("{count} measure", "{count} measures", count=top)
    subs = plural("{count} sub-measure", "{count} sub-measures", count=below)
    console.print(t(msg("{measures}, {subs}", measures=measures, subs=subs)))
    console.print(
        t(
            msg(
                "Progress {progress} per cent, coverage {coverage} per cent",
                progress=percent(score.progress),
                coverage=percent(score.coverage),
            )
        )
    )
    console.print(states_text(states, t))
    console.print(
        Text(
            t(
                msg(
                    "Below bars: progress/coverage in per cent. Coverage is the share that has "
                    "been measured; what is not measured counts as not done."
                )
            ),
            style="dim",
        )
    )


def states_text(states: States, t: Translator) -> Text:
    """Return the counts by state, in words, those that are not 0."""
    text = Text()
    for state, count in states.items():
        if count:
            text.append("; " if text else "")
            text.append(f"{t(STATE_LABELS[state])}: {count}", style=STYLES[state])
    return text


def _directions(status: PlanStatus, console: Console, t: Translator) -> None:
    columns = [
        Column(t(msg("No.")), 4),
        Column(t(msg("Direction"))),
        Column(t(msg("Measures")), 7, "right"),
        *score_columns(console, t),
    ]
    drawn = table(console, columns)
    for direction in status.directions:
        title = Text(direction.entry.record.title)
        title.append("\n").append_text(states_text(direction.states, t))
        tiers = (score_cell(direction.tiers[tier].score) for tier in TIERS)
        count = str(len(direction.measures))
        drawn.add_row(direction.entry.id, title, count, *tiers, score_cell(direction.score))
    console.print()
    console.print(drawn)


def draw_measures(
    status: PlanStatus, chosen: tuple[MeasureResult, ...], console: Console, t: Translator
) -> None:
    """Draw the chosen measures of a plan, direction by direction."""
    titles = {direction.entry.id: direction.entry.record.title for direction in status.directions}
    for number, group in groupby(chosen, key=lambda result: result.measure.direction):
        console.print()
        console.print(Text(f"{number} {titles.get(number, '')}".rstrip(), style="bold"))
        console.print(measure_table(group, console, t))


def draw_agencies(agencies: Iterable[AgencyStatus], console: Console, t: Translator) -> None:
    """Draw a row for each body that leads measures."""
    columns = [
        Column(t(msg("Body")), 24),
        Column(t(msg("Leads")), 7, "right"),
        Column(t(msg("overall")), BAR + 1 + SCORE_WIDTH),
        Column(t(msg("By state"))),
    ]
    drawn = table(console, columns)
    for agency in agencies:
        drawn.add_row(
            agency.entry.record.code,
            str(len(agency.lead)),
            score_line(agency.score),
            states_text(agency.states, t),
        )
    console.print()
    console.print(Text(t(msg("Lead executors; sub-measures are counted too")), style="bold"))
    console.print(drawn)
