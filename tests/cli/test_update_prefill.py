"""`planctl update prefill`: what is owed, with the last word to go over, and nothing else."""

from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.support.draft import HOME
from tests.support.sample import sample

NOVEMBER = ("--agency", "san", "--period", "2026-11", "--as-of", "2026-12-02")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return sample(tmp_path).write()


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*.yaml")}


def test_all_that_is_owed_is_written(planctl: Runner, root: Path) -> None:
    before = files(root)
    done = planctl("--lang", "en", "update", "prefill", *NOVEMBER)
    assert done.code == 0, done.err
    folder = f"{HOME}/updates/san/2026-11"
    assert done.out.splitlines() == [
        f"registry/{folder}/8.1.1.yaml: from the report for 2026-10",
        f"registry/{folder}/8.1.3.yaml: no earlier report",
        f"registry/{folder}/8.2.1.yaml: from the report for 2026-10",
        f"registry/{folder}/8.2.2.yaml: from the report for 2026-10",
    ]
    assert "4 files written." in done.err
    assert files(root) - before == {
        f"{folder}/{number}.yaml" for number in ("8.1.1", "8.1.3", "8.2.1", "8.2.2")
    }
    first, *rest = (root / folder / "8.1.1.yaml").read_text("utf-8").splitlines()
    assert first.startswith("# planctl update prefill: ")
    assert "yoxlayın" in first
    assert rest == [
        'measure: "8.1.1"',
        "agency: san",
        'period: "2026-11"',
        "state: in_progress",
        "values:",
        "  ilkin/1: 45",
        "  ilkin/2: done",
    ]
    assert "state: blocked\n" in (root / folder / "8.2.2.yaml").read_text("utf-8")
    nothing_known = (root / folder / "8.1.3.yaml").read_text("utf-8")
    assert "yoxlayın" in nothing_known.splitlines()[0]
    assert nothing_known.endswith("state: not_started\n")
    # What stands against them is only that nobody has gone over them yet.
    faults = [
        line for line in planctl("check", f"registry/{folder}").out.splitlines() if " xəta " in line
    ]
    assert len(faults) == 4
    assert all("xəta PLN430" in line for line in faults)
    assert planctl("fmt", "--check", f"registry/{folder}").code == 0


@pytest.mark.usefixtures("root")
def test_what_nobody_has_gone_over_is_told_of(planctl: Runner) -> None:
    done = planctl("--lang", "en", "update", "prefill", *NOVEMBER)
    assert "PLN430" not in done.err  # whoever is handed the file is to go over it, of course
    folder = f"registry/{HOME}/updates/san/2026-11"
    checked = planctl("--lang", "en", "check", folder, *NOVEMBER[4:])
    assert checked.code == 1
    for number in ("8.1.1", "8.1.3", "8.2.1", "8.2.2"):
        assert f"{folder}/{number}.yaml:1:1: error PLN430 " in checked.out
    changed = planctl("update", "set", "san/2026-11/8.1.1", "values.ilkin/1", "48", *NOVEMBER[4:])
    assert (changed.code, "PLN430" in changed.err) == (0, False)
    for file in Path(folder).iterdir():
        file.write_text(file.read_text("utf-8").partition("\n")[2], encoding="utf-8")
    assert "PLN430" not in planctl("check", "--strict", folder, *NOVEMBER[4:]).out


def test_again_writes_nothing(planctl: Runner, root: Path) -> None:
    planctl("update", "prefill", *NOVEMBER)
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    again = planctl("--lang", "en", "update", "prefill", *NOVEMBER)
    assert (again.code, again.out) == (0, "")
    assert "There is no update left to write." in again.err
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before


def test_a_dry_run_only_lists(planctl: Runner, root: Path) -> None:
    before = files(root)
    listed = planctl("--lang", "en", "update", "prefill", *NOVEMBER, "--dry-run")
    assert listed.code == 0
    assert len(listed.out.splitlines()) == 4
    assert "4 files would be written." in listed.err
    assert files(root) == before


def test_what_goes_on_is_taken_along(planctl: Runner, root: Path) -> None:
    (root / f"{HOME}/updates/san/2026-10/8.1.1.yaml").write_text(
        'measure: "8.1.1"\nagency: san\nperiod: "2026-10"\nstate: done\n'
        "values:\n  ilkin/2: done\ntext: Oktyabrda görülüb.\nnext_steps: Noyabrda bitir.\n"
        "blockers:\n"
        "  - {kind: staff, what: Kadr, since: 2026-09-01}\n"
        "  - {kind: legal, what: Akt, since: 2026-08-01, resolved_on: 2026-10-05}\n"
        "evidence:\n  - title: Akt\ncontact: {name: A. Quliyev}\n",
        encoding="utf-8",
    )
    assert planctl("update", "prefill", *NOVEMBER).code == 0
    text = (root / f"{HOME}/updates/san/2026-11/8.1.1.yaml").read_text("utf-8")
    assert text.partition("\n")[2] == (
        'measure: "8.1.1"\nagency: san\nperiod: "2026-11"\nstate: done\n'
        "values:\n  ilkin/2: done\n"
        "blockers:\n  - kind: staff\n    what: Kadr\n    since: 2026-09-01\n"
        "evidence:\n  - title: Akt\ncontact:\n  name: A. Quliyev\n"
    )


def test_missing_flags_are_named(planctl: Runner, root: Path) -> None:
    wrong = planctl("--lang", "en", "update", "prefill")
    assert wrong.code == 2
    assert wrong.err.rstrip().endswith("missing: --agency, --period")
    assert not (root / f"{HOME}/updates/san/2026-11").exists()


def test_a_period_that_is_not_over_has_nothing_to_report(planctl: Runner, root: Path) -> None:
    wrong = planctl("--lang", "en", "update", "prefill", *NOVEMBER[:4], "--as-of", "2026-11-22")
    assert wrong.code == 2
    assert "is not over" in wrong.err
    assert not (root / f"{HOME}/updates/san/2026-11").exists()
