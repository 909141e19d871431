"""A plan whose lead executors report by month, quarter and year; files land on chosen days."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from planctl.analysis.discipline import NO_CHOICE, Discipline, Wanted, discipline
from planctl.analysis.obligations import obligations
from planctl.analysis.receipts import Receipt, known, receipts
from planctl.history.landing import Change, ChangeKind, History, Landing
from tests.analysis.owed import LEADS, MONTHLY, leads_group
from tests.analysis.owed import draft as owed_draft
from tests.support.draft import HOME, PLAN, Draft

QUARTERLY = {
    "recurrence": "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5",
    "period": "quarter",
    "first_due": "2026-04-05",
}
YEARLY = {
    "recurrence": "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=25",
    "period": "year",
    "first_due": "2027-01-25",
}


def draft(folder: Path, *duties: dict[str, object], until: str = "2026-12-31") -> Draft:
    """Return a plan with a group of leads; without duties, one monthly duty of theirs.

    8.1.1 is led by san, 8.1.2 by san and sba, 8.2.1 by sba.
    """
    chosen = duties or ({**MONTHLY, "obliged": [LEADS]},)
    made = owed_draft(folder, *chosen, until=until)
    leads_group(made)
    made.direction("8.2")
    made.measure("8.1.1", lead=["san"])
    made.measure("8.1.2", lead=["san", "sba"])
    made.measure("8.2.1", lead=["sba"])
    return made


def update_path(agency: str, period: str, measure: str) -> str:
    return f"{HOME}/updates/{agency}/{period}/{measure}.yaml"


def finance(made: Draft, measure: str, period: str, agency: str) -> str:
    """Write a finance report, and return its path."""
    path = f"{HOME}/finance/{agency}/{period}/{measure}.yaml"
    made.files[path] = {"measure": measure, "agency": agency, "period": period}
    return path


def meeting(made: Draft, day: str, *decisions: Mapping[str, object]) -> str:
    """Write a meeting, and return its path."""
    path = f"{HOME}/meetings/{day}.yaml"
    made.files[path] = {"date": day, "decisions": [dict(one) for one in decisions]}
    return path


def history(landed: Mapping[str, str], *, complete: bool = True) -> History:
    """Return a history in which files landed on these days and never changed."""
    return History(
        "c0ffee",
        complete,
        {
            path: Landing((Change(ChangeKind.ADDED, date.fromisoformat(day), "c0ffee", path),))
            for path, day in landed.items()
        },
    )


def came(made: Draft, as_of: str, past: History | None = None) -> tuple[Receipt, ...]:
    """Open the draft and return what came of everything that is owed."""
    registry = made.open().registry
    records = registry.plans[PLAN]
    owed = obligations(registry, records)
    return receipts(registry, records, owed, past, date.fromisoformat(as_of))


def judge(
    made: Draft, as_of: str, past: History | None = None, wanted: Wanted = NO_CHOICE
) -> Discipline:
    """Open the draft and add up how its bodies report."""
    registry = made.open().registry
    records = registry.plans[PLAN]
    found = receipts(
        registry, records, obligations(registry, records), past, date.fromisoformat(as_of)
    )
    day = date.fromisoformat(as_of)
    return discipline(registry, (records,), found, known(past), day, wanted)
