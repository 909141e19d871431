"""Tables of measures: the published row, where it stands, who executes it, its tiers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planctl.dataset.table import Table, count, day, fields, flag, share, text
from planctl.export.numbers import share as rounded
from planctl.i18n import msg
from planctl.model.deadline import Deadline
from planctl.model.measure import Cancelled, Executor, Measure
from planctl.model.tier import TIERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.measure import MeasureResult
    from planctl.analysis.progress import TierResult
    from planctl.model.tier import Tier
    from planctl.plan_at_day import PlanAtDay

MEASURE = msg("The number of the measure.")

MEASURES: Table[MeasureResult] = Table(
    "measures",
    msg("Measures and sub-measures as published, and where each stands."),
    lambda plan: plan.status.measures,
    (
        text("measure", MEASURE, lambda one: one.entry.id),
        *fields(Measure, ("parent", "direction", "clause", "title"), lambda one: one.measure),
        *fields(
            Deadline,
            (
                "kind:deadline_kind",
                "text:deadline_text",
                "start:deadline_start",
                "due:deadline_due",
                "confirmed:deadline_confirmed",
            ),
            lambda one: one.measure.deadline,
        ),
        *fields(Cancelled, ("date:cancelled_on",), lambda one: one.measure.cancelled),
        text("state", msg("The state that it is judged to be in."), lambda one: one.state.value),
        day(
            "achieved_on",
            msg("The day from which it is done, by the reports; empty while it is not."),
            lambda one: one.achieved_on,
        ),
        flag("late", msg("Whether it was done after its deadline."), lambda one: one.late),
        count(
            "days_left",
            msg("Days to its deadline, below zero after it; empty where it has none."),
            lambda one: one.days_left,
        ),
        share(
            "progress",
            msg("How far it has come: the mean of its tiers by their weights."),
            lambda one: rounded(one.score.progress),
        ),
        share(
            "coverage",
            msg("The share of its weight that is measured."),
            lambda one: rounded(one.score.coverage),
        ),
        count("sub_measures", msg("How many sub-measures it has."), lambda one: len(one.children)),
        count(
            "sub_measures_done",
            msg("How many of its sub-measures are done."),
            lambda one: one.children_done,
        ),
        text("path", msg("The record's file in the registry."), lambda one: one.entry.file.path),
    ),
)


class _Part(NamedTuple):
    """One executor of one measure: its role and its place among those of the role, from 1."""

    measure: str
    role: str
    position: int
    executor: Executor


def _executors(plan: PlanAtDay) -> Iterator[_Part]:
    for entry in plan.records.measures.values():
        for role, executors in (("lead", entry.record.lead), ("co", entry.record.co)):
            for position, executor in enumerate(executors, 1):
                yield _Part(entry.id, role, position, executor)


EXECUTORS: Table[_Part] = Table(
    "executors",
    msg("Who executes which measure, in the printed order."),
    _executors,
    (
        text("measure", MEASURE, lambda part: part.measure),
        text("role", msg("lead, or co for a co-executor."), lambda part: part.role),
        count(
            "position",
            msg("Its place among the executors of that role, from 1."),
            lambda part: part.position,
        ),
        *fields(Executor, ("agency", "recommended"), lambda part: part.executor),
    ),
)


class _Tier(NamedTuple):
    """One tier of one measure: its words, and what its indicators come to."""

    measure: str
    tier: Tier
    words: str | None
    result: TierResult | None


def _tiers(plan: PlanAtDay) -> Iterator[_Tier]:
    for one in plan.status.measures:
        for tier in TIERS:
            words: str | None = getattr(one.measure.tiers, tier.value)
            result = one.tiers.get(tier)
            if words or result:
                yield _Tier(one.entry.id, tier, words, result)


TIER_RESULTS: Table[_Tier] = Table(
    "tiers",
    msg("The tiers of results of each measure: the published words, and how far each has come."),
    _tiers,
    (
        text("measure", MEASURE, lambda one: one.measure),
        text("tier", msg("ilkin, araliq or yekun."), lambda one: one.tier.value),
        text("text", msg("The cell's words; empty where it is blank."), lambda one: one.words),
        count(
            "indicators",
            msg("How many indicators the tier has."),
            lambda one: len(one.result.indicators) if one.result else 0,
        ),
        share(
            "progress",
            msg("How far it has come: the mean of its indicators by their weights."),
            lambda one: rounded(one.result.score.progress) if one.result else None,
        ),
        share(
            "coverage",
            msg("The share of its weight that is measured."),
            lambda one: rounded(one.result.score.coverage) if one.result else None,
        ),
        flag(
            "achieved",
            msg("Whether every indicator of it is achieved."),
            lambda one: one.result.achieved if one.result else None,
        ),
    ),
)
