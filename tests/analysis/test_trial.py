"""What rules would say of a file that is not written: all rules, those that go by the day, too."""

from datetime import date
from pathlib import Path

import pytest

from planctl.analysis.trial import trial
from planctl.workspace import open_registry
from tests.support.draft import HOME, Draft

PATH = f"{HOME}/updates/san/2026-11/8.1.1.yaml"
TEXT = 'measure: "8.1.1"\nagency: san\nperiod: "2026-11"\nstate: in_progress\n'


@pytest.mark.parametrize(
    ("day", "codes"), [(date(2026, 11, 29), ["PLN313"]), (date(2026, 11, 30), [])]
)
def test_a_period_that_is_not_over_is_told_of(tmp_path: Path, day: date, codes: list[str]) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1", lead=["san"], deadline="2026 – 2028")
    registry = open_registry(draft.write()).registry
    assert [found.code for found in trial(registry, {PATH: TEXT}, day)] == codes


def test_what_is_wrong_already_is_not_told_of(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1", lead=["san"], deadline="2026 – 2028")
    draft.raw[PATH] = TEXT
    registry = open_registry(draft.write()).registry
    later = TEXT + "text: Hələ davam edir.\n"
    assert trial(registry, {PATH: later}, date(2026, 11, 29)) == ()
