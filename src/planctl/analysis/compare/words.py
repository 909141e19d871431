"""Values and names of fields as words of a sentence, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from planctl.analysis.compare.fields import Step
from planctl.analysis.compare.narrowed import clipped
from planctl.analysis.phrases import day_of, deadline_words, exact, target_words
from planctl.az.case import lower
from planctl.i18n import Message, Translator, msg
from planctl.model import labels
from planctl.model.agency import Responsible
from planctl.model.common import Clause, Erratum, SourceFile
from planctl.model.deadline import Deadline
from planctl.model.direction import Risk
from planctl.model.evidence import Evidence
from planctl.model.finance import Contract
from planctl.model.indicator import Target
from planctl.model.measure import Executor
from planctl.model.meeting import Decision
from planctl.model.plan import Thresholds
from planctl.model.tier import Tier
from planctl.model.update import Blocker
from planctl.registry.executors import RECOMMENDED
from planctl.store.letters import is_unseen

if TYPE_CHECKING:
    from planctl.analysis.compare.names import Names

#: Titles that say nothing that the name below them does not.
_UNSAID = frozenset(("Values", "Results", "Money by source"))
_MONEY = frozenset(("allocated", "used", "amount", "initial_cost"))
_AGENCIES = frozenset(
    ("agency", "reporter", "owner", "asked_of", "obliged", "with", "recipient", "members")
)
#: What an item is about, where not all of it belongs into a sentence.
_MAIN: Mapping[type[BaseModel], tuple[str, ...]] = {
    Blocker: ("what", "asked_of", "resolved_on"),
    Evidence: ("title", "date", "file", "link"),
    Contract: ("supplier", "amount"),
    Decision: ("text", "owner", "due", "done_on"),
    Clause: ("text",),
    Risk: ("risk",),
    Erratum: ("corrected", "why"),
    Responsible: ("post", "appointed_by"),
    SourceFile: ("file", "sha256"),
}
_TOLERANCE: Decimal = Thresholds.model_fields["about_tolerance"].default
_TIERS = frozenset(tier.value for tier in Tier)
#: Words that name an item; a text that does is cut.
LONGEST_KEY = 40
REPLACED = "\ufffd"


def field_words(steps: tuple[Step, ...], t: Translator) -> str:
    """Return what people call a field: `aralıq/2`, `dövlət büdcəsi, istifadə olunub`."""
    kept = [step for step in steps if step.title not in _UNSAID] or list(steps)
    return ", ".join(
        lowered(t(step.title)) if step.title else _key_words(step.key, t) for step in kept
    )


def lowered(text: str) -> str:
    """Return a heading as it stands within a sentence; what is written in capitals stays so."""
    return text if text[1:2].isupper() else lower(text[:1]) + text[1:]


def _key_words(key: tuple[Any, ...], t: Translator) -> str:
    return " ".join(_part_words(part, t) for part in key)


def _part_words(part: Any, t: Translator) -> str:
    if isinstance(part, str) and not isinstance(part, Enum):
        tier, slash, number = part.partition("/")
        if slash and tier in _TIERS and number.isdecimal():
            return f"{t(labels.TIER_SHORT[Tier(tier)])}/{number}"
        return clipped(part, LONGEST_KEY)
    return scalar_words(part, t)


def value_words(value: Any, name: str, names: Names, t: Translator) -> str:
    """Return a value of the field `name` in words; money with its currency, bodies by code."""
    if isinstance(value, Deadline):
        return t(value.text or deadline_words(value))
    if isinstance(value, Target):
        return " ".join(t(target_words(value, _TOLERANCE)).replace(" None", "").split())
    if isinstance(value, Executor):
        code = names.code(value.agency)
        return f"{code} {RECOMMENDED}" if value.recommended else code
    if isinstance(value, BaseModel):
        return _item_words(value, names, t)
    if isinstance(value, tuple):
        return ", ".join(value_words(part, name, names, t) for part in value) or "–"
    if isinstance(value, str) and not isinstance(value, Enum) and name in _AGENCIES:
        return names.code(value)
    if isinstance(value, Decimal) and name in _MONEY:
        return t(msg("{sum} manats", sum=exact(value)))
    return scalar_words(value, t)


def scalar_words(value: Any, t: Translator) -> str:
    """Return a day, a number, a word of a closed list or a text in words."""
    if isinstance(value, bool):
        return t(msg("yes")) if value else t(msg("no"))
    if isinstance(value, date):
        return t(day_of(value))
    if isinstance(value, Decimal | int):
        return exact(Decimal(value))
    if isinstance(value, Enum):
        label = _labels(value).get(value)
        return t(label) if label else str(value.value)
    return str(value)


def _labels(value: Enum) -> Mapping[Any, Message]:
    if isinstance(value, Tier):
        return labels.TIER_SHORT
    return labels.LABELS.get(type(value), {}) if isinstance(value, StrEnum) else {}


def _item_words(item: BaseModel, names: Names, t: Translator) -> str:
    main = next((_MAIN[model] for model in type(item).__mro__ if model in _MAIN), None)
    said = ((name, getattr(item, name)) for name in (main or type(item).model_fields))
    words = [
        value_words(value, name.rstrip("_"), names, t)
        for name, value in said
        if value is not None and value != ()
    ]
    # A text that ends as a sentence does goes on where something follows it.
    return ", ".join((*(word.removesuffix(".") for word in words[:-1]), *words[-1:]))


def shown(text: str) -> str:
    """Return text on one line, what shows nothing of itself or turns a line made visible."""
    flat = " ".join(text.split())
    if flat.isascii() and flat.isprintable():
        return flat
    return "".join(REPLACED if is_unseen(sign) else sign for sign in flat)


def deadline_meaning(deadline: Deadline, t: Translator) -> str:
    """Return the days that a deadline means, where its words are the same."""
    return t(deadline_words(deadline))
