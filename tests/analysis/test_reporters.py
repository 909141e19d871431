"""Whose word counts: leads, joint leads, groups, appointed and recommended bodies."""

from fractions import Fraction
from pathlib import Path

import pytest

from planctl.analysis.progress import NOTHING
from tests.analysis.one import AS_OF, measure_of, yekun_of
from tests.support.draft import Draft, Number


def drafted(
    folder: Path, *lead: str, co: tuple[str, ...] = (), reporter: str | None = None
) -> Draft:
    draft = Draft(folder)
    draft.measure(lead=lead, co=co)
    draft.quantity("8.1.1/yekun/1", 50, reporter=reporter)
    return draft


def say(draft: Draft, agency: str, value: Number, period: str = "2026-10") -> None:
    draft.update("8.1.1", period, agency=agency, values={"yekun/1": value})


def value_of(draft: Draft) -> str | None:
    reading = yekun_of(draft.status(AS_OF)).reading
    return None if reading is None else str(reading.value)


def test_lead_reports(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "san", co=("sba",))
    say(draft, "san", 10)
    say(draft, "sba", 40)
    assert value_of(draft) == "10"


@pytest.mark.parametrize("stranger", ["sba", "skm", "nobody"])
def test_word_of_a_body_that_does_not_lead_is_no_word(tmp_path: Path, stranger: str) -> None:
    draft = drafted(tmp_path, "san", co=("sba",))
    say(draft, stranger, 40)
    result = measure_of(draft.status(AS_OF))
    assert value_of(draft) is None
    assert result.score == NOTHING
    assert result.state.value == "no_data"


def test_joint_leads_that_agree(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "san", "sba")
    say(draft, "san", "20")
    say(draft, "sba", "20.0")
    result = yekun_of(draft.status(AS_OF))
    assert (result.progress, result.disputed) == (Fraction(2, 5), False)


@pytest.mark.parametrize(("first", "second"), [(10, 40), (40, 10), (10, 60), (60, 10)])
def test_least_favourable_of_joint_leads_stands(tmp_path: Path, first: int, second: int) -> None:
    draft = drafted(tmp_path, "san", "sba")
    say(draft, "san", first)
    say(draft, "sba", second)
    result = yekun_of(draft.status(AS_OF))
    assert (value_of(draft), result.progress, result.disputed) == ("10", Fraction(1, 5), True)
    assert not result.achieved


@pytest.mark.parametrize(("first", "second"), [(90, 70), (70, 90), (40, 70), (70, 40)])
@pytest.mark.parametrize("baseline", [None, 100])
def test_more_is_less_favourable_where_the_level_is_to_fall(
    tmp_path: Path, first: int, second: int, baseline: int | None
) -> None:
    draft = drafted(tmp_path, "san", "sba")
    draft.quantity("8.1.1/yekun/1", 40, direction="decrease", comparator="reach", baseline=baseline)
    say(draft, "san", first)
    say(draft, "sba", second)
    assert value_of(draft) == str(max(first, second))


@pytest.mark.parametrize(("first", "second"), [(55, 70), (70, 55), (-5, -3), (-3, -5)])
def test_least_favourable_value_stands_where_both_are_worth_the_same(
    tmp_path: Path, first: int, second: int
) -> None:
    draft = drafted(tmp_path, "san", "sba")
    say(draft, "san", first)
    say(draft, "sba", second)
    assert value_of(draft) == str(min(first, second))


@pytest.mark.parametrize(
    ("first", "second"), [("not_started", "in_progress"), ("in_progress", "not_started")]
)
def test_least_favourable_state_of_a_milestone_stands(
    tmp_path: Path, first: str, second: str
) -> None:
    """Both are worth nothing by the 0/100 rule, but one of them says that work has begun."""
    draft = drafted(tmp_path, "san", "sba")
    draft.milestone("8.1.1/yekun/1")
    say(draft, "san", first)
    say(draft, "sba", second)
    assert value_of(draft) == "not_started"


def test_joint_leads_are_compared_for_one_period(tmp_path: Path) -> None:
    """A body that was ahead in October does not dispute what another says of November."""
    draft = drafted(tmp_path, "san", "sba")
    say(draft, "san", 10, "2026-09")
    say(draft, "sba", 40, "2026-10")
    result = yekun_of(draft.status(AS_OF))
    assert (value_of(draft), result.disputed) == ("40", False)


def test_latest_period_of_any_joint_lead_stands(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "san", "sba")
    say(draft, "san", 40, "2026-10")
    say(draft, "sba", 10, "2026-09")
    assert value_of(draft) == "40"


def test_dispute_ends_when_the_next_period_agrees(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "san", "sba")
    for agency, september, october in (("san", 10, 30), ("sba", 20, 30)):
        say(draft, agency, september, "2026-09")
        say(draft, agency, october, "2026-10")
    assert yekun_of(draft.status("2026-09-30")).disputed
    assert not yekun_of(draft.status(AS_OF)).disputed


def test_members_report_for_a_group(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.agency("qrup", members=["sba"])
    draft.measure(lead=("qrup",), co=("san",))
    draft.quantity("8.1.1/yekun/1", 50)
    say(draft, "san", 10)
    say(draft, "qrup", 20)
    assert value_of(draft) is None
    say(draft, "sba", 30)
    assert value_of(draft) == "30"


def test_co_executors_report_for_a_group_that_nobody_has_listed(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.agency("qrup", members=[])
    draft.measure(lead=("qrup",), co=("sba",))
    draft.quantity("8.1.1/yekun/1", 50)
    say(draft, "sba", 30)
    assert value_of(draft) == "30"


def test_unlisted_group_beside_a_lead_leaves_the_lead_to_report(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.agency("qrup", members=[])
    draft.measure(lead=("san", "qrup"), co=("sba",))
    draft.quantity("8.1.1/yekun/1", 50)
    say(draft, "sba", 30)
    assert value_of(draft) is None
    say(draft, "san", 20)
    assert value_of(draft) == "20"


def test_nobody_can_report_for_an_unlisted_group_alone(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.agency("qrup", members=[])
    draft.measure(lead=("qrup",), deadline="2027, dekabr")
    say(draft, "qrup", 30)
    result = measure_of(draft.status(AS_OF))
    assert (result.state.value, result.score) == ("no_data", NOTHING)


def test_appointed_body_reports_its_own_result_and_no_other(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "san", reporter="dsk")
    draft.quantity("8.1.1/ilkin/1", 50)
    for agency, value in (("san", 10), ("dsk", 20)):
        draft.update("8.1.1", "2026-10", agency=agency, values={"yekun/1": value, "ilkin/1": value})
    values = {
        indicator.entry.id: str(indicator.reading and indicator.reading.value)
        for tier in measure_of(draft.status(AS_OF)).tiers.values()
        for indicator in tier.indicators
    }
    assert values == {"8.1.1/ilkin/1": "10", "8.1.1/yekun/1": "20"}


def test_appointed_body_leaves_the_state_to_the_lead(tmp_path: Path) -> None:
    draft = drafted(tmp_path, "san", reporter="dsk")
    draft.update("8.1.1", "2026-10", agency="dsk", state="blocked")
    assert measure_of(draft.status("2026-10-31")).received.states == ()


def test_recommended_lead_may_report(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure(lead=("sba",), recommended=("sba",))
    draft.quantity("8.1.1/yekun/1", 50)
    say(draft, "sba", 30)
    assert value_of(draft) == "30"


@pytest.mark.parametrize(
    ("words", "progress", "coverage", "state"),
    [
        # two obliged bodies and one that is only asked: its silence counts for nothing
        ({"san": "done", "sba": "done"}, "1", "1", "done"),
        ({"san": "done"}, "1/2", "1/2", "in_progress"),
        ({"san": "done", "mb": "done"}, "2/3", "2/3", "in_progress"),
        ({"san": "done", "sba": "done", "mb": "done"}, "1", "1", "done"),
        ({"san": "done", "sba": "done", "mb": "in_progress"}, "2/3", "1", "in_progress"),
        ({"mb": "done"}, "1/3", "1/3", "in_progress"),
    ],
)
def test_recommended_lead_holds_nobody_back(
    tmp_path: Path, words: dict[str, str], progress: str, coverage: str, state: str
) -> None:
    draft = Draft(tmp_path)
    draft.measure(deadline="2028, dekabr")
    draft.measure(
        "8.1.1.1",
        lead=("san", "mb", "sba"),
        recommended=("mb",),
        parent="8.1.1",
        deadline="2028, dekabr",
    )
    for agency, word in words.items():
        draft.update("8.1.1.1", "2026-10", agency=agency, state=word)
    result = measure_of(draft.status(AS_OF), "8.1.1.1")
    assert result.score.progress == Fraction(progress)
    assert result.score.coverage == Fraction(coverage)
    assert result.state.value == state


def test_each_counts_where_all_who_lead_are_only_asked(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.plan(lag=1)
    draft.measure(lead=("san", "sba"), recommended=("san", "sba"), deadline="2028, dekabr")
    draft.update("8.1.1", "2026-10", agency="san", state="done")
    result = measure_of(draft.status(AS_OF))
    assert (result.state.value, result.score.coverage) == ("in_progress", Fraction(1, 2))
