"""What order 253s wants of a demo and what came of it, counted from raw files and git's log alone.

Nothing here is planctl's: the dates are written down from the order's words, the bodies are read
from the measures' own files, the days on which reports came from the log of main.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo.conftest import Demo
from tests.support.real import PLAN, read_plain

#: Their members are nowhere listed: whoever reports in their place answers for them.
GROUPS = {"aidiyyeti-dovlet-orqanlari", "kommunal-xidmet-operatorlari"}
#: Clause 4 names them beside the bodies that answer for measures.
FINANCE_BODIES = ("mn", "in")
WORKING_GROUP, CENTRE = "isci-qrup", "iitkm"
MONTHLY, YEARLY, FINANCE, MEETINGS, ANNUAL = (
    "253s/3.3-ay",
    "253s/3.3-il",
    "253s/4",
    "253s/5",
    "253s/2.3",
)
ENOUGH_MEETINGS = 2
QUARTER_ENDS = {"Q1": (0, 4), "Q2": (0, 7), "Q3": (0, 10), "Q4": (1, 1)}
YEARS = (2026, 2027, 2028)


@dataclass(frozen=True)
class Row:
    """One thing that one body owes once; `came` is the day on which it came by the day asked."""

    duty: str
    body: str
    recommended: bool
    measure: str | None
    direction: str | None
    period: str
    due: date
    came: date | None

    @property
    def known(self) -> bool:
        return self.body not in GROUPS | {WORKING_GROUP}

    @property
    def outcome(self) -> str:
        if self.came is None:
            return "missing"
        return "late" if self.came > self.due and self.duty != MEETINGS else "on_time"


def ledger(demo: Demo, as_of: date) -> list[Row]:
    """Return everything that is owed on the plan from March 2026 to its end."""
    came = landed(demo, as_of)
    rows = list(_on_measures(demo, came))
    for year in YEARS:
        held = sorted(day for path, day in came.items() if path.startswith(f"meetings/{year}-"))
        met = held[ENOUGH_MEETINGS - 1] if len(held) >= ENOUGH_MEETINGS else None
        last = date(year, 12, 31)
        rows.append(Row(MEETINGS, WORKING_GROUP, False, None, None, f"{year}-Y", last, met))
        told = date(year + 1, 2, 28)
        rows.append(Row(ANNUAL, CENTRE, False, None, None, f"{year}-Y", told, None))
    return rows


def landed(demo: Demo, as_of: date) -> dict[str, date]:
    """Return the day of the first landing of each file by then, by path below the plan's folder."""
    home = f"registry/plans/{PLAN}/"
    days = {
        path.removeprefix(home): date.fromisoformat(day)
        for day, letter, path in demo.landed()
        if letter == "A"
    }
    return {path: day for path, day in days.items() if day <= as_of}


def periods() -> Iterator[tuple[str, str, date]]:
    """Yield (duty, period, last day) of all reports on measures."""
    for year in YEARS:
        for month in range(1, 13):
            if (year, month) >= (2026, 3):
                yield MONTHLY, f"{year}-{month:02}", date(year + month // 12, month % 12 + 1, 15)
        for quarter, (later, month) in QUARTER_ENDS.items():
            yield FINANCE, f"{year}-{quarter}", date(year + later, month, 5)
        yield YEARLY, f"{year}-Y", date(year + 1, 1, 25)


def _on_measures(demo: Demo, came: dict[str, date]) -> Iterator[Row]:
    folder = demo.registry / "plans" / PLAN / "measures"
    measures = [read_plain(file) for file in sorted(folder.iterdir())]
    owing = defaultdict(set)
    for measure in measures:
        owing[measure["id"]] = {lead["agency"] for lead in measure["lead"]} - GROUPS
    arrived = _arrivals(came)
    for duty, period, due in periods():
        kind = "finance" if duty == FINANCE else "updates"
        for measure in measures:
            number = measure["id"]
            others = owing[number] | set(FINANCE_BODIES if duty == FINANCE else ())
            by_body = arrived[kind, period, number]
            for lead in measure["lead"]:
                body, asked = lead["agency"], lead.get("recommended") == "true"
                days = [by_body[body]] if body in by_body else []
                if body in GROUPS:
                    days = [day for who, day in by_body.items() if who not in others]
                first = min(days, default=None)
                yield Row(duty, body, asked, number, measure["direction"], period, due, first)
        for body in FINANCE_BODIES if duty == FINANCE else ():
            days = [
                by_body[body]
                for (sort, when, number), by_body in arrived.items()
                if (sort, when) == (kind, period) and body in by_body and body not in owing[number]
            ]
            yield Row(duty, body, False, None, None, period, due, min(days, default=None))


def _arrivals(came: dict[str, date]) -> defaultdict[tuple[str, str, str], dict[str, date]]:
    """Return the day on which each body's report came, by (collection, period, measure)."""
    found: defaultdict[tuple[str, str, str], dict[str, date]] = defaultdict(dict)
    for path, day in came.items():
        kind, _, rest = path.partition("/")
        if kind in ("updates", "finance"):
            agency, period, file = rest.split("/")
            found[kind, period, file.removesuffix(".yaml")][agency] = day
    return found


def runs(rows: Iterable[Row]) -> set[tuple[str, str, str | None, int, str]]:
    """Return (body, duty, measure, how many are missing in a row by now, since which period)."""
    series: defaultdict[tuple[str, str, str | None], list[Row]] = defaultdict(list)
    for row in rows:
        series[row.body, row.duty, row.measure].append(row)
    found = set()
    for key, own in series.items():
        own.sort(key=lambda row: row.due)
        last = max((n for n, row in enumerate(own, 1) if row.came), default=0)
        if own[last:]:
            found.add((*key, len(own) - last, own[last].period))
    return found
