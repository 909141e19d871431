"""Sub-measures: their executors report a state, and a measure waits for all of them."""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.analysis.one import AS_OF, day, measure_of, states_of
from tests.support.draft import Draft

LATER = "2028, dekabr"


def family(folder: Path, *, children: int = 2) -> Draft:
    """Return 8.1.1, achieved in August, with sub-measures that nobody has reported on."""
    draft = Draft(folder)
    draft.plan(lag=1)
    draft.measure(deadline=LATER)
    draft.milestone("8.1.1/yekun/1")
    draft.update("8.1.1", "2026-08", values={"yekun/1": "done"})
    for number in range(1, children + 1):
        draft.measure(f"8.1.1.{number}", lead=("sba",), parent="8.1.1", deadline=LATER)
    return draft


def say(draft: Draft, number: int, state: str, period: str = "2026-09") -> None:
    draft.update(f"8.1.1.{number}", period, agency="sba", state=state)


@pytest.mark.parametrize(
    ("credit", "state", "progress", "coverage"),
    [
        ("0/100", None, "0", "0"),
        ("0/100", "not_started", "0", "1"),
        ("0/100", "in_progress", "0", "1"),
        ("0/100", "blocked", "0", "1"),
        ("0/100", "done", "1", "1"),
        ("50/50", "in_progress", "1/2", "1"),
        ("50/50", "blocked", "0", "1"),
    ],
)
def test_reported_state_is_the_progress(
    tmp_path: Path, credit: str, state: str | None, progress: str, coverage: str
) -> None:
    draft = family(tmp_path, children=1)
    draft.plan(lag=1, milestone_credit=credit)
    if state:
        say(draft, 1, state)
    score = measure_of(draft.status(AS_OF), "8.1.1.1").score
    assert (score.progress, score.coverage) == (Fraction(progress), Fraction(coverage))


def test_joint_leads_must_all_say_done(tmp_path: Path) -> None:
    draft = family(tmp_path, children=1)
    draft.measure("8.1.1.1", lead=("sba", "skm"), parent="8.1.1", deadline=LATER)
    say(draft, 1, "done")
    child = measure_of(draft.status(AS_OF), "8.1.1.1")
    assert (child.state.value, child.score.progress) == ("in_progress", Fraction(1, 2))
    draft.update("8.1.1.1", "2026-10", agency="skm", state="done")
    child = measure_of(draft.status(AS_OF), "8.1.1.1")
    assert (child.state.value, child.achieved_on) == ("done", day("2026-10-31"))


def test_done_since_the_first_of_the_latest_run_of_reports(tmp_path: Path) -> None:
    draft = family(tmp_path, children=1)
    for period, state in (("04", "done"), ("05", "in_progress"), ("06", "done"), ("07", "done")):
        say(draft, 1, state, f"2026-{period}")
    assert measure_of(draft.status("2026-04-30"), "8.1.1.1").achieved_on == day("2026-04-30")
    assert measure_of(draft.status("2026-05-31"), "8.1.1.1").achieved_on is None
    assert measure_of(draft.status(AS_OF), "8.1.1.1").achieved_on == day("2026-06-30")


def test_measure_waits_for_every_part(tmp_path: Path) -> None:
    draft = family(tmp_path)
    assert measure_of(draft.status(AS_OF)).state.value == "in_progress"
    say(draft, 1, "done", "2026-09")
    parent = measure_of(draft.status(AS_OF))
    assert (parent.state.value, parent.children_done) == ("in_progress", 1)
    assert parent.achieved_on is None
    say(draft, 2, "done", "2026-10")
    parent = measure_of(draft.status(AS_OF))
    assert (parent.state.value, parent.children_done) == ("done", 2)
    assert parent.achieved_on == day("2026-10-31")


def test_parts_alone_do_not_make_a_measure_done(tmp_path: Path) -> None:
    draft = family(tmp_path, children=1)
    draft.update("8.1.1", "2026-08", values={"yekun/1": "in_progress"})
    say(draft, 1, "done")
    assert states_of(draft.status(AS_OF)) == {"8.1.1": "in_progress", "8.1.1.1": "done"}


def test_part_that_was_late_makes_the_measure_late(tmp_path: Path) -> None:
    draft = family(tmp_path, children=1)
    draft.measure(deadline="2026, avqust")
    say(draft, 1, "done", "2026-08")
    assert not measure_of(draft.status(AS_OF)).late
    say(draft, 1, "in_progress", "2026-08")
    say(draft, 1, "done", "2026-09")
    assert measure_of(draft.status(AS_OF)).late
    assert not measure_of(draft.status(AS_OF), "8.1.1.1").late


def test_parts_do_not_enter_the_progress_of_the_measure(tmp_path: Path) -> None:
    draft = family(tmp_path)
    score = measure_of(draft.status(AS_OF)).score
    assert (score.progress, score.coverage) == (Fraction(1), Fraction(1))


def test_cancelled_part_is_not_waited_for(tmp_path: Path) -> None:
    draft = family(tmp_path)
    draft.measure("8.1.1.2", parent="8.1.1", deadline=LATER, cancelled="2026-11-01")
    say(draft, 1, "done")
    assert states_of(draft.status("2026-10-31"))["8.1.1"] == "in_progress"
    assert states_of(draft.status("2026-11-01")) == {
        "8.1.1": "done",
        "8.1.1.1": "done",
        "8.1.1.2": "cancelled",
    }


def test_cancelled_measure_takes_its_parts_with_it(tmp_path: Path) -> None:
    draft = family(tmp_path, children=1)
    draft.measure("8.1.1.1.1", lead=("sba",), parent="8.1.1.1", deadline="2026, iyun")
    draft.measure(deadline=LATER, cancelled="2026-11-01")
    assert states_of(draft.status("2026-10-31"))["8.1.1.1.1"] == "overdue"
    assert set(states_of(draft.status("2026-11-01")).values()) == {"cancelled"}


def test_parts_of_parts_count_as_deep_as_they_go(tmp_path: Path) -> None:
    draft = family(tmp_path, children=1)
    draft.measure("8.1.1.1.1", lead=("sba",), parent="8.1.1.1", deadline=LATER)
    say(draft, 1, "done", "2026-09")
    status = draft.status(AS_OF)
    assert [result.measure.id for result in status.measures] == ["8.1.1", "8.1.1.1", "8.1.1.1.1"]
    assert {s for n, s in states_of(status).items() if n != "8.1.1.1.1"} == {"in_progress"}
    draft.update("8.1.1.1.1", "2026-10", agency="sba", state="done")
    status = draft.status(AS_OF)
    assert set(states_of(status).values()) == {"done"}
    assert {result.achieved_on for result in status.measures} == {day("2026-10-31")}


def test_parts_follow_their_measure_by_number(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    for number in ("8.1.10", "8.1.2", "8.1.1"):
        draft.measure(number)
    for number in ("8.1.1.10", "8.1.1.9", "8.1.1.2"):
        draft.measure(number, parent="8.1.1")
    order = [result.measure.id for result in draft.status(AS_OF).measures]
    assert order == ["8.1.1", "8.1.1.2", "8.1.1.9", "8.1.1.10", "8.1.2", "8.1.10"]
