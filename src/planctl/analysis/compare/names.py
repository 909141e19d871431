"""What surrounds a record: whose it is, in which direction, what it is measured in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planctl.store.layout import Kind

if TYPE_CHECKING:
    from planctl.model.agency import Agency
    from planctl.model.indicator import Indicator
    from planctl.model.measure import Measure
    from planctl.model.plan import Plan
    from planctl.registry import PlanRecords, Registry
    from planctl.store.document import StoredFile


@dataclass(frozen=True)
class Names:
    """Registries to look things up in, the most telling first: a removed record is in one only."""

    registries: tuple[Registry, ...]

    def code(self, agency: str) -> str:
        """Return the code of a body, its id where no registry knows it."""
        found = self._first(registry.agencies.get(agency) for registry in self.registries)
        record: Agency | None = found.record if found else None
        return record.code if record else agency

    def codes(self, agencies: Iterable[str]) -> str:
        """Return the codes of bodies, as a list in one line."""
        return ", ".join(map(self.code, agencies))

    def plan(self, plan: str | None) -> Plan | None:
        """Return a plan's own record."""
        entry = self._first(records.plan for records in self._plans(plan))
        record: Plan | None = entry.record if entry else None
        return record

    def measure(self, plan: str | None, measure: str | None) -> Measure | None:
        """Return a measure's record."""
        found = (records.measures.get(measure or "") for records in self._plans(plan))
        entry = self._first(found)
        record: Measure | None = entry.record if entry else None
        return record

    def indicator(self, plan: str | None, indicator: str) -> Indicator | None:
        """Return an indicator's record."""
        entry = self._first(records.indicators.get(indicator) for records in self._plans(plan))
        record: Indicator | None = entry.record if entry else None
        return record

    def title(self, plan: str | None, measure: str | None) -> str | None:
        """Return what a measure is called."""
        record = self.measure(plan, measure)
        return record.title if record else None

    def direction_title(self, plan: str | None, direction: str) -> str | None:
        """Return what a direction is called."""
        entry = self._first(records.directions.get(direction) for records in self._plans(plan))
        title: str | None = entry.record.title if entry else None
        return title

    def whose(self, file: StoredFile) -> tuple[str | None, str | None, tuple[str, ...]]:
        """Return (direction, measure, bodies) that a file is about, as far as it is about any."""
        place = file.place
        if place is None:
            return None, None, ()
        ids, record = place.ids, file.record
        if place.kind is Kind.AGENCY:
            return None, None, (ids["id"],)
        if place.kind is Kind.DIRECTION:
            return ids["id"], None, ()
        if place.kind is Kind.EVIDENCE:
            return None, None, (ids["agency"],)
        if place.kind is Kind.COST_APPROVAL and record is not None:
            number = getattr(record, "measure", None)
            return self._direction(place.plan, number), number, (getattr(record, "agency"),)  # noqa: B009
        number = ids.get("measure")
        if place.kind is Kind.MEASURE:
            number = ids["id"]
            measure: Any = record
        else:
            measure = self.measure(place.plan, number)
        direction = measure.direction if measure else _direction_in(number)
        own = (ids["agency"],) if "agency" in ids else ()
        leads = tuple(executor.agency for executor in measure.lead) if measure else ()
        return direction, number, own or leads

    def _direction(self, plan: str | None, number: str | None) -> str | None:
        measure = self.measure(plan, number)
        return measure.direction if measure else _direction_in(number)

    def _plans(self, plan: str | None) -> Iterator[PlanRecords]:
        for registry in self.registries:
            records = registry.plans.get(plan or "")
            if records is not None:
                yield records

    @staticmethod
    def _first(found: Iterable[Any]) -> Any:
        return next((one for one in found if one is not None), None)


def _direction_in(number: str | None) -> str | None:
    """Return the direction that a measure's number begins with."""
    return ".".join(number.split(".")[:2]) if number else None
