"""Where figures come from, as JSON: ids of their own, records that are there, commits of git."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from planctl.export.figures_json import figures_json
from planctl.reports.kinds import KINDS
from tests.reports.played import played, source_at
from tests.support.repository import git

__all__ = ["played"]

#: So many records of each report are looked up in git, spread over all of it.
_ASKED = 12


def explained(registry: Path, kind: str, lang: str = "az") -> dict[str, Any]:
    """Return what --explain writes of a report."""
    source = source_at(registry, lang=lang)
    told = json.loads(figures_json(KINDS[kind].sample(source), source))
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_leads_to_its_records(played: Path, kind: str) -> None:
    told = explained(played, kind)
    figures = told["figures"]
    ids = [figure["id"] for figure in figures]
    assert ids
    assert len(ids) == len(set(ids))
    records = {record["path"]: record for figure in figures for record in figure["records"]}
    assert all(figure["records"] for figure in figures)
    assert all((played / path).is_file() for path in records)
    some = sorted(records)[:: max(1, len(records) // _ASKED)]
    for path in some:
        assert (records[path]["commit"], records[path]["landed"]) == landed(played, path)


@pytest.mark.parametrize("kind", KINDS)
def test_ids_are_the_same_again_and_in_every_language(played: Path, kind: str) -> None:
    first, again = explained(played, kind), explained(played, kind, "en")
    assert [figure["id"] for figure in first["figures"]] == [f["id"] for f in again["figures"]]
    assert [f["records"] for f in first["figures"]] == [f["records"] for f in again["figures"]]


@cache
def landed(registry: Path, path: str) -> tuple[str, str]:
    """Return the commit that last changed a file on main, and its day in Baku, as git says."""
    place = f"registry/{path}"
    log = ("log", "-1", "--first-parent", "-m", "--format=%H %cs", "--", place)
    commit, day = git(registry.parent, *log).split()
    return commit, day
