"""A record names a body that no file in agencies/ describes.

What it checks
    Executors of measures, members of groups, reporters of indicators, bodies in the duties of
    acts, the agency of each report and of each request to spend, whoever was asked to remove an
    obstacle, took part in a meeting or owns a decision of one, and the Centre itself: all are
    ids of records in agencies/.

Why it matters
    A misspelt body owes nothing and is reminded of nothing: its measures would drop out of every
    table by agency.

Wrong
    lead:
      - agency: rin

Right
    lead:
      - agency: rinn
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from planctl.az.case import lower
from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.bodies import Named, named_bodies, named_in_reports
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind, path_for

RULE = Rule("PLN201", "unknown-agency", Severity.ERROR, Scope.REGISTRY)

_ASCII = str.maketrans("əğıöüşç", "egiousc")


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each reference to a body that is not there."""
    yield from _unknown(registry, named_bodies(registry))


def check_reports(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each reference of a report to a body that is not there."""
    yield from _unknown(registry, named_in_reports(plan))


def _unknown(registry: Registry, named: Iterable[Named]) -> Iterator[Problem]:
    for entry, field, agency in named:
        path = path_for(Kind.AGENCY, id=agency)
        if agency not in registry.agencies and path not in registry.unreadable:
            yield Problem(
                msg("No such body in agencies/: “{agency}”.", agency=agency),
                _hint(registry, agency, path),
                entry.at(*field),
            )


def _hint(registry: Registry, agency: str, path: str) -> Message:
    for entry in registry.agencies.values():
        for spelling in (entry.record.code, *entry.record.aliases):
            if _as_id(spelling) == agency:
                return msg(
                    "Texts call a body “{name}”; its id is “{agency}”.",
                    name=spelling,
                    agency=entry.id,
                )
    if close := get_close_matches(agency, registry.agencies, n=1):
        return msg("Perhaps “{agency}” was meant.", agency=close[0])
    return msg("Use the id of a record in agencies/, or add {path}.", path=path)


def _as_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", lower(name).translate(_ASCII)).strip("-")
