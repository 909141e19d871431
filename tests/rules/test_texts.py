"""Rules on text see every text that bears their sign, and are asked about no other."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.rules.catalogue import all_rules
from planctl.rules.rule import LoadedRule, Scope
from planctl.rules.texts import _is_in_order, suspects
from planctl.store.load import read_file

TEXT_RULES = [loaded for loaded in all_rules() if loaded.rule.scope is Scope.TEXT]
AGENCY = """\
id: san
code: SAN
kind: agency
name: {name}
aliases:
  - {alias}
"""


@pytest.mark.parametrize("loaded", all_rules(), ids=lambda loaded: str(loaded.rule.code))
def test_rules_on_text_alone_have_a_sign(loaded: LoadedRule) -> None:
    assert bool(loaded.rule.sign) == (loaded.rule.scope is Scope.TEXT)


def seen(name: str, alias: str) -> list[tuple[tuple[str | int, ...], str]]:
    raw = AGENCY.format(name=name, alias=alias).encode()
    file = read_file("agencies/san.yaml", raw)
    return [(value.field, value.text) for _, value in suspects([file], TEXT_RULES)]


def test_a_text_in_order_is_passed_over() -> None:
    assert seen("Sınaq nazirliyi", "SN") == []


@pytest.mark.parametrize("text", ["iki  söz", "söz ", " söz", 'bir "söz"', "iki\u00a0söz"])
def test_texts_with_a_sign_are_shown_with_their_field(text: str) -> None:
    quoted = "'" + text + "'"
    assert seen(quoted, "SN") == [(("name",), text)]
    assert seen("Sınaq", quoted) == [(("aliases", 0), text)]


@given(st.text(alphabet='ab \t\n"\x0b\x1f\x85\xa0\u1680\u2003\u2028\u202f\u3000', max_size=8))
@pytest.mark.parametrize("loaded", TEXT_RULES, ids=lambda loaded: str(loaded.rule.code))
def test_no_text_with_a_sign_is_taken_to_be_in_order(loaded: LoadedRule, text: str) -> None:
    if re.search(loaded.rule.sign, text):
        assert not _is_in_order({"one": "söz", "list": ["söz", text, "söz"]})
        assert not _is_in_order(text)


def test_words_with_single_spaces_are_in_order() -> None:
    assert _is_in_order({"name": "İki söz", "aliases": ["SN", None], "none": None})
