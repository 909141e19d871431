"""Printed deadlines and the days that they mean."""

from datetime import date

import pytest

from planctl.model.deadline import Deadline, DeadlineKind, read_deadline
from tests.support.fields import MONTHS
from tests.support.real import RAW_MEASURES

PRINTED = sorted({m["deadline"]["text"] for m in RAW_MEASURES if "text" in m["deadline"]})
LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def test_real_plan_prints_deadlines() -> None:
    assert len(PRINTED) == 16


@pytest.mark.parametrize("text", PRINTED)
def test_record_of_the_real_plan_says_what_its_text_means(text: str) -> None:
    for raw in (m["deadline"] for m in RAW_MEASURES if m["deadline"].get("text") == text):
        read = read_deadline(text)
        assert read is not None
        assert read.text == text
        assert read.kind.value == raw["kind"]
        assert str(read.start) == raw.get("start", "None")
        assert str(read.due) == raw.get("due", "None")


@pytest.mark.parametrize(
    ("text", "start", "due"),
    [
        ("2026, avqust", None, "2026-08-31"),
        ("2026, sentyabr", None, "2026-09-30"),
        ("2028, fevral", None, "2028-02-29"),
        ("2027, fevral", None, "2027-02-28"),
        ("2100, fevral", None, "2100-02-28"),
        ("2000, fevral", None, "2000-02-29"),
        ("2026, dekabr", None, "2026-12-31"),
        ("2026 – 2027", "2026-01-01", "2027-12-31"),
        ("2026–2027", "2026-01-01", "2027-12-31"),
        ("2026-2028", "2026-01-01", "2028-12-31"),
        ("2028 – 2028", "2028-01-01", "2028-12-31"),
    ],
)
def test_days(text: str, start: str | None, due: str) -> None:
    read = read_deadline(text)
    assert read is not None
    assert read.start == (date.fromisoformat(start) if start else None)
    assert read.due == date.fromisoformat(due)


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_ends_on_its_last_day(number: int) -> None:
    read = read_deadline(f"2026, {MONTHS[number - 1]}")
    assert read is not None
    assert read.due == date(2026, number, LAST_DAYS[number - 1])


def test_continuous_has_no_days() -> None:
    assert read_deadline("mütəmadi") == Deadline(text="mütəmadi", kind=DeadlineKind.CONTINUOUS)


def test_blank_cell_is_no_deadline() -> None:
    assert read_deadline(None) == Deadline(kind=DeadlineKind.NONE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "avqust",
        "2026 avqust",
        "2026,avqust",
        "2026, Avqust",
        "2026, august",
        "2026, avqust ",
        " 2026, avqust",
        "2026, avqust\n",
        "26, avqust",
        "02026, avqust",
        "0000, avqust",
        "0000 – 2027",
        "٢٠٢٦, avqust",
        "２０２６, avqust",
        "2027 – 2026",
        "2026 – 2027 – 2028",
        "2026 — 2027",
        "2026 – 27",
        "mutemadi",
        "Mütəmadi",
        "mütəmadi olaraq",
    ],
)
def test_other_words_are_not_guessed_at(text: str) -> None:
    assert read_deadline(text) is None
