"""Why a direction, an agency or the plan stands where it does: means over measures, counts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.phrases import figure
from planctl.analysis.progress import ONE, ZERO
from planctl.analysis.rollup import counting
from planctl.analysis.state import State
from planctl.analysis.why.measure import summary_step
from planctl.analysis.why.step import Step, mean_text, sum_of
from planctl.i18n import Message, msg, plural
from planctl.model.labels import TIER_LABELS
from planctl.model.tier import TIERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import Score
    from planctl.analysis.rollup import AgencyStatus, DirectionStatus, PlanStatus, TierTotal
    from planctl.diagnostic import Where


def direction_step(direction: DirectionStatus) -> Step:
    """Return the derivation of a direction from its top-level measures."""
    entry = direction.entry
    name = f"{entry.id} {entry.record.title}"
    steps = (
        _mean(direction.measures),
        *_tiers(direction.measures, direction.tiers.values(), entry.at()),
        _states(direction.measures, entry.at()),
    )
    return Step(_headline(name, direction.score), entry.at("title"), steps)


def agency_step(agency: AgencyStatus) -> Step:
    """Return the derivation of a body from the measures and sub-measures that it leads."""
    entry = agency.entry
    steps = (_mean(agency.lead), _states(agency.lead, entry.at()))
    return Step(_headline(entry.record.code, agency.score), entry.at("code"), steps)


def plan_step(status: PlanStatus) -> Step:
    """Return the derivation of the plan: over its measures, added up direction by direction."""
    groups: dict[str, list[MeasureResult]] = {}
    for result in status.top:
        groups.setdefault(result.measure.direction, []).append(result)
    counted = [counting(group) for group in groups.values()]
    total = sum(map(len, counted))
    parts = [
        (sum((r.score.progress for r in group), ZERO), sum((r.score.coverage for r in group), ZERO))
        for group in counted
    ]
    text = msg(
        "Sums of the directions over the number of measures: "
        "progress {progress}; coverage {coverage}",
        progress=_over([progress for progress, _ in parts], total, status.score.progress),
        coverage=_over([coverage for _, coverage in parts], total, status.score.coverage),
    )
    steps = tuple(_sum(name, group) for name, group in groups.items())
    plan = status.records.plan
    where = plan.at("short_title") if plan else None
    rest = (*_tiers(status.top, status.tiers.values(), where), _states(status.top, where))
    headline = _headline(status.plan.short_title, status.score)
    return Step(headline, where, (Step(text, where, steps), *rest))


def _over(parts: Sequence[Fraction], total: int, result: Fraction) -> str:
    terms = " + ".join(map(figure, parts)) or "0"
    return f"({terms}) / {total} = {figure(result)}" if total else "0"


def _sum(name: str, group: list[MeasureResult]) -> Step:
    counted = counting(group)
    text = plural(
        "{name}, {count} measure: progress {progress}; coverage {coverage}",
        "{name}, {count} measures: progress {progress}; coverage {coverage}",
        count=len(counted),
        name=name,
        progress=_added([result.score.progress for result in counted]),
        coverage=_added([result.score.coverage for result in counted]),
    )
    return Step(text, None, tuple(map(summary_step, group)))


def _added(values: list[Fraction]) -> str:
    return f"{sum_of(values)} = {figure(sum(values, ZERO))}"


def _headline(name: str, score: Score) -> Message:
    return msg(
        "{name}: progress {progress}, coverage {coverage}",
        name=name,
        progress=figure(score.progress),
        coverage=figure(score.coverage),
    )


def _mean(measures: Sequence[MeasureResult]) -> Step:
    counted = counting(measures)
    text = plural(
        "Mean of {count} measure: progress {progress}; coverage {coverage}",
        "Mean of {count} measures: progress {progress}; coverage {coverage}",
        count=len(counted),
        progress=mean_text((ONE, result.score.progress) for result in counted),
        coverage=mean_text((ONE, result.score.coverage) for result in counted),
    )
    return Step(text, None, tuple(map(summary_step, measures)))


def _tiers(
    measures: Sequence[MeasureResult], totals: Iterable[TierTotal], where: Where | None
) -> Iterator[Step]:
    """Yield each tier over the measures that have it."""
    for tier, total in zip(TIERS, totals, strict=True):
        scores = [r.tiers[tier].score for r in counting(measures) if tier in r.tiers]
        text = msg(
            "{tier}: progress {progress}; coverage {coverage}; achieved {achieved} of {total}",
            tier=TIER_LABELS[tier],
            progress=mean_text((ONE, score.progress) for score in scores),
            coverage=mean_text((ONE, score.coverage) for score in scores),
            achieved=total.achieved,
            total=total.total,
        )
        yield Step(text, where)


def _states(measures: Sequence[MeasureResult], where: Where | None) -> Step:
    """Return the counts by state with the numbers of the measures; the cancelled weigh nowhere."""
    steps = []
    for state in State:
        ids = [result.entry.id for result in measures if result.state is state]
        if ids:
            label, listed = STATE_LABELS[state], ", ".join(ids)
            text = msg("{state}: {count} — {ids}", state=label, count=len(ids), ids=listed)
            steps.append(Step(text, where))
    return Step(msg("By state; cancelled measures weigh in no mean"), where, tuple(steps))
