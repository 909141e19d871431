"""The tool behind registry/calendar/: what the library says, in the words of our records."""

from datetime import date
from importlib.metadata import version
from types import ModuleType

import pytest

from tests.support.real import REGISTRY, read_plain
from tools.make_calendar import Day, as_yaml, calendar_text, days_of

FILES = sorted((REGISTRY / "calendar").iterdir())


class Holidays(dict[date, str]):
    """A library's answer: one date that never moves, and what else a year may have."""

    def get_list(self, day: date) -> list[str]:
        """Return the names of a day, as the library does."""
        return self[day].split("; ")


def library(answer: dict[str, str]) -> ModuleType:
    module = ModuleType("holidays")
    fixed = {date(year, 5, 28): "Müstəqillik Günü" for year in range(2022, 2032)}
    days = Holidays(fixed | {date.fromisoformat(day): name for day, name in answer.items()})
    vars(module)["country_holidays"] = lambda *_args, **_kwargs: days
    return module


def test_labels_of_the_library_become_kind_and_status() -> None:
    found = days_of(
        2027,
        library(
            {
                "2027-01-20": "Ümumxalq hüzn günü",
                "2027-03-09": "Ramazan bayrami (təxmini)",
                "2027-05-18": "Qurban bayrami (müşahidə olunur, təxmini)",
                "2027-05-28": "Müstəqillik Günü; Qurban bayrami",
                "2027-05-31": "Müstəqillik Günü (müşahidə olunur)",
                "2027-06-28": "İstirahət günü (26.06.2027 ilə əvəz edilmişdir)",
                "2027-06-29": "İstirahət günü (30.06.2027 ilə əvəz edilmişdir)",
                "2028-01-03": "İstirahət günü (18.12.2027 ilə əvəz edilmişdir)",
            }
        ),
    )
    assert [(str(day.date), day.name, day.kind, day.status) for day in found] == [
        ("2027-01-20", "Ümumxalq hüzn günü", "day_off", "estimated"),
        ("2027-03-09", "Ramazan bayramı", "holiday", "estimated"),
        ("2027-05-18", "Qurban bayramı (keçirilmiş istirahət günü)", "day_off", "estimated"),
        ("2027-05-28", "Müstəqillik Günü", "holiday", "confirmed"),
        ("2027-05-28", "Qurban bayramı", "holiday", "estimated"),
        ("2027-05-31", "Müstəqillik Günü (keçirilmiş istirahət günü)", "day_off", "estimated"),
        # a worked Saturday is listed, a worked Wednesday is like any other
        ("2027-06-26", "İş günü (28.06.2027 ilə əvəz edilmişdir)", "moved_working", "estimated"),
        ("2027-06-28", "İstirahət günü (26.06.2027 ilə əvəz edilmişdir)", "day_off", "estimated"),
        ("2027-06-29", "İstirahət günü (30.06.2027 ilə əvəz edilmişdir)", "day_off", "estimated"),
        # Saturday, worked for a day off in the year after
        ("2027-12-18", "İş günü (03.01.2028 ilə əvəz edilmişdir)", "moved_working", "estimated"),
    ]


def test_text_is_a_record() -> None:
    day = Day(date(2027, 5, 28), "Müstəqillik Günü", "holiday", "confirmed")
    assert as_yaml(2027, [day], "holidays 0") == (
        "year: 2027\n"
        "days:\n"
        "  - date: 2027-05-28\n"
        "    name: Müstəqillik Günü\n"
        "    kind: holiday\n"
        "    source: holidays 0\n"
        "    status: confirmed\n"
    )


def test_calendars_are_what_their_release_of_the_library_gives() -> None:
    """Compared where that release is installed; the locked dateutil is too new for it."""
    pytest.importorskip("holidays")
    source = f"holidays {version('holidays')}"
    for path in FILES:
        if all(day["source"] == source for day in read_plain(path)["days"]):
            assert path.read_text(encoding="utf-8") == calendar_text(int(path.stem))
