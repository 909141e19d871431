"""Where each record lives: paths and ids say the same thing.

A file that no pattern here knows is outside the layout.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from sys import intern
from typing import NamedTuple


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
    FINANCE = "finance"
    MEETING = "meeting"
    RISK = "risk"
    COST_APPROVAL = "cost-approval"
    EVIDENCE = "evidence"
    SOURCE = "source"
    SEAL = "seal"
    SIGNERS = "signers"
    REVOKED = "revoked"
    KEY = "key"
    TEMPLATE = "template"


class Place(NamedTuple):
    """What a path says: the kind of record, the plan it belongs to, and the ids in it."""

    kind: Kind
    plan: str | None
    ids: Mapping[str, str]


_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_NUMBER = r"[1-9][0-9]*(?:\.[1-9][0-9]*)*"
_YEAR = r"[1-9][0-9]{3}"
_MONTH_OR_YEAR = rf"{_YEAR}-(?:0[1-9]|1[0-2]|Y)"
_DAY = rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_FILE = r"[A-Za-z0-9][A-Za-z0-9._-]*"
_PLAN = rf"plans/(?P<plan>{_SLUG})"
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            Kind.UPDATE,
            rf"{_PLAN}/updates/(?P<agency>{_SLUG})/(?P<period>{_MONTH_OR_YEAR})/(?P<measure>{_NUMBER})\.yaml",
        ),
        (
            Kind.FINANCE,
            rf"{_PLAN}/finance/(?P<agency>{_SLUG})/(?P<period>{_YEAR}-Q[1-4])/(?P<measure>{_NUMBER})\.yaml",
        ),
        (
            Kind.INDICATOR,
            rf"{_PLAN}/indicators/(?P<measure>{_NUMBER})/(?P<tier>ilkin|araliq|yekun)-(?P<number>[1-9][0-9]*)\.yaml",
        ),
        (Kind.MEASURE, rf"{_PLAN}/measures/(?P<id>{_NUMBER})\.yaml"),
        (Kind.DIRECTION, rf"{_PLAN}/directions/(?P<id>{_NUMBER})\.yaml"),
        (Kind.PLAN, rf"{_PLAN}/plan\.yaml"),
        (Kind.MEETING, rf"{_PLAN}/meetings/(?P<date>{_DAY})\.yaml"),
        (Kind.RISK, rf"{_PLAN}/risks/(?P<id>{_SLUG})\.yaml"),
        (Kind.COST_APPROVAL, rf"{_PLAN}/cost-approvals/(?P<id>{_SLUG})\.yaml"),
        (Kind.EVIDENCE, rf"{_PLAN}/evidence/(?P<agency>{_SLUG})/(?P<name>(?:{_FILE}/)*{_FILE})"),
        (Kind.AGENCY, rf"agencies/(?P<id>{_SLUG})\.yaml"),
        (Kind.ACT, rf"acts/(?P<id>{_SLUG})\.yaml"),
        (Kind.CALENDAR, r"calendar/(?P<year>[0-9]{4})\.yaml"),
        (Kind.SETTINGS, r"registry\.yaml"),
        (Kind.SEAL, r"seals/(?P<number>[1-9][0-9]*)\.yaml"),
        (Kind.SIGNERS, r"allowed_signers"),
        (Kind.REVOKED, r"revoked_signers"),
        (Kind.KEY, rf"keys/(?P<name>{_FILE})\.asc"),
        (Kind.TEMPLATE, r"templates/(?P<name>[a-z-]+)\.docx"),
        (Kind.SOURCE, rf"(?:acts|{_PLAN})/source/(?P<name>{_FILE})"),
    )
)
_HOME = "plans/{plan}"
_PATHS: Mapping[Kind, str] = {
    Kind.SETTINGS: "registry.yaml",
    Kind.AGENCY: "agencies/{id}.yaml",
    Kind.ACT: "acts/{id}.yaml",
    Kind.CALENDAR: "calendar/{year}.yaml",
    Kind.PLAN: f"{_HOME}/plan.yaml",
    Kind.DIRECTION: f"{_HOME}/directions/{{id}}.yaml",
    Kind.MEASURE: f"{_HOME}/measures/{{id}}.yaml",
    Kind.INDICATOR: f"{_HOME}/indicators/{{measure}}/{{tier}}-{{number}}.yaml",
    Kind.UPDATE: f"{_HOME}/updates/{{agency}}/{{period}}/{{measure}}.yaml",
    Kind.FINANCE: f"{_HOME}/finance/{{agency}}/{{period}}/{{measure}}.yaml",
    Kind.MEETING: f"{_HOME}/meetings/{{date}}.yaml",
    Kind.RISK: f"{_HOME}/risks/{{id}}.yaml",
    Kind.COST_APPROVAL: f"{_HOME}/cost-approvals/{{id}}.yaml",
    Kind.EVIDENCE: f"{_HOME}/evidence/{{agency}}/{{name}}",
    Kind.SOURCE: f"{_HOME}/source/{{name}}",
    Kind.SEAL: "seals/{number}.yaml",
    Kind.SIGNERS: "allowed_signers",
    Kind.REVOKED: "revoked_signers",
    Kind.KEY: "keys/{name}.asc",
    Kind.TEMPLATE: "templates/{name}.docx",
}
#: The collections of a plan in which each body has a folder of its own, named by its id.
OWN_FOLDERS = ("updates", "finance", "evidence")
_OWNED = re.compile(rf"plans/{_SLUG}/(?:{'|'.join(OWN_FOLDERS)})/(?P<agency>{_SLUG})/")
#: Files that are kept byte for byte beside the records: only their digest is read.
KEPT = frozenset((Kind.SOURCE, Kind.EVIDENCE, Kind.SIGNERS, Kind.REVOKED, Kind.KEY, Kind.TEMPLATE))
#: The folder of the plans, each of which has a folder of its own.
PLANS = "plans/"
#: The folder of the seals, which seal all but themselves.
SEALS = "seals/"
#: Files that say whose signatures count, and for how long.
KEYRING = frozenset((Kind.SIGNERS, Kind.REVOKED, Kind.KEY))
# Files that may lie beside the records and are no business of planctl.
IGNORED = frozenset(("README.md", "CODEOWNERS"))

#: What a path looks like, for people: an example for each place of the layout where they write.
FORMS: tuple[str, ...] = (
    "registry.yaml",
    "agencies/rinn.yaml",
    "acts/nk-253s-2025.yaml",
    "acts/source/nk-253s-2025.txt",
    "calendar/2026.yaml",
    "allowed_signers",
    "revoked_signers",
    "keys/rinn.asc",
    "templates/annual.docx",
    "plans/PLAN/plan.yaml",
    "plans/PLAN/directions/8.1.yaml",
    "plans/PLAN/measures/8.1.1.yaml",
    "plans/PLAN/indicators/8.1.1/ilkin-1.yaml",
    "plans/PLAN/updates/rinn/2026-10/8.1.1.yaml",
    "plans/PLAN/evidence/rinn/2026-10/akt-12.pdf",
    "plans/PLAN/finance/rinn/2026-Q3/8.1.1.yaml",
    "plans/PLAN/meetings/2026-10-20.yaml",
    "plans/PLAN/risks/kadr-catismazligi.yaml",
    "plans/PLAN/cost-approvals/bulud-xidmeti.yaml",
    "plans/PLAN/source/PLAN.txt",
)


class _Bodies:
    """The paths of the records that say who is who: the settings and the bodies."""

    def __contains__(self, path: object) -> bool:
        """Tell whether a registry-relative path is one of them."""
        place = place_of(path) if isinstance(path, str) else None
        return place is not None and place.kind in (Kind.SETTINGS, Kind.AGENCY)


BODIES = _Bodies()


class _Unreported:
    """The paths of the records that say what is to be done by whom, not what was done."""

    def __contains__(self, path: object) -> bool:
        """Tell whether a registry-relative path is one of them."""
        place = place_of(path) if isinstance(path, str) else None
        return place is not None and place.kind not in _REPORTED


_REPORTED = frozenset((Kind.UPDATE, Kind.FINANCE, *KEPT))
UNREPORTED = _Unreported()


@lru_cache(1 << 18)
def place_of(path: str) -> Place | None:
    """Return what the registry-relative `path` says, or None where the layout has no such place."""
    for kind, pattern in _PATTERNS:
        if match := pattern.fullmatch(path):
            # Very many paths say the same few things.
            ids = {name: text and intern(text) for name, text in match.groupdict().items()}
            plan = ids.pop("plan", None)
            return Place(kind, plan, ids)
    return None


def owner_of(path: str) -> str | None:
    """Return the id of the body whose own folder a registry-relative path lies in, if it does."""
    match = _OWNED.match(path)
    return match["agency"] if match else None


def concerns(path: str, plan: str) -> bool:
    """Tell whether a registry-relative path belongs to a plan, or to all of them."""
    return concerns_any(path, (plan,))


def concerns_any(path: str, plans: Container[str]) -> bool:
    """Tell whether a registry-relative path belongs to one of these plans, or to all plans."""
    return not path.startswith(PLANS) or path.split("/", 2)[1] in plans


def planned_in(paths: Iterable[str]) -> frozenset[str]:
    """Return the plans that have a measure, as far as paths tell."""
    places = (place_of(path) for path in paths if "/measures/" in path)
    return frozenset(
        place.plan for place in places if place and place.kind is Kind.MEASURE and place.plan
    )


def path_for(kind: Kind, plan: str | None = None, **ids: str) -> str:
    """Return the registry-relative path of a record; the inverse of `place_of`."""
    if kind is Kind.SOURCE and plan is None:
        return f"acts/source/{ids['name']}"
    return _PATHS[kind].format(plan=plan, **ids)


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
