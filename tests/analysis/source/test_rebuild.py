"""Putting quotes together again: separators come from the cell, gaps stay visible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.analysis.source.rebuild import join_quotes

SEPARATOR = st.sampled_from((", ", "; ", " və ", ", həmçinin ", ", habelə "))


@given(st.lists(SEPARATOR, max_size=6))
def test_quotes_that_cover_the_cell_give_it_back(separators: list[str]) -> None:
    quotes = [f"nəticə{n}" for n in range(len(separators) + 1)]
    cell = "".join(q + s for q, s in zip(quotes, [*separators, ""], strict=True))
    assert join_quotes(cell, quotes) == cell


@pytest.mark.parametrize(
    "quotes",
    [["bir", "üç"], ["bir", "iki"], ["iki", "üç"], ["bir", "dörd", "üç"], ["üç", "iki", "bir"], []],
)
def test_what_is_missing_or_foreign_shows(quotes: list[str]) -> None:
    assert join_quotes("bir, iki və üç", quotes) != "bir, iki və üç"
