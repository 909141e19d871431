"""What a change of the simulated registry is about, and the changes that land together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Matter(StrEnum):
    """What sort of thing lands."""

    MONTHLY = "monthly"
    YEARLY = "yearly"
    FINANCE = "finance"
    CORRECTION = "correction"
    MEETING = "meeting"
    DECISION = "decision"
    APPOINTMENT = "appointment"
    AGREEMENT = "agreement"
    RISK = "risk"
    COST = "cost"
    DECIDED = "decided"

    @property
    def reports_on_a_period(self) -> bool:
        """Whether it can only be written once the period that it names is over."""
        return self in (Matter.MONTHLY, Matter.YEARLY, Matter.FINANCE)


@dataclass(frozen=True, slots=True)
class Change:
    """One file as it is from the day on which it lands; `period` is what it is about."""

    day: date
    plan: str
    agency: str
    matter: Matter
    period: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Landing:
    """What one body sends at once and the Centre merges on `day`; files by their paths."""

    day: date
    plan: str
    agency: str
    matter: Matter
    period: str
    files: Mapping[str, str]


def landings(changes: Iterable[Change]) -> tuple[Landing, ...]:
    """Return the changes as they land: by day, what belongs together in one piece."""
    batches: dict[tuple[date, str, str, Matter, str], dict[str, str]] = {}
    for change in changes:
        key = (change.day, change.plan, change.agency, change.matter, change.period)
        batches.setdefault(key, {})[change.path] = change.text
    return tuple(Landing(*key, files=files) for key, files in sorted(batches.items(), key=_first))


def _first(batch: tuple[tuple[date, str, str, Matter, str], object]) -> tuple[date, str, str, str]:
    day, plan, agency, matter, period = batch[0]
    return day, plan, agency, f"{matter} {period}"
