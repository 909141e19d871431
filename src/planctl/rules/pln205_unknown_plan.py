"""An act names a plan that is not there, or a plan's folder has no plan.yaml.

What it checks
    The plan that an act approves or was issued for has a folder in plans/, and every folder in
    plans/ that holds records has its plan.yaml.

Why it matters
    A plan's period, weights and calendar stand in plan.yaml: without it, its measures cannot be
    judged, and an act of an unknown plan obliges nobody to report on anything.

Wrong
    plan: rif-2026-2082

Right
    plan: rif-2026-2028
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.registry import Registry
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind, path_for

RULE = Rule("PLN205", "unknown-plan", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each plan that an act names in vain, and each folder without its plan."""
    for act in registry.acts.values():
        wanted = act.record.plan
        if wanted and wanted not in registry.plans:
            close = get_close_matches(wanted, registry.plans, n=1)
            path = path_for(Kind.PLAN, wanted)
            hint = (
                msg("Perhaps “{plan}” was meant.", plan=close[0])
                if close
                else msg("Use the name of a folder in plans/, or add {path}.", path=path)
            )
            message = msg("No such plan in plans/: “{plan}”.", plan=wanted)
            yield Problem(message, hint, act.at("plan"))
    for plan in registry.plans.values():
        path = path_for(Kind.PLAN, plan.id)
        if plan.plan is None and path not in registry.unreadable:
            first = next(f.path for f in registry.files if f.place and f.place.plan == plan.id)
            yield Problem(
                msg("The folder of the plan “{plan}” has no plan.yaml.", plan=plan.id),
                msg("Add {path}, or move the folder's files where they belong.", path=path),
                Where(first),
            )
