"""The figures of a plan worked out a second time, from the YAML files alone.

It follows the words of the design and shares nothing with planctl: every scalar is read as text,
tables are plain dicts, and what planctl does record by record is done here row by row.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import takewhile
from pathlib import Path
from typing import Any

from tests.support.real import read_plain

Raw = dict[str, Any]
TIERS = ("ilkin", "araliq", "yekun")
MILESTONE = ("not_started", "in_progress", "done")


@dataclass(frozen=True)
class Verdict:
    """What the oracle says of one measure."""

    state: str
    progress: Fraction
    coverage: Fraction
    achieved: str | None
    """The month in which it was achieved."""


class Oracle:
    """One plan at one date."""

    def __init__(self, root: Path, plan: str, as_of: date) -> None:
        home = root / "plans" / plan
        self.plan = read_plain(home / "plan.yaml")
        self.measures = {raw["id"]: raw for raw in _all(home / "measures")}
        self.indicators = list(_all(home / "indicators"))
        self.agencies = {raw["id"]: raw for raw in _all(root / "agencies")}
        # A month has ended when the next day is in a later one.
        now = (as_of + timedelta(days=1)).strftime("%Y-%m")
        self.updates = [raw for raw in _all(home / "updates") if raw["period"] < now]
        self.as_of = as_of
        self.verdicts: dict[str, Verdict] = {}
        # Parts before what they are part of.
        for number in sorted(self.measures, key=lambda number: -number.count(".")):
            self.verdicts[number] = self._verdict(self.measures[number])

    def totals(self, numbers: Iterable[str]) -> tuple[dict[str, int], Fraction, Fraction]:
        """Return counts by state, mean progress and mean coverage of some measures."""
        rows = [self.verdicts[number] for number in numbers]
        live = [row for row in rows if row.state != "cancelled"]
        share = Fraction(1, len(live)) if live else Fraction(0)
        return (
            dict(Counter(row.state for row in rows)),
            sum((share * row.progress for row in live), Fraction(0)),
            sum((share * row.coverage for row in live), Fraction(0)),
        )

    def speakers(self, measure: Raw) -> set[str]:
        """Return the bodies whose word counts for a measure."""
        return self._bodies(measure["lead"]) or self._bodies(measure.get("co", []))

    def _bodies(self, executors: list[Raw]) -> set[str]:
        found = set()
        for executor in executors:
            raw = self.agencies[executor["agency"]]
            found |= set(raw.get("members", ())) if raw["kind"] == "group" else {raw["id"]}
        return found

    def _verdict(self, measure: Raw) -> Verdict:
        speakers = self.speakers(measure)
        own = [u for u in self.updates if u["measure"] == measure["id"]]
        results = [i for i in self.indicators if i["measure"] == measure["id"]]
        appointed = {i["reporter"] for i in results if "reporter" in i}
        heard = [u for u in own if u["agency"] in speakers | appointed]
        words = {
            u["agency"]: u["state"]
            for u in sorted(heard, key=lambda u: str(u["period"]))
            if u["agency"] in speakers
        }
        if results:
            progress, coverage, achieved, begun = self._by_results(measure, results, own, speakers)
        else:
            progress, coverage, achieved = self._by_words(measure, words, heard, speakers)
            begun = any(word != "not_started" for word in words.values())
        achieved = self._with_parts(measure, achieved)
        state = self._state(measure, achieved, words, progress, begun=begun, heard=bool(heard))
        return Verdict(state, progress, coverage, achieved)

    def _by_results(
        self, measure: Raw, results: list[Raw], own: list[Raw], speakers: set[str]
    ) -> tuple[Fraction, Fraction, str | None, bool]:
        weights, progress, coverage = Fraction(0), Fraction(0), Fraction(0)
        final = [t for t in TIERS if t in measure["tiers"] or t in {i["tier"] for i in results}][-1]
        months: list[str | None] = []
        begun = False
        for tier in TIERS:
            cell = [i for i in results if i["tier"] == tier]
            total = sum(Fraction(i.get("weight", "1")) for i in cell)
            weight = Fraction(self.plan["tier_weights"].get(tier, "1")) if cell else Fraction(0)
            weights += weight
            for indicator in cell:
                share = weight * Fraction(indicator.get("weight", "1")) / total
                value, worth, month = self.standing(indicator, own, speakers)
                progress += share * (worth or 0)
                coverage += 0 if worth is None else share
                if tier == final:
                    months.append(month)
                    begun = begun or bool(worth) or value == "in_progress"
        if weights:
            progress, coverage = progress / weights, coverage / weights
        done = [month for month in months if month]
        return progress, coverage, max(done) if done and len(done) == len(months) else None, begun

    def standing(
        self, indicator: Raw, own: list[Raw], speakers: set[str]
    ) -> tuple[str | None, Fraction | None, str | None]:
        """Return the value that stands, what it is worth, the month since when it is enough."""
        key = f"{indicator['tier']}/{indicator['number']}"
        may = {indicator["reporter"]} if "reporter" in indicator else speakers
        by_month: dict[str, list[str]] = defaultdict(list)
        for update in own:
            if update["agency"] in may and key in update.get("values", {}):
                by_month[update["period"]].append(update["values"][key])
        if not by_month:
            return None, None, None
        worst = [
            (month, min((self._rank(indicator, value), value) for value in values))
            for month, values in sorted(by_month.items(), reverse=True)
        ]
        enough = [month for month, _ in takewhile(lambda row: row[1][0][0], worst)]
        (_, worth, _), value = worst[0][1]
        return value, worth if worth >= 0 else None, enough[-1] if enough else None

    def _rank(self, indicator: Raw, value: str) -> tuple[bool, Fraction, Fraction]:
        """Return (enough, worth, the better the higher) of a value; −1 for no worth."""
        if indicator["kind"] == "milestone":
            half = Fraction(1, 2) if self.plan["milestone_credit"] == "50/50" else Fraction(0)
            worth = {"done": Fraction(1), "in_progress": half}.get(value, Fraction(0))
            return value == "done", worth, Fraction(MILESTONE.index(value))
        target, amount = indicator["target"], Fraction(value)
        goal, start = Fraction(target["value"]), indicator.get("baseline")
        down = "decrease" in target.get("direction", "") or target["comparator"] == "at_most"
        if target.get("basis") == "change":
            down, start = False, "0"
        slack = Fraction(self.plan["thresholds"]["about_tolerance"]) * abs(goal)
        enough = {
            "at_least": amount >= goal,
            "more_than": amount > goal,
            "at_most": amount <= goal,
            "reach": amount <= goal if down else amount >= goal,
            "about": amount <= goal + slack if down else amount >= goal - slack,
        }[target["comparator"]]
        good = -amount if down else amount
        if start is None and down:
            return enough, Fraction(1 if enough else -1), good
        begin = Fraction(start or 0)
        full, gone = (begin - goal, begin - amount) if down else (goal - begin, amount - begin)
        if full <= 0:
            return enough, Fraction(int(enough)), good
        return enough, min(max(gone, Fraction(0)), full) / full, good

    def _by_words(
        self, measure: Raw, words: dict[str, str], heard: list[Raw], speakers: set[str]
    ) -> tuple[Fraction, Fraction, str | None]:
        asked = [e for e in measure["lead"] if e.get("recommended") != "true"]
        counted = (self._bodies(asked) or speakers) | set(words)
        if not counted:
            return Fraction(0), Fraction(0), None
        half = Fraction(1, 2) if self.plan["milestone_credit"] == "50/50" else Fraction(0)
        worth = {"done": Fraction(1), "in_progress": half}
        total = sum((worth.get(word, Fraction(0)) for word in words.values()), Fraction(0))
        since = []
        for agency in counted:
            said = sorted((u["period"], u["state"]) for u in heard if u["agency"] == agency)
            since.append([p for p, _ in takewhile(lambda row: row[1] == "done", reversed(said))])
        achieved = max(months[-1] for months in since) if all(since) else None
        return total / len(counted), Fraction(len(words), len(counted)), achieved

    def _with_parts(self, measure: Raw, achieved: str | None) -> str | None:
        parts = [
            self.verdicts[number]
            for number, raw in self.measures.items()
            if raw.get("parent") == measure["id"]
        ]
        months = [achieved, *(p.achieved for p in parts if p.state != "cancelled")]
        return None if None in months else max(month for month in months if month)

    def _state(
        self,
        measure: Raw,
        achieved: str | None,
        words: dict[str, str],
        progress: Fraction,
        *,
        begun: bool,
        heard: bool,
    ) -> str:
        today = self.as_of
        if any(
            raw["cancelled"]["date"] <= str(today)
            for number, raw in self.measures.items()
            if "cancelled" in raw and f"{measure['id']}.".startswith(f"{number}.")
        ):
            return "cancelled"
        if achieved:
            return "done"
        due = measure["deadline"].get("due")
        thresholds = self.plan["thresholds"]
        if due and due < str(today):
            return "overdue"
        if "blocked" in words.values():
            return "blocked"
        if due:
            left = (date.fromisoformat(due) - today).days
            if left <= int(thresholds["due_soon_days"]) and not begun:
                return "at_risk"
            start = measure["deadline"].get("start") or self.plan["period"]["start"]
            days = (today - date.fromisoformat(start)).days + 1
            passed = Fraction(max(days, 0), max(days, 0) + left)
            if heard and passed > progress + Fraction(thresholds["at_risk_lag"]):
                return "at_risk"
        if progress or set(words.values()) - {"not_started"}:
            return "ongoing" if measure["deadline"]["kind"] == "continuous" else "in_progress"
        return "not_started" if heard or today <= date(2026, 4, 15) else "no_data"


def _all(folder: Path) -> Iterable[Raw]:
    return (read_plain(path) for path in sorted(folder.rglob("*.yaml")))
