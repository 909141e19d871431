"""The day that `planctl check` goes by: today, or `--as-of`; what is simulated has its own time."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Runner

PERIOD = "2027-12"


@pytest.fixture(params=["simulation: true\n", ""], ids=["simulated", "real"])
def simulated(registry: Path, request: pytest.FixtureRequest) -> bool:
    """Tell whether the registry, which has a report on the plan's last month, is a simulation."""
    update = registry / f"plans/sinaq-2026-2027/updates/san/{PERIOD}/8.1.1.yaml"
    update.parent.mkdir()
    lines = ('measure: "8.1.1"', "agency: san", f'period: "{PERIOD}"', "state: in_progress")
    update.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    settings = registry / "registry.yaml"
    text = settings.read_text("utf-8")
    assert "simulation: true\n" in text
    settings.write_text(text.replace("simulation: true\n", request.param), encoding="utf-8")
    return bool(request.param)


@pytest.mark.usefixtures("simulated")
def test_a_period_is_over_with_its_last_day(planctl: Runner) -> None:
    assert planctl("check", "--as-of", "2027-12-31").code == 0
    early = planctl("check", "--as-of", "2027-12-30")
    assert early.code == 1
    assert early.out.count("PLN313") == 1


def test_today_is_no_day_of_a_simulation(
    planctl: Runner, simulated: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planctl.cli.today.day_of", lambda as_of: as_of or date(2026, 11, 22))
    assert planctl("check").code == (0 if simulated else 1)
