"""Why a measure stands where it does: its tiers or reports, its sub-measures, its state."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.labels import DONE_LATE, STATE_LABELS
from planctl.analysis.phrases import code_of, figure, month_of
from planctl.analysis.progress import ONE, ZERO
from planctl.analysis.why.indicator import indicator_step
from planctl.analysis.why.state import state_step
from planctl.analysis.why.step import Ground, Step, mean_text
from planctl.i18n import Message, msg
from planctl.model.labels import REPORTED_LABELS, TIER_LABELS
from planctl.model.plan import MilestoneCredit
from planctl.model.tier import TIERS
from planctl.model.update import ReportedState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import Score, TierResult


def measure_step(result: MeasureResult, ground: Ground) -> Step:
    """Return the derivation of one measure, down to the files."""
    score = _from_tiers(result, ground) if result.tiers else _from_reports(result, ground)
    steps = [score, state_step(result, ground)]
    if result.children:
        text = msg(
            "Sub-measures done: {done} of {total}; they decide on “done”, not on progress",
            done=result.children_done,
            total=len(result.children),
        )
        steps.append(Step(text, None, tuple(map(summary_step, result.children))))
    return Step(summary(result), result.entry.at("title"), tuple(steps))


def summary(result: MeasureResult) -> Message:
    """Say a measure's figures in one line."""
    return msg(
        "{id}: {state}, progress {progress}, coverage {coverage} — {title}",
        id=result.entry.id,
        state=DONE_LATE if result.late else STATE_LABELS[result.state],
        title=result.measure.title,
        **_figures(result.score),
    )


def summary_step(result: MeasureResult) -> Step:
    """Return a measure's figures as one step; its own derivation is asked for by its id."""
    return Step(summary(result), result.entry.at())


def _figures(score: Score) -> dict[str, str]:
    return {"progress": figure(score.progress), "coverage": figure(score.coverage)}


def _from_tiers(result: MeasureResult, ground: Ground) -> Step:
    weights = ground.plan.record.tier_weights
    parts = [(Fraction(weights.of(tier)), tier_.score) for tier, tier_ in result.tiers.items()]
    text = msg(
        "Mean of the tiers: progress {progress}; coverage {coverage}",
        progress=mean_text((weight, score.progress) for weight, score in parts),
        coverage=mean_text((weight, score.coverage) for weight, score in parts),
    )
    steps = []
    for tier in TIERS:
        if tier in result.tiers:
            steps.append(_tier(result, result.tiers[tier], ground))
        else:
            empty = msg("{tier}: no indicators, so it does not weigh", tier=TIER_LABELS[tier])
            steps.append(Step(empty, result.entry.at("tiers", tier.value)))
    return Step(text, ground.plan.at("tier_weights"), tuple(steps))


def _tier(result: MeasureResult, tier: TierResult, ground: Ground) -> Step:
    weighed = [(i.weight, i.progress or ZERO) for i in tier.indicators]
    covered = [(i.weight, ZERO if i.progress is None else ONE) for i in tier.indicators]
    text = msg(
        "{tier}: progress {progress}; coverage {coverage}",
        tier=TIER_LABELS[tier.tier],
        progress=mean_text(weighed),
        coverage=mean_text(covered),
    )
    steps = tuple(indicator_step(i, result.received, ground) for i in tier.indicators)
    return Step(text, result.entry.at("tiers", tier.tier.value), steps)


def _from_reports(result: MeasureResult, ground: Ground) -> Step:
    """Return the mean of what its lead executors report: there is no tier to measure."""
    rows = list(_reports(result, ground))
    text = msg(
        "No tiers: mean of what its executors report: progress {progress}; coverage {coverage}",
        progress=mean_text((ONE, worth) for worth, _, _ in rows),
        coverage=mean_text((ONE, known) for _, known, _ in rows),
    )
    return Step(text, result.entry.at("lead"), tuple(step for _, _, step in rows))


def _reports(result: MeasureResult, ground: Ground) -> Iterator[tuple[Fraction, Fraction, Step]]:
    """Yield (worth, known, step) of each body that reports."""
    latest = result.received.latest
    half = ground.plan.record.milestone_credit is MilestoneCredit.HALF
    for who in sorted(result.received.awaited):
        code = code_of(ground.registry, who)
        if who not in latest:
            text = msg("{agency}: nothing reported, counts as 0 and as not covered", agency=code)
            yield ZERO, ZERO, Step(text, result.entry.at("lead"))
            continue
        update = latest[who]
        state = update.record.state
        begun = half and state is ReportedState.IN_PROGRESS
        worth = ONE if state is ReportedState.DONE else Fraction(1, 2) if begun else ZERO
        text = msg(
            "{agency}: {state} ({period}), counts as {worth}",
            agency=code,
            state=REPORTED_LABELS[state],
            period=month_of(update.record.period),
            worth=figure(worth),
        )
        yield worth, ONE, Step(text, update.at("state"))
