"""The day that a command works with: asked of the user first, then of the clock in Baku."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import click
import pytest
import typer

from planctl.cli.today import day_of, parse_day
from planctl.i18n import translator


@pytest.fixture(autouse=True)
def speaking() -> Iterator[None]:
    with click.Context(click.Command("planctl"), obj=translator("en")):
        yield


def test_a_day_that_is_asked_for_is_taken() -> None:
    assert day_of(date(2026, 11, 22)) == date(2026, 11, 22)


def test_today_is_the_day_in_baku() -> None:
    baku = timezone(timedelta(hours=4))
    before = datetime.now(UTC).astimezone(baku).date()
    today = day_of(None)
    assert before <= today <= datetime.now(UTC).astimezone(baku).date()


def test_a_day_is_read() -> None:
    assert parse_day("2026-02-28") == date(2026, 2, 28)


@pytest.mark.parametrize(
    "text", ["", "22.11.2026", "2026-02-30", "20261122", "2026-W47-7", "2026-1-1", "٢٠٢٦-٠١-٠١"]
)
def test_anything_else_is_wrong_usage(text: str) -> None:
    with pytest.raises(typer.BadParameter):
        parse_day(text)
