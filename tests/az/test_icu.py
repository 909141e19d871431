"""ICU as an oracle for case, order and words of numbers, its known faults listed as data."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.az import Case, lower, sort_key, spell, upper, word
from planctl.az.numbers import LARGEST

icu = pytest.importorskip("icu")

LOCALE = icu.Locale("az")
COLLATOR = icu.Collator.createInstance(LOCALE)
COLLATOR.setAttribute(icu.UCollAttribute.NUMERIC_COLLATION, icu.UCollAttributeValue.ON)
SPELLER = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, LOCALE)

# Misspelt in ICU, and one hundred or one thousand said with a needless "bir".
CARDINAL_FAULTS = [
    (r"\batmış\b", "altmış"),
    (r"\bsəqsən\b", "səksən"),
    (r"\bbir yüz\b", "yüz"),
    (r"(^|milyon |milyard |trilyon )bir min\b", r"\1min"),
]
ORDINAL_FAULTS = {
    70: "yetmişıncı",
    80: "səqsənıncı",
    100: "bir yüzüncü",
    1000: "bir bininci",
    10**6: "bir milyonuncu",
    10**9: "bir milyarıncı",
    10**12: "bir trilyonuncu",
}
# ICU puts w after z; here it stands after v, whose sound it has. Marks are ordered among
# themselves by no rule of the language, so only a space is tried.
COLLATED = "aAbBcCçÇdDeEəƏfFgGğĞhHxXıIiİjJkKqQlLmMnNoOöÖpPrRsSşŞtTuUüÜvVyYzZéñ 0123456789я"


def test_case_of_every_character() -> None:
    for code in range(sys.maxunicode + 1):
        if 0xD800 <= code < 0xE000:
            continue
        character = chr(code)
        assert lower(character) == str(icu.UnicodeString(character).toLower(LOCALE))
        assert upper(character) == str(icu.UnicodeString(character).toUpper(LOCALE))


@given(st.text(COLLATED), st.text(COLLATED), st.text(COLLATED))
def test_order(start: str, first: str, second: str) -> None:
    one, other = start + first, start + second
    expected = COLLATOR.compare(one, other)
    if expected:  # ICU calls some different texts equal
        assert (sort_key(one) > sort_key(other)) == (expected > 0)


@given(st.integers(0, LARGEST) | st.integers(0, 3000))
def test_spell(number: int) -> None:
    said = SPELLER.format(number, "%spellout-cardinal")
    for fault, right in CARDINAL_FAULTS:
        said = re.sub(fault, right, said)
    assert spell(number) == said


@pytest.mark.parametrize(
    "number", [*range(10), *range(10, 100, 10), 100, 1000, 10**6, 10**9, 10**12]
)
def test_ordinal_in_words(number: int) -> None:
    said = SPELLER.format(number, "%spellout-ordinal")
    if number in ORDINAL_FAULTS:
        assert said == ORDINAL_FAULTS[number]
    else:
        assert word(spell(number), Case.ORDINAL) == said
