"""Where each record lives: paths and ids say the same thing.

A file that no pattern here knows is outside the layout.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of record a path holds."""

    SETTINGS = "settings"
    AGENCY = "agency"
    ACT = "act"
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
_NUMBER = r"[1-9]\d*(?:\.[1-9]\d*)*"
_PLAN = rf"plans/(?P<plan>{_SLUG})"
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            Kind.UPDATE,
            rf"{_PLAN}/updates/(?P<agency>{_SLUG})/(?P<period>\d{{4}}-\d\d)/(?P<measure>{_NUMBER})\.yaml",
        ),
        (
            Kind.INDICATOR,
            rf"{_PLAN}/indicators/(?P<measure>{_NUMBER})/(?P<tier>ilkin|araliq|yekun)-(?P<number>[1-9]\d*)\.yaml",
        ),
        (Kind.MEASURE, rf"{_PLAN}/measures/(?P<id>{_NUMBER})\.yaml"),
        (Kind.DIRECTION, rf"{_PLAN}/directions/(?P<id>{_NUMBER})\.yaml"),
        (Kind.PLAN, rf"{_PLAN}/plan\.yaml"),
        (Kind.AGENCY, rf"agencies/(?P<id>{_SLUG})\.yaml"),
        (Kind.ACT, rf"acts/(?P<id>{_SLUG})\.yaml"),
        (Kind.SETTINGS, r"registry\.yaml"),
        (Kind.SOURCE, rf"(?:acts|{_PLAN})/source/[A-Za-z0-9._-]+"),
    )
)
# Files that may lie beside the records and are no business of planctl.
IGNORED = frozenset(("README.md", "CODEOWNERS"))


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
        case Kind.AGENCY:
            return f"agencies/{ids['id']}.yaml"
        case Kind.ACT:
            return f"acts/{ids['id']}.yaml"
        case Kind.PLAN:
            return f"{home}/plan.yaml"
        case Kind.DIRECTION | Kind.MEASURE:
            return f"{home}/{kind.value}s/{ids['id']}.yaml"
        case Kind.INDICATOR:
            return f"{home}/indicators/{ids['measure']}/{ids['tier']}-{ids['number']}.yaml"
        case Kind.UPDATE:
            return f"{home}/updates/{ids['agency']}/{ids['period']}/{ids['measure']}.yaml"
        case Kind.SOURCE:
            return f"{home}/source/{ids['name']}"
