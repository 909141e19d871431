"""`planctl check` on registries with known slips: what is shown, where, and the exit code."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Runner

TWICE = "kind: agency\nkind: agency\n"
MEASURE = "plans/sinaq-2026-2027/measures/8.1.2.yaml"


@pytest.fixture
def broken(registry: Path) -> Path:
    """Plant a key that stands twice, and an executor that nobody knows."""
    body = registry / "agencies/skm.yaml"
    body.write_text(body.read_text("utf-8").replace("kind: agency\n", TWICE), encoding="utf-8")
    measure = registry / MEASURE
    text = measure.read_text("utf-8")
    assert "agency: san" in text
    measure.write_text(text.replace("agency: san", "agency: snn", 1), encoding="utf-8")
    return registry


@pytest.fixture
def noted(registry: Path) -> Path:
    """Take the deadline out of a measure: the plan may leave it blank, but it is worth a note."""
    measure = registry / MEASURE
    lines = measure.read_text("utf-8").splitlines(keepends=True)
    start = next(n for n, line in enumerate(lines) if line.startswith("deadline:"))
    end = next(n for n in range(start + 1, len(lines)) if not lines[n].startswith(" "))
    lines[start:end] = ["deadline:\n", "  kind: none\n"]
    measure.write_text("".join(lines), encoding="utf-8")
    return registry


def codes_in(text: str) -> list[str]:
    return [word for word in text.split() if word.startswith("PLN") and word[3:].isdecimal()]


def test_a_sound_registry_is_let_through(planctl: Runner, registry: Path) -> None:
    checked = planctl("--lang", "en", "check", "--strict")
    assert (checked.code, checked.err) == (0, "")
    files = sum(path.is_file() for path in registry.rglob("*"))
    assert checked.out == f"{files} files, 0 errors, 0 warnings, 0 notes (SAMPLE: made-up data)\n"


@pytest.mark.usefixtures("broken")
def test_every_finding_names_its_place(planctl: Runner) -> None:
    checked = planctl("--lang", "en", "check")
    assert checked.code == 1
    first, hint, second, second_hint, last = checked.out.splitlines()
    assert first.startswith("registry/agencies/skm.yaml:")
    assert ": error PLN110 " in first
    assert second.startswith(f"registry/{MEASURE}:")
    assert ": error PLN201 " in second
    assert hint.startswith("    → ")
    assert "“san”" in second_hint
    assert "2 errors" in last
    path, line, column, _ = second.split(":", 3)
    text = Path(path).read_text("utf-8").splitlines()[int(line) - 1]
    assert text[int(column) - 1 :].startswith("snn")


@pytest.mark.usefixtures("broken")
def test_findings_are_told_in_azerbaijani(planctl: Runner) -> None:
    out = planctl("check").out
    assert ": xəta PLN201 " in out
    assert "2 xəta" in out


@pytest.mark.usefixtures("broken")
def test_json_keeps_its_keys(planctl: Runner) -> None:
    checked = planctl("check", "--format", "json", "--lang", "en")
    assert (checked.code, checked.err) == (1, "")
    document = json.loads(checked.out)
    assert list(document) == ["schema_version", "simulation", "summary", "diagnostics"]
    assert document["schema_version"] == 1
    assert list(document["summary"]) == ["files", "errors", "warnings", "infos"]
    assert document["summary"]["errors"] == 2
    unknown = document["diagnostics"][1]
    assert list(unknown) == [
        "code", "rule", "severity", "path", "line", "column", "message", "hint", "record", "field",
    ]  # fmt: skip
    assert unknown["code"] == "PLN201"
    assert unknown["rule"] == "unknown-agency"
    assert unknown["severity"] == "error"
    assert unknown["path"] == f"registry/{MEASURE}"
    assert unknown["record"] == "8.1.2"
    assert unknown["field"] == "co.0.agency"


@pytest.mark.parametrize(
    ("paths", "codes"),
    [
        (["registry/agencies"], ["PLN110"]),
        (["registry/agencies/"], ["PLN110"]),
        (["agencies/skm.yaml"], ["PLN110"]),
        ([f"registry/{MEASURE}"], ["PLN201"]),
        (["registry/agencies", f"registry/{MEASURE}"], ["PLN110", "PLN201"]),
        (["registry"], ["PLN110", "PLN201"]),
        (["."], ["PLN110", "PLN201"]),
        (["registry/acts"], []),
        (["registry/agencies/san.yaml"], []),
    ],
)
@pytest.mark.usefixtures("broken")
def test_paths_choose_what_is_shown(planctl: Runner, paths: list[str], codes: list[str]) -> None:
    checked = planctl("check", *paths)
    assert codes_in(checked.out) == codes
    assert checked.code == (1 if codes else 0)


@pytest.mark.parametrize("path", ["nowhere", "registry/agencies/nobody.yaml", "outside.txt"])
def test_an_unknown_path_is_wrong_usage(planctl: Runner, registry: Path, path: str) -> None:
    (registry.parent / "outside.txt").touch()
    wrong = planctl("--lang", "en", "check", path)
    assert (wrong.code, wrong.out) == (2, "")
    assert path in wrong.err


@pytest.mark.usefixtures("noted")
def test_notes_are_counted_and_listed_on_request(planctl: Runner) -> None:
    counted = planctl("--lang", "en", "check", "--strict")
    assert counted.code == 0
    assert codes_in(counted.out) == []
    assert " 1 note (" in counted.out
    assert "--infos" in counted.out
    listed = planctl("--lang", "en", "check", "--infos")
    assert codes_in(listed.out) == ["PLN306"]
    assert "--infos" not in listed.out
    document = json.loads(planctl("check", "--format", "json").out)
    assert [d["severity"] for d in document["diagnostics"]] == ["info"]


def test_warnings_fail_where_they_are_asked_to(planctl: Runner, registry: Path) -> None:
    plan = registry / "plans/sinaq-2026-2027/plan.yaml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("end: 2027-12-31", "end: 2027-06-30"), encoding="utf-8")
    errors = json.loads(planctl("check", "--format", "json").out)["summary"]
    assert (errors["errors"], errors["warnings"] > 0) == (0, True)
    assert planctl("check").code == 0
    assert planctl("check", "--strict").code == 1


def test_paths_can_be_opened_from_where_one_stands(
    planctl: Runner, broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (broken, broken.parent, broken / "agencies", broken.parent.parent):
        monkeypatch.chdir(folder)
        checked = planctl("check", "--registry", str(broken))
        place = checked.out.split(": ", 1)[0].rsplit(":", 2)[0]
        assert Path(place).is_file()
        assert Path(place).is_absolute() == (folder == broken / "agencies")


def test_the_registry_is_found_and_named(
    planctl: Runner, registry: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sound = planctl("check").out
    monkeypatch.chdir(registry / "agencies")
    assert planctl("check").out == sound
    monkeypatch.chdir("/")
    assert planctl("check").code == 2
    monkeypatch.setenv("PLANCTL_REGISTRY", str(registry))
    assert planctl("check").out == sound
    assert planctl("check", "--registry", str(tmp_path)).code == 2


@pytest.mark.usefixtures("broken")
def test_the_installed_command_does_the_same(command: Command, planctl: Runner) -> None:
    checked = command("check")
    assert checked == planctl("check")
    assert checked.err == ""


def test_a_link_in_the_registry_is_shown_by_its_own_path(planctl: Runner, registry: Path) -> None:
    link = registry / "agencies/link.yaml"
    try:
        link.symlink_to(registry / "agencies/san.yaml")
    except OSError:
        pytest.skip("no symbolic links here")
    everything = planctl("check").out
    chosen = planctl("check", "registry/agencies/link.yaml").out
    assert codes_in(chosen) == codes_in(everything)
