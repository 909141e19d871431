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

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Entry, Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind, path_for

RULE = Rule("PLN201", "unknown-agency", Severity.ERROR, Scope.REGISTRY)

Named = tuple[Entry[Any], tuple[str | int, ...], str]


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each reference to a body that is not there."""
    for entry, field, agency in _named(registry):
        path = path_for(Kind.AGENCY, id=agency)
        if agency in registry.agencies or path in registry.unreadable:
            continue
        close = get_close_matches(agency, registry.agencies, n=1)
        hint = (
            msg("Perhaps “{agency}” was meant.", agency=close[0])
            if close
            else msg("Use the id of a record in agencies/, or add {path}.", path=path)
        )
        yield Problem(
            msg("No such body in agencies/: “{agency}”.", agency=agency), hint, entry.at(*field)
        )


def _named(registry: Registry) -> Iterator[Named]:
    for group in registry.agencies.values():
        for n, member in enumerate(group.record.members):
            yield group, ("members", n), member
    for act in registry.acts.values():
        for d, duty in enumerate(act.record.duties):
            for name, bodies in (("obliged", duty.obliged), ("with", duty.with_)):
                for n, body in enumerate(bodies):
                    yield act, ("duties", d, name, n), body
            if duty.recipient:
                yield act, ("duties", d, "recipient"), duty.recipient
    for plan in registry.plans.values():
        for measure in plan.measures.values():
            for column in ("lead", "co"):
                for n, executor in enumerate(getattr(measure.record, column)):
                    yield measure, (column, n, "agency"), executor.agency
        for indicator in plan.indicators.values():
            if indicator.record.reporter:
                yield indicator, ("reporter",), indicator.record.reporter
        for update in plan.updates:
            yield update, ("agency",), update.record.agency
