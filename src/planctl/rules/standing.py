"""Where the indicators of a plan stand by each body's own word: its last value, and the best."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from planctl.model.indicator import Indicator
from planctl.model.plan import Plan
from planctl.model.tier import Tier
from planctl.registry import Entry, PlanRecords
from planctl.rules.trouble import path_ids
from planctl.rules.values import Doubt, Told, achieves, doubts, milestones, quantities


@dataclass(frozen=True, slots=True)
class Standing:
    """What one body says of one indicator: `met` by its last value, `ever` by any so far."""

    last: Told[Any]
    met: bool
    ever: bool
    doubtful: bool


#: By measure, then body, then key of the indicator.
Standings = dict[str, dict[str, dict[str, Standing]]]


def standings(records: PlanRecords, plan: Plan, tiers: Collection[Tier]) -> Standings:
    """Return the standing of each indicator of some tiers, for each body that has reported it."""
    found: Standings = {}
    for entry, one, doubt in _all(records, tiers):
        of_body = found.setdefault(path_ids(entry)["measure"], {}).setdefault(one.agency, {})
        met = doubt is None and achieves(entry.record, one.value, plan) is True
        before = of_body.get(one.key)
        ever = met or (before is not None and before.ever)
        of_body[one.key] = Standing(one, met, ever, doubt is not None)
    return found


def _all(
    records: PlanRecords, tiers: Collection[Tier]
) -> Iterator[tuple[Entry[Indicator], Told[Any], Doubt | None]]:
    for entry, target, told in quantities(records):
        for one, doubt in doubts(entry.record, target, told if entry.record.tier in tiers else ()):
            yield entry, one, doubt
    for entry, states in milestones(records):
        for state in states if entry.record.tier in tiers else ():
            yield entry, state, None
