"""`planctl update new` without a terminal: flags answer all, nothing is taken for granted."""

from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.support.draft import HOME
from tests.support.sample import sample

AS_OF = ("--as-of", "2026-11-22")
WHO = ("--agency", "san", "--period", "2026-09", "--measure", "8.1.1", *AS_OF)
UPDATE = f"{HOME}/updates/san/2026-09/8.1.1.yaml"
STATE = ("--state", "in_progress")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return sample(tmp_path).write()


def test_flags_make_a_sound_file(planctl: Runner, root: Path) -> None:
    kept = root / f"{HOME}/evidence/san/akt.pdf"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"akt")
    made = planctl(
        "--lang", "en", "update", "new", *WHO, "--state", "blocked",
        "--value", "ilkin/1=45,5", "--value", "8.1.1/ilkin/2=done", "--value", "yekun/1=",
        "--text", "Görüş keçirilib.\n\nProtokol var.", "--next-steps", "Razılaşdırmaq",
        "--blocker", "money;Vəsait yoxdur;2026-09-01;SBA;02.09.2026",
        "--evidence", "Akt № 5;5/1;30.09.2026;evidence/san/akt.pdf", "--evidence", "Məktub",
        "--contact", "A. Quliyev;+994 12 000 00 00;a@example.az",
    )  # fmt: skip
    assert made.code == 0, made.err
    assert made.out.splitlines() == [
        f"Written: registry/{UPDATE}",
        f"To check it: planctl check registry/{UPDATE}",
    ]
    assert "Results left out: yekun/1" in made.err
    text = (root / UPDATE).read_text("utf-8")
    assert "  ilkin/1: 45.5\n  ilkin/2: done\n" in text
    assert "text: |-\n  Görüş keçirilib.\n\n  Protokol var.\n" in text
    assert "    asked_of: sba\n    asked_on: 2026-09-02\n" in text
    assert "    file: evidence/san/akt.pdf\n    sha256: " in text
    assert "  phone: +994 12 000 00 00\n" in text
    assert planctl("check", f"registry/{UPDATE}").code == 0
    assert planctl("fmt", "--check", f"registry/{UPDATE}").code == 0


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ((), "--agency, --period, --measure, --state"),
        (WHO, "--state"),
        ((*STATE, "--agency", "san"), "--period, --measure"),
    ],
)
def test_missing_answers_are_named(
    planctl: Runner, root: Path, given: tuple[str, ...], missing: str
) -> None:
    wrong = planctl("--lang", "en", "update", "new", *given)
    assert wrong.code == 2
    assert wrong.err.rstrip().endswith(f"missing: {missing}")
    assert not (root / UPDATE).exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--state", "bitib"), "“bitib” is none of the words"),
        ((*STATE, "--value", "ilkin/1=done"), "“done” is no number."),
        ((*STATE, "--value", "ilkin/1=1.250"), "thousands or a fraction"),
        ((*STATE, "--value", "ilkin/1=55 sistem"), "“55 sistem” is no number."),
        ((*STATE, "--value", "ilkin/1=55 sistem"), "Counted in: faiz"),
        ((*STATE, "--value", "ilkin/2=5"), "“5” is none of the words"),
        ((*STATE, "--value", "ilkin/9=5"), "Results of the measure: ilkin/1, ilkin/2, yekun/1"),
        ((*STATE, "--value", "ilkin/1"), "Write it as ilkin/1=55."),
        ((*STATE, "--evidence", "Akt;1;31.02.2026"), "“31.02.2026” is no day"),
        ((*STATE, "--evidence", "a;b;;c;d"), "title; number; date; link"),
        ((*STATE, "--evidence", "Akt;;;evidence/san/yox.pdf"), "There is no such file"),
        ((*STATE, "--blocker", "money;yoxdur"), "kind; what; since"),
        ((*STATE, "--blocker", "money;yoxdur;2026-09-01;zzz"), "“zzz”"),
        ((*STATE, "--agency", "zzz"), "No body of the registry is called “zzz”."),
        ((*STATE, "--agency", "qrup"), "A group of bodies does not report itself"),
        ((*STATE, "--agency", "skm"), "SKM is no executor of the measure 8.1.1."),
        ((*STATE, "--measure", "8.9.9"), "“8.9.9”"),
        ((*STATE, "--period", "oktyabr"), "Write a month as 2026-10"),
        ((*STATE, "--period", "2026-Q3"), "neither a month nor a year"),
        ((*STATE, "--period", "2026-11"), "The period 2026-11 is not over on 2026-11-22."),
        ((*STATE, "--period", "2026-Y"), "after 2026-12-31"),
        ((*STATE, "--period", "2026-10"), "planctl update set san/2026-10/8.1.1"),
    ],
)
def test_wrong_answers_are_told_at_once(
    planctl: Runner, root: Path, given: tuple[str, ...], said: str
) -> None:
    there = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    wrong = planctl("--lang", "en", "update", "new", *WHO, *given)
    assert (wrong.code, wrong.out) == (2, "")
    assert said in wrong.err
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == there


def test_what_a_rule_forbids_is_not_written(planctl: Runner, root: Path) -> None:
    given = ("--agency", "san", "--period", "2025-09", "--measure", "8.1.1", *AS_OF, *STATE)
    wrong = planctl("--lang", "en", "update", "new", *given)
    assert wrong.code == 1
    assert "error PLN312" in wrong.err
    assert not (root / f"{HOME}/updates/san/2025-09").exists()


def test_a_mistyped_name_is_suggested_once(planctl: Runner) -> None:
    assert planctl("--lang", "en", "update", "nwe").err.count("Did you mean") == 1
    assert "Did you mean" not in planctl("update", "nwe").err


def test_a_co_executor_may_report(planctl: Runner, root: Path) -> None:
    made = planctl("update", "new", *WHO, "--agency", "sba", "--state", "icradadır")
    assert made.code == 0, made.err
    text = (root / f"{HOME}/updates/sba/2026-09/8.1.1.yaml").read_text("utf-8")
    assert text.endswith("state: in_progress\n")
