"""The guides in Azerbaijani: whoever follows one to the letter sees what it says."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from planctl.cli.commands import COMMANDS
from tests.docs.guide import Run, Write, missing, steps_of
from tests.support.repository import commit_all, git

PROJECT = Path(__file__).resolve().parents[2]
DOCS = PROJECT / "docs"
#: The guides that fit a printed page each, and the pages beside them that say the rest.
GUIDES = ("icraci-qurum", "merkez", "reyestr")
REFERENCE = ("melumat-fayllari", "noqsanlar", "reqemler", "qurulma", "birge-tehlil")
PAGES = (*GUIDES, *REFERENCE)
#: What an A4 page in 10 points holds of such text.
WORDS, LINES = 500, 60
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def agency_clone(folder: Path) -> Path:
    """Return an official's clone of the registry, before anything has been reported."""
    origin, clone = folder / "origin", folder / "clone"
    shutil.copytree(PROJECT / "registry", origin / "registry")
    commit_all(origin)
    git(folder, "clone", "--quiet", str(origin), str(clone))
    return clone


def planctl_checkout(folder: Path) -> Path:
    """Return a checkout of planctl."""
    (folder / "planctl").symlink_to(PROJECT)
    return folder / "planctl"


def beside_planctl(folder: Path) -> Path:
    """Return an empty folder that a checkout of planctl lies in."""
    planctl_checkout(folder)
    return folder


def analyst_desk(folder: Path) -> Path:
    """Return a folder with the real registry in it."""
    shutil.copytree(PROJECT / "registry", folder / "registry")
    return folder


STAGES: Mapping[str, Callable[[Path], Path]] = {
    "icraci-qurum": agency_clone,
    "merkez": analyst_desk,
    "reyestr": beside_planctl,
    "melumat-fayllari": agency_clone,
    "noqsanlar": agency_clone,
    "reqemler": analyst_desk,
    "qurulma": beside_planctl,
    "birge-tehlil": analyst_desk,
}


def write(step: Write, folder: Path) -> None:
    file = folder / step.path
    before = file.read_text("utf-8") if step.adds else ""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(before + step.text, encoding="utf-8")


def run(step: Run, folder: Path) -> tuple[int, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-c", step.command],
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize("name", PAGES)
def test_whoever_follows_it_sees_what_it_says(name: str, tmp_path: Path) -> None:
    folder = STAGES[name](tmp_path)
    ran = 0
    for step in steps_of(DOCS / f"{name}.md"):
        place = f"{name}.md:{step.line}"
        if isinstance(step, Write):
            write(step, folder)
        elif step.command.startswith("cd "):
            folder = folder / step.command.removeprefix("cd ")
        else:
            code, printed = run(step, folder)
            assert code == step.code, f"{place}: {step.command}\n{printed}"
            assert missing(step.shown, printed) is None, f"{place}: {step.command}\n{printed}"
            ran += 1
    assert ran >= 2


@pytest.mark.parametrize("name", PAGES)
def test_it_names_no_command_that_there_is_not(name: str) -> None:
    text = (DOCS / f"{name}.md").read_text("utf-8")
    named = set(re.findall(r"`planctl ([a-z]+)", text)) | set(re.findall(r"\$ planctl (\w+)", text))
    assert named
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("path", [PROJECT / "README.md", *(DOCS / f"{n}.md" for n in PAGES)])
def test_its_links_lead_somewhere(path: Path) -> None:
    links = LINK.findall(path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_fits_a_printed_page(name: str) -> None:
    text = (DOCS / f"{name}.md").read_text("utf-8")
    seen = [
        line for line in text.splitlines() if line.strip() and not line.startswith(("```", "<!--"))
    ]
    assert len(" ".join(seen).split()) <= WORDS
    assert len(seen) <= LINES


def test_every_page_that_shows_commands_is_followed() -> None:
    shows = {path.stem for path in DOCS.glob("*.md") if "```console" in path.read_text("utf-8")}
    assert shows <= set(PAGES)


def test_the_readme_leads_to_every_page() -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    assert [name for name in PAGES if f"(docs/{name}.md)" not in readme] == []
