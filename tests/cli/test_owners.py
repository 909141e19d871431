"""`planctl owners`: CODEOWNERS from the registry, written and compared in real repositories."""

from pathlib import Path

import pytest

from tests.cli.conftest import Runner
from tests.support.repository import git

WHOLE = """\
# “planctl owners” əmri ilə reyestr əsasında yazılıb; əl ilə dəyişdirilmir.

* @sinaq/merkez

# SAN
/registry/plans/*/updates/san/ @sinaq/san @sinaq/merkez
/registry/plans/*/finance/san/ @sinaq/san @sinaq/merkez
/registry/plans/*/evidence/san/ @sinaq/san @sinaq/merkez

# SKM
/registry/plans/*/updates/skm/ @sinaq/merkez
/registry/plans/*/finance/skm/ @sinaq/merkez
/registry/plans/*/evidence/skm/ @sinaq/merkez

# Komandası göstərilməyən qurumlar (təqdim etdiklərini Mərkəz təsdiq edir):
# - sba
"""


@pytest.fixture
def teams(registry: Path) -> Path:
    """Return a registry in a repository; the Centre and one other body have teams."""
    git(registry.parent, "init", "--quiet")
    for agency, team in (("san", "@sinaq/san"), ("skm", "@sinaq/merkez")):
        add(registry / f"agencies/{agency}.yaml", f'team: "{team}"\n')
    return registry


def add(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8") + text, encoding="utf-8")


def test_every_body_owns_its_folders_and_the_centre_all(planctl: Runner, teams: Path) -> None:
    assert teams.is_dir()
    written = planctl("--lang", "en", "owners")
    assert (written.code, written.out) == (0, WHOLE)
    assert written.err.endswith("\n1 body has no team: sba\n")
    assert planctl("owners").out == WHOLE


def test_a_registry_that_is_the_repository(
    planctl: Runner, teams: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(teams, "init", "--quiet")
    monkeypatch.chdir(teams)
    assert planctl("owners").out == WHOLE.replace("/registry/", "/")


def test_a_path_with_signs_of_its_own_is_escaped(
    planctl: Runner, teams: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    teams.rename(teams.parent / "a b [c]")
    monkeypatch.chdir(teams.parent / "a b [c]")
    assert planctl("owners").out == WHOLE.replace("/registry/", r"/a\ b\ \[c\]/")


def test_the_centre_may_have_a_team_of_its_own(planctl: Runner, teams: Path) -> None:
    add(teams / "registry.yaml", '  team: "@sinaq/baxan"\n')
    lines = planctl("owners").out.splitlines()
    assert "* @sinaq/baxan" in lines
    assert "/registry/plans/*/updates/skm/ @sinaq/merkez @sinaq/baxan" in lines


def test_without_teams_everything_is_a_warning(planctl: Runner, registry: Path) -> None:
    git(registry.parent, "init", "--quiet")
    written = planctl("--lang", "en", "owners")
    assert written.code == 0
    assert "registry.yaml" in written.err
    assert "3 bodies have no team: san, sba, skm" in written.err
    assert all(line.startswith("#") or not line for line in written.out.splitlines())


@pytest.mark.parametrize("place", [".github/CODEOWNERS", "CODEOWNERS"])
def test_what_is_written_is_current(planctl: Runner, teams: Path, place: str) -> None:
    written = planctl("owners", "-o", place)
    assert (written.code, written.out) == (0, "")
    assert (teams.parent / place).read_text("utf-8") == WHOLE
    compared = planctl("owners", "--check")
    assert (compared.code, compared.out) == (0, "")


def test_lines_that_differ_are_shown(planctl: Runner, teams: Path) -> None:
    file = teams.parent / "CODEOWNERS"
    file.write_text(WHOLE.replace("updates/san/ @sinaq/san ", "updates/san/ "), encoding="utf-8")
    compared = planctl("owners", "--check")
    assert compared.code == 1
    assert compared.out.splitlines()[2:] == [
        "-/registry/plans/*/updates/san/ @sinaq/merkez",
        "+/registry/plans/*/updates/san/ @sinaq/san @sinaq/merkez",
    ]
    file.write_text(WHOLE.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert planctl("owners", "--check", "-o", str(file)).code == 0


def test_a_missing_file_is_not_current(planctl: Runner, teams: Path) -> None:
    compared = planctl("owners", "--check")
    assert (compared.code, compared.out) == (1, "")
    assert str(teams.parent.resolve() / ".github/CODEOWNERS") in compared.err


@pytest.mark.usefixtures("registry")
def test_without_a_repository_it_is_a_refusal(planctl: Runner) -> None:
    refused = planctl("owners")
    assert (refused.code, refused.out) == (2, "")
