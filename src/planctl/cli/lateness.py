"""Saying where git does not tell on which day reports landed, so that nothing is called late."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planctl.analysis.receipts import Known
    from planctl.i18n import Message, Translator

NO_HISTORY: Mapping[str, tuple[Message, Message]] = {
    "none": (
        msg("There is no git history: what was late cannot be told."),
        msg("Reports have to be committed to a git repository; run this in a clone of it."),
    ),
}
CUT_OFF: Mapping[str, tuple[Message, Message]] = {
    "incomplete": (
        msg("The git history is incomplete: what was late cannot be told."),
        msg("Fetch the rest of it: git fetch --unshallow (in CI: fetch-depth: 0)."),
    ),
}


def tell_lateness(
    history: Known,
    t: Translator,
    reasons: Mapping[str, tuple[Message, Message]] = {**NO_HISTORY, **CUT_OFF},
    *,
    asked: bool = False,
) -> None:
    """Say on stderr why nothing tells what was late; raise it where that is what was `asked`."""
    if history.value in reasons:
        what, hint = reasons[history.value]
        if asked:
            raise UserError(what, hint)
        sys.stderr.write(f"{t(what)}\n    → {t(hint)}\n")
