"""Choosing measures: by number, body, direction and state, alone and together."""

from pathlib import Path

import pytest

from planctl.analysis.deadlines import deadlines
from planctl.analysis.lookup import Found, Sort
from planctl.analysis.rollup import PlanStatus
from planctl.analysis.select import Selection, due_of, select
from planctl.analysis.state import State
from planctl.registry import Registry
from tests.support.sample import AS_OF, sample

Stage = tuple[PlanStatus, Registry]


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    draft = sample(tmp_path)
    return draft.status(AS_OF), draft.open().registry


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Selection(one=Found(Sort.MEASURE, "8.1.1")), ["8.1.1", "8.1.1.1"]),
        (Selection(one=Found(Sort.DIRECTION, "8.1")), ["8.1.1", "8.1.1.1", "8.1.2", "8.1.3"]),
        (Selection(direction="8.2"), ["8.2.1", "8.2.2", "8.2.3", "8.2.10"]),
        # A member of the group that leads 8.1.3 leads it too.
        (Selection(agency="san"), ["8.1.1", "8.1.3", "8.2.1", "8.2.2"]),
        (Selection(agency="skm"), []),
        (Selection(agency="skm", co=True), ["8.2.1"]),
        (Selection(one=Found(Sort.AGENCY, "skm"), co=True), ["8.2.1"]),
        (Selection(state=State.DONE), ["8.1.1.1", "8.1.2"]),
        (Selection(agency="sba", direction="8.1", state=State.OVERDUE), ["8.1.3"]),
    ],
)
def test_choice(stage: Stage, wanted: Selection, numbers: list[str]) -> None:
    assert [result.entry.id for result in select(*stage, wanted)] == numbers
    assert not wanted.everything


def test_no_choice_is_everything(stage: Stage) -> None:
    assert select(*stage, Selection()) == stage[0].measures
    assert Selection().everything


@pytest.mark.parametrize(
    ("agency", "within", "numbers"),
    [
        (None, None, ["8.1.2", "8.1.3", "8.1.1.1", "8.1.1", "8.2.10", "8.2.2"]),
        # Overdue whatever the days asked for; what is met long ago is not due within them.
        (None, 0, ["8.1.3"]),
        (None, 39, ["8.1.3", "8.1.1.1"]),
        ("san", None, ["8.1.3", "8.1.1", "8.2.2"]),
        ("sba", 0, ["8.1.3"]),
    ],
)
def test_what_is_due(
    stage: Stage, agency: str | None, within: int | None, numbers: list[str]
) -> None:
    status, registry = stage
    items = due_of(deadlines(status), registry, agency, within)
    assert [item.id for item in items] == numbers
