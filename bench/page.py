"""The page of results: goals one by one, other tools, and how each command grows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bench.figures import Results, Spread
from bench.goals import COMMANDS, GOALS, START, TABLE, Goal
from bench.peers import DOES
from bench.registries import SIZES

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
_FLOORS = ("git status", "git log", "read all bytes", "CSafeLoader")
_NOTHING = "–"


def page(results: Results, day: str, machine: str, sizes: Iterable[str]) -> str:
    """Return the page in Markdown; what stands between the marks is what README quotes."""
    return "\n".join(
        (
            "# Speed",
            "",
            "Written by `make bench`; figures that were not measured in the same round of the same",
            "run are never compared. A ratio is the median over the rounds, with the least and the",
            "greatest; a command is a whole process, from its start to its end. “Cold” is planctl",
            "with nothing kept and nothing to keep; files are in the system's page cache for",
            "everybody. “Less start-up” takes off what `planctl check` needs for a registry of one",
            "file. Memory is the most that one process held. Registries are those of",
            "`planctl demo --scale`, with their history:",
            "",
            *(f"- {size}" for size in sizes),
            "",
            BEGIN,
            f"{day}; {machine}.",
            "",
            *_goals(results),
            END,
            "",
            "## Other tools on the same updates",
            "",
            "planctl checks the whole registry, the others its updates alone, by their form alone.",
            "",
            *_peers(results),
            "",
            "## Growth",
            "",
            "Median seconds, and the exponent of the fit over the number of files (1 is linear) of",
            "time and of peak memory. Start-up flattens the fit over all sizes.",
            "",
            *_growth(results),
            "",
            "## Start-up and long tables",
            "",
            *_small(results),
            "",
        )
    )


def quoted(text: str) -> str:
    """Return what stands between the marks, with them. Raises ValueError where they are missing."""
    return text[text.index(BEGIN) : text.index(END) + len(END)]


def _goals(results: Results) -> Iterator[str]:
    yield from _table("goal", "on", "measured", "reach", "aim", "")
    for goal in GOALS:
        found = goal.measured(results)
        verdict = "not measured" if found is None else _verdict(goal, found.median)
        sign = "≥" if goal.faster else "≤"
        limits = (
            f"{sign} {one:g}" if one is not None else _NOTHING for one in (goal.reach, goal.aim)
        )
        yield _row(goal.what, goal.size, _figure(found), *limits, verdict)


def _verdict(goal: Goal, figure: float) -> str:
    if goal.met(figure, goal.aim):
        return "aim met"
    if goal.met(figure, goal.reach):
        return "met" if goal.aim is None else "reach met"
    return "**not met**"


def _peers(results: Results) -> Iterator[str]:
    ours = "check, cold"
    yield from _table(
        "tool", "what it does", "on", "seconds", "peak, MB", "in that of `check` cold"
    )
    for name, does in DOES.items():
        for size in SIZES:
            if found := results.seconds(size, name):
                ratio = results.ratio(size, name, ours)
                yield _row(
                    name, does, size, found, _figure(results.peak(size, name)), _times(ratio)
                )


def _growth(results: Results) -> Iterator[str]:
    sizes = [size for size in SIZES if size in results.files]
    last = sizes[-1]
    yield from _table("", *sizes, "all", "10k → 100k", f"peak {last}, MB", "memory")
    for name in (*_FLOORS, *COMMANDS):
        seconds = (results.seconds(size, name) for size in sizes)
        peak = results.peak(last, name)
        yield _row(
            name,
            *(f"{one.median:.2f}" if one else _NOTHING for one in seconds),
            _exponent(results.growth(name, sizes)),
            _exponent(results.growth(name, ("10k", "100k"))),
            f"{peak.median:,.0f}" if peak else _NOTHING,
            _exponent(results.growth(name, sizes, memory=True)),
        )


def _small(results: Results) -> Iterator[str]:
    yield from _table("", "seconds", "peak, MB", "ratio", "to")
    for size, base in ((START, "python -c pass"), (TABLE, "docxtpl's loop")):
        contest = results.together(size)
        for name in contest.runs if contest else ():
            seconds, peak = results.seconds(size, name), results.peak(size, name)
            yield _row(name, seconds, peak, _times(results.ratio(size, name, base)), base)


def _table(*heads: str) -> Sequence[str]:
    return _row(*heads), _row(*("---" for _ in heads))


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _figure(found: Spread | None) -> str:
    if found is None:
        return _NOTHING
    return f"{found.median:.2f}" if found.low == found.high else str(found)


def _times(ratio: Spread | None) -> str:
    return f"{ratio}×" if ratio else _NOTHING


def _exponent(found: float | None) -> str:
    return _NOTHING if found is None else f"{found:.2f}"
