"""The card of a plan: its act, goals, targets, and how it is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import act_name, day_of, exact, figure, month_of
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.labels import TIER_LABELS
from planctl.model.tier import TIERS
from planctl.reports.screen.card import (
    Around,
    Card,
    Line,
    Section,
    card,
    errata_section,
    said,
    section,
)
from planctl.reports.screen.direction_card import state_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.model.plan import Plan
    from planctl.registry import Entry


def plan_card(identifier: str, around: Around) -> Card:
    """Return everything about one plan; figures only of the one that was asked about.

    Raises UserError where the plan's own file cannot be read.
    """
    records = around.registry.plans[identifier]
    entry = records.plan
    if entry is None:
        path = f"plans/{identifier}/plan.yaml"
        raise UserError(msg("The plan’s own file cannot be read: {plan}", plan=path))
    plan = entry.record
    directions = records.directions.values()
    return card(
        plan.title,
        entry.at(),
        Section(tuple(_head(entry, around))),
        section(msg("State"), _state(identifier, around)),
        section(msg("Goals"), (Line(goal.text, goal.clause) for goal in plan.goals)),
        section(msg("Targets"), (Line(target.text, target.clause) for target in plan.targets)),
        section(msg("Directions"), (Line(d.record.title, d.id) for d in directions)),
        section(msg("Funding"), (Line(item.text, item.clause) for item in plan.funding)),
        section(msg("How it is judged"), _judging(plan)),
        errata_section(plan.errata),
    )


def _head(entry: Entry[Plan], around: Around) -> Iterator[Line]:
    plan = entry.record
    yield Line(entry.id, msg("Id"))
    yield Line(plan.short_title, msg("Short title"))
    act = around.registry.acts.get(plan.act)
    yield Line(act_name(act.record) if act else plan.act, msg("Act"))
    start, end = day_of(plan.period.start), day_of(plan.period.end)
    yield Line(msg("{start} – {end}", start=start, end=end), msg("Period"))
    if plan.source:
        yield Line(plan.source.file, msg("Official text"))
        yield from said(msg("Note"), plan.source.note)
    yield from said(msg("Note"), plan.note)


def _state(identifier: str, around: Around) -> Iterator[Line]:
    status = around.status
    if status is None or status.records.id != identifier:
        return
    yield Line(
        msg(
            "progress {progress}, coverage {coverage}",
            progress=figure(status.score.progress),
            coverage=figure(status.score.coverage),
        )
    )
    yield from state_lines(status.states)


def _judging(plan: Plan) -> Iterator[Line]:
    weights = plan.tier_weights
    for tier in TIERS:
        yield Line(exact(weights.of(tier)), msg("Weight of {tier}", tier=TIER_LABELS[tier]))
    yield Line(plan.milestone_credit.value, msg("Milestone credit"))
    yield Line(exact(plan.thresholds.at_risk_lag), msg("At-risk lag"))
    yield Line(str(plan.thresholds.due_soon_days), msg("Due soon"))
    yield Line(exact(plan.thresholds.about_tolerance), msg("Tolerance of “yaxın”"))
    if plan.reporting:
        yield Line(plan.reporting.act, msg("Reporting calendar"))
        yield Line(month_of(plan.reporting.first_period), msg("First period"))
        yield Line(plan.reporting.why, msg("Why"))
