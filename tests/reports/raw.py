"""Counts of made-up reports straight from their files, to hold reports against."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tests.support.real import read_plain


def standing_obstacles(registry: Path, day: date) -> list[tuple[str, str, str]]:
    """Return (body, measure, day it began) of what stands by each body's last monthly report."""
    month = f"{day.year:04}-{day.month:02}"
    last: dict[tuple[str, str], dict[str, Any]] = {}
    for path in sorted(registry.glob("plans/*/updates/*/*/*.yaml")):
        update = read_plain(path)
        if not update["period"].endswith("Y") and update["period"] <= month:
            last[update["agency"], update["measure"]] = update
    return sorted(
        (body, measure, blocker["since"])
        for (body, measure), update in last.items()
        for blocker in update.get("blockers", ())
        if blocker["since"] <= str(day) and not _over(blocker, day)
    )


def _over(blocker: dict[str, Any], day: date) -> bool:
    return "resolved_on" in blocker and blocker["resolved_on"] <= str(day)


def open_decisions(registry: Path, day: date) -> Iterator[str]:
    """Yield the decisions of meetings held by a day that were not carried out by it."""
    for path in sorted(registry.glob("plans/*/meetings/*.yaml")):
        for decision in read_plain(path).get("decisions", ()):
            done = decision.get("done_on")
            if path.stem <= str(day) and (done is None or done > str(day)):
                yield f"{path.stem}/{decision['number']}"
