"""Cells and columns of money: sums in manats, what they are of each other, the files behind."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.phrases import money
from planctl.reports.paper.table import Cell, Column, Form
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.phrases import percentage

if TYPE_CHECKING:
    from planctl.analysis.finance import MeasureFinance
    from planctl.analysis.finance_totals import Sums
    from planctl.i18n import Translator

Files = tuple[str, ...]


def sums_columns(t: Translator) -> tuple[Column, ...]:
    """Return the columns of cost, allocated and used, and of their shares in each other."""
    return (
        Column("cost", t("Initial total cost"), Form.MONEY, 25),
        *funding_columns(t),
        Column("allocated_of_cost", t("Allocated of the cost"), Form.SHARE, 19),
    )


def funding_columns(t: Translator) -> tuple[Column, ...]:
    """Return the columns of allocated and used, and of the share of the allocated that is used."""
    return (
        Column("allocated", t("Allocated money"), Form.MONEY, 25),
        Column("used", t("Used money"), Form.MONEY, 25),
        Column("used_of_allocated", t("Used of the allocated"), Form.SHARE, 20),
    )


def sums_cells(sums: Sums, files: Files, t: Translator) -> dict[str, Cell]:
    """Return the cells of `sums_columns`."""
    return {
        "cost": money_cell(sums.cost, files),
        "allocated": money_cell(sums.allocated, files),
        "used": money_cell(sums.used, files),
        "used_of_allocated": share_cell(sums.used_of_allocated, files, t),
        "allocated_of_cost": share_cell(sums.allocated_of_cost, files, t),
    }


def money_cell(amount: Decimal | None, files: Files = ()) -> Cell:
    """Return a sum; a dash where nobody gives it."""
    if amount is None:
        return Cell(UNMEASURED, records=files)
    return Cell(money(amount), amount, files)


def share_cell(share: Fraction | None, files: Files, t: Translator) -> Cell:
    """Return a share; a dash where there is none."""
    if share is None:
        return Cell(UNMEASURED, records=files)
    return Cell(percentage(share, t), share, files)


def money_files(measures: Iterable[MeasureFinance]) -> Files:
    """Return the files that the sums of measures come from, each once."""
    return tuple(
        dict.fromkeys(
            said.report.file.path for one in measures for line in one.lines for said in line.said
        )
    )
