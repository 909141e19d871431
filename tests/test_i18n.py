"""Messages are values, rendered in the language asked for; without a catalogue, in English."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl import i18n
from planctl.i18n import DEFAULT, LANGUAGES, msg, plural, render, translator


def test_english_is_the_msgids_themselves() -> None:
    assert render(msg("Unknown agency “{agency}”.", agency="rin"), "en") == "Unknown agency “rin”."


def test_azerbaijani_is_the_default() -> None:
    assert DEFAULT == "az"
    assert render("Options") == render("Options", "az") == "Seçimlər"


@pytest.mark.parametrize(("count", "text"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows")])
def test_english_plural_follows_the_count(count: int, text: str) -> None:
    assert render(plural("{count} row", "{count} rows", count=count), "en") == text


def test_plural_takes_other_values_beside_the_count() -> None:
    message = plural("{count} row in {path}", "{count} rows in {path}", count=3, path="a.yaml")
    assert render(message, "en") == "3 rows in a.yaml"


def test_a_message_inside_a_message_is_translated_too() -> None:
    outer = msg("Error: {message}", message=msg("Options"))
    assert render(outer, "en") == "Error: Options"
    assert render(outer, "az") == "Xəta: Seçimlər"


def test_values_are_formatted_by_the_msgid() -> None:
    message = msg("{day:%Y-%m} {share:.1f}", day=date(2026, 8, 31), share=Decimal("12.81"))
    assert render(message, "en") == "2026-08 12.8"


def test_messages_that_say_the_same_are_equal() -> None:
    one, other = msg("{a} {b}", a=1, b=2), msg("{a} {b}", b=2, a=1)
    assert one == other
    assert len({one, other, msg("{a} {b}", a=1, b=3)}) == 2


def test_text_without_values_is_not_formatted() -> None:
    assert translator("en")("a {brace}") == "a {brace}"
    assert render(msg("a {brace}"), "en") == "a {brace}"


def test_value_with_braces_is_not_formatted_again() -> None:
    assert render(msg("{text}", text="{text} {0}"), "en") == "{text} {0}"


@pytest.mark.parametrize("lang", [*LANGUAGES, "xx", ""])
def test_the_empty_text_stays_empty(lang: str) -> None:
    assert translator(lang)("") == ""


def test_a_language_without_a_catalogue_is_read_in_english() -> None:
    assert render("Options", "xx") == "Options"


def test_a_missing_catalogue_never_stops_planctl(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(i18n, "LOCALE_DIR", tmp_path)
    assert translator.__wrapped__("az")("Options") == "Options"


def test_translators_are_made_once() -> None:
    assert translator("az") is translator("az")


@given(st.text())
def test_text_that_is_no_msgid_comes_back_unchanged(text: str) -> None:
    assert translator("en")(text) == text
