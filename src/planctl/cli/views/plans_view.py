"""Where several plans stand, on the screen: all together, plan by plan, body by body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from planctl.cli.views.figures import BAR, day_words, score_line
from planctl.cli.views.measure_table import SCORE_WIDTH
from planctl.cli.views.screen import Column, table
from planctl.cli.views.status_view import draw_agencies, draw_figures, draw_measures, states_text
from planctl.i18n import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.several import PlansStatus
    from planctl.i18n import Translator


def draw_plans(
    status: PlansStatus,
    listed: Mapping[str, tuple[MeasureResult, ...]],
    console: Console,
    t: Translator,
    *,
    whole: bool,
) -> None:
    """Draw the totals and a row for each plan, then bodies; or the measures that are `listed`.

    `whole`: nothing was chosen out. `listed` is by the plan's id.
    """
    heading = plural(
        "{count} plan: as of {day}",
        "{count} plans: as of {day}",
        count=len(status.plans),
        day=day_words(status.as_of, t),
    )
    console.print(Text(t(heading), style="bold"))
    draw_figures(status.measures, status.sub_measures, status.score, status.states, console, t)
    console.print()
    if whole:
        _plans(status, console, t)
        draw_agencies(status.agencies, console, t)
        return
    count = sum(map(len, listed.values()))
    console.print(t(plural("Shown: {count} measure", "Shown: {count} measures", count=count)))
    for one in status.plans:
        if listed[one.records.id]:
            console.print()
            title = f"{one.records.id} – {one.plan.short_title}"
            console.print(Text(title, style="bold underline"))
            draw_measures(one, listed[one.records.id], console, t)


def _plans(status: PlansStatus, console: Console, t: Translator) -> None:
    columns = [
        Column(t("Plan")),
        Column(t("Measures"), 7, "right"),
        Column(t("overall"), BAR + 1 + SCORE_WIDTH),
    ]
    drawn = table(console, columns)
    for one in status.plans:
        title = Text(f"{one.records.id} – {one.plan.short_title}")
        title.append("\n").append_text(states_text(one.states, t))
        drawn.add_row(title, str(len(one.top)), score_line(one.score))
    console.print(drawn)
