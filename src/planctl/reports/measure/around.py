"""What else concerns the measure: money, requests to spend, risks, decisions of meetings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.analysis.concerning import approvals_of, decisions_of, latest_assessment, risks_of
from planctl.analysis.finance import MeasureFinance, measure_finance
from planctl.analysis.finance_totals import added
from planctl.analysis.phrases import code_of, day_of, month_of
from planctl.i18n import Message, msg
from planctl.model.labels import (
    APPROVAL_LABELS,
    COST_LABELS,
    IMPACT_LABELS,
    LIKELIHOOD_LABELS,
    MITIGATION_LABELS,
)
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.measures import UNMEASURED
from planctl.reports.parts.money import money_cell, money_files, sums_cells, sums_columns
from planctl.reports.parts.sums import contracts_table, said_table
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from planctl.i18n import Translator
    from planctl.reports.measure.asked import Asked


def money_section(asked: Asked) -> Section:
    """Return the money of the latest quarter reported on, with contracts and requests to spend."""
    t, source = asked.t, asked.source
    found = measure_finance(source.registry, source.records, source.as_of, only=asked.entry.id)
    own = [one for one in found if one.measure.id == asked.entry.id]
    sums = [(one, line) for one in own for line in one.lines]
    reports = [report for one in own for report in one.reports]
    return Section(
        id="money",
        heading=t("5. Money"),
        tables=(
            _sums(asked, own),
            said_table(
                "said",
                t("Who reports which sum"),
                t("No body has reported a sum: there is no data."),
                sums,
                source.registry,
                t,
            ),
            contracts_table("contracts", reports, source.registry, t),
            _requests(asked),
        ),
    )


def around_section(asked: Asked) -> Section:
    """Return risks and decisions."""
    return Section(
        id="around",
        heading=asked.t("6. Risks and decisions"),
        tables=(_risks(asked), _decisions(asked)),
        broad=True,
    )


def _sums(asked: Asked, own: list[MeasureFinance]) -> Table:
    t = asked.t
    rows = [
        Row(
            {
                "period": Cell(t(month_of(one.period))),
                **sums_cells(added((one,)), money_files((one,)), t),
            },
            "",
            one.period,
        )
        for one in own
    ]
    return Table(
        id="sums",
        caption=t("Money to date, AZN"),
        columns=(Column("period", t("Quarter"), Form.LABEL, 30), *sums_columns(t)),
        rows=tuple(rows),
        empty=t("Nobody has reported the money of the measure: there is no data."),
    )


def _requests(asked: Asked) -> Table:
    t = asked.t
    rows = []
    for entry in approvals_of(asked.records, asked.entry.id, asked.source.as_of):
        request, files = entry.record, (entry.file.path,)
        cells = {
            "title": Cell(request.title),
            "body": Cell(code_of(asked.source.registry, request.agency)),
            "category": Cell(t(COST_LABELS[request.category])),
            "amount": money_cell(request.amount, files),
            "submitted": Cell(t(day_of(request.submitted_on)), request.submitted_on, files),
            "state": Cell(t(APPROVAL_LABELS[request.state]), records=files),
        }
        rows.append(Row(cells, "", entry.id))
    return Table(
        id="requests",
        caption=t("Requests to spend"),
        columns=(
            Column("title", t("What for"), Form.TEXT, 48),
            Column("body", t("Body"), Form.TEXT, 20),
            Column("category", t("Category"), Form.TEXT, 28),
            Column("amount", t("Amount, AZN"), Form.MONEY, 24),
            Column("submitted", t("Submitted on"), Form.DAY, 22),
            Column("state", t("State"), Form.TEXT, 25),
        ),
        rows=tuple(rows),
        empty=t("Nobody has asked to spend on the measure."),
    )


def _risks(asked: Asked) -> Table:
    """Return the risks of section 6 under the measure's direction, as they were last judged."""
    t, records = asked.t, asked.records
    direction = records.directions.get(asked.result.measure.direction)
    followed = {
        entry.record.clause: entry for entry in risks_of(records, asked.result.measure.direction)
    }
    rows = []
    for risk in direction.record.risks if direction else ():
        entry = followed.get(risk.clause)
        judged = latest_assessment(entry.record, asked.source.as_of) if entry else None
        files = (entry.file.path,) if entry and judged else ()
        cells = {
            "clause": Cell(risk.clause),
            "risk": Cell(capitalized(risk.risk, t)),
            "mitigation": Cell(capitalized(risk.mitigation, t)),
            "likelihood": Cell(_graded(LIKELIHOOD_LABELS[judged.likelihood], judged.likelihood, t))
            if judged
            else Cell(UNMEASURED),
            "impact": Cell(_graded(IMPACT_LABELS[judged.impact], judged.impact, t))
            if judged
            else Cell(UNMEASURED),
            "work": Cell(t(MITIGATION_LABELS[judged.mitigation]), records=files)
            if judged
            else Cell(t("no data")),
            "day": Cell(t(day_of(judged.date)), judged.date, files) if judged else Cell(UNMEASURED),
        }
        rows.append(Row(cells, "", risk.clause))
    return Table(
        id="risks",
        caption=t("Risks of the direction (section 6)"),
        columns=(
            Column("clause", t("Clause"), Form.LABEL, 22),
            Column("risk", t("Risk"), Form.TEXT, 42),
            Column("mitigation", t("Mitigation"), Form.TEXT, 42),
            Column("likelihood", t("Likelihood"), Form.TEXT, 22),
            Column("impact", t("Impact"), Form.TEXT, 20),
            Column("work", t("Work against it"), Form.TEXT, 24),
            Column("day", t("Judged on"), Form.DAY, 23),
        ),
        rows=tuple(rows),
        empty=t("Section 6 names no risk of the direction."),
    )


def _graded(label: Message, grade: int, t: Translator) -> str:
    return t(msg("{label} ({grade} of 5)", label=label, grade=grade))


def _decisions(asked: Asked) -> Table:
    t = asked.t
    return Table(
        id="decisions",
        caption=t("Decisions of meetings on the measure"),
        columns=(
            Column("day", t("Meeting"), Form.DAY, 22),
            Column("number", t("Number"), Form.LABEL, 16),
            Column("text", t("Decision"), Form.TEXT, 67),
            Column("owner", t("Owner"), Form.TEXT, 20),
            Column("due", t("Due"), Form.DAY, 22),
            Column("done", t("Carried out on"), Form.DAY, 24),
        ),
        rows=tuple(_decision_rows(asked)),
        empty=t("No decision of a meeting names the measure."),
    )


def _decision_rows(asked: Asked) -> Iterator[Row]:
    t, as_of = asked.t, asked.source.as_of
    for meeting, _number, decision in decisions_of(asked.records, asked.entry.id, as_of):
        files, held = (meeting.file.path,), meeting.record.date
        done = decision.done_on if decision.done_on and decision.done_on <= as_of else None
        cells = {
            "day": Cell(t(day_of(held)), held, files),
            "number": Cell(decision.number),
            "text": Cell(decision.text),
            "owner": Cell(code_of(asked.source.registry, decision.owner)),
            "due": Cell(t(day_of(decision.due)), decision.due, files)
            if decision.due
            else Cell(UNMEASURED),
            "done": Cell(t(day_of(done)), done, files) if done else Cell(t("not carried out")),
        }
        yield Row(cells, "", f"{held} {decision.number}")
