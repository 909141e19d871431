"""What the runs come to: ratios with their spread, and how cost grows."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.contest import Run


@dataclass(frozen=True, slots=True)
class Contest:
    """What ran in turn: the runs of each command by name; `size` is that of the registry."""

    size: str
    runs: Mapping[str, Sequence[Run]]


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some figures, the least and the greatest of them."""

    median: float
    low: float
    high: float

    def __str__(self) -> str:
        """Return it as tables show it."""
        if self.low == self.high:
            return _short(self.median)
        return f"{_short(self.median)} ({_short(self.low)}–{_short(self.high)})"


@dataclass(frozen=True, slots=True)
class Results:
    """All that was measured; `files` has the number of files of each registry by its size."""

    contests: Sequence[Contest]
    files: Mapping[str, int]

    def together(self, size: str, *names: str) -> Contest | None:
        """Return the contest of a size in which all of these ran."""
        fitting = (one for one in self.contests if one.size == size and one.runs.keys() >= {*names})
        return next(fitting, None)

    def ratio(
        self, size: str, ours: str, theirs: str, less: tuple[float, float] = (0, 0)
    ) -> Spread | None:
        """Return the time of one command in that of another, round by round.

        `less` are seconds that are not counted, with ours and with theirs. None where they did not
        run together.
        """
        contest = self.together(size, ours, theirs)
        if contest is None:
            return None
        pairs = zip(contest.runs[ours], contest.runs[theirs], strict=True)
        return spread((a.seconds - less[0]) / (b.seconds - less[1]) for a, b in pairs)

    def seconds(self, size: str, name: str) -> Spread | None:
        """Return how long a command takes."""
        contest = self.together(size, name)
        return spread(run.seconds for run in contest.runs[name]) if contest else None

    def peak(self, size: str, name: str) -> Spread | None:
        """Return the peak of a command's memory in MB."""
        contest = self.together(size, name)
        return spread(run.peak for run in contest.runs[name]) if contest else None

    def growth(self, name: str, sizes: Sequence[str], *, memory: bool = False) -> float | None:
        """Return the exponent with which a command's median grows over the registries' files.

        1 is linear. None where it ran on fewer than two of the sizes.
        """
        figure = self.peak if memory else self.seconds
        found = ((size, figure(size, name)) for size in sizes if size in self.files)
        return exponent([(self.files[size], one.median) for size, one in found if one])


def spread(figures: Iterable[float]) -> Spread:
    """Return median, least and greatest."""
    known = sorted(figures)
    return Spread(statistics.median(known), known[0], known[-1])


def exponent(points: Sequence[tuple[float, float]]) -> float | None:
    """Return the slope of the line that fits (size, cost) best, both as logarithms."""
    if len(points) <= 1:
        return None
    logs = [(math.log(size), math.log(cost)) for size, cost in points]
    return statistics.linear_regression(*zip(*logs, strict=True)).slope


def _short(figure: float) -> str:
    """Return a figure to three digits that count, but never with more than three decimals."""
    decimals = 2 - math.floor(math.log10(abs(figure))) if figure else 0
    return f"{figure:,.{min(max(decimals, 0), 3)}f}"
