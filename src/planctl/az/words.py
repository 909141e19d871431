"""Case endings on ordinary words and names, the plural, and the deadline ending -dək."""

import re
from functools import partial

from planctl.az.case import lower, upper
from planctl.az.harmony import VOWELS, WITH, Case, ending, high_vowel
from planctl.az.suffix import figures, join

_BRACKETED = re.compile(r"(.*\S) \(([^()]+)\)")
_DERIVED = re.compile(r"(\w*[aıoueəiöü]\w*)l([ıu](?=q)|[iü](?=k))[qk]")
_SOFT = {"k": "y", "q": "ğ", "K": "Y", "Q": "Ğ"}
# The one common noun with y where all others have n: suyun, suyu.
_WATER = {Case.GENITIVE: "yun", Case.ACCUSATIVE: "yu"}


def word(
    noun: str,
    case: Case,
    *,
    possessive: bool = False,
    plural: bool = False,
    soften: bool | None = None,
) -> str:
    """Decline a noun or name by its last word: ``word("tədbir", Case.DATIVE) == "tədbirə"``.

    `possessive` is for a word that already means "its …": Nazirliyi, Nazirliyinin. A second name
    in brackets is declined too, orqanlarının (qurumlarının); an acronym in brackets is not,
    süni intellektin (Sİ). An ending after a closing quote touches nothing inside it.

    A closing q or k softens by itself only in the -lıq, -lik, -luq, -lük of derived nouns, which
    always do (razılıq, razılığın); elsewhere it is a matter of the word (uşaq, uşağın but
    tətbiq, tətbiqin), so say it with `soften`. Vowels that drop out (fikir, fikrin) are beyond
    it. A last word in capitals is taken for an acronym read as a word (AZCON-un); one that is
    spelled out needs its reading: see `acronym`. Raises ValueError where no vowel shows the way.
    """
    decline = partial(_decline, case=case, possessive=possessive, plural=plural, soften=soften)
    bracketed = _BRACKETED.fullmatch(noun)
    if bracketed is None:
        return decline(noun)
    name, inner = bracketed.groups()
    declined = decline(name)
    if declined == name + WITH:  # said once, after the pair
        return noun + WITH
    return f"{declined} ({inner if inner == upper(inner) else decline(inner)})"


def plural(noun: str) -> str:
    """Put a noun in the plural: ``plural("tədbir") == "tədbirlər"``."""
    return word(noun, Case.NOMINATIVE, plural=True)


def by_day(text: str, *, possessive: bool = False) -> str:
    """Say "until, no later than": ``"iyulun 1-dək"``, but after a word ``"saniyəyədək"``.

    After a digit -dək never changes and nothing stands before it.
    """
    if text[-1:].isdecimal():
        return f"{text}-dək"
    return f"{word(text, Case.DATIVE, possessive=possessive)}dək"


def _decline(noun: str, *, case: Case, possessive: bool, plural: bool, soften: bool | None) -> str:
    if noun[-1:].isdecimal():
        return figures(noun, case)
    printed = re.split(r"[\W_]", noun)[-1]
    last = lower(printed)
    if last == "su" and not plural and case in _WATER:
        return noun + _WATER[case]
    suffix = ending(noun, case, possessive=possessive, plural=plural)
    if len(printed) > 1 and printed == upper(printed):
        return join(noun, suffix)
    softens = _is_derived(last) if soften is None else soften
    if softens and suffix and suffix[0] in VOWELS:
        return noun[:-1] + _SOFT.get(noun[-1], noun[-1]) + suffix
    return noun + suffix


def _is_derived(last: str) -> bool:
    """Tell the suffix -lıq from a loan that ends alike: məxluq and katolik break its harmony."""
    match = _DERIVED.fullmatch(last)
    return match is not None and high_vowel(match[1]) == match[2]
