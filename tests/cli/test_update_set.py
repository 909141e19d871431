"""`planctl update set`: one field, everything else as it was."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.support.draft import HOME
from tests.support.repository import commit_all
from tests.support.sample import sample

NAME = "san/2026-10/8.1.1"
PATH = f"{HOME}/updates/{NAME}.yaml"
TEXT = """\
# Hesabat
measure: "8.1.1"
agency: san
period: "2026-10"
state: in_progress  # hələ
values:
  ilkin/1: 45  # sayılıb
  ilkin/2: done
evidence:
  - title: Akt
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = sample(tmp_path).write() / PATH
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("state", "blocked", "state: blocked  # hələ"),
        ("state", "icra olunub", "state: done  # hələ"),
        ("values.ilkin/1", "46,5", "  ilkin/1: 46.5  # sayılıb"),
        ("values.yekun/1", "in_progress", "  yekun/1: in_progress"),
        ("evidence.0.date", "30.10.2026", "    date: 2026-10-30"),
        ("evidence.1.title", "Məktub: 5", '  - title: "Məktub: 5"'),
        ("text", "Görüldü", "text: Görüldü"),
        ("contact.name", "A. Quliyev", "  name: A. Quliyev"),
        ("contact", "A. Quliyev;012", "  name: A. Quliyev"),
        ("evidence.1", "Məktub;12/3;30.10.2026", "  - title: Məktub"),
        ("blockers.0", "kadr;Yoxdur;2026-10-01;SBA", "    asked_of: sba"),
        ("values.ilkin/1", "46 faiz", "  ilkin/1: 46  # sayılıb"),
        ("values.ilkin/1", "46,5%", "  ilkin/1: 46.5  # sayılıb"),
    ],
)
def test_one_field_changes(planctl: Runner, file: Path, field: str, value: str, line: str) -> None:
    done = planctl("--lang", "en", "update", "set", NAME, field, value)
    assert done.code == 0, done.err
    assert f"Written: registry/{PATH}" in done.out
    text = file.read_text("utf-8")
    assert line in text.splitlines()
    key = line.partition(":")[0].strip(" -")
    kept = [old for old in TEXT.splitlines() if key not in old]
    assert [old for old in kept if old not in text.splitlines()] == []
    assert planctl("check", f"registry/{PATH}").code == 0
    assert planctl("fmt", "--check", f"registry/{PATH}").code == 0


def test_a_file_comes_with_its_digest(planctl: Runner, file: Path) -> None:
    kept = file.parents[3] / "evidence/san/akt.pdf"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"akt")
    assert planctl("update", "set", NAME, "evidence.0.file", "evidence/san/akt.pdf").code == 0
    digest = sha256(b"akt").hexdigest()
    end = f"  - title: Akt\n    file: evidence/san/akt.pdf\n    sha256: {digest}\n"
    assert file.read_text("utf-8").endswith(end)
    assert planctl("check", f"registry/{PATH}").code == 0
    assert planctl("update", "set", NAME, "evidence.0.file", "evidence/san/yox.pdf").code == 2


def test_an_empty_value_takes_the_field_out(planctl: Runner, file: Path) -> None:
    assert planctl("update", "set", f"registry/{PATH}", "values.ilkin/2", "").code == 0
    assert file.read_text("utf-8") == TEXT.replace("  ilkin/2: done\n", "")


def test_with_its_only_item_a_list_goes(planctl: Runner, file: Path) -> None:
    assert planctl("update", "set", NAME, "evidence.0", "").code == 0
    assert file.read_text("utf-8") == TEXT.replace("evidence:\n  - title: Akt\n", "")


def test_an_obstacle_is_removed_and_named_in_words(planctl: Runner, file: Path) -> None:
    blocker = "blockers:\n  - kind: staff  # kadr\n    what: Yoxdur\n    since: 2026-10-01\n"
    before, after = TEXT.split("evidence:")
    file.write_text(f"{before}{blocker}evidence:{after}", encoding="utf-8")
    assert planctl("update", "set", NAME, "blockers.0.resolved_on", "30.10.2026").code == 0
    assert planctl("update", "set", "san/10.2026/8.1.1", "blockers.0.kind", "maliyyə").code == 0
    removed = blocker.replace("staff", "finance") + "    resolved_on: 2026-10-30\n"
    assert file.read_text("utf-8") == f"{before}{removed}evidence:{after}"


def test_what_was_accepted_is_changed_with_a_reason_alone(planctl: Runner, file: Path) -> None:
    change = ("--lang", "en", "update", "set", NAME, "values.ilkin/1", "43")
    late = ("--as-of", "2026-12-03")
    warned = planctl(*change, *late)
    assert "The period closed on 2026-11-15: what has been accepted" in warned.err  # no git
    file.write_text(TEXT, encoding="utf-8")
    commit_all(Path.cwd())
    refused = planctl(*change, *late)
    assert (refused.code, refused.out) == (2, "")
    assert "The period closed on 2026-11-15, and the report was accepted." in refused.err
    assert "--why" in refused.err
    assert file.read_text("utf-8") == TEXT
    assert planctl(*change, "--as-of", "2026-11-15").code == 0
    assert planctl(*change[:-1], "42", *late, "--why", "Səhv sayılmışdı").code == 0
    assert "ilkin/1: 42" in file.read_text("utf-8")


def test_a_late_report_that_has_not_landed_needs_no_reason(planctl: Runner, file: Path) -> None:
    file.unlink()
    commit_all(Path.cwd())
    file.write_text(TEXT, encoding="utf-8")
    change = ("--lang", "en", "update", "set", NAME, "values.ilkin/1", "43")
    done = planctl(*change, "--as-of", "2026-12-03")
    assert done.code == 0
    assert "--why" not in done.err


def test_a_correction_says_what_and_why(planctl: Runner, file: Path) -> None:
    why = ("--why", "İki xidmət təkrar sayılmışdı", "--as-of", "2026-12-03")
    assert planctl("update", "set", "SAN/2026-10/8.1.1", "values.ilkin/1", "43", *why).code == 0
    assert file.read_text("utf-8") == TEXT.replace("ilkin/1: 45", "ilkin/1: 43") + (
        "corrections:\n"
        "  - when: 2026-12-03\n"
        '    what: "values.ilkin/1: 45 → 43"\n'
        "    why: İki xidmət təkrar sayılmışdı\n"
    )


def test_what_is_so_already_is_not_written(planctl: Runner, file: Path) -> None:
    same = planctl("--lang", "en", "update", "set", NAME, "values.ilkin/1", "45")
    assert (same.code, same.out) == (0, "")
    assert "Nothing changes" in same.err
    assert file.read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((NAME, "agency", "sba"), "“agency” is what the path of the file says"),
        ((NAME, "vəziyyət", "done"), "Fields: state, values, text"),
        ((NAME, "state", "bitib"), "“bitib” is none of the words"),
        ((NAME, "values.ilkin/1", "çox"), "“çox” is none of the words"),
        ((NAME, "evidence.5.title", "x"), "nothing at “evidence.5.title”"),
        ((NAME, "evidence.0.date", "sabah"), "“sabah” is no day"),
        ((NAME, "evidence.-1.title", "x"), "nothing at “evidence.-1.title”"),
        ((NAME, "evidence.title", "x"), "Items of a list are numbered from 0"),
        ((NAME, "evidence.1", "a;b;c;d;e;f"), "title; number; date; link"),
        ((NAME, "blockers.0.kind", "qəzəb"), "“qəzəb” is none of the words"),
        ((NAME, "values.ilkin/1", "46 lot"), "“46 lot” is no number."),
        (("san/Oktyabr/8.1.1", "state", "done"), "“san/Oktyabr/8.1.1” names no update."),
        ((NAME, "next_steps", ""), "Nothing changes"),
        (("san/2026-08/8.1.1", "state", "done"), "There is no such update"),
        (("8.1.1", "state", "done"), "“8.1.1” names no update."),
        (("zzz/2026-10/8.1.1", "state", "done"), "“zzz”"),
    ],
)
def test_what_cannot_be_is_refused(
    planctl: Runner, file: Path, arguments: tuple[str, ...], said: str
) -> None:
    wrong = planctl("--lang", "en", "update", "set", *arguments)
    assert said in wrong.err
    assert wrong.code == (0 if said == "Nothing changes" else 2)
    assert file.read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("evidence.0.dat", "x", "PLN121"),
        ("state", "", "PLN122"),
        ("values.ilkin/1", "done", "PLN414"),
        ("values.ilkin/7", "5", "PLN203"),
        ("evidence.0.sha256", "x", "PLN123"),
        ("text", "Cyrillic а", "PLN107"),
    ],
)
def test_what_a_rule_forbids_is_refused(
    planctl: Runner, file: Path, field: str, value: str, rule: str
) -> None:
    wrong = planctl("--lang", "en", "update", "set", NAME, field, value)
    assert wrong.code == 1
    assert f"error {rule}" in wrong.err
    assert file.read_text("utf-8") == TEXT


def test_a_wrong_value_can_be_put_right(planctl: Runner, file: Path) -> None:
    file.write_text(TEXT.replace("in_progress", "gedir"), encoding="utf-8")
    assert planctl("update", "set", NAME, "state", "in_progress").code == 0
    assert file.read_text("utf-8") == TEXT


def test_a_file_that_is_no_yaml_is_left_alone(planctl: Runner, file: Path) -> None:
    file.write_text("measure: [\n", encoding="utf-8")
    wrong = planctl("--lang", "en", "update", "set", NAME, "state", "done")
    assert wrong.code == 2
    assert "cannot be changed safely" in wrong.err
    assert file.read_text("utf-8") == "measure: [\n"
