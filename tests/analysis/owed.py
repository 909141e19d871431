"""Small plans with duties of every sort, and short views of what is owed in them."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from planctl.analysis.obligations import Obligation, obligations
from tests.support.draft import PLAN, Draft

ACT = "acts/sinaq-1s-2026.yaml"
LEADS = "icraci-qrup"

MONTHLY = {"recurrence": "FREQ=MONTHLY;BYMONTHDAY=15", "period": "month"}
ONCE: dict[str, Any] = {"recurrence": None, "period": "none"}


def draft(folder: Path, *duties: dict[str, Any], until: str = "2026-03-31") -> Draft:
    """Return a plan of three months whose own act lays these duties."""
    made = Draft(folder)
    made.plan(first_period="2026-01")
    made.files[f"plans/{PLAN}/plan.yaml"]["period"]["end"] = until
    template = made.files[ACT]["duties"][0]
    made.files[ACT]["duties"] = [
        {**deepcopy(template), "id": f"1s/{n}", **duty} for n, duty in enumerate(duties, 1)
    ]
    return made


def leads_group(made: Draft) -> None:
    """Write the group that stands for the lead executors of the plan's measures."""
    made.agency(LEADS, members=())
    made.files[f"agencies/{LEADS}.yaml"]["derived"] = "leads"


def owed(made: Draft, plan: str = PLAN) -> tuple[Obligation, ...]:
    """Open the draft and return what is owed in a plan."""
    registry = made.open().registry
    return obligations(registry, registry.plans[plan])


def who(found: Iterable[Obligation], due: str) -> list[tuple[str | None, str | None]]:
    """Return (body, measure) of what is due on a day, in order."""
    return [(one.agency, one.measure) for one in found if str(one.due) == due]


def dues(found: Sequence[Obligation]) -> list[tuple[str, str]]:
    """Return (due, period) of each obligation."""
    return [(str(one.due), str(one.period)) for one in found]
