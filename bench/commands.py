"""What is run: planctl's commands, and the floors that they are held against."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bench.contest import Command
from bench.places import BUILD, PLANCTL, REGISTRY, TOP
from bench.registries import LAST_DAYS, PLAN, Registry

_COLD = {"PLANCTL_NO_CACHE": "1"}
#: Exit code 1 says that there are findings, which a simulation has.
_FINDINGS = (0, 1)
_LOG = ("log", "--first-parent", "-m", "--reverse", "--name-status", "-z", "--find-renames")
_QUARTER = "2026-09-30..2026-12-31"


def start_up() -> list[Command]:
    """Return what shows how long planctl takes to start, and what it cannot be quicker than.

    A registry of one file costs a check nothing but its start.
    """
    lone = BUILD / "registries" / "lone"
    lone.mkdir(parents=True, exist_ok=True)
    shutil.copy(REGISTRY / "registry.yaml", lone)
    return [
        Command("python -c pass", (sys.executable, "-c", "pass"), TOP),
        planctl("--version", TOP, "--version"),
        planctl("--help", TOP, "--help"),
        planctl("check, one file", lone, "check", "--registry", lone, good=_FINDINGS),
        planctl("status, real registry", TOP, "status", "--registry", REGISTRY),
    ]


def long_tables() -> list[Command]:
    """Return what writes a table of ten thousand rows: docxtpl's loop, and each of our forms.

    The rows alone are what has to be there before any of them begins: libraries, template, cells.
    """
    names = {"the rows alone": "none", "docxtpl's loop": "loop"}
    names |= {form: form for form in ("docx", "html", "xlsx")}
    written = BUILD / "table"
    return [
        Command(name, (sys.executable, "-m", "bench.tables", form, "10000", written), TOP)
        for name, form in names.items()
    ]


def floors(of: Registry) -> list[Command]:
    """Return what any program has to do that answers from the files or their history."""
    floor = (sys.executable, "-m", "bench.floors")
    return [
        Command("git status", ("git", "status", "--porcelain"), of.root),
        Command("git log", ("git", *_LOG, "HEAD"), of.root),
        Command("read all bytes", (*floor, "read", of.root), TOP),
        Command("CSafeLoader", (*floor, "load", of.root), TOP),
    ]


def questions(of: Registry) -> list[Command]:
    """Return planctl's commands on a registry; what is not cold goes by what is kept."""
    judged = ("--plan", PLAN, "--as-of", LAST_DAYS[of.size])
    landings = (sys.executable, "-m", "bench.floors", "landings", of.root)
    return [
        check_cold(of),
        planctl("check, warm", of.root, "check", good=_FINDINGS),
        planctl("check --changed", of.root, "check", "--changed", "HEAD~1", good=_FINDINGS),
        planctl("status, cold", of.root, "status", *judged, cold=True),
        status_warm(of),
        planctl("deadlines", of.root, "deadlines", *judged),
        planctl("discipline", of.root, "discipline", *judged),
        planctl("status --known-at", of.root, "status", "--known-at", "HEAD", *judged),
        planctl("diff", of.root, "diff", _QUARTER, *judged),
        planctl("trend", of.root, "trend", *judged),
        Command("landing days", landings, TOP, environment=_COLD),
    ]


def check_cold(of: Registry) -> Command:
    """Return the check that finds nothing kept."""
    return planctl("check, cold", of.root, "check", good=_FINDINGS, cold=True)


def status_warm(of: Registry) -> Command:
    """Return the roll-up of a plan by what is kept."""
    judged = ("--plan", PLAN, "--as-of", LAST_DAYS[of.size])
    return planctl("status, warm", of.root, "status", *judged)


def planctl(
    name: str,
    folder: Path,
    *arguments: str | Path,
    good: tuple[int, ...] = (0,),
    cold: bool = False,
) -> Command:
    """Return a run of the installed command; a cold one finds and keeps nothing."""
    environment = _COLD if cold else {}
    return Command(name, (PLANCTL, *arguments), folder, environment, good)
