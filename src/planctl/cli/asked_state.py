"""A state as people name it: by its key, or by the word that tables show."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.state import State
from planctl.az.case import fold
from planctl.errors import UserError
from planctl.i18n import LANGUAGES, msg, render

if TYPE_CHECKING:
    from planctl.i18n import Translator


def asked_state(text: str, t: Translator) -> State:
    """Return the state that `text` names: `at_risk`, `at-risk` or its word in any language.

    Raises UserError where there is none, naming those that are near, else all of them.
    """
    names = {state.value.replace("_", " "): state for state in State}
    for lang in LANGUAGES:
        names |= {fold(render(label, lang)): state for state, label in STATE_LABELS.items()}
    # Keys are ASCII: in Azerbaijani the small letter of I would be ı.
    for wanted in (fold(text), text.strip().lower().replace("_", " ").replace("-", " ")):
        if wanted in names:
            return names[wanted]
    close = get_close_matches(wanted, names, n=3)
    states = dict.fromkeys(names[name] for name in close) or dict.fromkeys(State)
    raise UserError(
        msg("There is no state “{name}”.", name=text),
        msg(
            "States: {states}",
            states=", ".join(f"{state} ({t(STATE_LABELS[state])})" for state in states),
        ),
    )
