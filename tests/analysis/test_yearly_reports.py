"""A yearly update is the last word on 31 December, and no word before that day."""

from pathlib import Path

import pytest

from planctl.analysis.periods import period_end
from planctl.analysis.phrases import month_of
from planctl.analysis.rollup import PlanStatus
from planctl.analysis.state import State
from planctl.i18n import translator
from planctl.model.tier import Tier
from tests.support.draft import Draft


def value(status: PlanStatus) -> str | None:
    (indicator,) = status.measures[0].tiers[Tier.YEKUN].indicators
    return str(indicator.reading.value) if indicator.reading else None


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    draft = Draft(tmp_path)
    draft.measure("8.1.1", deadline="2027, dekabr")
    draft.quantity("8.1.1/yekun/1", 50)
    draft.update("8.1.1", "2026-12", values={"yekun/1": 20})
    draft.update("8.1.1", "2026-Y", values={"yekun/1": 30})
    return draft


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2026-12-30", None), ("2026-12-31", "30"), ("2027-01-31", "40"), ("2027-02-01", "40")],
)
def test_the_year_comes_after_its_december_and_before_january(
    draft: Draft, as_of: str, expected: str | None
) -> None:
    draft.update("8.1.1", "2027-01", values={"yekun/1": 40})
    assert value(draft.status(as_of)) == expected


def test_the_state_of_the_year_is_the_later_one(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1", deadline="2027, dekabr")
    draft.measure("8.1.1.1", parent="8.1.1", deadline="2027, dekabr")
    draft.update("8.1.1.1", "2026-12")
    draft.update("8.1.1.1", "2026-Y", state="done")
    (child,) = draft.status("2027-01-10").measures[0].children
    assert child.state is State.DONE


def test_a_year_ends_with_its_last_day() -> None:
    assert str(period_end("2026-Y")) == "2026-12-31"
    assert str(period_end("2028-02")) == "2028-02-29"
    assert str(period_end("2026-Q3")) == "2026-09-30"


def test_a_year_is_said_as_a_year() -> None:
    assert translator("az")(month_of("2026-Y")) == "2026 (ilin yekunu)"
    assert translator("en")(month_of("2026-10")) == "2026-10"
