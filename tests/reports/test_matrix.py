"""Every report in every form of every sort of registry: the plan's own, played out, tiny, large."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planctl.i18n import translator
from planctl.reports.kinds import KINDS
from planctl.reports.making import made
from planctl.reports.source import Source
from planctl.workspace import Workspace, open_registry
from tests.reports.checks import ENGLISH, LEFT_OVER, NOWHERE
from tests.reports.forms import FORMS, words_of
from tests.reports.played import played
from tests.support.draft import Draft
from tests.support.real import REGISTRY

__all__ = ["played"]

DAY = date(2026, 11, 22)
#: Paths of records, names of files and commits, commands: no words of a report.
_NAMES = re.compile(r"\S*[/_]\S*|\S+\.\w{2,4}\b|\b[0-9a-f]{7,64}\b|“planctl [^”]*”|planctl \S+")


@pytest.fixture(scope="session")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a registry whose plan has one measure, with one result, of which nothing is said."""
    draft = Draft(tmp_path_factory.mktemp("single"))
    draft.measure("8.1.1", deadline="2026, dekabr")
    draft.milestone("8.1.1/yekun/1")
    return draft.write()


@pytest.fixture(scope="session")
def opened(played: Path, single: Path) -> Callable[[str], Workspace]:
    """Return what opens one of the registries, each once a session."""
    places = {"own": REGISTRY, "played": played, "single": single}
    known: dict[str, Workspace] = {}

    def workspace(name: str) -> Workspace:
        if name not in known:
            known[name] = open_registry(places[name])
        return known[name]

    return workspace


@pytest.mark.parametrize("registry", ["own", "played", "single"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_report_in_every_form(
    opened: Callable[[str], Workspace], kind: str, registry: str
) -> None:
    workspace = opened(registry)
    source = Source(workspace, workspace.plan(None), DAY, translator("az"))
    paper = KINDS[kind].sample(source)
    for _name, table in paper.tables():
        assert table.empty
        assert table.caption
    for form, words in words_of(paper).items():
        for text in words:
            assert not LEFT_OVER.search(text), (form, LEFT_OVER.search(text))
            found = ENGLISH.search(_NAMES.sub(" ", text).lower())
            assert not found, (form, found, text)
    again = KINDS[kind].sample(Source(workspace, workspace.plan(None), DAY, translator("az")))
    for form in FORMS:
        assert made(paper, form, NOWHERE) == made(again, form, NOWHERE)


@pytest.mark.parametrize("kind", KINDS)
def test_in_english(opened: Callable[[str], Workspace], kind: str) -> None:
    workspace = opened("played")
    source = Source(workspace, workspace.plan(None), DAY, translator("en"))
    for form, words in words_of(KINDS[kind].sample(source)).items():
        for text in words:
            assert not LEFT_OVER.search(text), (form, LEFT_OVER.search(text))
            assert "İn progress" not in text, (form, text)
