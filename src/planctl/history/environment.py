"""The process environment that git is asked in: nobody else's GIT_* variables, no locks taken."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

#: Reading must not refresh the index of whoever works in the same folder.
#: A path is a path, whatever signs are in it.
OURS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_PYTHON_REFRESH": "quiet",
}
#: These say whose settings git reads and whose folders it trusts, not which repository it reads.
KEPT = frozenset(("GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_EXEC_PATH"))


def git_environment() -> dict[str, str]:
    """Return the environment for a git process of our own; it speaks English, to be understood."""
    kept = {n: v for n, v in os.environ.items() if not n.startswith("GIT_") or n in KEPT}
    return {**kept, **OURS, "LC_ALL": "C", "LANGUAGE": "C"}


@contextmanager
def own_git_environment() -> Iterator[None]:
    """Drop GIT_* for as long as git is asked: a hook sets GIT_DIR to another repository."""
    saved = {name: value for name, value in os.environ.items() if name.startswith("GIT_")}
    for name in saved.keys() - KEPT:
        del os.environ[name]
    os.environ.update(OURS)
    try:
        yield
    finally:
        for name in OURS.keys() - saved.keys():
            os.environ.pop(name, None)
        os.environ.update(saved)
