"""A year of registry/calendar/ from the `holidays` library, printed as YAML.

    python tools/make_calendar.py 2030 > registry/calendar/2030.yaml

The library is not among the locked requirements, for its releases cap python-dateutil below the
one that planctl runs with: run this in an environment that has it. What was written by hand into
a file (a decision of the Cabinet, a confirmed date) is for whoever reads the diff to keep.
"""

import argparse
import importlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from types import ModuleType

#: Years over which a date that never moves is told from one that does.
WITNESSES = range(2022, 2032)

#: The library's spelling, put right.
SPELLING = {"Qurban bayrami": "Qurban bayramı", "Ramazan bayrami": "Ramazan bayramı"}
#: A day of mourning is no holiday, though nobody works on it.
MOURNING = "Ümumxalq hüzn günü"

_LABEL = re.compile(r"(?P<name>.*?)(?: \((?P<moved>müşahidə olunur)?(?:, )?(?:təxmini)?\))?")
_SWAPPED = re.compile(r"İstirahət günü \((?P<day>[\d.]+) ilə əvəz edilmişdir\)")


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One entry of a calendar, in the order of its file."""

    date: date
    name: str
    kind: str
    status: str


def days_of(year: int, library: ModuleType) -> list[Day]:
    """Return what the library knows of a year, sorted.

    Confirmed are the dates that the law fixes and no others: days off moved by a rule or a
    decision, and dates of the lunar calendar, are estimated until somebody confirms them.
    """
    years = library.country_holidays("AZ", years=[*WITNESSES, year, year + 1], language="az")
    seen = Counter(
        (day.month, day.day, name)
        for day in years
        for name in years.get_list(day)
        if day.year in WITNESSES
    )
    fixed = {date_and_name for date_and_name, count in seen.items() if count == len(WITNESSES)}
    found = [
        _day(day, name, is_fixed=(day.month, day.day, name) in fixed)
        for day in years
        for name in years.get_list(day)
        if day.year == year
    ]
    return sorted((*found, *_worked(year, years)))


def _day(day: date, text: str, *, is_fixed: bool) -> Day:
    label = _LABEL.fullmatch(text)
    name, moved = (label["name"], label["moved"]) if label else (text, None)
    name = SPELLING.get(name, name)
    status = "confirmed" if is_fixed else "estimated"
    if moved:
        return Day(day, f"{name} (keçirilmiş istirahət günü)", "day_off", status)
    festive = is_fixed or name in SPELLING.values()
    return Day(day, name, "holiday" if festive and name != MOURNING else "day_off", status)


def _worked(year: int, years: dict[date, str]) -> Iterator[Day]:
    """Yield the weekend days of a year that are worked for a day off elsewhere."""
    for off, text in years.items():
        if match := _SWAPPED.fullmatch(text):
            worked = datetime.strptime(match["day"], "%d.%m.%Y").date()  # noqa: DTZ007  # a day
            if worked.year == year and worked.isoweekday() > 5:  # noqa: PLR2004  # Friday
                name = f"İş günü ({off:%d.%m.%Y} ilə əvəz edilmişdir)"
                yield Day(worked, name, "moved_working", "estimated")


def as_yaml(year: int, days: list[Day], source: str) -> str:
    """Return the text of calendar/<year>.yaml."""
    lines = [f"year: {year}", "days:"]
    for day in days:
        lines += [
            f"  - date: {day.date}",
            f"    name: {day.name}",
            f"    kind: {day.kind}",
            f"    source: {source}",
            f"    status: {day.status}",
        ]
    return "\n".join(lines) + "\n"


def calendar_text(year: int) -> str:
    """Return the text of calendar/<year>.yaml as the installed library gives it."""
    library = importlib.import_module("holidays")
    return as_yaml(year, days_of(year, library), f"holidays {library.__version__}")


def main() -> None:
    """Print the year that was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", 1)[0])
    parser.add_argument("year", type=int)
    print(calendar_text(parser.parse_args().year), end="")


if __name__ == "__main__":
    main()
