"""Branches of bodies on a demo: judged one by one, merged in any order, counted as they land."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planctl.cli.main import run
from planctl.demo.make import Story, Wish, imagine, write_story
from tests.demo.ledger import GROUPS
from tests.support.real import PLAN, REGISTRY, read_plain
from tests.support.repository import commit_all, git

UNTIL, TODAY, DUE = "2026-08-31", "2026-09-10", "2026-09-15"
PERIOD = "2026-08"
BODIES = ("rinn", "din", "eesmn", "en", "vxsida")
HOME = f"plans/{PLAN}"


@pytest.fixture(scope="module")
def story() -> Story:
    return imagine(REGISTRY, Wish(seed=3, until=date.fromisoformat(UNTIL)))


@dataclass(frozen=True)
class Ours:
    """A clone of the demo, and planctl run in it."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def planctl(self, *arguments: str, code: int = 0) -> str:
        self.capsys.readouterr()
        on = ("--registry", str(self.folder / "registry"), "--as-of", TODAY)
        done = run((*arguments, *on))
        out, err = self.capsys.readouterr()
        assert done == code, err + out
        return out

    def branch(self, name: str) -> None:
        git(self.folder, "switch", "--quiet", "--create", name, "main")

    def file(self, path: str) -> Path:
        return self.folder / "registry" / HOME / path

    def judged(self, agency: str) -> list[tuple[str, str, int]]:
        """Commit, and return (code, path, line) of the errors in what the branch brings."""
        commit_all(self.folder)
        self.capsys.readouterr()
        on = ("--registry", str(self.folder / "registry"), "--as-of", TODAY, "--format", "json")
        code = run(("check", "--changed", "main", "--as", agency, *on))
        found = json.loads(self.capsys.readouterr().out)["diagnostics"]
        errors = [d for d in found if d["severity"] == "error"]
        assert code == (1 if errors else 0)
        prefix = f"{self.folder}/registry/{HOME}/"
        return [(d["code"], d["path"].removeprefix(prefix), d["line"]) for d in errors]


@pytest.fixture
def ours(
    story: Story,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Ours:
    write_story(story, tmp_path / "numune")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Nümunə")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "numune@example.invalid")
        monkeypatch.setenv(f"GIT_{role}_DATE", f"{TODAY}T12:00:00+0400")
    return Ours(tmp_path / "numune", capsys)


def owed(folder: Path, agency: str) -> list[str]:
    """Return the measures that a body leads, read plainly."""
    raws = [read_plain(file) for file in (folder / "registry" / HOME / "measures").iterdir()]
    return sorted(r["id"] for r in raws if agency in {lead["agency"] for lead in r["lead"]})


def report(ours: Ours, agency: str) -> None:
    """Write all that a body owes for the month: one with `prefill`, the others with `new`."""
    if agency == BODIES[0]:
        ours.planctl("update", "prefill", "--agency", agency, "--period", PERIOD)
        for measure in owed(ours.folder, agency)[:3]:
            name = f"{agency}/{PERIOD}/{measure}"
            ours.planctl("update", "set", name, "text", "Sınaq üçün yazılıb (süni məlumat).")
        for file in ours.file(f"updates/{agency}/{PERIOD}").iterdir():
            # Whoever has gone over a file takes its first line out.
            reminder, rest = file.read_text("utf-8").split("\n", 1)
            assert reminder.startswith("# planctl update prefill")
            file.write_text(rest, encoding="utf-8")
        return
    for measure in owed(ours.folder, agency):
        ours.planctl(
            "update", "new", "--agency", agency, "--period", PERIOD, "--measure", measure,
            "--state", "in_progress", "--text", "Sınaq üçün yazılıb (süni məlumat).",
        )  # fmt: skip


def merged(ours: Ours, order: tuple[str, ...]) -> str:
    """Merge the branches into main in an order, as git does it; return the tree it comes to."""
    git(ours.folder, "switch", "--quiet", "--force-create", "main", "start")
    for agency in order:
        git(ours.folder, "merge", "--quiet", "--no-ff", "-m", f"Qəbul: {agency}", agency)
    assert git(ours.folder, "status", "--porcelain") == ""
    return git(ours.folder, "rev-parse", "HEAD^{tree}")


def test_five_bodies_merge_in_any_order(ours: Ours) -> None:
    git(ours.folder, "branch", "start", "main")
    for agency in BODIES:
        ours.branch(agency)
        report(ours, agency)
        assert ours.judged(agency) == []
        changed = git(ours.folder, "diff", "--name-only", "main").splitlines()
        prefix = f"registry/{HOME}/updates/{agency}/{PERIOD}/"
        assert {f"{prefix}{one}.yaml" for one in owed(ours.folder, agency)} <= set(changed)
        assert all(path.startswith(prefix) for path in changed)
    before = counted(ours)
    assert not set(BODIES) & {name for name, row in before.items() if row["received"]}
    trees = [merged(ours, order) for order in (BODIES, BODIES[::-1])]
    assert trees[0] == trees[1]
    assert " 0 xəta" in ours.planctl("check")
    after = counted(ours)
    for agency in BODIES:
        assert after[agency]["on_time"] == after[agency]["expected"] > 0
        assert after[agency]["expected"] == len(owed(ours.folder, agency))
        assert (after[agency]["late"], after[agency]["missing"]) == (0, 0)
    others = before.keys() - set(BODIES) - GROUPS
    assert others
    assert all(after[name]["received"] == 0 for name in others)


def counted(ours: Ours) -> dict[str, dict[str, Any]]:
    """Return what `discipline` says of each body for the month, the day after it was due."""
    ours.capsys.readouterr()
    on = ("--registry", str(ours.folder / "registry"), "--as-of", "2026-09-16")
    git(ours.folder, "switch", "--quiet", "main")
    assert run(("discipline", "--period", PERIOD, *on, "--format", "json")) == 0
    data = json.loads(ours.capsys.readouterr().out)
    return {row["id"]: row for row in data["agencies"]}


def test_a_malformed_branch_is_told_where(ours: Ours) -> None:
    ours.branch("malformed")
    report(ours, "eesmn")
    name = f"updates/eesmn/{PERIOD}/{owed(ours.folder, 'eesmn')[0]}.yaml"
    text = ours.file(name).read_text("utf-8").replace("in_progress", "davam edir")
    ours.file(name).write_text(f"{text}bitib: true\n", encoding="utf-8")
    last = text.count("\n") + 1
    assert ours.judged("eesmn") == [("PLN123", name, 4), ("PLN121", name, last)]


def test_a_trespassing_branch_is_told_where(ours: Ours) -> None:
    ours.branch("trespassing")
    report(ours, "din")
    measure = "measures/8.1.2.yaml"
    others = min(ours.file("updates/rinn/2026-06").glob("*.yaml"))
    edit(ours.file(measure), "title: ", "title: Başqa tədbir")
    edit(others, "state: ", "state: not_started")
    own = f"updates/rinn/2026-06/{others.name}"
    assert ours.judged("din") == [
        ("PLN604", measure, line_of(ours.file(measure), "title: ")),
        ("PLN605", own, line_of(others, "state: ")),
    ]


def test_a_good_branch_passes(ours: Ours) -> None:
    ours.branch("good")
    report(ours, "en")
    assert ours.judged("en") == []
    assert ours.judged("din")[0][0] == "PLN605"


def test_an_early_and_a_late_word_are_told_where(ours: Ours) -> None:
    """A month that is not over, and a landed report that is altered without saying why."""
    ours.branch("early")
    report(ours, "din")
    measure = owed(ours.folder, "din")[0]
    early = f"updates/din/2026-10/{measure}.yaml"
    ours.file(early).parent.mkdir()
    text = ours.file(f"updates/din/{PERIOD}/{measure}.yaml").read_text("utf-8")
    ours.file(early).write_text(text.replace(PERIOD, "2026-10"), encoding="utf-8")
    assert ours.judged("din") == [("PLN313", early, 3)]
    ours.branch("late")
    landed = f"updates/din/2026-06/{measure}.yaml"
    edit(ours.file(landed), "text: ", "text: Başqa söz (süni məlumat).")
    assert ours.judged("din") == [("PLN603", landed, line_of(ours.file(landed), "text: "))]


def edit(file: Path, start: str, line: str) -> None:
    """Replace the one line that begins so, whatever its indentation."""
    number, old = line_of(file, start), file.read_text("utf-8").splitlines(keepends=True)
    indent = old[number - 1][: len(old[number - 1]) - len(old[number - 1].lstrip())]
    old[number - 1] = f"{indent}{line}\n"
    file.write_text("".join(old), encoding="utf-8")


def line_of(file: Path, start: str) -> int:
    lines = file.read_text("utf-8").splitlines()
    (number,) = (n for n, one in enumerate(lines, 1) if one.lstrip().startswith(start))
    return number
