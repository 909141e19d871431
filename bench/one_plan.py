"""A simulation of many copies of the plan, told as one plan of many directions."""

from __future__ import annotations

import re
from pathlib import Path

from planctl.demo.make import Wish, imagine

REGISTRY = Path(__file__).resolve().parent.parent / "registry"
PLAN = "rif-2026-2028"
_COPY = re.compile(rf"^plans/{PLAN}-(\d+)/(.*)$")
#: Numbers of directions and all below them, and of the sections behind them.
_NUMBER = re.compile(r"(?<![\d.])(8\.|6\.1\.)(\d+)(?=[.\D]|$)")
_DIRECTIONS = 5


def write_one_plan(folder: Path, copies: int) -> Path:
    """Write a registry whose one plan has the measures of all copies; return its folder."""
    story = imagine(REGISTRY, Wish(scale=copies))
    files = {path.removeprefix("registry/"): raw.decode() for path, raw in story.first.items()}
    for landing in story.arrived:
        files |= landing.files
    for path, text in files.items():
        copy = _COPY.match(path)
        if copy and copy[2] == "plan.yaml":
            continue
        place = folder / "registry" / path
        if copy:
            number = int(copy[1])
            place = folder / "registry" / "plans" / PLAN / _moved(copy[2], number)
            text = _moved(text.replace(f"{PLAN}-{number}", PLAN), number)  # noqa: PLW2901
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder / "registry"


def _moved(text: str, copy: int) -> str:
    """Return a text in which the directions of a copy come after those of the copies before it."""
    further = _DIRECTIONS * (copy - 1)
    return _NUMBER.sub(lambda found: f"{found[1]}{int(found[2]) + further}", text)
