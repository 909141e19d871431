"""Dates, years, months and quarters as Azerbaijani acts write them; nothing here knows today."""

from datetime import date

from planctl.az.harmony import Case
from planctl.az.suffix import ordinal, range_ordinal
from planctl.az.words import by_day, word

MONTHS = (
    "yanvar",
    "fevral",
    "mart",
    "aprel",
    "may",
    "iyun",
    "iyul",
    "avqust",
    "sentyabr",
    "oktyabr",
    "noyabr",
    "dekabr",
)
QUARTERS = ("I", "II", "III", "IV")
YEAR = "il"


def month(number: int) -> str:
    """Return the name of month 1 to 12: ``month(7) == "iyul"``; ValueError beyond."""
    return _pick(MONTHS, number, "month")


def month_genitive(number: int) -> str:
    """Return "of the month": ``month_genitive(7) == "iyulun"``."""
    return word(month(number), Case.GENITIVE)


def year(number: int, case: Case = Case.NOMINATIVE) -> str:
    """Write a year: ``year(2027, Case.LOCATIVE) == "2027-ci ildə"``."""
    return f"{ordinal(number)} {word(YEAR, case)}"


def years(first: int, last: int, case: Case = Case.NOMINATIVE) -> str:
    """Write a span of years: ``years(2026, 2028) == "2026–2028-ci illər"``; one year if equal."""
    return f"{range_ordinal(first, last)} {word(YEAR, case, plural=first != last)}"


def act_date(day: date) -> str:
    """Write the date of an act: ``"2026-cı il 27 fevral"``, before "tarixli"."""
    return f"{year(day.year)} {day.day} {month(day.month)}"


def long_date(day: date) -> str:
    """Write a date in full, day first: ``"22 noyabr 2026-cı il"``."""
    return f"{day.day} {month(day.month)} {year(day.year)}"


def month_day(month_number: int, day: int) -> str:
    """Write a day of any year: ``month_day(2, 28) == "fevralın 28"``."""
    return f"{month_genitive(month_number)} {day}"


def deadline(day: date) -> str:
    """Write "no later than" a date: ``"2026-cı il iyulun 1-dək"``."""
    return by_day(f"{year(day.year)} {month_day(day.month, day.day)}")


def month_year(day: date, case: Case = Case.NOMINATIVE) -> str:
    """Write the month of a date: ``"2026-cı ilin avqust ayı"``, ``"… yanvar ayına"``."""
    name = f"{month(day.month)} ayı"
    return f"{year(day.year, Case.GENITIVE)} {word(name, case, possessive=True)}"


def quarter(year_number: int, number: int, case: Case = Case.NOMINATIVE) -> str:
    """Write a quarter, 1 to 4: ``quarter(2026, 3) == "2026-cı ilin III rübü"``."""
    name = f"{_pick(QUARTERS, number, 'quarter')} rübü"
    return f"{year(year_number, Case.GENITIVE)} {word(name, case, possessive=True)}"


def _pick(names: tuple[str, ...], number: int, what: str) -> str:
    if not 1 <= number <= len(names):
        raise ValueError(f"no {what} {number}")
    return names[number - 1]
