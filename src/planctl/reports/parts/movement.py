"""How figures moved between two days: each as it was, as it is, and the difference."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from planctl import az
from planctl.analysis.labels import STATE_LABELS
from planctl.i18n import msg
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import coverage_cell, files_of_all, score_cell
from planctl.reports.phrases import capitalized, day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.rollup import PlanStatus
    from planctl.i18n import Translator


def signed(change: int | Fraction) -> str:
    """Return a difference with its sign, a share in percentage points: `+12.5`."""
    size = Fraction(change) * (1 if isinstance(change, int) else 100)
    number = az.format_number(abs(size), places=1)
    sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
    return f"{sign}{number}" if number != "0" else number


def states_movement(name: str, before: PlanStatus, now: PlanStatus, t: Translator) -> Table:
    """Return how many measures were and are in each state, progress and coverage below."""
    return Table(
        id=name,
        caption=t("Measures by state, and what has moved"),
        columns=(
            Column("figure", t("Figure"), Form.TEXT, 60),
            Column("before", day(before.as_of, t), Form.NUMBER, 35),
            Column("now", day(now.as_of, t), Form.NUMBER, 35),
            Column("change", t("Change"), Form.NUMBER, 35),
        ),
        rows=tuple(_rows(before, now, t)) if now.top else (),
        empty=t("The plan has no measures."),
    )


def _rows(before: PlanStatus, now: PlanStatus, t: Translator) -> Iterator[Row]:
    for state, count in now.states.items():
        earlier = before.states[state]
        own = [result for result in now.top if result.state is state]
        files = files_of_all(own) or ((now.records.plan.file.path,) if now.records.plan else ())
        cells = {
            "figure": Cell(capitalized(t(STATE_LABELS[state]), t), state=state),
            "before": Cell(str(earlier), earlier),
            "now": Cell(str(count), count, files),
            "change": Cell(signed(count - earlier), count - earlier),
        }
        yield Row(cells, "", f"state_{state.value}")
    files = files_of_all(now.top)
    for name, label, make in (
        ("mean_progress", t("Mean progress"), score_cell),
        ("share_measured", t("Share measured"), coverage_cell),
    ):
        was, is_ = make(before.score, t), make(now.score, t, files)
        change = Cell()
        if isinstance(was.value, Fraction) and isinstance(is_.value, Fraction):
            moved = is_.value - was.value
            words = t(msg("{number} percentage points", number=signed(moved)))
            change = Cell(words, moved * 100)
        cells = {"figure": Cell(label), "before": _hundred(was), "now": _hundred(is_)}
        yield Row({**cells, "change": change}, "", name)


def _hundred(cell: Cell) -> Cell:
    """Return a share in hundredths: its column holds numbers of several units."""
    worth = cell.value * 100 if isinstance(cell.value, Fraction) else None
    return Cell(cell.text, worth, cell.records)
