"""What reports are made from in tests: the real registry, and ten months of made-up reports."""

from datetime import date
from pathlib import Path

import pytest

from planctl.demo.make import Wish, imagine, write_story
from planctl.i18n import translator
from planctl.reports.source import Source
from planctl.workspace import open_registry
from tests.support.real import REGISTRY

UNTIL = date(2026, 12, 31)
#: The day that the reports of these tests stand for: the last one of a quarter.
DAY = date(2026, 9, 30)


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the registry of a simulation that tests only read."""
    folder = tmp_path_factory.mktemp("played") / "numune"
    write_story(imagine(REGISTRY, Wish(seed=5, until=UNTIL)), folder)
    return folder / "registry"


def source_at(registry: Path, day: date = DAY, lang: str = "az") -> Source:
    """Return what reports on a registry are made from."""
    workspace = open_registry(registry)
    return Source(workspace, workspace.plan(None), day, translator(lang))
