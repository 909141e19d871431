"""The process environment that git is asked in: nobody else's GIT_* variables, no locks taken.

Settings of the repository must not run a program or reach for another machine; those that could
are set here, where nothing in the repository can set them otherwise.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

#: Reading must not refresh the index of whoever works in the same folder.
#: A path is a path, whatever signs are in it.
#: Objects are what their ids say: no replacements, no grafted parents, nothing fetched on demand.
OURS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    # Older releases of git know no such variable; no transport may be used either way.
    "GIT_ALLOW_PROTOCOL": "none",
}
#: What a repository could have git run. Settings given this way outrank all files of settings.
SETTINGS: Mapping[str, str] = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "core.sshCommand": "false",
    "core.askPass": "",
    "core.alternateRefsCommand": "true",
    "credential.helper": "",
    "diff.external": "",
    "gpg.program": "false",
    "gpg.ssh.program": "false",
    "gpg.x509.program": "false",
    "log.showSignature": "false",
    "i18n.logOutputEncoding": "UTF-8",
}
#: These say whose settings git reads and whose folders it trusts, not which repository it reads.
KEPT = frozenset(("GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_EXEC_PATH"))


def git_environment(settings: Mapping[str, str] = SETTINGS) -> dict[str, str]:
    """Return the environment for a git process of our own; it speaks English, to be understood."""
    kept = {n: v for n, v in os.environ.items() if not n.startswith("GIT_") or n in KEPT}
    return {**kept, **OURS, **_given(settings), "LC_ALL": "C", "LANGUAGE": "C"}


def _given(settings: Mapping[str, str]) -> dict[str, str]:
    """Return settings as the variables by which git takes them, no matter what is in a name."""
    given = {"GIT_CONFIG_COUNT": str(len(settings))}
    for number, (name, value) in enumerate(settings.items()):
        given[f"GIT_CONFIG_KEY_{number}"] = name
        given[f"GIT_CONFIG_VALUE_{number}"] = value
    return given
