"""Help: complete, in both languages, the same whether click writes it or not."""

import pytest

from planctl import __version__
from planctl.cli.commands import COMMANDS
from planctl.i18n import translator
from tests.cli.conftest import Runner

each_command = pytest.mark.parametrize("name", COMMANDS)
MISSPELT = "chek"


@pytest.mark.parametrize(("lang", "word"), [("az", "İstifadə:"), ("en", "Usage:")])
def test_top_page_names_every_command(planctl: Runner, lang: str, word: str) -> None:
    page = planctl("--lang", lang, "--help")
    assert (page.code, page.err) == (0, "")
    assert page.out.startswith(f"{word} planctl ")
    for name, line in COMMANDS.items():
        assert f"  {name} " in page.out
        assert translator(lang)(line.summary).split()[0] in page.out
    assert max(map(len, page.out.splitlines())) <= 80


def test_azerbaijani_is_spoken_unless_asked_otherwise(
    planctl: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    azerbaijani = planctl("--help").out
    assert azerbaijani == planctl("--lang=az", "--help").out
    monkeypatch.setenv("PLANCTL_LANG", "en")
    english = planctl("--help").out
    assert english != azerbaijani
    assert planctl("--lang", "az", "--help").out == azerbaijani


def test_click_gives_the_same_page(planctl: Runner) -> None:
    assert planctl("--help", "check").out == planctl("--help").out
    assert planctl("-h").out == planctl("--help").out


def test_without_arguments_the_page_is_a_complaint(planctl: Runner) -> None:
    page = planctl()
    assert (page.code, page.out) == (2, "")
    assert page.err == planctl("--help").out


def test_version(planctl: Runner) -> None:
    assert planctl("--version").out == f"planctl {__version__}\n"
    assert planctl("--lang", "en", "--version").out == f"planctl {__version__}\n"
    assert planctl("--version", "check").out == f"planctl {__version__}\n"


@each_command
def test_every_command_has_help_with_examples(planctl: Runner, name: str) -> None:
    english = planctl("--lang", "en", name, "--help")
    assert english.code == 0
    assert english.out.startswith(f"Usage: planctl {name} ")
    assert "Examples:" in english.out
    assert "--lang [az|en]" in english.out


@each_command
def test_every_command_speaks_azerbaijani(planctl: Runner, name: str) -> None:
    """No heading, and no line of prose, reads as it does in English."""
    azerbaijani = planctl(name, "-h")
    assert azerbaijani.code == 0
    for heading in ("Usage:", "Options:", "Arguments:", "Examples:"):
        assert heading not in azerbaijani.out
    english = planctl("--lang", "en", name, "-h").out.splitlines()
    same = {line.strip() for line in azerbaijani.out.splitlines() if line in english}
    assert {line for line in same if line and not line.startswith("planctl ")} == set()


@pytest.mark.parametrize(("lang", "word"), [("az", "Xəta"), ("en", "Error")])
def test_wrong_usage_is_told_in_the_users_language(planctl: Runner, lang: str, word: str) -> None:
    for arguments in (
        (MISSPELT,),
        ("check", "--nonsense"),
        ("explain",),
        ("rules", "--format", "pdf"),
        ("rules", "too", "many"),
    ):
        wrong = planctl(*arguments, "--lang", lang)
        assert (wrong.code, wrong.out) == (2, "")
        assert f"{word}:" in wrong.err
        assert ("Try" in wrong.err) == (lang == "en")


def test_a_misspelt_command_is_guessed(planctl: Runner) -> None:
    assert "check" in planctl(MISSPELT).err


def test_an_unknown_language_is_refused(planctl: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = planctl("--lang", "xx", "rules")
    assert wrong.code == 2
    assert "'xx'" in wrong.err
    monkeypatch.setenv("PLANCTL_LANG", "xx")
    wrong = planctl("rules")
    assert wrong.code == 2
    assert "PLANCTL_LANG" in wrong.err
    assert planctl("rules", "--lang", "en").code == 0
