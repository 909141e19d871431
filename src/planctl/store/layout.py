"""Where each record lives: paths and ids say the same thing.

A file that no pattern here knows is outside the layout.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Kind(StrEnum):
    """What sort of record a path holds."""

    SETTINGS = "settings"
    AGENCY = "agency"
    ACT = "act"
    CALENDAR = "calendar"
    PLAN = "plan"
    DIRECTION = "direction"
    MEASURE = "measure"
    INDICATOR = "indicator"
    UPDATE = "update"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Place:
    """What a path says: the kind of record, the plan it belongs to, and the ids in it."""

    kind: Kind
    plan: str | None
    ids: Mapping[str, str]


_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_NUMBER = r"[1-9][0-9]*(?:\.[1-9][0-9]*)*"
_MONTH = r"[0-9]{4}-(?:0[1-9]|1[0-2])"
_PLAN = rf"plans/(?P<plan>{_SLUG})"
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            Kind.UPDATE,
            rf"{_PLAN}/updates/(?P<agency>{_SLUG})/(?P<period>{_MONTH})/(?P<measure>{_NUMBER})\.yaml",
        ),
        (
            Kind.INDICATOR,
            rf"{_PLAN}/indicators/(?P<measure>{_NUMBER})/(?P<tier>ilkin|araliq|yekun)-(?P<number>[1-9][0-9]*)\.yaml",
        ),
        (Kind.MEASURE, rf"{_PLAN}/measures/(?P<id>{_NUMBER})\.yaml"),
        (Kind.DIRECTION, rf"{_PLAN}/directions/(?P<id>{_NUMBER})\.yaml"),
        (Kind.PLAN, rf"{_PLAN}/plan\.yaml"),
        (Kind.AGENCY, rf"agencies/(?P<id>{_SLUG})\.yaml"),
        (Kind.ACT, rf"acts/(?P<id>{_SLUG})\.yaml"),
        (Kind.CALENDAR, r"calendar/(?P<year>[0-9]{4})\.yaml"),
        (Kind.SETTINGS, r"registry\.yaml"),
        (Kind.SOURCE, rf"(?:acts|{_PLAN})/source/(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)"),
    )
)
# Files that may lie beside the records and are no business of planctl.
IGNORED = frozenset(("README.md", "CODEOWNERS"))

#: What a path looks like, for people: an example for each place of the layout.
FORMS: tuple[str, ...] = (
    "registry.yaml",
    "agencies/rinn.yaml",
    "acts/nk-253s-2025.yaml",
    "acts/source/nk-253s-2025.txt",
    "calendar/2026.yaml",
    "plans/PLAN/plan.yaml",
    "plans/PLAN/directions/8.1.yaml",
    "plans/PLAN/measures/8.1.1.yaml",
    "plans/PLAN/indicators/8.1.1/ilkin-1.yaml",
    "plans/PLAN/updates/rinn/2026-10/8.1.1.yaml",
    "plans/PLAN/source/PLAN.txt",
)


def place_of(path: str) -> Place | None:
    """Return what the registry-relative `path` says, or None where the layout has no such place."""
    for kind, pattern in _PATTERNS:
        if match := pattern.fullmatch(path):
            ids = match.groupdict()
            plan = ids.pop("plan", None)
            return Place(kind, plan, ids)
    return None


def path_for(kind: Kind, plan: str | None = None, **ids: str) -> str:
    """Return the registry-relative path of a record; the inverse of `place_of`."""
    home = f"plans/{plan}"
    match kind:
        case Kind.SETTINGS:
            return "registry.yaml"
        case Kind.AGENCY | Kind.ACT:
            return f"{'acts' if kind is Kind.ACT else 'agencies'}/{ids['id']}.yaml"
        case Kind.CALENDAR:
            return f"calendar/{ids['year']}.yaml"
        case Kind.PLAN:
            return f"{home}/plan.yaml"
        case Kind.DIRECTION | Kind.MEASURE:
            return f"{home}/{kind.value}s/{ids['id']}.yaml"
        case Kind.INDICATOR:
            return f"{home}/indicators/{ids['measure']}/{ids['tier']}-{ids['number']}.yaml"
        case Kind.UPDATE:
            return f"{home}/updates/{ids['agency']}/{ids['period']}/{ids['measure']}.yaml"
        case Kind.SOURCE:
            return f"{home if plan else 'acts'}/source/{ids['name']}"


def nearest_form(path: str) -> str:
    """Return the form of the layout that a misplaced path comes nearest to, in its own plan."""
    parts = path.split("/")
    in_plan = parts[0] == "plans" and parts[2:] and re.fullmatch(_SLUG, parts[1])
    form = max(FORMS, key=lambda form: _nearness(parts, form.split("/")))
    return form.replace("PLAN", parts[1] if in_plan else "<plan>")


def _nearness(parts: list[str], form: list[str]) -> float:
    """Return how near two paths are, part by part.

    What counts most is the word that names the collection, then each folder in its place, then
    the name of the file.
    """
    collection = form[2:3] or form[:1]
    named = max(_alike(part, collection[0]) for part in parts)
    folders = sum(_alike(a, b) for a, b in zip(parts[:-1], form[:-1], strict=False))
    longer = abs(len(parts) - len(form))
    return 3 * named + folders - longer + _alike(parts[-1], form[-1])


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:100], other, autojunk=False).ratio()
