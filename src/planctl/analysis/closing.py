"""When a period closes for the reports on it: their last day, by the duties that order them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    closing = Closing(registry)
    return {path: closing[path] for path in paths if path in closing}


class Closing(Mapping[str, date]):
    """The closing days of a registry's reports by their paths, each found when it is asked for.

    What is owed is counted once for each plan; any path of a report can be asked for, so there
    is nothing to list.
    """

    def __init__(self, registry: Registry) -> None:
        """Take the duties of a registry."""
        self._registry = registry
        self._owed: dict[str, dict[Period | None, list[Obligation]]] = {}

    def __getitem__(self, path: str) -> date:
        """Return the last day for a report; KeyError where the path is that of none."""
        place = place_of(path)
        plan = self._registry.plans.get(place.plan or "") if place else None
        if place is None or plan is None or place.kind not in _REPORTS:
            raise KeyError(path)
        if plan.id not in self._owed:
            owed = self._owed.setdefault(plan.id, {})
            for one in obligations(self._registry, plan):
                owed.setdefault(one.period, []).append(one)
        period = parse_period(place.ids["period"])
        return _closes(self._owed[plan.id].get(period, ()), period, place.ids["agency"])

    def __iter__(self) -> Iterator[str]:
        """Yield nothing: reports are asked for, not listed."""
        return iter(())

    def __len__(self) -> int:
        """Return the number of what is listed."""
        return 0


def _closes(owed: Iterable[Obligation], period: Period, agency: str) -> date:
    """Return the last day of what is owed for a period on measures, else of what the body owes.

    Whoever reports without owing it has as long as those who do.
    """
    due = [one for one in owed if one.at_least is None]
    on_measures = [one for one in due if one.measure is not None]
    own = [one for one in due if one.agency == agency]
    days = [one.effective_due for one in on_measures or own or due]
    return max(days, default=period.last)
