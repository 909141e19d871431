"""What a person means by a name: an id, or the code of a body in any case of its letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

from planctl.az.case import fold
from planctl.errors import UserError
from planctl.i18n import Message, msg

if TYPE_CHECKING:
    from planctl.registry import PlanRecords, Registry


class Sort(StrEnum):
    """What sort of thing a name stands for, in the order in which they are tried."""

    MEASURE = "measure"
    DIRECTION = "direction"
    INDICATOR = "indicator"
    AGENCY = "agency"
    ACT = "act"
    DUTY = "duty"
    PLAN = "plan"
    MEETING = "meeting"
    RISK = "risk"
    COST_APPROVAL = "cost_approval"


#: Ids that something else may have, too, are told apart by their folder: `risks/budget`.
_FOLDERS: Mapping[Sort, str] = {
    Sort.MEETING: "meetings",
    Sort.RISK: "risks",
    Sort.COST_APPROVAL: "cost-approvals",
}


@dataclass(frozen=True, slots=True)
class Found:
    """One thing of the registry, by its sort and its id."""

    sort: Sort
    id: str


def find(registry: Registry, records: PlanRecords, text: str, *sorts: Sort) -> Found:
    """Return what `text` names among `sorts` (all, if none are given).

    A body may be called by its code or another spelling of it (`RİNN`, `rinn`, `RINN`); a number
    may keep the dot that the plan prints after it.
    Raises UserError with near names where there is no such thing.
    """
    wanted = fold(text).removesuffix(".")
    names: dict[str, Found] = {}
    for sort in sorts or tuple(Sort):
        for name, identifier in _names(registry, records, sort):
            names.setdefault(fold(name), Found(sort, identifier))
    if wanted in names:
        return names[wanted]
    raise UserError(_unknown(text, sorts), _near(wanted, names))


def agency(registry: Registry, records: PlanRecords, text: str) -> str:
    """Return the id of the body or group that `text` names; UserError where there is none."""
    return find(registry, records, text, Sort.AGENCY).id


def direction(registry: Registry, records: PlanRecords, text: str) -> str:
    """Return the id of the direction that `text` names; UserError where there is none."""
    return find(registry, records, text, Sort.DIRECTION).id


def _near(wanted: str, names: Mapping[str, Found]) -> Message | None:
    close = get_close_matches(wanted, names, n=4)
    found = dict.fromkeys(names[name].id for name in close)
    return msg("Perhaps: {names}", names=", ".join(found)) if found else None


def _unknown(text: str, sorts: tuple[Sort, ...]) -> Message:
    if sorts == (Sort.AGENCY,):
        return msg("No body of the registry is called “{name}”.", name=text)
    if sorts == (Sort.DIRECTION,):
        return msg("The plan has no direction “{name}”.", name=text)
    return msg("Nothing in the registry is called “{name}”.", name=text)


def _names(registry: Registry, records: PlanRecords, sort: Sort) -> Iterator[tuple[str, str]]:
    """Yield (name, id) of everything of one sort."""
    if sort is Sort.AGENCY:
        for entry in registry.agencies.values():
            for name in (entry.id, entry.record.code, *entry.record.aliases):
                yield name, entry.id
        return
    folder = _FOLDERS.get(sort)
    shelves: Mapping[Sort, Iterable[str]] = {
        Sort.MEASURE: records.measures,
        Sort.DIRECTION: records.directions,
        Sort.INDICATOR: records.indicators,
        Sort.ACT: registry.acts,
        Sort.DUTY: (duty.id for act in registry.acts.values() for duty in act.record.duties),
        Sort.PLAN: registry.plans,
        Sort.MEETING: records.meetings,
        Sort.RISK: records.risks,
        Sort.COST_APPROVAL: records.cost_approvals,
    }
    for identifier in shelves[sort]:
        yield identifier, identifier
        if folder:
            yield f"{folder}/{identifier}", identifier
