"""Tables of money: what bodies report by quarter, contracts, requests to approve costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planctl.dataset.table import Column, Table, count, fields, text
from planctl.dataset.updates import PATH, year_of
from planctl.i18n import msg
from planctl.model.cost_approval import CostApproval
from planctl.model.finance import Contract, FinanceReport, FundingSource, Sums

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from planctl.dataset.table import I
    from planctl.plan_at_day import PlanAtDay
    from planctl.registry import Entry


def _whose(of: Callable[[I], FinanceReport]) -> tuple[Column[I], ...]:
    return fields(FinanceReport, ("measure", "agency", "period"), of)


FINANCE: Table[Entry[FinanceReport]] = Table(
    "finance",
    msg("Finance reports: what one body says of the money of one measure for one quarter."),
    lambda plan: plan.records.finance,
    (
        *_whose(lambda entry: entry.record),
        *fields(FinanceReport, ("initial_cost", "note"), lambda entry: entry.record),
        text("path", PATH, lambda entry: entry.file.path),
    ),
    lambda entry: year_of(entry.record.period),
)


class _Line(NamedTuple):
    """The money of one source in one report."""

    entry: Entry[FinanceReport]
    source: FundingSource
    sums: Sums


def _lines(plan: PlanAtDay) -> Iterator[_Line]:
    for entry in plan.records.finance:
        for source, sums in entry.record.funding.by_source():
            yield _Line(entry, source, sums)


FUNDING: Table[_Line] = Table(
    "funding",
    msg("The money of each source, from the beginning of the plan to the quarter's last day."),
    _lines,
    (
        *_whose(lambda one: one.entry.record),
        text(
            "source",
            msg("The source of the money, as section 7 of the plan names it."),
            lambda one: one.source.value,
        ),
        *fields(Sums, ("allocated", "used"), lambda one: one.sums),
        text("path", PATH, lambda one: one.entry.file.path),
    ),
    lambda one: year_of(one.entry.record.period),
)


class _Contract(NamedTuple):
    """One contract that one report names, at its place there from 1."""

    entry: Entry[FinanceReport]
    position: int
    contract: Contract


def _contracts(plan: PlanAtDay) -> Iterator[_Contract]:
    for entry in plan.records.finance:
        for position, contract in enumerate(entry.record.contracts, 1):
            yield _Contract(entry, position, contract)


CONTRACTS: Table[_Contract] = Table(
    "contracts",
    msg("Procurement contracts, as each finance report has them to date."),
    _contracts,
    (
        *_whose(lambda one: one.entry.record),
        count("position", msg("Its place there, from 1."), lambda one: one.position),
        *fields(
            Contract,
            ("number", "date", "supplier", "amount", "start:starts_on", "end:ends_on"),
            lambda one: one.contract,
        ),
        text("path", PATH, lambda one: one.entry.file.path),
    ),
    lambda one: year_of(one.entry.record.period),
)

COST_APPROVALS: Table[Entry[CostApproval]] = Table(
    "cost_approvals",
    msg("Requests to approve a cost, and what was decided."),
    lambda plan: plan.records.cost_approvals.values(),
    (
        text("request", msg("The id of the request."), lambda entry: entry.id),
        *fields(
            CostApproval,
            (
                "agency",
                "measure",
                "title",
                "amount",
                "category",
                "submitted_on",
                "state",
                "decided_on",
                "reason",
                "duplicate_of",
            ),
            lambda entry: entry.record,
        ),
        text("path", msg("The record's file in the registry."), lambda entry: entry.file.path),
    ),
)
