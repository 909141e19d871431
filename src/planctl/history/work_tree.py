"""Looking into a work tree: a repository that is looked at must not run its own programs for that.

To see whether a file differs git puts it through the filters that the repository names, and they
are programs. Their names can be anything, so the repository is asked which ones it has, and each
is set to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from planctl.errors import UserError
from planctl.history.command import ask, refused
from planctl.history.environment import SETTINGS
from planctl.i18n import msg

_PROBE = "planctl.heeded"
_NAMED = r"^(filter\..*|planctl\.heeded)$"
_NO_SUCH_SETTING = 1
_NOTHING = {"clean": "", "smudge": "", "process": "", "required": "false"}


def without_filters(folder: Path) -> Mapping[str, str]:
    """Return settings in which no filter runs, whatever the repository of `folder` says.

    Raises UserError where git is too old to be told.
    """
    asked = ("config", "-z", "--name-only", "--get-regexp", _NAMED)
    answer = ask(folder, *asked, settings={**SETTINGS, _PROBE: "1"})
    if answer.code not in (0, _NO_SUCH_SETTING):
        raise refused(folder, answer.complaint)
    names = answer.names
    if _PROBE not in names:
        raise UserError(
            msg("git is too old to look into a repository safely."),
            msg("Install git 2.31 or a newer one."),
        )
    drivers = {name.split(".", 1)[1].rpartition(".")[0] for name in names if name != _PROBE}
    off = {f"filter.{driver}.{key}": value for driver in drivers for key, value in _NOTHING.items()}
    return {**SETTINGS, **off}
