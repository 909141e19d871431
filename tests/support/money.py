"""The money of a plan, counted from its raw files alone, without planctl.

One sum for a measure: what its executors say, the first in the plan's order unless the authorities
agree on another executor's word or on the total of all; theirs where no executor gives the sum.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.support.real import read_plain

Field = tuple[str, ...]
#: By sum (`initial_cost`, `allocated`, `used`), then by measure.
Money = dict[str, dict[str, Decimal]]


def reported(plan: Path, last_quarter: str) -> dict[str, dict[str, dict[str, dict[str, Any]]]]:
    """Return the reports up to a quarter by measure, quarter and body."""
    found: dict[str, dict[str, dict[str, dict[str, Any]]]] = defaultdict(lambda: defaultdict(dict))
    for path in plan.glob("finance/*/*/*.yaml"):
        body, quarter, name = path.parts[-3:]
        if quarter <= last_quarter:
            found[name.removesuffix(".yaml")][quarter][body] = read_plain(path)
    return found


def fields(report: dict[str, Any]) -> Iterator[tuple[Field, Decimal]]:
    """Yield every sum of a report."""
    if "initial_cost" in report:
        yield ("initial_cost",), Decimal(report["initial_cost"])
    for source, sums in report.get("funding", {}).items():
        for name, amount in sums.items():
            yield (source, name), Decimal(amount)


def counted(plan: Path, last_quarter: str, authorities: tuple[str, ...]) -> Money:
    """Return the sums of each measure in its latest quarter on which an executor reports.

    Holds for reports that contradict nothing in themselves and whose sums do not fall.
    """
    money: Money = {"initial_cost": {}, "allocated": {}, "used": {}}
    for measure, quarters in reported(plan, last_quarter).items():
        table = read_plain(plan / f"measures/{measure}.yaml")
        executors = [one["agency"] for column in ("lead", "co") for one in table.get(column, ())]
        order = [*executors, *authorities]
        own = [q for q, said in quarters.items() if set(said) & set(executors) - {*authorities}]
        any_executor = [q for q, said in quarters.items() if set(said) & set(executors)]
        said = quarters[max(own or any_executor or quarters)]
        amounts: dict[Field, dict[str, Decimal]] = defaultdict(dict)
        for body in sorted(said, key=lambda b: (order.index(b) if b in order else 99, b)):
            for field, amount in fields(said[body]):
                amounts[field][body] = amount
        for field, given in amounts.items():
            sums = money[field[-1]]
            sums[measure] = sums.get(measure, Decimal(0)) + one_sum(given, authorities)
    return money


def one_sum(given: dict[str, Decimal], authorities: tuple[str, ...]) -> Decimal:
    """Return the one sum that counts of what bodies give, in their order."""
    checks = {amount for body, amount in given.items() if body in authorities}
    own = [amount for body, amount in given.items() if body not in authorities]
    if len(checks) == 1 and own and checks <= {*own, sum(own)}:
        return checks.pop()
    return next(iter(given.values()))


def total(amounts: dict[str, Decimal], plan: Path) -> Decimal:
    """Add up measures; a part is counted only where its measure is not."""
    found = Decimal(0)
    for measure, amount in amounts.items():
        parent = read_plain(plan / f"measures/{measure}.yaml").get("parent")
        found += Decimal(0) if parent in amounts else amount
    return found
