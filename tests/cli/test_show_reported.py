"""`planctl show` of what the monthly cycle brings: reports, persons, meetings, risks, requests."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Runner
from tests.cli.plan_files import ESCAPE, widest
from tests.rules.fixtures import MONTHLY, registry_of

DAY = date(2026, 7, 1)
ON = ("--as-of", str(DAY))
HOME = "plans/sinaq-2026-2027"
NAMES = ("2026-03-05", "vesait", "server", "8.1.1", "8.1.2", "8.1", "san", "sba", "8.1.1/yekun/1")
PHONE, MAIL = "000 00 00", "sinaq@sinaq.example"


@pytest.fixture(autouse=True)
def monthly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give one sound record of each kind in the current folder, on a wide screen."""
    root = registry_of(MONTHLY, tmp_path)
    meeting = root / HOME / "meetings/2026-03-05.yaml"
    text = meeting.read_text(encoding="utf-8")
    named = text.replace("    owner: san\n", '    owner: san\n    measure: "8.1.1"\n')
    meeting.write_text(named, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "500")
    return root


def shown(planctl: Runner, name: str) -> Any:
    return json.loads(planctl("show", name, *ON, "--format", "json").out)


def text(planctl: Runner, name: str, *more: str) -> str:
    done = planctl("--lang", "en", "show", name, *ON, *more)
    assert (done.code, done.err) == (0, "")
    return done.out.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [80, 100, 140])
def test_cards_fit_the_screen(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch, name: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for lang in ("az", "en"):
        done = planctl("--lang", lang, "show", name, *ON)
        assert (done.code, done.err) == (0, "")
        assert widest(done.out) <= width
        assert ESCAPE not in done.out


def test_a_measure_shows_what_was_reported(planctl: Runner) -> None:
    out = text(planctl, "8.1.1")
    for words in (
        "2026-02, SAN: in progress",
        "What was done: Siyahı hazırlanıb, 4 xidmət təsvir edilib.",
        "Next steps: Mayın sonunadək daha 6 xidmət təsvir ediləcək.",
        "təsdiq edilməyib — since 2026-01-15, removed 2026-02-25 (41 days)",
        "Asked of: SKM, 2026-02-01",
        "Təhvil-təslim aktı, № 12, 2026-02-20",
        "File: evidence/san/2026-02/akt-12.txt",
        "2026-03-20 (2026-02, SAN): ilkin/2 üzrə 5 əvəzinə 4 göstərilib.",
        "Why: Bir xidmət iki dəfə sayılmışdı.",
        "state budget, used: 125 000.50 AZN (SAN)",
        "6.1.1.4.1: ",
        "likelihood 3 of 5 (possible), impact 4 of 5 (grave), mitigation: nothing done",
        "2026-03-05/1: Xidmətlərin siyahısı tamamlansın — SAN, due 2026-04-30, not carried out",
        f"{(DAY - date(2026, 4, 30)).days} days past",
    ):
        assert words in out
    assert "server — SBA" not in out
    assert "server: Sınaq reyestri üçün server — SBA, 125 000.50 AZN, vetoed" in text(
        planctl, "8.1.2"
    )


def test_a_body_shows_its_persons_and_what_it_owes(planctl: Runner) -> None:
    out = text(planctl, "SAN")
    assert "Sınaq Şəxs, nazirin müavini: since 2026-01-12" in out
    assert "Appointed by: Məsul şəxsin təyin edilməsi haqqında əmr, № 7, 2026-01-12" in out
    assert "nobody is named" not in out
    assert "1s/1.1: Aylıq məlumat, 2026-06" in out
    assert "due 2026-07-15" in out
    assert "Past their last day, and missing: 1" in out  # the decision of 2026-03-05
    assert "nobody is named" in text(planctl, "sba")
    assert "nobody is named" in text(planctl, "san", "--as-of", "2026-01-11")
    data = shown(planctl, "san")
    assert [person["from"] for person in data["responsible"]] == ["2026-01-12"]
    assert data["owes_next"][0]["effective_due"] == "2026-07-15"


def test_an_obstacle_is_the_bodys_and_the_one_that_is_asked(planctl: Runner, monthly: Path) -> None:
    path = monthly / HOME / "updates/san/2026-02/8.1.1.yaml"
    report = path.read_text(encoding="utf-8").replace("    resolved_on: 2026-02-25\n", "")
    path.write_text(report, encoding="utf-8")
    age = (DAY - date(2026, 1, 15)).days
    assert f"since 2026-01-15 ({age} days)" in text(planctl, "8.1.1")
    own = text(planctl, "san")
    assert "8.1.1, legal: Xidmətlərin siyahısı haqqında qayda təsdiq edilməyib — since" in own
    assert f"({age} days)" in own
    assert "8.1.1, SAN: Xidmətlərin siyahısı" in text(planctl, "skm")
    assert shown(planctl, "san")["blockers"][0]["days"] == age
    assert shown(planctl, "skm")["asked_to_remove"][0]["agency"] == "san"


def test_nobody_is_shown_whom_to_ask(planctl: Runner) -> None:
    for name in ("8.1.1", "san"):
        for form in ("text", "json"):
            out = planctl("show", name, *ON, "--format", form).out
            assert PHONE not in out
            assert MAIL not in out
    everything = planctl("export", "json").out
    assert PHONE not in everything
    assert '"contact"' not in everything
    asked = json.loads(planctl("export", "json", "--with-contacts").out)
    assert asked["updates"][0]["contact"]["email"] == MAIL


def test_a_meeting_shows_decisions_and_the_group_of_its_day(planctl: Runner) -> None:
    out = text(planctl, "2026-03-05")
    assert "1: Birinci rübün gedişi" in out
    assert "(measure 8.1.1)" in out
    assert "2: Məlumat nəzərə alınsın — SKM, carried out on 2026-03-05" in out
    assert "SAN: Sınaq Şəxs, nazirin müavini" in out
    data = shown(planctl, "meetings/2026-03-05")
    assert data["kind"] == "meeting"
    assert [one["agency"] for one in data["working_group"]] == ["san"]
    assert "sba" in data["nobody_named"]


def test_a_risk_and_a_request_are_found_by_their_ids(planctl: Runner) -> None:
    risk = shown(planctl, "risks/vesait")
    assert (risk["kind"], risk["id"], risk["direction"]) == ("risk", "vesait", "8.1")
    assert "Note: Büdcə layihəsi hələ təsdiq edilməyib." in text(planctl, "vesait")
    request = shown(planctl, "server")
    assert (request["kind"], request["record"]["amount"]) == ("cost_approval", 125000.5)
    out = text(planctl, "cost-approvals/server")
    for words in ("Category: hardware", "State: vetoed", "Reason: Eyni işi", "May repeat: Sınaq"):
        assert words in out
    assert "vesait: likelihood 3 of 5" in text(planctl, "8.1")


def test_targets_by_year_come_with_their_agreement(planctl: Runner) -> None:
    out = text(planctl, "8.1.1/yekun/1")
    assert "Targets by year: agreed 2026-02-01, version 1" in out
    assert "2026: 60 faiz" in out
    assert "2027: 90 faiz" in out
    assert "no targets by year have been agreed" in text(planctl, "8.1.1/ilkin/1")
