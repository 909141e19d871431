"""The indicators of a cell are not numbered as its words run.

What it checks
    The numbers of a tier's indicators are 1, 2, 3 and so on, in the order in which their quotes
    stand in the cell. A cell whose words are not covered is left to PLN401.

Why it matters
    Updates name results by these numbers. A gap or a wrong order makes the second result of the
    printed plan something else than `ilkin/2`.

Wrong
    # indicators/8.1.1/ilkin-1.yaml and ilkin-3.yaml
    id: "8.1.1/ilkin/3"
    number: 3

Right
    # indicators/8.1.1/ilkin-1.yaml and ilkin-2.yaml
    id: "8.1.1/ilkin/2"
    number: 2
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import PlanRecords, Registry
from planctl.rules.cells import cells_of, number_of
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN403", "indicator-numbers", Severity.ERROR, Scope.PLAN)


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each covered cell whose indicators are misnumbered, at the first that is."""
    for cell in cells_of(registry, plan):
        if cell.text is None:
            continue
        moved = [
            (number, entry)
            for number, entry in enumerate(cell.in_text_order() or (), 1)
            if number_of(entry) != number
        ]
        if moved:
            number, first = moved[0]
            yield Problem(
                msg(
                    "This is result {number} of the cell, and its number is {given}.",
                    number=number,
                    given=number_of(first),
                ),
                msg("Number the results of a cell from 1, as its words run."),
                first.at("number"),
                tuple(entry.at("number") for _, entry in moved[1:]),
            )
