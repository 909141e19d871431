"""The remarks of a rule's examples: words are said in the reader's language, code is left alone."""

import pytest

from planctl.i18n import translator
from planctl.rules.example import remarks, spoken


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("# a change of rinn\naccounts: []", ["a change of rinn"]),
        ("values:\n  ilkin/1: 10    # 12 when it was accepted", ["12 when it was accepted"]),
        ("# indicators/8.1.1/ilkin-1.yaml\nquote: x", []),
        ("# planctl check --changed origin/main", []),
        ("title: Bir #iki üç", []),
    ],
)
def test_words_are_told_from_code(code: str, words: list[str]) -> None:
    assert list(remarks(code)) == words


def test_remarks_are_translated_and_code_is_not() -> None:
    code = "# the record itself\nid: skm"
    assert spoken(code, translator("en")) == code
    assert spoken(code, translator("az")) == "# yazının özü\nid: skm"
