"""When a period closes for the reports on it: their last day, by the duties that order them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from planctl.analysis.obligations import Obligation, obligations
from planctl.model.period import Period, parse_period
from planctl.store.layout import Kind, place_of

if TYPE_CHECKING:
    from planctl.registry import Registry

_REPORTS = (Kind.UPDATE, Kind.FINANCE)


def closing_days(registry: Registry, paths: Iterable[str]) -> dict[str, date]:
    """Return the last day for each of the reports among `paths`, itself included, by path.

    It is the effective day, as the policy on working days has it. Where no duty names a day, the
    period closes when it ends. Reports of a plan that the registry does not have are left out.
    """
    owed: dict[str, tuple[Obligation, ...]] = {}
    found = {}
    for path in paths:
        place = place_of(path)
        plan = registry.plans.get(place.plan or "") if place else None
        if place is None or plan is None or place.kind not in _REPORTS:
            continue
        if plan.id not in owed:
            owed[plan.id] = obligations(registry, plan)
        period = parse_period(place.ids["period"])
        found[path] = _closes(owed[plan.id], period, place.ids["agency"])
    return found


def _closes(owed: Iterable[Obligation], period: Period, agency: str) -> date:
    """Return the last day of what is owed on measures for a period, else of what the body owes.

    Whoever reports without owing it has as long as those who do.
    """
    due = [one for one in owed if one.period == period and one.at_least is None]
    on_measures = [one for one in due if one.measure is not None]
    own = [one for one in due if one.agency == agency]
    days = [one.effective_due for one in on_measures or own or due]
    return max(days, default=period.last)
