"""Tables of a plan itself: the plan, its directions, the bodies of its registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dataset.table import Table, count, day, fields, flag, share, text
from planctl.export.numbers import share as rounded
from planctl.i18n import msg
from planctl.model.agency import Agency
from planctl.model.direction import Direction
from planctl.model.plan import Plan, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.rollup import DirectionStatus
    from planctl.plan_at_day import PlanAtDay
    from planctl.registry import Entry

PROGRESS = msg("How far it has come: the mean over its measures.")
COVERAGE = msg("The share of its weight that is measured.")

PLANS: Table[PlanAtDay] = Table(
    "plans",
    msg("The plan, where it stands, and what the data is of."),
    lambda plan: (plan,),
    (
        *fields(Plan, ("title", "short_title", "act"), lambda plan: plan.status.plan),
        *fields(Span, ("start:starts_on", "end:ends_on"), lambda plan: plan.status.plan.period),
        count(
            "measures",
            msg("How many measures it has, sub-measures left out."),
            lambda plan: len(plan.status.top),
        ),
        count(
            "sub_measures",
            msg("How many sub-measures it has."),
            lambda plan: len(plan.status.measures) - len(plan.status.top),
        ),
        share("progress", PROGRESS, lambda plan: rounded(plan.status.score.progress)),
        share("coverage", COVERAGE, lambda plan: rounded(plan.status.score.coverage)),
        day("as_of", msg("The day that everything is judged at."), lambda plan: plan.as_of),
        text(
            "known_at",
            msg("The commit whose records these are; empty where they are those of no commit."),
            lambda plan: plan.known_at,
        ),
        flag(
            "simulation",
            msg("Whether the plan's registry says that its data is made up."),
            lambda plan: plan.simulation,
        ),
    ),
)

DIRECTIONS: Table[DirectionStatus] = Table(
    "directions",
    msg("The directions of the plan, and where each stands."),
    lambda plan: plan.status.directions,
    (
        *fields(Direction, ("id:direction", "title"), lambda one: one.entry.record),
        count(
            "measures",
            msg("How many measures it has, sub-measures left out."),
            lambda one: len(one.measures),
        ),
        share("progress", PROGRESS, lambda one: rounded(one.score.progress)),
        share("coverage", COVERAGE, lambda one: rounded(one.score.coverage)),
    ),
)

AGENCIES: Table[Entry[Agency]] = Table(
    "agencies",
    msg("Bodies and groups of bodies, as the plan's registry has them."),
    lambda plan: plan.registry.agencies.values(),
    (
        text("agency", msg("The id of the body or group."), lambda entry: entry.id),
        *fields(Agency, ("code", "kind", "name"), lambda entry: entry.record),
        text("path", msg("The record's file in the registry."), lambda entry: entry.file.path),
    ),
)


def _members(plan: PlanAtDay) -> Iterator[tuple[str, str]]:
    for entry in plan.registry.agencies.values():
        for member in entry.record.members:
            yield entry.id, member


AGENCY_MEMBERS: Table[tuple[str, str]] = Table(
    "agency_members",
    msg("Which bodies are in which group, as the plan's registry has it."),
    _members,
    (
        text("agency", msg("The id of the group."), lambda pair: pair[0]),
        text("member", msg("The id of a body in it."), lambda pair: pair[1]),
    ),
)
