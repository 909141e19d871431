"""Responsible persons in words: by what act a person was named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.phrases import day_of
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.i18n import Translator
    from planctl.model.agency import Responsible


def appointment_words(person: Responsible, t: Translator) -> str:
    """Return the act that names a person: its title, number and day, as far as they are given."""
    act = person.appointed_by
    title = f"{act.title}, № {act.number}" if act.number else act.title
    return t(msg("{title}, {day}", title=title, day=day_of(act.date))) if act.date else title
