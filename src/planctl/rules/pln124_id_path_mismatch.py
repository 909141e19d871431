"""A record calls itself something other than its path does.

What it checks
    The ids inside a file (`id`, `measure`, `agency`, `period`, `date`, `tier`, `number`) are those
    that its folder and its name say.

Why it matters
    A record is found by its path and printed by what stands inside. Where the two differ, a figure
    would be counted for one measure and shown under another.

Wrong
    measures/8.1.2.yaml
        id: "8.1.3"

Right
    measures/8.1.2.yaml
        id: "8.1.2"
"""

from collections.abc import Container, Iterable, Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.identity import Named, first_untrue, namesakes, records, reports
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN124", "id-path-mismatch", Severity.ERROR, Scope.REGISTRY)


def check(registry: Registry) -> Iterator[Problem]:
    """Yield the first field of each record that its path contradicts."""
    yield from _untrue(records(registry), namesakes(registry))


def check_reports(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield the first field of each report that its path contradicts."""
    untrue = (one for one in reports(plan) if _as_said(one[2]) != one[2].id)
    yield from _untrue(untrue, ())


def _as_said(report: Entry[Any]) -> str:
    record = report.record
    return f"{record.agency}/{record.period}/{record.measure}"


def _untrue(named: Iterable[Named], doubled: Container[str]) -> Iterator[Problem]:
    for kind, _plan, entry in named:
        claim = first_untrue(kind, entry)
        if claim and entry.file.path not in doubled:
            yield Problem(
                msg(
                    "The record says “{said}” where its path says “{wanted}”.",
                    said=claim.said,
                    wanted=claim.wanted,
                ),
                msg(
                    "Correct the field “{field}”, or move the file to where it belongs.",
                    field=claim.field,
                ),
                entry.at(claim.field),
            )
