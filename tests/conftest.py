"""What every test gets: a home of its own, and no settings of whoever runs the tests."""

import os
from pathlib import Path

import pytest

#: Variables that decide where programs keep things.
HOMES = {
    "HOME": "",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
}
FOREIGN = ("GIT_", "PLANCTL_")
SPEAKING = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TZ")
GITCONFIG = """\
[user]
    name = Test
    email = test@example.invalid
[init]
    defaultBranch = main
"""


@pytest.fixture(scope="session")
def font_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return matplotlib's own folder: it lists the fonts once a run, not once a test."""
    return tmp_path_factory.mktemp("matplotlib")


@pytest.fixture(autouse=True)
def private_home(
    tmp_path_factory: pytest.TempPathFactory, font_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give the test a home of its own; what the user has set or keeps is out of its reach."""
    home = tmp_path_factory.mktemp("home")
    (home / ".gitconfig").write_text(GITCONFIG, encoding="utf-8")
    for name in [name for name in os.environ if name.startswith(FOREIGN)]:
        monkeypatch.delenv(name)
    for name in SPEAKING:
        monkeypatch.delenv(name, raising=False)
    for name, folder in HOMES.items():
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.setenv("MPLCONFIGDIR", str(font_cache))
    # git reads no settings of the machine and asks nobody for a password.
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_TERMINAL_PROMPT", "0")
    return home
