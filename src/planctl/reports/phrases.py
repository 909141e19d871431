"""Computed phrases: numbers, shares, dates and states as running text says them.

What a language does to a number (2-sinin, 56 tədbirdən) is done here and nowhere else in reports.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl import az
from planctl.analysis.phrases import act_name
from planctl.analysis.state import State
from planctl.az.harmony import VOWELS, high_vowel
from planctl.i18n import Message, Translator, msg, plural
from planctl.model.period import Period

if TYPE_CHECKING:
    from planctl.model.act import Act

AZERBAIJANI = "az"
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ENGLISH_QUARTERS = ("first", "second", "third", "fourth")
_PLACES = 1


class Noun(StrEnum):
    """What is counted."""

    MEASURE = "measure"
    SUB_MEASURE = "sub_measure"
    ROW = "row"
    INDICATOR = "indicator"
    DAY = "day"


def counted(noun: Noun, count: int, t: Translator) -> str:
    """Return a number with its noun: `56 tədbir`, `1 measure`."""
    match noun:
        case Noun.MEASURE:
            return t(plural("{count} measure", "{count} measures", count=count))
        case Noun.SUB_MEASURE:
            return t(plural("{count} sub-measure", "{count} sub-measures", count=count))
        case Noun.ROW:
            return t(
                plural("{count} measure or sub-measure", "{count} measures and sub-measures",
                       count=count)
            )  # fmt: skip
        case Noun.INDICATOR:
            return t(plural("{count} indicator", "{count} indicators", count=count))
        case Noun.DAY:
            return t(plural("{count} day", "{count} days", count=count))


def declined(text: str, case: az.Case, t: Translator) -> str:
    """Return words in a case where the language has cases: `56 tədbirdən`; else as they are."""
    return az.word(text, case) if t.lang == AZERBAIJANI else text


def some(count: int, t: Translator, *, of: bool = False) -> str:
    """Return a part of a whole: `2-si`, and with `of` what is said of it: `2-sinin`."""
    if t.lang != AZERBAIJANI:
        return str(count)
    spoken = az.last_word(count)
    vowel = high_vowel(spoken)
    ending = f"s{vowel}" if spoken[-1] in VOWELS else vowel
    return f"{count}-{ending}n{vowel}n" if of else f"{count}-{ending}"


def everything(t: Translator, *, of: bool = False) -> str:
    """Return the word for the whole of what is counted: `hamısı`, with `of` `hamısının`."""
    return declined(t("all of them"), az.Case.GENITIVE, t) if of else t("all of them")


def shares_out(whole: int, noun: Noun, parts: Mapping[State, int], t: Translator) -> str:
    """Return who of the whole is where: `56 tədbirdən 2-sinin müddəti ötüb, 54-ü …`.

    Empty where there is nothing to share out; states without anything are left out.
    """
    present = [(state, count) for state, count in parts.items() if count]
    if not whole or not present:
        return ""
    name = counted(noun, whole, t)
    if whole > 1 and len(present) == 1 and present[0][1] == whole:
        state = present[0][0]
        what = _said_of(state, everything(t, of=state in _OF), t)
        return _of(declined(name, az.Case.GENITIVE, t), what, t)
    said = (_said_of(state, some(count, t, of=state in _OF), t) for state, count in present)
    return _of(declined(name, az.Case.ABLATIVE, t), ", ".join(said), t)


def _of(whole: str, parts: str, t: Translator) -> str:
    return t(msg("of {whole}: {parts}", whole=whole, parts=parts))


#: States that are said of something of the measure (its deadline, its course), not of itself.
_OF = frozenset((State.OVERDUE, State.BLOCKED, State.ONGOING, State.NOT_STARTED))


def _said_of(state: State, part: str, t: Translator) -> str:
    sentences: Mapping[State, Message] = {
        State.CANCELLED: msg("{part} cancelled", part=part),
        State.DONE: msg("{part} done", part=part),
        State.OVERDUE: msg("{part} overdue", part=part),
        State.BLOCKED: msg("{part} blocked", part=part),
        State.AT_RISK: msg("{part} at risk", part=part),
        State.ONGOING: msg("{part} ongoing", part=part),
        State.IN_PROGRESS: msg("{part} in progress", part=part),
        State.NOT_STARTED: msg("{part} not started", part=part),
        State.NO_DATA: msg("{part} without data", part=part),
    }
    return t(sentences[state])


def percentage(value: Fraction, t: Translator) -> str:
    """Return a share of 0…1 in words: `33.3 faiz`; only nothing is 0, and only all of it is 100."""
    hundred = value * 100
    least = Fraction(1, 10**_PLACES)
    if value > 0:
        hundred = max(hundred, least)
    if value < 1:
        hundred = min(hundred, 100 - least)
    return t(msg("{number} percent", number=az.format_number(hundred, places=_PLACES)))


def part(value: Fraction, t: Translator) -> str:
    """Return a share that is a part of something: `70 faizi`, said after what it is a part of."""
    said = percentage(value, t)
    return f"{said}i" if t.lang == AZERBAIJANI else said


def day(when: date, t: Translator) -> str:
    """Return a date in full: `22 noyabr 2026-cı il`."""
    if t.lang == AZERBAIJANI:
        return az.long_date(when)
    return f"{when.day} {_ENGLISH_MONTHS[when.month - 1]} {when.year}"


def year_name(number: int, t: Translator, case: az.Case = az.Case.NOMINATIVE) -> str:
    """Return a year: `2026-cı il`, in a case `2026-cı ildə`."""
    return az.year(number, case) if t.lang == AZERBAIJANI else str(number)


def quarter_name(quarter: Period, t: Translator, case: az.Case = az.Case.NOMINATIVE) -> str:
    """Return a quarter: `2026-cı ilin III rübü`, in a case `2026-cı ilin III rübündə`."""
    if t.lang == AZERBAIJANI:
        return az.quarter(quarter.year, quarter.number, case)
    return f"{_ENGLISH_QUARTERS[quarter.number - 1]} quarter of {quarter.year}"


def month_name(month: Period, t: Translator, case: az.Case = az.Case.NOMINATIVE) -> str:
    """Return a month: `2026-cı ilin oktyabr ayı`, in a case `2026-cı ilin oktyabr ayında`."""
    if t.lang == AZERBAIJANI:
        return az.month_year(month.first, case)
    return f"{_ENGLISH_MONTHS[month.number - 1]} {month.year}"


def clause_name(act: Act, clause: str, t: Translator) -> str:
    """Return a clause of an act in full: `… Kabinetinin … 253s nömrəli Sərəncamının 4-cü bəndi`."""
    if t.lang != AZERBAIJANI:
        return t(msg("{act}, clause {clause}", act=act_name(act), clause=clause))
    # The noun that belongs to somebody ends as its accusative does: Sərəncamı, Qərarı.
    kind = az.word(az.word(act.kind, az.Case.ACCUSATIVE), az.Case.GENITIVE, possessive=True)
    number = f"{act.number} nömrəli " if act.number else ""
    of = f"{name_in(act.issuer, az.Case.GENITIVE)} {az.act_date(act.date)} tarixli {number}{kind}"
    return f"{of} {az.dotted(clause)} bəndi"


def name_in(name: str, case: az.Case) -> str:
    """Return the full name of a body in a case: `… Nazirliyinə`.

    Names of bodies are of the kind “the ministry of …”, whose last word already says “its”; the
    others end in another letter.
    """
    head = name.partition(" (")[0]
    return az.word(name, case, possessive=head[-1:] in "ıiuü")


def capitalized(text: str, t: Translator) -> str:
    """Return a phrase with a capital first letter, which of an i is İ in Azerbaijani alone."""
    return az.capitalize(text) if t.lang == "az" else az.capitalize(text, str.upper)


def sentence(text: str, t: Translator) -> str:
    """Return a phrase as a sentence: a capital first letter and a full stop."""
    return f"{capitalized(text, t)}."
