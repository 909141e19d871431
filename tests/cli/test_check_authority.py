"""`planctl check --changed … --as …`: who may change what, judged on real repositories."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Result, Runner
from tests.support.repository import commit_all, git

PLAN = "plans/sinaq-2026-2027"
LANDED = f"{PLAN}/updates/san/2026-02/8.1.1.yaml"
MEASURE = f"{PLAN}/measures/8.1.2.yaml"
DAY = "2026-04-10"
ACT = """\
id: "sinaq-2s-2026"
kind: Qərar
issuer: Sınaq Koordinasiya Mərkəzi
number: "2s"
date: 2026-04-01
title: Sınaq planına dəyişiklik edilməsi barədə
amends: sinaq-1s-2026
"""
ERRATUM = """\
errata:
  - field: title
    printed: bazanın
    corrected: bazasının
    why: Çap səhvi.
"""

Found = list[tuple[str, str, int]]


def update(measure: str, agency: str, period: str = "2026-03") -> str:
    return f'measure: "{measure}"\nagency: {agency}\nperiod: "{period}"\nstate: in_progress\n'


@pytest.fixture
def main(registry: Path) -> Path:
    """Return a sound registry, committed on main; two bodies list accounts."""
    add(registry, "agencies/san.yaml", "accounts: [san-hesabat]\n", more=True)
    add(registry, "agencies/skm.yaml", "accounts: [skm-redaktor]\n", more=True)
    commit_all(registry.parent, "first")
    return registry


@pytest.fixture
def branch(main: Path) -> Path:
    """Return the registry on a branch that has nothing of its own yet."""
    git(main, "switch", "--quiet", "--create", "branch")
    return main


def add(registry: Path, path: str, text: str, *, more: bool = False) -> None:
    file = registry / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text((file.read_text("utf-8") if more else "") + text, encoding="utf-8")


def replace(registry: Path, path: str, old: str, new: str) -> None:
    text = (registry / path).read_text("utf-8")
    assert old in text
    (registry / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def checked(planctl: Runner, *who: str, day: str = DAY, form: str = "json") -> Result:
    return planctl("check", "--changed", "main", *who, "--as-of", day, "--format", form)


def judged(planctl: Runner, *who: str, day: str = DAY) -> Found:
    """Return (code, path, line) of what is found in a change, committed first."""
    commit_all(Path.cwd())
    result = checked(planctl, *who, day=day)
    assert result.err == ""
    found = [
        (d["code"], d["path"].removeprefix("registry/"), d["line"])
        for d in json.loads(result.out)["diagnostics"]
        if d["severity"] == "error"
    ]
    assert result.code == (1 if found else 0)
    return found


def test_three_bodies_one_malformed_one_trespassing_one_good(planctl: Runner, main: Path) -> None:
    """Each branch is judged by its own body's rights, with the right file and line."""
    git(main, "switch", "--quiet", "--create", "malformed", "main")
    add(main, f"{PLAN}/updates/sba/2026-03/8.1.2.yaml", update("8.1.2", "sba") + "stat: done\n")
    assert judged(planctl, "--as", "sba") == [
        ("PLN121", f"{PLAN}/updates/sba/2026-03/8.1.2.yaml", 5)
    ]
    git(main, "switch", "--quiet", "--create", "trespassing", "main")
    add(main, f"{PLAN}/updates/san/2026-03/8.1.1.yaml", update("8.1.1", "san"))
    replace(main, MEASURE, "2027-06-30", "2027-12-31")
    assert [f for f in judged(planctl, "--as", "san") if f[0].startswith("PLN6")] == [
        ("PLN604", MEASURE, 11)
    ]
    git(main, "switch", "--quiet", "--create", "good", "main")
    add(main, f"{PLAN}/updates/sba/2026-03/8.1.2.yaml", update("8.1.2", "sba"))
    assert judged(planctl, "--as", "sba") == []


def test_without_as_no_authority_is_judged(planctl: Runner, branch: Path) -> None:
    add(branch, "agencies/sba.yaml", "note: Uydurma.\n", more=True)
    assert judged(planctl) == []


def test_the_centre_changes_what_is_common_and_what_others_reported(
    planctl: Runner, branch: Path
) -> None:
    add(branch, "agencies/sba.yaml", "note: Uydurma.\n", more=True)
    add(branch, f"{PLAN}/updates/sba/2026-03/8.1.2.yaml", update("8.1.2", "sba"))
    (branch / LANDED).unlink()
    assert judged(planctl, "--as", "skm") == []
    assert judged(planctl, "--as", "san") == [
        ("PLN601", "agencies/sba.yaml", 6),
        ("PLN602", LANDED, 1),
        ("PLN605", f"{PLAN}/updates/sba/2026-03/8.1.2.yaml", 1),
    ]


def test_a_rename_is_a_deletion(planctl: Runner, branch: Path) -> None:
    new = LANDED.replace("2026-02", "2026-03")
    (branch / new).parent.mkdir()
    git(branch, "mv", LANDED, new)
    replace(branch, new, '"2026-02"', '"2026-03"')
    assert judged(planctl, "--as", "san") == [("PLN602", LANDED, 1)]


def test_a_file_moved_to_another_body_counts_on_both_sides(planctl: Runner, branch: Path) -> None:
    new = LANDED.replace("/san/", "/sba/")
    (branch / new).parent.mkdir(parents=True)
    git(branch, "mv", LANDED, new)
    replace(branch, new, "agency: san", "agency: sba")
    assert judged(planctl, "--as", "sba") == [("PLN605", LANDED, 1)]
    assert judged(planctl, "--as", "san") == [("PLN602", LANDED, 1), ("PLN605", new, 1)]


@pytest.mark.parametrize("who", [(), ("--as", "san")])
def test_an_early_report_is_told_of_once(
    planctl: Runner, branch: Path, who: tuple[str, ...]
) -> None:
    early = f"{PLAN}/updates/san/2026-04/8.1.1.yaml"
    add(branch, early, update("8.1.1", "san", "2026-04"))
    assert judged(planctl, *who) == [("PLN313", early, 3)]


@pytest.mark.parametrize(("day", "codes"), [("2026-03-15", []), ("2026-03-16", ["PLN603"])])
def test_a_period_is_open_on_its_last_day(
    planctl: Runner, branch: Path, day: str, codes: list[str]
) -> None:
    replace(branch, LANDED, "ilkin/2: 4", "ilkin/2: 3")
    for who in ("san", "skm"):
        assert [code for code, _, _ in judged(planctl, "--as", who, day=day)] == codes


def test_a_correction_opens_a_closed_period_once(planctl: Runner, main: Path) -> None:
    correction = "  - when: 2026-04-0{n}\n    what: Say dəyişib.\n    why: Təkrar sayılmışdı.\n"
    git(main, "switch", "--quiet", "--create", "one")
    replace(main, LANDED, "ilkin/2: 4", "ilkin/2: 3")
    add(main, LANDED, "corrections:\n" + correction.format(n=1), more=True)
    assert judged(planctl, "--as", "san") == []
    git(main, "switch", "--quiet", "main")
    git(main, "merge", "--quiet", "one")
    git(main, "switch", "--quiet", "--create", "two")
    replace(main, LANDED, "ilkin/2: 3", "ilkin/2: 2")
    assert judged(planctl, "--as", "san") == [("PLN603", LANDED, 7)]
    replace(main, LANDED, "2026-04-01", "2026-04-02")  # what was said before is not unsaid
    assert judged(planctl, "--as", "san") == [("PLN603", LANDED, 7)]
    replace(main, LANDED, "2026-04-02", "2026-04-01")
    add(main, LANDED, correction.format(n=3), more=True)
    assert judged(planctl, "--as", "san") == []


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("2026-04-11", "Təkrar sayılmışdı."),
        ("2026-01-31", "Təkrar sayılmışdı."),
        ("2026-04-01", "'-'"),
        ("2026-04-01", "'  '"),
    ],
)
def test_a_correction_has_a_reason_and_a_day_that_can_be(
    planctl: Runner, branch: Path, when: str, why: str
) -> None:
    replace(branch, LANDED, "ilkin/2: 4", "ilkin/2: 3")
    said = f"corrections:\n  - when: {when}\n    what: Say dəyişib.\n    why: {why}\n"
    add(branch, LANDED, said, more=True)
    assert ("PLN603", LANDED, 7) in judged(planctl, "--as", "san")


@pytest.mark.parametrize("name", [".8.1.1.yaml", ".gitattributes", ".git.d/x.yaml"])
def test_what_nobody_reads_is_no_bodys_own(planctl: Runner, branch: Path, name: str) -> None:
    path = f"{PLAN}/updates/san/2026-03/{name}"
    add(branch, path, update("8.1.1", "san"))
    assert judged(planctl, "--as", "san") == [("PLN601", path, 1)]
    assert "point" in checked(planctl, "--lang", "en", "--as", "san", form="text").out
    assert judged(planctl, "--as", "skm") == []


def test_a_repository_inside_is_no_bodys_own(planctl: Runner, branch: Path) -> None:
    path = f"{PLAN}/updates/san/2026-03"
    (branch / path).mkdir()
    add(branch, f"{path}/8.1.1.yaml", update("8.1.1", "san"))
    commit_all(branch / path)
    assert judged(planctl, "--as", "san") == [("PLN601", path, 1)]


def test_what_is_written_otherwise_needs_no_correction(planctl: Runner, branch: Path) -> None:
    replace(branch, LANDED, "measure:", "# bir qeyd\nmeasure:")
    assert judged(planctl, "--as", "san") == []


def test_legal_text_changes_with_an_amending_act(planctl: Runner, branch: Path) -> None:
    replace(branch, MEASURE, "Sınaq məlumat bazasının", "Sınaq reyestrinin")
    assert judged(planctl, "--as", "skm") == [("PLN604", MEASURE, 3)]
    add(branch, "acts/sinaq-2s-2026.yaml", ACT.replace("amends: sinaq-1s-2026\n", ""))
    assert judged(planctl, "--as", "skm") == [("PLN604", MEASURE, 3)]
    add(branch, "acts/sinaq-2s-2026.yaml", ACT)
    assert judged(planctl, "--as", "skm") == []
    assert [code for code, _, _ in judged(planctl, "--as", "san")] == ["PLN604", "PLN604"]


def test_an_act_that_came_earlier_covers_no_later_change(planctl: Runner, main: Path) -> None:
    add(main, "acts/sinaq-2s-2026.yaml", ACT)
    commit_all(main.parent)
    git(main, "switch", "--quiet", "--create", "later")
    replace(main, MEASURE, "Sınaq məlumat bazasının", "Sınaq reyestrinin")
    assert judged(planctl, "--as", "skm") == [("PLN604", MEASURE, 3)]
    replace(main, MEASURE, "Sınaq reyestrinin", "Sınaq məlumat bazasının")
    add(main, MEASURE, "cancelled:\n  act: sinaq-2s-2026\n  date: 2026-04-01\n", more=True)
    assert judged(planctl, "--as", "skm") == []


def test_a_slip_is_put_right_with_an_erratum(planctl: Runner, main: Path) -> None:
    replace(main, MEASURE, "bazasının", "bazanın")
    commit_all(main.parent)
    git(main, "switch", "--quiet", "--create", "slip")
    replace(main, MEASURE, "bazanın", "bazasının")
    assert judged(planctl, "--as", "skm") == [("PLN604", MEASURE, 3)]
    add(main, MEASURE, ERRATUM, more=True)
    assert judged(planctl, "--as", "skm") == []
    replace(main, MEASURE, "yaradılması", "ləğvi")
    assert judged(planctl, "--as", "skm") == [("PLN604", MEASURE, 3)]


def test_targets_need_the_role_but_no_act(planctl: Runner, branch: Path) -> None:
    target = f"{PLAN}/indicators/8.1.1/yekun-1.yaml"
    replace(branch, target, "value: 60", "value: 70")
    assert judged(planctl, "--as", "skm") == []
    assert judged(planctl, "--as", "san") == [("PLN604", target, 13)]


def test_a_login_stands_for_its_body_whatever_its_capitals(planctl: Runner, branch: Path) -> None:
    add(branch, f"{PLAN}/updates/sba/2026-03/8.1.2.yaml", update("8.1.2", "sba"))
    path = f"{PLAN}/updates/sba/2026-03/8.1.2.yaml"
    assert judged(planctl, "--actor", "SAN-Hesabat") == [("PLN605", path, 1)]
    assert judged(planctl, "--actor", "skm-redaktor") == []
    assert judged(planctl, "--actor", "sba-hesabat") == [("PLN606", "registry.yaml", 1)]


def test_the_environment_is_asked_only_on_request(
    planctl: Runner, branch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_ACTOR", raising=False)
    monkeypatch.delenv("GITLAB_USER_LOGIN", raising=False)
    add(branch, "agencies/sba.yaml", "note: Uydurma.\n", more=True)
    refused = checked(planctl, "--actor-from-env")
    assert (refused.code, refused.out) == (2, "")
    assert "GITHUB_ACTOR, GITLAB_USER_LOGIN" in refused.err
    monkeypatch.setenv("GITHUB_ACTOR", "san-hesabat")
    assert judged(planctl) == []
    assert [code for code, _, _ in judged(planctl, "--actor-from-env")] == ["PLN601"]
    monkeypatch.delenv("GITHUB_ACTOR")
    monkeypatch.setenv("GITLAB_USER_LOGIN", "skm-redaktor")
    assert judged(planctl, "--actor-from-env") == []


@pytest.mark.parametrize("who", ["", "snn", "sinaq-qurumlari"])
def test_nobody_is_no_body(planctl: Runner, branch: Path, who: str) -> None:
    add(branch, "agencies/sba.yaml", "note: Uydurma.\n", more=True)
    assert judged(planctl, "--as", who) == [("PLN606", "registry.yaml", 1)]


def test_nobody_gives_himself_a_role_or_an_account(planctl: Runner, branch: Path) -> None:
    replace(branch, "registry.yaml", "agency: skm", "agency: sba")
    add(branch, "agencies/sba.yaml", "accounts: [sba-hesabat]\n", more=True)
    assert judged(planctl, "--actor", "sba-hesabat") == [("PLN606", "registry.yaml", 1)]
    assert judged(planctl, "--as", "sba") == [
        ("PLN601", "agencies/sba.yaml", 6),
        ("PLN601", "registry.yaml", 9),
    ]


def test_a_role_that_was_lost_meanwhile_is_lost(planctl: Runner, main: Path) -> None:
    git(main, "switch", "--quiet", "--create", "old")
    git(main, "switch", "--quiet", "main")
    replace(main, "registry.yaml", "agency: skm", "agency: sba")
    commit_all(main.parent)
    git(main, "switch", "--quiet", "old")
    add(main, "agencies/san.yaml", "note: Uydurma.\n", more=True)
    assert judged(planctl, "--as", "skm") == [("PLN601", "agencies/san.yaml", 8)]
    assert judged(planctl, "--as", "sba") == []


def test_nobody_gives_himself_more_time(planctl: Runner, branch: Path) -> None:
    replace(branch, "acts/sinaq-1s-2026.yaml", "BYMONTHDAY=15", "BYMONTHDAY=28")
    replace(branch, LANDED, "ilkin/2: 4", "ilkin/2: 3")
    codes = {code for code, _, _ in judged(planctl, "--as", "san", day="2026-03-16")}
    assert {"PLN603", "PLN604"} <= codes


def test_files_beside_the_registry_are_the_centres(planctl: Runner, branch: Path) -> None:
    add(branch.parent, ".github/workflows/check.yml", "on: push\n")
    add(branch, "README.md", "# Sınaq\n")
    add(branch, f"{PLAN}/updates/san/README.md", "# Sınaq\n")
    assert judged(planctl, "--as", "san") == [
        ("PLN601", ".github/workflows/check.yml", 1),
        ("PLN601", "README.md", 1),
    ]
    assert judged(planctl, "--as", "skm") == []
    add(branch.parent, "findings.sarif", "{}\n")
    assert len(json.loads(checked(planctl, "--as", "san").out)["diagnostics"]) == 2


def test_a_part_of_the_files_does_not_hide_a_trespass(planctl: Runner, branch: Path) -> None:
    add(branch, "agencies/sba.yaml", "note: Uydurma.\n", more=True)
    seen = planctl("check", "registry/plans", "--changed", "main", "--as", "san", "--as-of", DAY)
    assert seen.code == 1
    assert "PLN601" in seen.out


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_every_form_names_a_trespass(planctl: Runner, branch: Path, form: str) -> None:
    (branch / LANDED).unlink()
    result = checked(planctl, "--as", "san", form=form)
    assert result.code == 1
    assert "PLN602" in result.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--as", "san"),
        ("--actor", "san-hesabat"),
        ("--actor-from-env",),
        ("--changed", "main", "--as", "san", "--actor", "san-hesabat"),
        ("--changed", "main", "--actor", "san-hesabat", "--actor-from-env"),
    ],
)
@pytest.mark.usefixtures("branch")
def test_wrong_usage_is_refused(planctl: Runner, arguments: tuple[str, ...]) -> None:
    refused = planctl("check", *arguments)
    assert (refused.code, refused.out) == (2, "")


def test_a_registry_without_a_centre_says_how_to_name_one(planctl: Runner, main: Path) -> None:
    replace(main, "registry.yaml", "centre:\n  agency: skm\n", "")
    commit_all(main.parent)
    git(main, "switch", "--quiet", "--create", "later")
    add(main, "registry.yaml", "centre:\n  agency: skm\n", more=True)
    assert judged(planctl, "--as", "skm") == [("PLN601", "registry.yaml", 8)]
    assert "registry.yaml" in checked(planctl, "--as", "skm", form="text").out
    assert judged(planctl) == []
