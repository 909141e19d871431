"""The money of a plan on the screen: measures, directions, bodies, and where bodies differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from planctl.analysis.finance import Verdict
from planctl.analysis.finance_totals import added
from planctl.analysis.labels import VERDICT_LABELS
from planctl.analysis.phrases import code_of, codes_of, money, sum_words
from planctl.cli.views.figures import day_words, percent, quarter_short, shortened
from planctl.cli.views.screen import Column, held, room, table
from planctl.i18n import msg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from fractions import Fraction

    from rich.console import Console

    from planctl.analysis.finance import MeasureFinance, SumLine
    from planctl.analysis.finance_totals import PlanFinance, Sums
    from planctl.i18n import Message, Translator
    from planctl.registry import PlanRecords, Registry

TITLE_LINES = 2
NUMBER, BODY, PERIOD, SHARE = 10, 8, 8, 4
#: A title in fewer columns than this says nothing.
LEAST_TITLE = 16


def draw_finance(
    found: PlanFinance,
    registry: Registry,
    records: PlanRecords,
    console: Console,
    t: Translator,
    *,
    every_sum: bool,
) -> None:
    """Draw the totals, the tables, then who says what: of all sums, or of those that differ."""
    plan = records.plan.record.short_title if records.plan else records.id
    day = day_words(found.as_of, t)
    console.print(Text(t(msg("{plan}: money as of {day}, AZN", plan=plan, day=day)), style="bold"))
    if not found.measures:
        console.print(t("Nobody has reported such sums."))
        return
    console.print(held(t(_total(found.totals))))
    _measures(found, registry, console, t)
    titles = {name: entry.record.title for name, entry in records.directions.items()}
    _sums(
        t("Direction"),
        [(f"{n} {titles.get(n, '')}".rstrip(), sums) for n, sums in found.directions.items()],
        console,
        t,
    )
    _sums(
        t("Body"), [(code_of(registry, b), sums) for b, sums in found.agencies.items()], console, t
    )
    lines = [
        (one, line)
        for one in found.measures
        for line in (one.lines if every_sum else one.differing)
    ]
    _lines(lines, registry, console, t)
    console.print()
    for sentence in _sentences(found):
        console.print(Text(t(sentence), style="dim"))


def _total(sums: Sums) -> Message:
    return msg(
        "Initial cost: {cost}, allocated: {allocated} ({of_cost} per cent of the cost), "
        "used: {used} ({of_allocated} per cent of the allocated)",
        cost=_amount(sums.cost),
        allocated=_amount(sums.allocated),
        used=_amount(sums.used),
        of_cost=_rate(sums.allocated_of_cost),
        of_allocated=_rate(sums.used_of_allocated),
    )


def _money_columns(sums: list[Sums], t: Translator) -> list[Column]:
    def widest(amounts: Iterator[Decimal | None]) -> int:
        return max((len(_amount(amount)) for amount in amounts), default=1)

    return [
        Column(t("Cost"), widest(one.cost for one in sums), "right"),
        Column(t("Allocated"), widest(one.allocated for one in sums), "right"),
        Column(t("Used"), widest(one.used for one in sums), "right"),
        Column(t("A/C %"), SHARE, "right"),
        Column(t("U/A %"), SHARE, "right"),
    ]


def _cells(sums: Sums) -> tuple[str, ...]:
    return (
        _amount(sums.cost),
        _amount(sums.allocated),
        _amount(sums.used),
        _rate(sums.allocated_of_cost),
        _rate(sums.used_of_allocated),
    )


def _measures(found: PlanFinance, registry: Registry, console: Console, t: Translator) -> None:
    rows = [(one, added((one,))) for one in found.measures]
    fixed = [
        Column(t("Measure"), NUMBER),
        Column(t("Body"), BODY),
        Column(t("Quarter"), PERIOD),
        *_money_columns([sums for _, sums in rows], t),
        Column(t("Differ"), 5, "right"),
    ]
    width = room(console, [*fixed, Column(t("Title"))])
    titled = width >= LEAST_TITLE
    columns = [fixed[0], Column(t("Title"), width), *fixed[1:]] if titled else fixed
    drawn = table(console, columns)
    for one, sums in rows:
        part = "*" if one.measure.id in found.parts else ""
        title = shortened(one.measure.record.title, width, TITLE_LINES) if titled else ""
        drawn.add_row(
            f"{one.measure.id}{part}",
            *([title] if titled else []),
            codes_of(registry, one.holders),
            quarter_short(one.period),
            *_cells(sums),
            str(len(one.differing) or "–"),
        )
    console.print()
    console.print(drawn)


def _sums(title: str, rows: list[tuple[str, Sums]], console: Console, t: Translator) -> None:
    columns = [
        Column(title),
        Column(t("Measures"), 3, "right"),
        *_money_columns([sums for _, sums in rows], t),
    ]
    width = room(console, columns)
    drawn = table(console, columns)
    for name, sums in rows:
        cells = (str(sums.measures), *_cells(sums))
        drawn.add_row(shortened(name, width, TITLE_LINES), *cells)
    console.print()
    console.print(drawn)


def _lines(
    lines: list[tuple[MeasureFinance, SumLine]],
    registry: Registry,
    console: Console,
    t: Translator,
) -> None:
    if not lines:
        return
    amounts = [_amount(said.amount) for _, line in lines for said in line.said]
    gaps = [_difference(line) for _, line in lines]
    columns = [
        Column(t("Measure"), NUMBER),
        Column(t("Quarter"), PERIOD),
        Column(t("Sum")),
        Column(t("Body"), BODY),
        Column(t("Says"), max(map(len, amounts)), "right"),
        Column(t("Difference"), max(map(len, gaps)), "right"),
    ]
    drawn = table(console, columns)
    for one, line in lines:
        words = t(sum_words(line.field))
        if line.verdict is not Verdict.DIFFER:
            words = f"{words} ({t(VERDICT_LABELS[line.verdict])})"
        drawn.add_row(
            one.measure.id,
            quarter_short(one.period),
            words,
            "\n".join(code_of(registry, said.agency) for said in line.said),
            "\n".join(_amount(said.amount) for said in line.said),
            _difference(line),
        )
    console.print()
    console.print(drawn)


def _sentences(found: PlanFinance) -> Iterator[Message]:
    yield msg(
        "Sums are from the beginning of the plan. Each measure is counted once, by the word of "
        "its executors; an authority's own counts where they are silent."
    )
    yield msg("A/C: allocated of the cost. U/A: used of the allocated.")
    if found.parts:
        yield msg("* A part of its measure, whose own report has it in it; not added up.")
    if any(one.differing for one in found.measures):
        yield msg("Difference: what counts less what the authority says.")


def _difference(line: SumLine) -> str:
    return money(line.difference) if line.verdict is Verdict.DIFFER else "–"


def _amount(amount: Decimal | None) -> str:
    return "–" if amount is None else money(amount)


def _rate(value: Fraction | None) -> str:
    return "–" if value is None else percent(value)
