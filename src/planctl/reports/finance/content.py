"""The report on money for the Centre and the Ministry of Finance (order 253s, clause 4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.analysis.finance_totals import added
from planctl.analysis.phrases import codes_of
from planctl.i18n import msg
from planctl.reports.finance.against import against_section
from planctl.reports.finance.asked import Asked, asked_of
from planctl.reports.finance.missing import missing_section
from planctl.reports.finance.totals import directions_section, progress_column, summary_section
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import files_of, score_cell
from planctl.reports.parts.money import money_files, sums_cells, sums_columns
from planctl.reports.parts.sums import contracts_table, said_table
from planctl.reports.parts.title import plain_title, signature
from planctl.reports.phrases import quarter_name

if TYPE_CHECKING:
    from planctl.analysis.finance import MeasureFinance
    from planctl.reports.source import Source


def finance_paper(source: Source, quarter: str | None = None) -> Paper:
    """Return the report `finance` on a quarter, by default the latest one that is over.

    Raises UserError where the plan has no such quarter, or it is not over on the report's day.
    """
    t, asked = source.t, asked_of(source, quarter)
    title = plain_title(source, msg("Report on money"))
    said = t(msg("Quarter: {quarter}", quarter=quarter_name(asked.quarter, t)))
    sections = (
        summary_section(asked),
        directions_section(asked),
        against_section(asked),
        _differences(asked),
        _contracts(asked),
        missing_section(asked),
        _measures(asked),
    )
    title = replace(title, after=(said, *title.after))
    return Paper("finance", t.lang, source.as_of, title, sections, signature(source))


def _differences(asked: Asked) -> Section:
    t = asked.source.t
    sums = [(one, line) for one in asked.found.measures for line in one.differing]
    table = said_table(
        "differences",
        t("Sums that bodies report differently"),
        t("Nowhere do two bodies report the same sum differently."),
        sums,
        asked.source.registry,
        t,
    )
    note = t("Difference: what counts less what the authority says.")
    return Section(
        id="differences",
        heading=t("4. Where bodies differ"),
        tables=(replace(table, notes=(note,) if sums else ()),),
    )


def _contracts(asked: Asked) -> Section:
    t = asked.source.t
    reports = [report for one in asked.found.measures for report in one.reports]
    table = contracts_table("contracts", reports, asked.source.registry, t)
    return Section(id="contracts", heading=t("5. Contracts"), tables=(table,))


def _measures(asked: Asked) -> Section:
    t = asked.source.t
    note = t("* A part of its measure, whose own report has it in it; not added up.")
    table = Table(
        id="measures",
        caption=t("Money of each measure, AZN"),
        columns=(
            Column("number", t("Measure"), Form.LABEL, 20),
            Column("title", t("Name of the measure"), Form.TEXT, 78),
            Column("bodies", t("Whose word counts"), Form.TEXT, 22),
            *sums_columns(t),
            progress_column(t),
            Column("documents", t("Feasibility studies and estimates"), Form.COUNT, 26),
            Column("contracts", t("Contracts"), Form.COUNT, 22),
        ),
        rows=tuple(_row(asked, one) for one in asked.found.measures),
        empty=t("Nobody has reported the money of any measure for the quarter."),
        notes=(note,) if asked.found.parts else (),
    )
    return Section(
        id="annex", heading=t("Money of measures"), tables=(table,), broad=True, annex=True
    )


def _row(asked: Asked, one: MeasureFinance) -> Row:
    t, number = asked.source.t, one.measure.id
    result = asked.results[number]
    reports = tuple(report.file.path for report in one.reports)
    documents = {
        (document.title, document.number)
        for report in one.reports
        for document in (*report.record.feasibility, *report.record.estimates)
    }
    contracts = {contract for report in one.reports for contract in report.record.contracts}
    cells = {
        "number": Cell(f"{number}*" if number in asked.found.parts else number),
        "title": Cell(one.measure.record.title),
        "bodies": Cell(codes_of(asked.source.registry, one.holders)),
        "progress": score_cell(result.score, t, files_of(result)),
        "documents": Cell(str(len(documents)), len(documents), reports),
        "contracts": Cell(str(len(contracts)), len(contracts), reports),
    }
    return Row(cells | sums_cells(added((one,)), money_files((one,)), t), "", number)
