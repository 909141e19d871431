"""A record names a body that no file in agencies/ describes.

What it checks
    Executors of measures, members of groups, reporters of indicators, bodies in the duties of
    acts and the agency of each update are ids of records in agencies/.

Why it matters
    A misspelt body owes nothing and is reminded of nothing: its measures would drop out of every
    table by agency.

Wrong
    lead:
      - agency: rin

Right
    lead:
      - agency: rinn
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from planctl.az.case import lower
from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.model.act import Duty
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import path_ids
from planctl.store.layout import Kind, path_for

RULE = Rule("PLN201", "unknown-agency", Severity.ERROR, Scope.REGISTRY)

Field = tuple[str | int, ...]
Named = tuple[Entry[Any], Field, str]

_ASCII = str.maketrans("əğıöüşç", "egiousc")


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each reference to a body that is not there."""
    for entry, field, agency in _named(registry):
        path = path_for(Kind.AGENCY, id=agency)
        if agency not in registry.agencies and path not in registry.unreadable:
            yield Problem(
                msg("No such body in agencies/: “{agency}”.", agency=agency),
                _hint(registry, agency, path),
                entry.at(*field),
            )


def _hint(registry: Registry, agency: str, path: str) -> Message:
    for entry in registry.agencies.values():
        for spelling in (entry.record.code, *entry.record.aliases):
            if _as_id(spelling) == agency:
                return msg(
                    "Texts call a body “{name}”; its id is “{agency}”.",
                    name=spelling,
                    agency=entry.id,
                )
    if close := get_close_matches(agency, registry.agencies, n=1):
        return msg("Perhaps “{agency}” was meant.", agency=close[0])
    return msg("Use the id of a record in agencies/, or add {path}.", path=path)


def _as_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", lower(name).translate(_ASCII)).strip("-")


def _named(registry: Registry) -> Iterator[Named]:
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
    for update in plan.updates:
        # Where path and record disagree, that is the mistake, and another rule's.
        if update.record.agency == path_ids(update)["agency"]:
            yield update, ("agency",), update.record.agency
