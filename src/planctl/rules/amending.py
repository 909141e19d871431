"""Amending acts: a change that brings one may alter the text that it amends."""

from __future__ import annotations

from planctl.rules.change_set import ChangeSet
from planctl.store.layout import Kind, path_for


def amended_acts(change: ChangeSet) -> frozenset[str]:
    """Return the acts that an act of this change amends, and did not amend before."""
    found = set()
    for file in change.files:
        if file.kind is Kind.ACT and file.after is not None and file.after.place is not None:
            name = file.after.place.ids["id"]
            old, new = change.before.acts.get(name), change.after.acts.get(name)
            if new and new.record.amends and (old is None or old.record.amends is None):
                found.add(new.record.amends)
    return frozenset(found)


def act_of(change: ChangeSet, plan: str | None) -> str | None:
    """Return the act that approved a plan, as it was before the change; None for a new plan.

    Of a plan whose own file could not be read nobody knows the act: the name is then empty.
    """
    records = change.before.plans.get(plan) if plan else None
    if records and records.plan:
        return records.plan.record.act
    return "" if path_for(Kind.PLAN, plan) in change.before.unreadable else None
