"""Every place of a registry that names a body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.model.act import Duty
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.trouble import path_ids

Field = tuple[str | int, ...]
Named = tuple[Entry[Any], Field, str]


def named_bodies(registry: Registry) -> Iterator[Named]:
    """Yield (record, field, id) of each place that names a body by its id, but for reports."""
    if registry.settings and registry.settings.record.centre:
        yield registry.settings, ("centre", "agency"), registry.settings.record.centre.agency
    for group in registry.agencies.values():
        for n, member in enumerate(group.record.members):
            yield group, ("members", n), member
    for act in registry.acts.values():
        for d, duty in enumerate(act.record.duties):
            for field, body in _in_duty(duty):
                yield act, ("duties", d, *field), body
    for plan in registry.plans.values():
        yield from _in_plan(plan)


def _in_duty(duty: Duty) -> Iterator[tuple[Field, str]]:
    for n, body in enumerate(duty.obliged):
        yield ("obliged", n), body
    for n, body in enumerate(duty.with_):
        yield ("with", n), body
    if duty.recipient:
        yield ("recipient",), duty.recipient


def _in_plan(plan: PlanRecords) -> Iterator[Named]:
    for measure in plan.measures.values():
        for column in ("lead", "co"):
            for n, executor in enumerate(getattr(measure.record, column)):
                yield measure, (column, n, "agency"), executor.agency
    for indicator in plan.indicators.values():
        if indicator.record.reporter:
            yield indicator, ("reporter",), indicator.record.reporter
    yield from _in_the_centre(plan)


def named_in_reports(plan: PlanRecords) -> Iterator[Named]:
    """Yield (report, field, id) of each place in a plan’s reports that names a body by its id."""
    for update in plan.updates:
        for n, blocker in enumerate(update.record.blockers):
            if blocker.asked_of:
                yield update, ("blockers", n, "asked_of"), blocker.asked_of
    reports: tuple[Entry[Any], ...] = (*plan.updates, *plan.finance)
    for report in reports:
        # Where path and record disagree, that is the mistake, and another rule's.
        if report.record.agency == path_ids(report)["agency"]:
            yield report, ("agency",), report.record.agency


def _in_the_centre(plan: PlanRecords) -> Iterator[Named]:
    """Yield the bodies in what is not reported by one of them: meetings, requests to spend."""
    for meeting in plan.meetings.values():
        for n, member in enumerate(meeting.record.members):
            yield meeting, ("members", n, "agency"), member.agency
        for n, decision in enumerate(meeting.record.decisions):
            yield meeting, ("decisions", n, "owner"), decision.owner
    for approval in plan.cost_approvals.values():
        yield approval, ("agency",), approval.record.agency
