"""A registry with faults is still judged: what is broken takes nothing else down with it."""

from pathlib import Path

import pytest

from planctl.analysis.deadlines import deadlines
from tests.analysis.one import AS_OF, measure_of, states_of
from tests.support.draft import HOME, Draft

LATER = "2028, dekabr"


def family(folder: Path) -> Draft:
    draft = Draft(folder)
    draft.measure("8.1.1", deadline=LATER)
    draft.measure("8.1.1.1", parent="8.1.1", deadline="2026, avqust")
    draft.measure("8.1.2", deadline=LATER)
    draft.update("8.1.1.1", "2026-10", state="done")
    return draft


@pytest.mark.parametrize("text", ["", "id: [\n", "- siyahı\n", "id: [1]\n"])
def test_parts_of_a_measure_that_cannot_be_read_stay_in_sight(tmp_path: Path, text: str) -> None:
    draft = family(tmp_path)
    draft.raw[f"{HOME}/measures/8.1.1.yaml"] = text
    status = draft.status(AS_OF)
    assert states_of(status) == {"8.1.1.1": "done", "8.1.2": "no_data"}
    assert [result.measure.id for result in status.top] == ["8.1.2"]
    assert sum(status.states.values()) == 1
    assert [len(agency.lead) for agency in status.agencies] == [2]
    assert [item.id for item in deadlines(status)] == ["8.1.1.1", "8.1.2"]


def test_parts_of_an_unknown_measure_stay_in_sight(tmp_path: Path) -> None:
    draft = family(tmp_path)
    draft.measure("8.1.9.1", parent="8.1.9", deadline=LATER)
    draft.measure("8.1.9.1.1", parent="8.1.9.1", deadline=LATER)
    order = [result.measure.id for result in draft.status(AS_OF).measures]
    assert order == ["8.1.1", "8.1.1.1", "8.1.2", "8.1.9.1", "8.1.9.1.1"]


def test_measures_that_are_part_of_each_other_are_left_out(tmp_path: Path) -> None:
    draft = family(tmp_path)
    draft.measure("8.1.3", parent="8.1.3")
    draft.measure("8.1.4", parent="8.1.5")
    draft.measure("8.1.5", parent="8.1.4")
    assert set(states_of(draft.status(AS_OF))) == {"8.1.1", "8.1.1.1", "8.1.2"}


def test_measure_of_an_unknown_direction_counts_in_the_plan_alone(tmp_path: Path) -> None:
    draft = family(tmp_path)
    draft.measure("8.7.1", deadline=LATER)
    status = draft.status(AS_OF)
    assert sum(status.states.values()) == 3
    assert [len(direction.measures) for direction in status.directions] == [2]


def test_updates_and_results_of_unknown_measures_change_nothing(tmp_path: Path) -> None:
    draft = family(tmp_path)
    before = states_of(draft.status(AS_OF))
    draft.update("8.1.77", "2026-10", state="done", values={"yekun/1": "done"})
    draft.milestone("8.1.77/yekun/1")
    assert states_of(draft.status(AS_OF)) == before


def test_values_of_unknown_results_change_nothing(tmp_path: Path) -> None:
    draft = family(tmp_path)
    draft.milestone("8.1.1/yekun/1")
    draft.update("8.1.1", "2026-10", state="not_started", values={"yekun/2": "done"})
    assert measure_of(draft.status(AS_OF)).score.coverage == 0


def test_lead_that_is_no_known_body_can_still_be_heard(tmp_path: Path) -> None:
    draft = family(tmp_path)
    del draft.files["agencies/san.yaml"]
    status = draft.status(AS_OF)
    assert states_of(status)["8.1.1.1"] == "done"
    assert status.agencies == ()


def test_copied_measure_that_kept_its_old_number_takes_no_parts_along(tmp_path: Path) -> None:
    """The path tells records apart; 8.1.1 and its part must not be counted twice."""
    draft = family(tmp_path)
    draft.files[f"{HOME}/measures/8.1.2.yaml"]["id"] = "8.1.1"
    found = [result.entry.id for result in draft.status(AS_OF).measures]
    assert found == ["8.1.1", "8.1.1.1", "8.1.2"]


def test_report_with_a_wrong_value_still_counts_with_the_rest(tmp_path: Path) -> None:
    draft = family(tmp_path)
    draft.quantity("8.1.2/yekun/1", 10)
    draft.quantity("8.1.2/yekun/2", 10)
    draft.update("8.1.2", "2026-10", values={"yekun/1": "çox", "yekun/2": 10})
    result = measure_of(draft.status(AS_OF), "8.1.2")
    (yekun,) = result.tiers.values()
    assert [indicator.achieved for indicator in yekun.indicators] == [False, True]


def test_report_without_a_state_is_no_report(tmp_path: Path) -> None:
    draft = family(tmp_path)
    draft.update("8.1.2", "2026-10")
    del draft.files[f"{HOME}/updates/san/2026-10/8.1.2.yaml"]["state"]
    assert states_of(draft.status(AS_OF))["8.1.2"] == "no_data"
