"""The registries that a gallery shows: the project's own, a simulation of it, a large one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.one_plan import REGISTRY, write_one_plan
from planctl.demo.make import Wish, imagine, write_story
from planctl.i18n import translator
from planctl.reports.source import Source
from planctl.workspace import open_registry

DAY = date(2026, 11, 22)
_UNTIL = date(2026, 12, 31)


def sources(folder: Path, scale: int, lang: str) -> Iterator[tuple[str, Source]]:
    """Yield each registry's name and what reports on it are made from; files go to `folder`.

    From two copies on there is one registry alone, whose one plan has the measures of all copies.
    """
    place = folder / f"registry-{scale}"
    shutil.rmtree(place, ignore_errors=True)
    if scale > 1:
        yield f"large-{scale}", _source(write_one_plan(place, scale), lang)
        return
    yield "own", _source(REGISTRY, lang)
    write_story(imagine(REGISTRY, Wish(seed=5, until=_UNTIL)), place)
    yield "demo", _source(place / "registry", lang)


def _source(registry: Path, lang: str) -> Source:
    workspace = open_registry(registry)
    return Source(workspace, workspace.plan(None), DAY, translator(lang))
