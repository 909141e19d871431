"""Work grows with the records and no faster: calls of functions are counted, not seconds."""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from planctl.analysis.discipline import discipline
from planctl.analysis.receipts import known
from planctl.dataset.tables import TABLES
from planctl.i18n import translator
from planctl.plan_at_day import PlanAtDay
from planctl.reports.kinds import KINDS
from planctl.reports.source import Source
from planctl.rules.sweep import check_registry
from planctl.workspace import Workspace, open_registry
from tests.support.draft import Draft

DAY = date(2026, 9, 30)
FEW = 40
#: Twice as many measures, with their reports: what does not grow at all brings it below two.
MOST = 2.05


def workspace(folder: Path, measures: int) -> Workspace:
    """Return a plan of so many measures, each reported on by two bodies for three months."""
    draft = Draft(folder)
    for number in range(1, measures + 1):
        name = f"8.1.{number}"
        draft.measure(name, lead=["san", "dsk"])
        draft.quantity(f"{name}/ilkin/1", 50)
        draft.quantity(f"{name}/yekun/1", 90)
        for agency in ("san", "dsk"):
            for month in ("2026-06", "2026-07", "2026-08"):
                values = {"ilkin/1": 20, "yekun/1": 10}
                draft.update(name, month, agency=agency, values=values)
    return open_registry(draft.write())


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, Workspace]:
    """Return a plan, and one twice as large."""
    folder = tmp_path_factory.mktemp("growth")
    return workspace(folder / "a", FEW), workspace(folder / "b", 2 * FEW)


def calls(work: Callable[[], object]) -> int:
    """Return how many functions are called, those of libraries in C too."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def at_day(of: Workspace) -> PlanAtDay:
    return PlanAtDay(of, of.plan(None), DAY)


def tables(of: Workspace) -> None:
    for table in TABLES.values():
        for row in table.rows(at_day(of)):
            for column in table.columns:
                column.value(row)


def reporting(of: Workspace) -> None:
    plan = at_day(of)
    discipline(plan.registry, (plan.records,), plan.receipts, known(plan.history), DAY)


WORK: dict[str, Callable[[Workspace], object]] = {
    "check": lambda of: check_registry(of.registry, DAY),
    "status": lambda of: at_day(of).status,
    "discipline": reporting,
    "tables": tables,
}


@pytest.mark.parametrize("name", WORK)
def test_questions(two: tuple[Workspace, Workspace], name: str) -> None:
    work = WORK[name]
    for one in two:
        work(one)  # so that nothing is counted that is done once
    few, twice = (calls(partial(work, one)) for one in two)
    assert few > 1000
    assert twice / few < MOST


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "measure"])
def test_reports(two: tuple[Workspace, Workspace], kind: str) -> None:
    def made(of: Workspace) -> None:
        KINDS[kind].sample(Source(of, of.plan(None), DAY, translator("az")))

    for one in two:
        made(one)
    few, twice = (calls(partial(made, one)) for one in two)
    assert few > 1000
    assert twice / few < MOST
