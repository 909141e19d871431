"""A repository of reports that landed through merges on fixed days, and a count of its own.

The count reads the YAML files and asks git for one file at a time: nothing of planctl's.
"""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.analysis.reporting import draft
from tests.history.repository import Repository
from tests.support.draft import HOME, Draft
from tests.support.real import read_plain

BAKU = ZoneInfo("Asia/Baku")
MONTHS = [f"2026-{month:02}" for month in range(1, 13)]
Key = tuple[str, str, str]


@dataclass
class World:
    """The made-up plan, its repository, and the folder of its registry."""

    made: Draft
    repository: Repository
    root: Path


def due_on(period: str) -> date:
    """Return the 15th of the month after a period."""
    first = date.fromisoformat(f"{period}-01")
    return (first + timedelta(days=31)).replace(day=15)


def world(folder: Path, seed: int = 7) -> World:
    """Return a plan whose bodies report late, never, or twice, each by a branch and a merge."""
    made = draft(folder)
    root = made.write()
    repository = Repository(folder)
    repository.commit("2026-01-10")
    chance = random.Random(seed)  # the same reports every time
    events = []
    for agency, measure in (("san", "8.1.1"), ("san", "8.1.2"), ("sba", "8.1.2"), ("sba", "8.2.1")):
        for period in MONTHS[:6]:
            if chance.random() < 0.85:
                day = due_on(period) + timedelta(days=chance.randint(-20, 16))
                events.append((day, agency, period, measure))
                if chance.random() < 0.3:
                    again = day + timedelta(days=chance.randint(1, 30))
                    events.append((again, agency, period, measure))
    for number, (day, agency, period, measure) in enumerate(sorted(events)):
        branch = f"report-{number}"
        repository.branch(branch)
        made.update(measure, period, agency=agency, values={"yekun/1": number})
        made.write()
        repository.commit(str(day - timedelta(days=1)))
        repository.merge(branch, str(day))
    return World(made, repository, root)


@dataclass
class Count:
    """What the test has counted itself; `rows` by agency, period and direction alike."""

    totals: Counter[str] = field(default_factory=Counter)
    rows: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, names: tuple[str, ...], *what: str) -> None:
        for counter in (self.totals, *(self.rows.setdefault(name, Counter()) for name in names)):
            counter.update(what)


def landed_on(world: World, path: Path) -> date:
    """Ask git when one file was last added to the main line."""
    stamps = world.repository(
        "log", "--first-parent", "-m", "--diff-filter=A", "--format=%cI", "--", str(path)
    )
    return datetime.fromisoformat(stamps.splitlines()[0]).astimezone(BAKU).date()


def counted(world: World, as_of: date) -> Count:
    """Count what is due by a day from the raw files of measures and updates."""
    count = Count()
    for file in sorted((world.root / HOME / "measures").iterdir()):
        measure = read_plain(file)
        for lead in measure["lead"]:
            for period in MONTHS:
                due = due_on(period)
                if due >= as_of:
                    continue
                agency = lead["agency"]
                names = (agency, period, measure["direction"])
                path = world.root / HOME / "updates" / agency / period / f"{measure['id']}.yaml"
                landed = landed_on(world, path) if path.exists() else None
                if landed is None or landed > as_of:
                    count.add(names, "expected", "missing")
                else:
                    count.add(names, "expected", "received", "late" if landed > due else "on_time")
    return count
