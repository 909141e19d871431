"""Sums of several bodies side by side: which counts, and what comes of comparing them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from planctl.analysis.finance import COST, MeasureFinance, Verdict, measure_finance
from planctl.analysis.finance_totals import plan_finance
from planctl.workspace import open_registry
from tests.support.draft import PLAN, Draft

AS_OF = date(2026, 11, 22)
QUARTER = "2026-Q3"
USED = ("funding", "state_budget", "used")
ALLOCATED = ("funding", "state_budget", "allocated")


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """Give a plan whose money the body `mn` reports beside the executors."""
    made = Draft(tmp_path)
    made.agency("mn")
    duties = made.files["acts/sinaq-1s-2026.yaml"]["duties"]
    duties.append(
        {
            **duties[0],
            "id": "1s/2",
            "obliged": ["mn"],
            "recurrence": "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=5",
            "period": "quarter",
            "first_due": "2026-04-05",
        }
    )
    made.measure("8.1.1", lead=["san", "sba"])
    return made


def found(draft: Draft, quarter: str | None = None) -> tuple[MeasureFinance, ...]:
    registry = open_registry(draft.write()).registry
    return measure_finance(registry, registry.plans[PLAN], AS_OF, quarter)


def test_one_body_stands_alone(draft: Draft) -> None:
    draft.finance("8.1.1", QUARTER, cost=500, state_budget=(300, "125.50"))
    (one,) = found(draft)
    assert [line.verdict for line in one.lines] == [Verdict.ALONE] * 3
    assert one.by_field[USED].counted == Decimal("125.50")
    assert one.holders == ("san",)


def test_an_authority_that_differs_is_the_check(draft: Draft) -> None:
    draft.finance("8.1.1", QUARTER, cost=500, state_budget=(300, 120))
    draft.finance("8.1.1", QUARTER, agency="mn", cost=500, state_budget=(300, 100))
    (one,) = found(draft)
    line = one.by_field[USED]
    assert line.verdict is Verdict.DIFFER
    assert (line.counted, line.difference) == (Decimal(120), Decimal(20))
    assert [(said.agency, int(said.amount)) for said in line.said] == [("san", 120), ("mn", 100)]
    assert one.by_field[COST].verdict is one.by_field[ALLOCATED].verdict is Verdict.AGREE
    assert one.differing == (line,)


@pytest.mark.parametrize(
    ("mn", "verdict", "counted", "shares"),
    [
        (100, Verdict.AGREE, 100, [("san", 100)]),
        (40, Verdict.AGREE, 40, [("sba", 40)]),
        (140, Verdict.AGREE, 140, [("san", 100), ("sba", 40)]),
        (90, Verdict.DIFFER, 100, [("san", 100)]),
        (None, Verdict.PARTS, 100, [("san", 100)]),
    ],
)
def test_of_several_executors_the_authority_decides(
    draft: Draft, mn: int | None, verdict: Verdict, counted: int, shares: list[tuple[str, int]]
) -> None:
    draft.finance("8.1.1", QUARTER, state_budget=(900, 100))
    draft.finance("8.1.1", QUARTER, agency="sba", state_budget=(900, 40))
    if mn is not None:
        draft.finance("8.1.1", QUARTER, agency="mn", state_budget=(900, mn))
    line = found(draft)[0].by_field[USED]
    assert (line.verdict, int(line.counted)) == (verdict, counted)
    assert [(body, int(amount)) for body, amount in line.shares] == shares
    assert line.difference == (10 if verdict is Verdict.DIFFER else 0)


def test_what_contradicts_itself_is_set_aside(draft: Draft) -> None:
    """More used than allocated is another rule's: the sum is shown, not compared."""
    draft.finance("8.1.1", QUARTER, state_budget=(100, 300))
    draft.finance("8.1.1", QUARTER, agency="mn", state_budget=(100, 90))
    line = found(draft)[0].by_field[USED]
    assert (line.verdict, int(line.counted)) == (Verdict.ASIDE, 90)
    assert [said.aside for said in line.said] == [True, False]


def test_the_executors_latest_quarter_counts(draft: Draft) -> None:
    draft.finance("8.1.1", "2026-Q1", cost=500, state_budget=(100, 50))
    draft.finance("8.1.1", "2026-Q2", state_budget=(200, 60))
    draft.finance("8.1.1", "2026-Q3", agency="mn", state_budget=(300, 70))
    draft.finance("8.1.1", "2026-Q4", state_budget=(400, 80))  # not over yet
    (one,) = found(draft)
    assert one.period == "2026-Q2"
    assert one.by_field[COST].counted == 500  # what was said last holds
    (asked,) = found(draft, "2026-Q3")
    assert asked.holders == ("mn",)
    assert found(draft, "2026-Q4") == ()


def test_each_measure_is_added_once(draft: Draft) -> None:
    draft.measure("8.1.1.1", parent="8.1.1", lead=["sba"])
    draft.measure("8.1.2", lead=["sba"])
    draft.measure("8.1.2.1", parent="8.1.2", lead=["sba"])
    for body in ("san", "mn"):
        draft.finance("8.1.1", QUARTER, agency=body, cost=1000, state_budget=(400, 100))
    draft.finance("8.1.1.1", QUARTER, agency="sba", cost=100, state_budget=(40, 10))
    draft.finance("8.1.2.1", QUARTER, agency="sba", cost=10, own=("4.50", 1))
    plan = plan_finance(found(draft), AS_OF)
    assert plan.parts == {"8.1.1.1"}
    totals = plan.totals
    sums = (totals.cost, totals.allocated, totals.used)
    assert sums == (Decimal(1010), Decimal("404.50"), Decimal(101))
    assert totals.used_of_allocated == Fraction(101) / Fraction("404.5")
    assert totals.allocated_of_cost == Fraction("404.5") / 1010
    assert {body: sums.used for body, sums in plan.agencies.items()} == {"san": 100, "sba": 1}
    assert plan.directions["8.1"] == totals


def test_nothing_reported_is_nothing(draft: Draft) -> None:
    plan = plan_finance(found(draft), AS_OF)
    assert plan.measures == ()
    assert (plan.totals.cost, plan.totals.used_of_allocated) == (None, None)
