"""Sums as bodies report them side by side, and the contracts in their reports."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from planctl.analysis.finance import Verdict
from planctl.analysis.labels import VERDICT_LABELS
from planctl.analysis.phrases import code_of, codes_of, day_of, sum_words
from planctl.i18n import msg
from planctl.reports.paper.table import TOTAL, Cell, Column, Form, Merge, Row, Table
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.parts.money import money_cell
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planctl.analysis.finance import MeasureFinance, SumLine
    from planctl.i18n import Translator
    from planctl.model.finance import Contract, FinanceReport
    from planctl.registry import Entry, Registry

Sum = tuple["MeasureFinance", "SumLine"]


def said_table(
    name: str, caption: str, empty: str, sums: Iterable[Sum], registry: Registry, t: Translator
) -> Table:
    """Return who says how much of each sum: a row for each body, what counts beside them."""
    return Table(
        id=name,
        caption=caption,
        columns=(
            Column("number", t("Measure"), Form.LABEL, 15),
            Column("sum", t("Sum"), Form.TEXT, 42),
            Column("body", t("Body"), Form.TEXT, 24),
            Column("says", t("Reported, AZN"), Form.MONEY, 26),
            Column("counted", t("What counts, AZN"), Form.MONEY, 26),
            Column("difference", t("Difference, AZN"), Form.MONEY, 26),
            Column("verdict", t("Comparison"), Form.TEXT, 30),
        ),
        rows=tuple(row for one, line in sums for row in _said(one, line, registry, t)),
        empty=empty,
    )


def _said(one: MeasureFinance, line: SumLine, registry: Registry, t: Translator) -> Iterator[Row]:
    files = tuple(dict.fromkeys(said.report.file.path for said in line.said))
    differ = line.verdict is Verdict.DIFFER
    over = {
        "number": Cell(one.measure.id),
        "sum": Cell(capitalized(t(sum_words(line.field)), t)),
        "counted": money_cell(line.counted, files),
        "difference": money_cell(line.difference, files) if differ else Cell(UNMEASURED),
        "verdict": Cell(capitalized(t(VERDICT_LABELS[line.verdict]), t)),
    }
    for place, said in enumerate(line.said):
        part = None
        if len(line.said) > 1:
            part = Merge.FURTHER if place else Merge.FIRST
        shown = {
            key: Cell(cell.text, cell.value if not place else None, cell.records, merge=part)
            for key, cell in over.items()
        }
        own = {
            "body": Cell(code_of(registry, said.agency)),
            "says": money_cell(said.amount, (said.report.file.path,)),
        }
        yield Row(shown | own, "", f"{one.measure.id} {'.'.join(line.field)} {said.agency}")


def contracts_table(
    name: str, reports: Iterable[Entry[FinanceReport]], registry: Registry, t: Translator
) -> Table:
    """Return the contracts in reports, each once for a measure whoever reports it."""
    rows = list(_contracts(reports, registry, t))
    if rows:
        values = [row.cells["amount"].value for row in rows]
        whole = sum((value for value in values if isinstance(value, Decimal)), Decimal(0))
        files = tuple(path for row in rows for path in row.cells["amount"].records)
        cells = {"number": Cell(t("Total")), "amount": money_cell(whole, files)}
        rows.append(Row(cells, TOTAL, "total"))
    return Table(
        id=name,
        caption=t("Procurement contracts"),
        columns=(
            Column("number", t("Number of the contract"), Form.TEXT, 32),
            Column("date", t("Date"), Form.DAY, 20),
            Column("supplier", t("Supplier"), Form.TEXT, 38),
            Column("amount", t("Amount, AZN"), Form.MONEY, 25),
            Column("term", t("Period of the contract"), Form.LABEL, 25),
            Column("measure", t("Measure"), Form.LABEL, 16),
            Column("body", t("Reported by"), Form.TEXT, 22),
        ),
        rows=tuple(rows),
        empty=t("No contract has been reported."),
    )


def _contracts(
    reports: Iterable[Entry[FinanceReport]], registry: Registry, t: Translator
) -> Iterator[Row]:
    found: dict[tuple[str, Contract], list[Entry[FinanceReport]]] = {}
    for report in reports:
        for contract in report.record.contracts:
            found.setdefault((report.record.measure, contract), []).append(report)
    for (measure, contract), told in found.items():
        files = tuple(report.file.path for report in told)
        bodies = dict.fromkeys(report.record.agency for report in told)
        cells = {
            "number": Cell(contract.number),
            "date": Cell(t(day_of(contract.date)), contract.date, files),
            "supplier": Cell(contract.supplier),
            "amount": money_cell(contract.amount, files),
            "term": Cell(_term(contract, t)),
            "measure": Cell(measure),
            "body": Cell(codes_of(registry, bodies)),
        }
        yield Row(cells, "", f"{measure} {contract.number}")


def _term(contract: Contract, t: Translator) -> str:
    if contract.start is None and contract.end is None:
        return UNMEASURED
    start = day_of(contract.start) if contract.start else "…"
    end = day_of(contract.end) if contract.end else "…"
    return t(msg("{start} – {end}", start=start, end=end))
