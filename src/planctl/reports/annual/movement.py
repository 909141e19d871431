"""How the year moved the plan: each figure as the year began, now, and the difference."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.state import State
from planctl.i18n import msg
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import files_of_all
from planctl.reports.parts.movement import signed
from planctl.reports.phrases import capitalized, day, percentage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.progress import IndicatorResult
    from planctl.analysis.rollup import PlanStatus
    from planctl.i18n import Translator
    from planctl.reports.annual.year import Year

Files = tuple[str, ...]


def movement_table(year: Year) -> Table:
    """Return the plan's key figures on two days. Shares are written in hundredths."""
    t = year.t
    return Table(
        id="movement",
        caption=t("Key figures of the plan"),
        columns=(
            Column("label", t("Figure"), Form.TEXT, 66),
            Column("before", day(year.first, t), Form.NUMBER, 33),
            Column("after", day(year.source.as_of, t), Form.NUMBER, 33),
            Column("change", t("Change"), Form.NUMBER, 33),
        ),
        rows=tuple(_rows(year)),
        empty=t("The plan has no measures."),
    )


def indicators(status: PlanStatus) -> list[IndicatorResult]:
    """Return the indicators of the measures that were not cancelled."""
    return [
        indicator
        for result in status.measures
        if result.state is not State.CANCELLED
        for tier in result.tiers.values()
        for indicator in tier.indicators
    ]


def _rows(year: Year) -> Iterator[Row]:
    t, before, now = year.t, year.before, year.source.status
    top = len(now.top)
    yield _still("measures", t("Measures"), top)
    yield _still("sub_measures", t("Sub-measures"), len(now.measures) - top)
    for state, count in now.states.items():
        earlier = before.states[state]
        if count or earlier or state in (State.DONE, State.OVERDUE):
            files = files_of_all(result for result in now.top if result.state is state)
            label = capitalized(t(STATE_LABELS[state]), t)
            yield _counts(f"state_{state.value}", label, (earlier, count), files)
    results, earlier_results = indicators(now), indicators(before)
    yield _still("indicators", t("Indicators of results"), len(results))
    for name, label, holds in (
        ("measured", t("Indicators measured"), _measured),
        ("achieved", t("Indicators achieved"), _achieved),
    ):
        files = tuple(dict.fromkeys(p for one in results if holds(one) for p in _files(one)))
        counts = (sum(map(holds, earlier_results)), sum(map(holds, results)))
        yield _counts(name, label, counts, files)
    yield from _scores(year, files_of_all(now.top))


def _scores(year: Year, files: Files) -> Iterator[Row]:
    t, before, now = year.t, year.before.score, year.source.status.score
    if now.coverage:
        yield _shares("progress", t("Mean progress"), (before.progress, now.progress), files, t)
    yield _shares("coverage", t("Share measured"), (before.coverage, now.coverage), files, t)


def _measured(one: IndicatorResult) -> bool:
    return one.reading is not None


def _achieved(one: IndicatorResult) -> bool:
    return one.achieved


def _files(one: IndicatorResult) -> Files:
    update = (one.reading.update.file.path,) if one.reading else ()
    return (one.entry.file.path, *update)


def _still(name: str, label: str, count: int) -> Row:
    """Return what does not move over a year."""
    return Row({"label": Cell(label), "after": Cell(str(count), count)}, id=name)


def _counts(name: str, label: str, counts: tuple[int, int], files: Files) -> Row:
    before, after = counts
    change = after - before
    cells = {
        "label": Cell(label),
        "before": Cell(str(before), before),
        "after": Cell(str(after), after, files),
        "change": Cell(signed(change), change),
    }
    return Row(cells, id=name)


def _shares(
    name: str, label: str, shares: tuple[Fraction, Fraction], files: Files, t: Translator
) -> Row:
    before, after = shares
    points = t(msg("{number} percentage points", number=signed(after - before)))
    cells = {
        "label": Cell(label),
        "before": Cell(percentage(before, t), before * 100),
        "after": Cell(percentage(after, t), after * 100, files),
        "change": Cell(points, (after - before) * 100),
    }
    return Row(cells, id=name)
