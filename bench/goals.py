"""What the speed has to come to: each goal with what is enough (reach) and what is wanted (aim)."""

from __future__ import annotations

from dataclasses import dataclass

from bench.figures import Results, Spread, spread

TABLE = "10,000 rows"
START = "start-up"
_CHECK = (START, "check, one file")
_ROWS = (TABLE, "the rows alone")


@dataclass(frozen=True, slots=True)
class Goal:
    """The time of `ours` in that of `theirs` on a registry, at most `reach`, better `aim`.

    What `start` and `their_start` take, each named by contest and command, is not counted. With
    `faster`, it is how many times quicker ours is, at least so much.
    """

    what: str
    size: str
    ours: str
    theirs: str
    reach: float | None
    aim: float | None
    start: tuple[str, str] | None = None
    their_start: tuple[str, str] | None = None
    faster: bool = False

    def measured(self, results: Results) -> Spread | None:
        """Return the ratio; None where this run has not measured it."""
        if self.faster:
            return results.ratio(self.size, self.theirs, self.ours)
        starts = (results.seconds(*one) if one else None for one in (self.start, self.their_start))
        ours, theirs = (start.median if start else 0 for start in starts)
        return results.ratio(self.size, self.ours, self.theirs, (ours, theirs))

    def met(self, figure: float, wanted: float | None) -> bool:
        """Say whether a figure is as wanted."""
        return wanted is not None and (figure >= wanted if self.faster else figure <= wanted)


@dataclass(frozen=True, slots=True)
class PeakGoal(Goal):
    """The peak of memory in MB, as an absolute figure."""

    def measured(self, results: Results) -> Spread | None:
        """Return the peak; None where this run has not measured it."""
        return results.peak(self.size, self.ours)


@dataclass(frozen=True, slots=True)
class GrowthGoal(Goal):
    """The exponent of growth from 10k to 100k."""

    def measured(self, results: Results) -> Spread | None:
        """Return the exponent; None where this run has not measured it."""
        found = results.growth(self.ours, ("10k", "100k"))
        return None if found is None else spread([found])


COMMANDS = (
    "check, cold",
    "check, warm",
    "check --changed",
    "status, cold",
    "status, warm",
    "deadlines",
    "discipline",
    "status --known-at",
    "diff",
    "trend",
    "landing days",
)

GOALS: tuple[Goal, ...] = (
    Goal(
        "`check` cold, times as fast as check-jsonschema",
        *("10k", "check, cold", "check-jsonschema"),
        *(12, 40),
        faster=True,
    ),
    Goal(
        "`check` cold against CSafeLoader on the same files",
        *("50k", "check, cold", "CSafeLoader"),
        *(0.45, 0.20),
    ),
    Goal(
        "`check` cold against reading the bytes",
        *("50k", "check, cold", "read all bytes"),
        *(5, 2),
    ),
    *(
        Goal(
            f"`{command}` warm{', less start-up,' * beyond} against `git status`",
            *("50k", f"{command}, warm", "git status"),
            reach=None if beyond else 3,
            aim=1.7 if beyond else None,
            start=_CHECK if beyond else None,
        )
        for command in ("check", "status")
        for beyond in (False, True)
    ),
    Goal(
        "`status` warm against bean-check's cache hit",
        *("10k", "status, warm", "bean-check, kept"),
        *(1, 0.5),
    ),
    Goal(
        "`check --changed`, 20 files, against `check` warm",
        *("100k", "check --changed", "check, warm"),
        *(2, None),
    ),
    Goal(
        "the same, less start-up, against `git status`",
        *("100k", "check --changed", "git status"),
        *(None, 1.2),
        start=_CHECK,
    ),
    Goal("`--help` against `python -c pass`", START, "--help", "python -c pass", 7, 4.5),
    Goal(
        "a report's table in Word against docxtpl's loop, less start-up and making the rows",
        *(TABLE, "docx", "docxtpl's loop"),
        *(0.2, 0.1),
        start=_ROWS,
        their_start=_ROWS,
    ),
    *(
        Goal(
            "landing days of all files against one `git log`",
            size,
            "landing days",
            "git log",
            2,
            1.2,
        )
        for size in ("10k", "100k")
    ),
    *(
        PeakGoal(f"peak memory of `check`, {kind}, MB", "100k", f"check, {kind}", "", 400, 150)
        for kind in ("cold", "warm")
    ),
    *(
        GrowthGoal(f"growth of {name} from 10k to 100k, exponent", "100k", name, "", 1.05, None)
        for name in COMMANDS
    ),
)
