"""What people type, as records have it: decimal commas, days in any order, words for states.

Everything comes back as the plain text of a record. UserError says what is wrong with an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from planctl.az.case import fold
from planctl.errors import UserError
from planctl.i18n import LANGUAGES, Message, msg, render
from planctl.model.indicator import IndicatorKind
from planctl.model.labels import BLOCKER_LABELS, MILESTONE_LABELS, REPORTED_LABELS

if TYPE_CHECKING:
    from planctl.i18n import Translator
    from planctl.model.indicator import Indicator

Word = TypeVar("Word", bound=StrEnum)
Fields = dict[str, str]

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(?:[.,]([0-9]+))?")
_SPACED = re.compile(r"-?[1-9][0-9]{0,2}(?:[ \u00a0][0-9]{3})+(?:,[0-9]+)?")
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_DAY = re.compile(r"(?:([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}))")
_PERCENT = "faiz"
_SHOWN_MONTH = re.compile(r"([0-9]{1,2})\.([0-9]{4})")


def number(text: str, unit: str | None = None) -> str:
    """Return a number with a decimal point; a comma and blanks between thousands are understood.

    So is the unit behind it, where it is the right one (% is “faiz”). Three digits behind a point
    or comma may be thousands or a fraction: that is asked again.
    """
    text = _without_unit(text.strip().replace("−", "-"), unit)
    if _THOUSANDS.fullmatch(text):
        raise UserError(
            msg("It is not clear what “{text}” is: thousands or a fraction.", text=text),
            msg("Write thousands without a mark (1250), a fraction with another 0 (1,2500)."),
        )
    if _SPACED.fullmatch(text):
        text = text.replace(" ", "").replace("\u00a0", "")
    if not _NUMBER.fullmatch(text):
        hint = msg("Write figures alone, as 55 or 55,5.")
        if unit:
            hint = msg("Write figures alone, as 55 or 55,5. Counted in: {unit}", unit=unit)
        raise UserError(msg("“{text}” is no number.", text=text), hint)
    return text.replace(",", ".")


def _without_unit(text: str, unit: str | None) -> str:
    for said in filter(None, (unit, "%" if unit and fold(unit).startswith(_PERCENT) else None)):
        figures = text[: -len(said)].rstrip()
        if fold(text).endswith(fold(said)) and figures[-1:].isdecimal():
            return figures
    return text


def day(text: str) -> str:
    """Return a day as 2026-10-30; 30.10.2026 is understood."""
    match = _DAY.fullmatch(text.strip())
    if match:
        year, month, number_ = match.group(1, 2, 3) if match[1] else match.group(6, 5, 4)
        try:
            return date(int(year), int(month), int(number_)).isoformat()
        except ValueError:
            pass
    raise UserError(msg("“{text}” is no day of the calendar; write it as 2026-11-22.", text=text))


def period(text: str) -> str:
    """Return a period as records name it; a month may be written as tables show it, 10.2026."""
    shown = _SHOWN_MONTH.fullmatch(text.strip())
    return f"{shown[2]}-{int(shown[1]):02}" if shown else text.strip()


def word(text: str, words: Mapping[Word, Message], t: Translator) -> Word:
    """Return what a key (in_progress) or its word in any language names."""
    names = {key.value.replace("_", " "): key for key in words}
    for lang in LANGUAGES:
        names |= {fold(render(label, lang)): key for key, label in words.items()}
    # Keys and English are ASCII: in Azerbaijani the small letter of I would be ı.
    for wanted in (fold(text), text.strip().lower().replace("_", " ").replace("-", " ")):
        if wanted in names:
            return names[wanted]
    known = ", ".join(f"{key} ({t(label)})" for key, label in words.items())
    raise UserError(
        msg("“{text}” is none of the words that can stand here.", text=text),
        msg("Words: {words}", words=known),
    )


def state(text: str, t: Translator) -> str:
    """Return how far a measure has come, as a record has it."""
    return word(text, REPORTED_LABELS, t).value


def value(text: str, indicator: Indicator, t: Translator) -> str:
    """Return the value of an indicator: a number for a quantity, a word for a milestone."""
    if indicator.kind is IndicatorKind.QUANTITY:
        return number(text, unit_of(indicator))
    return word(text, MILESTONE_LABELS, t).value


def unit_of(indicator: Indicator) -> str | None:
    """Return what an indicator is counted in, if its target says so."""
    return indicator.target.unit if indicator.target else None


def evidence(text: str) -> Fields:
    """Return a document written as `title;number;date;link`; what is left out at the end is absent.

    A link that begins with evidence/ is a file kept in the plan's folder.
    """
    found = _parts(text, ("title", "number", "date", "link"))
    if "date" in found:
        found["date"] = day(found["date"])
    if "link" in found:
        found |= link(found.pop("link"))
    return found


def link(text: str) -> Fields:
    """Return where a document is: a file kept in the plan's folder, or a link to elsewhere."""
    return {"file" if text.startswith("evidence/") else "link": text}


def blocker(text: str, t: Translator) -> Fields:
    """Return an obstacle written as `kind;what;since;asked of;asked on;resolved on`."""
    names = ("kind", "what", "since", "asked_of", "asked_on", "resolved_on")
    found = _parts(text, names, needed=3)
    found["kind"] = word(found["kind"], BLOCKER_LABELS, t).value
    for name in ("since", "asked_on", "resolved_on"):
        if name in found:
            found[name] = day(found[name])
    return found


def contact(text: str) -> Fields:
    """Return who answers questions, written as `name;telephone;e-mail`."""
    return _parts(text, ("name", "phone", "email"))


def _parts(text: str, names: Sequence[str], needed: int = 1) -> Fields:
    parts = [part.strip() for part in text.split(";")]
    if len(parts) > len(names) or not all(parts[:needed]) or len(parts) < needed:
        raise UserError(
            msg("“{text}” does not have the form that is asked for.", text=text),
            msg("Parts, with a semicolon between them: {names}", names="; ".join(names)),
        )
    return {name: part for name, part in zip(names, parts, strict=False) if part}
