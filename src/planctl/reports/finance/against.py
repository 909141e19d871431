"""Money against progress: by direction as a picture, and the measures where one runs ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.finance_totals import added
from planctl.analysis.money_result import LITTLE, MUCH, Imbalance, imbalance
from planctl.i18n import msg
from planctl.registry.executors import executor_list
from planctl.reports.finance.totals import progress_column
from planctl.reports.paper.paper import Section
from planctl.reports.paper.picture import Picture, Series, Shares
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import files_of, score_cell
from planctl.reports.parts.money import funding_columns, money_files, share_cell, sums_cells
from planctl.reports.phrases import part, percentage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.analysis.finance import MeasureFinance
    from planctl.i18n import Message
    from planctl.reports.finance.asked import Asked


def against_section(asked: Asked) -> Section:
    """Return what is used beside what is done, with the rule by which measures are picked."""
    t = asked.source.t
    rule = msg(
        "What counts: money without result is a measure of which at least {most} of the allocated "
        "is used while its progress is at most {little}; result without money is one whose "
        "progress is at least {much} while at most {least} of the allocated is used. Both "
        "figures stand for the last day of the quarter; what nobody has measured counts as "
        "nothing done. A measure that is named here is a question to its executors.",
        most=part(MUCH, t),
        least=part(LITTLE, t),
        much=percentage(MUCH, t),
        little=percentage(LITTLE, t),
    )
    return Section(
        id="against",
        heading=t("3. Money and result"),
        text=(t(rule),),
        tables=(
            _picked(
                asked,
                Imbalance.MONEY_AHEAD,
                msg("Money without result"),
                msg("By this rule, no measure has used much and done little."),
            ),
            _picked(
                asked,
                Imbalance.RESULT_AHEAD,
                msg("Result without money"),
                msg("By this rule, no measure has done much and used little."),
            ),
        ),
        pictures=(_picture(asked),),
    )


def _picked(asked: Asked, wanted: Imbalance, caption: Message, empty: Message) -> Table:
    t = asked.source.t
    return Table(
        id=wanted.value,
        caption=t(caption),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 15),
            Column("title", t("Name of the measure"), Form.TEXT, 52),
            Column("lead", t("Lead executors"), Form.TEXT, 25),
            *funding_columns(t),
            progress_column(t),
        ),
        rows=tuple(_rows(asked, wanted)),
        empty=t(empty),
    )


def _rows(asked: Asked, wanted: Imbalance) -> Iterator[Row]:
    for one in asked.counted:
        result = asked.results.get(one.measure.id)
        if result is not None and imbalance(added((one,)), result.score) is wanted:
            yield _row(asked, one)


def _row(asked: Asked, one: MeasureFinance) -> Row:
    t, measure = asked.source.t, one.measure
    result = asked.results[measure.id]
    cells = {
        "number": Cell(measure.id),
        "title": Cell(measure.record.title),
        "lead": Cell(executor_list(asked.source.registry, measure.record.lead)),
        "progress": score_cell(result.score, t, files_of(result)),
    }
    return Row(cells | sums_cells(added((one,)), money_files((one,)), t), "", measure.id)


def _picture(asked: Asked) -> Picture:
    t = asked.source.t
    used, done = t("Used of the allocated"), t("Progress")
    rows, names, money, progress = [], [], [], []
    for status in asked.status.directions:
        sums = asked.found.directions.get(status.entry.id)
        if sums is None:
            continue
        own = [one for one in asked.counted if one.measure.record.direction == status.entry.id]
        names.append(status.entry.id)
        money.append(sums.used_of_allocated)
        progress.append(status.score.progress if status.score.coverage else None)
        cells = {
            "name": Cell(f"{status.entry.id}. {status.entry.record.title}"),
            "used_of_allocated": share_cell(sums.used_of_allocated, money_files(own), t),
            "progress": score_cell(status.score, t, (status.entry.file.path,)),
        }
        rows.append(Row(cells, "", status.entry.id))
    drawing = None
    if rows:
        series = (Series(used, tuple(money)), Series(done, tuple(progress)))
        drawing = Shares(t("percent"), tuple(names), series)
    said = [
        t(
            msg(
                "{direction}: used of the allocated {used}, progress {progress}",
                direction=row.id,
                used=row.text("used_of_allocated"),
                progress=row.text("progress"),
            )
        )
        for row in rows
    ]
    numbers = Table(
        id="against_numbers",
        caption=t("Used of the allocated, and progress, by direction"),
        columns=(
            Column("name", t("Direction"), Form.TEXT, 110),
            Column("used_of_allocated", used, Form.SHARE, 28),
            Column("progress", done, Form.SHARE, 27),
        ),
        rows=tuple(rows),
        empty=t("Nobody has reported money: there are no figures to draw."),
    )
    return Picture(
        id="against_picture",
        caption=t("Used of the allocated beside progress, by direction"),
        alt="; ".join(said) or t("There is nothing to draw."),
        drawing=drawing,
        numbers=numbers,
        empty=t("There is nothing to draw."),
    )
