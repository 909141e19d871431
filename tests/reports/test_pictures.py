"""Drawings of one thing and of very many: labels that do not collide, pages that hold them."""

import re
from datetime import date, timedelta
from fractions import Fraction
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from planctl.analysis.state import State
from planctl.reports.paper.picture import (
    Course,
    Deadline,
    Drawing,
    Part,
    Series,
    Shares,
    Stacks,
    Timeline,
)  # fmt: skip
from planctl.reports.pictures.draw import png, svg
from planctl.reports.pictures.labels import HIGHEST, label_size, legend
from planctl.reports.pictures.looks import DOTS, INKS, LOOKS, WIDTH

NAME = "Azərbaycan Respublikasının İğdır $x^2$ şəhəri"
DAY = date(2026, 11, 22)


def stacks(count: int, each: int = 2) -> Drawing:
    parts = tuple(Part(state, state.value, (each,) * count) for state in State)
    return Stacks("say", (NAME,) * count, parts)


def shares(count: int) -> Drawing:
    values = (Fraction(1, 3), None)
    series = tuple(Series(name, (value,) * count) for name, value in zip("ab", values, strict=True))
    return Shares("faiz", (NAME,) * count, series)


def course(count: int) -> Drawing:
    days = tuple(DAY + timedelta(days=30 * at) for at in range(count))
    series = tuple(Series(f"{NAME} {at}", (Fraction(at, 9),) * count) for at in range(9))
    return Course("faiz", days, tuple(day.isoformat() for day in days), series)


def timeline(count: int) -> Drawing:
    rows = tuple(Deadline(NAME, None, DAY, list(State)[at % 9], "") for at in range(count))
    names = tuple((state, state.value) for state in State)
    return Timeline(date(2026, 1, 1), date(2028, 12, 31), DAY, "bu gün", rows, names)


@pytest.mark.parametrize("count", [1, 60, 1000])
@pytest.mark.parametrize("drawing", [stacks, shares, course, timeline])
def test_a_page_holds_it(drawing: type, count: int) -> None:
    if count == 1000 and drawing is not timeline:
        pytest.skip("as many days and bodies there are not")
    picture = Image.open(BytesIO(png(drawing(count))))
    assert picture.width == WIDTH * DOTS
    assert picture.height <= HIGHEST * DOTS


def test_letters_are_letters_and_no_mathematics() -> None:
    drawn = svg(stacks(1)).decode()
    assert "İğdır" in drawn
    assert "$x^2$" in drawn


def test_a_number_stands_only_where_it_has_room() -> None:
    narrow = Stacks(
        "say", ("8.1",), (Part(State.DONE, "a", (9999,)), Part(State.OVERDUE, "b", (7,)))
    )
    shown = re.findall(r">(\d+)</text>", svg(narrow).decode())
    assert "9999" in shown
    assert "7" not in shown


def test_long_names_make_a_legend_of_fewer_columns() -> None:
    assert legend(["ilkin", "yekun"])[1] == 4
    assert legend([NAME * 3])[1] == 1
    assert len(legend([NAME * 3])[0][0]) <= 70


def test_where_rows_are_many_not_all_are_named() -> None:
    assert label_size(5, 10, 9) == (9, 1)
    size, apart = label_size(5, 1000, 9)
    assert size == 4
    assert apart > 5


def test_states_stay_apart_in_a_grey_print() -> None:
    """Those without hatching differ in how dark they are by a fifth at least."""
    plain = sorted(_grey(fill) for fill, hatch, _ink in LOOKS.values() if not hatch)
    assert len(plain) == 3
    assert min(b - a for a, b in pairwise(plain)) > 0.2
    hatches = [hatch for _fill, hatch, _ink in LOOKS.values() if hatch]
    assert len(hatches) == len(set(hatches))


def test_figures_and_lines_can_be_read() -> None:
    for fill, _hatch, ink in LOOKS.values():
        assert _contrast(fill, {"white": "#ffffff", "black": "#000000"}[ink]) >= 4.5
    for line in INKS:
        assert _contrast(line, "#ffffff") >= 4.5


def _parts(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _grey(colour: str) -> float:
    red, green, blue = _parts(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it."""

    def light(colour: str) -> float:
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in _parts(colour)
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)
