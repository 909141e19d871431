"""`planctl update new` on a terminal: what is asked, what is written, what is left behind."""

from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.support.draft import HOME
from tests.support.sample import sample

pytest.importorskip("pty", reason="Windows has no such terminals")

from tests.cli.dialogue import END, INTERRUPT, talk  # only where there are terminals

NEW = ("--lang", "en", "update", "new", "--as-of", "2026-11-22")
MEASURE = f"{HOME}/updates/san/2026-09/8.1.1.yaml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return sample(tmp_path).write()


def files(root: Path) -> set[Path]:
    return {path for path in root.rglob("*") if path.is_file()}


def test_everything_is_asked_and_the_file_is_sound(root: Path, planctl: Runner) -> None:
    talked = talk(
        NEW,
        [
            "SAN",  # by its code instead of its number
            "2026-09",
            "8.1.1",
            "icradadır",  # the state in words, whatever the language of the questions
            "44,5 %",
            "done",
            "",  # nothing is said of the third result
            "Xidmətlər yoxlanıldı: 3 protokol",
            "",
            "money",
            "Vəsait ayrılmayıb",
            "01.09.2026",
            "SBA",
            "2026-09-10",
            "",  # no other obstacle
            "Protokol",
            "12",
            "30.09.2026",
            "",
            "",  # no other document
            "1",  # write it
            "2",  # that is all
        ],
    )
    assert (talked.code, talked.unused) == (0, ())
    assert (root / MEASURE).read_text("utf-8") == (
        'measure: "8.1.1"\n'
        "agency: san\n"
        'period: "2026-09"\n'
        "state: in_progress\n"
        "values:\n"
        "  ilkin/1: 44.5\n"
        "  ilkin/2: done\n"
        'text: "Xidmətlər yoxlanıldı: 3 protokol"\n'
        "blockers:\n"
        "  - kind: finance\n"
        "    what: Vəsait ayrılmayıb\n"
        "    since: 2026-09-01\n"
        "    asked_of: sba\n"
        "    asked_on: 2026-09-10\n"
        "evidence:\n"
        "  - title: Protokol\n"
        '    number: "12"\n'
        "    date: 2026-09-30\n"
    )
    assert f"Written: registry/{MEASURE}" in talked.seen
    assert f"planctl check registry/{MEASURE}" in talked.seen
    assert planctl("check", f"registry/{MEASURE}").code == 0
    assert planctl("fmt", "--check", f"registry/{MEASURE}").code == 0


@pytest.mark.usefixtures("root")
def test_questions_show_what_helps_to_answer_them() -> None:
    given = ("--agency", "san", "--period", "2026-Y", "--measure", "8.1.1")
    as_of = ("--as-of", "2027-01-10")
    talked = talk((*NEW, *given, *as_of), ["2", "səhv", INTERRUPT])
    for shown in (
        "8.1.1 Sınaq tədbiri 8.1.1",
        "Last report (2026-10): in progress",
        "  1. not started",
        "initial results, ilkin/1",
        "1-ci sınaq nəticəsi, 50 faiz",
        "Target: at least: 50 faiz",
        "Last value: 45 (2026-10)",
        "“səhv” is no number.",
        "Value (faiz): ",
    ):
        assert shown in talked.seen
    assert talked.code == 130


@pytest.mark.usefixtures("root")
def test_only_what_is_owed_is_offered() -> None:
    """Three of the four measures that the body leads, by itself or in a group, are written."""
    talked = talk((*NEW, "--agency", "san", "--period", "2026-10"), [INTERRUPT])
    assert "1. 8.1.3 Sınaq tədbiri 8.1.3" in talked.seen
    assert "  2. " not in talked.seen
    talked = talk((*NEW, "--agency", "san"), [INTERRUPT])
    assert "1. 2026-10: due 2026-11-15, updates to be written: 1" in talked.seen
    assert "2. 2026-09: due 2026-10-15, updates to be written: 4" in talked.seen
    assert "2026-11" not in talked.seen.replace("due 2026-11-15", "")


@pytest.mark.usefixtures("root")
def test_who_owes_nothing_is_told_so() -> None:
    talked = talk((*NEW, "--agency", "skm"), [])
    assert talked.code == 2
    assert "SKM owes no report now." in talked.seen


@pytest.mark.parametrize("key", [INTERRUPT, END])
@pytest.mark.parametrize("before", [[], ["2026-09"], ["2026-09", "1", "2"]])
def test_who_leaves_leaves_nothing_behind(root: Path, key: str, before: list[str]) -> None:
    there = files(root)
    folders = {path for path in root.rglob("*") if path.is_dir()}
    talked = talk((*NEW, "--agency", "san"), [*before, key])
    assert talked.code == 130
    assert "Traceback" not in talked.seen
    assert files(root) == there
    assert {path for path in root.rglob("*") if path.is_dir()} == folders


def test_who_does_not_want_it_writes_nothing(root: Path) -> None:
    there = files(root)
    given = ("--agency", "sba", "--period", "2026-10", "--measure", "8.2.10", "--text", "mətn")
    talked = talk((*NEW, *given, "--next-steps", "-"), ["1", "", "", "", "3"])
    assert "Nothing was written." in talked.seen
    assert (talked.code, talked.unused) == (0, ())
    assert files(root) == there
