"""A record names a legal act that no file in acts/ describes.

What it checks
    The act that approved a plan, the act whose calendar it is reported by, the act that cancelled
    a measure and the act that another one amends are ids of records in acts/.

Why it matters
    Duties and due dates come from acts. Without the act, nobody can be shown on what ground a
    report is expected or a measure is gone.

Wrong
    reporting:
      act: nk-235s-2025

Right
    reporting:
      act: nk-253s-2025
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

RULE = Rule("PLN204", "unknown-act", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each reference to an act that is not there."""
    for entry, field, act in _named(registry):
        path = path_for(Kind.ACT, id=act)
        if act in registry.acts or path in registry.unreadable:
            continue
        close = get_close_matches(act, registry.acts, n=1)
        hint = (
            msg("Perhaps “{act}” was meant.", act=close[0])
            if close
            else msg("Use the id of a record in acts/, or add {path}.", path=path)
        )
        yield Problem(msg("No such act in acts/: “{act}”.", act=act), hint, entry.at(*field))


def _named(registry: Registry) -> Iterator[tuple[Entry[Any], tuple[str, ...], str]]:
    for act in registry.acts.values():
        if act.record.amends:
            yield act, ("amends",), act.record.amends
    for plan in registry.plans.values():
        if plan.plan:
            yield plan.plan, ("act",), plan.plan.record.act
            if plan.plan.record.reporting:
                yield plan.plan, ("reporting", "act"), plan.plan.record.reporting.act
        for measure in plan.measures.values():
            if measure.record.cancelled:
                yield measure, ("cancelled", "act"), measure.record.cancelled.act
