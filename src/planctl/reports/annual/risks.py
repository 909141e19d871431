"""The risks that section 6 names and those that are followed beside them, as judged last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.concerning import latest_assessment, named_risk
from planctl.i18n import msg
from planctl.model.labels import IMPACT_LABELS, LIKELIHOOD_LABELS, MITIGATION_LABELS
from planctl.model.risk import Mitigation
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.phrases import capitalized

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planctl.i18n import Message
    from planctl.model.risk import Assessment, RiskFollowUp
    from planctl.registry import Entry
    from planctl.reports.annual.year import Year

#: From likelihood times impact, from 1 to 25, a risk is high.
HIGH = 15


def risks_section(year: Year) -> Section:
    """Return the followed risks by weight, and in words those that nobody has judged."""
    t = year.t
    return Section(
        id="risks",
        heading=t("5. Risks"),
        text=tuple(t(one) for one in _said(year)),
        tables=(_table(year),),
    )


def judged(year: Year) -> list[tuple[Entry[RiskFollowUp], Assessment]]:
    """Return the followed risks with their last assessments, the gravest first."""
    found = [
        (entry, last)
        for entry in year.source.records.risks.values()
        if (last := latest_assessment(entry.record, year.source.as_of)) is not None
    ]
    return sorted(found, key=lambda one: (-weight(one[1]), one[0].record.clause or "", one[0].id))


def weight(one: Assessment) -> int:
    """Return likelihood times impact."""
    return one.likelihood * one.impact


def risk_name(risk: RiskFollowUp, year: Year) -> str:
    """Return what the risk is: the words of section 6, else the record's own."""
    named = named_risk(year.source.records, risk.clause)
    return named[1].risk if named else risk.text or risk.id


def open_(one: Assessment) -> bool:
    """Say whether nothing has been done against a risk yet."""
    return one.mitigation in (Mitigation.NONE, Mitigation.PLANNED)


def _said(year: Year) -> Iterator[Message]:
    records = year.source.records
    followed = {entry.record.clause for entry, _last in judged(year)}
    named = [risk for entry in records.directions.values() for risk in entry.record.risks]
    silent = [risk.clause for risk in named if risk.clause not in followed]
    yield msg(
        "Section 6 of the plan names risks: {named}; judged by the day of the report: {judged}.",
        named=len(named),
        judged=len(named) - len(silent),
    )
    if silent:
        yield msg("Nobody has judged these risks: {clauses}.", clauses=", ".join(silent))


def _table(year: Year) -> Table:
    t = year.t
    return Table(
        id="risks",
        caption=t("Risks as judged last, the gravest first"),
        columns=(
            Column("clause", t("Clause"), Form.LABEL, 20),
            Column("risk", t("Risk"), Form.TEXT, 48),
            Column("likelihood", t("Likelihood"), Form.LABEL, 22),
            Column("impact", t("Impact"), Form.LABEL, 22),
            Column("mitigation", t("Mitigation"), Form.TEXT, 32),
            Column("day", t("Date"), Form.DAY, 21),
        ),
        rows=tuple(_row(entry, last, year) for entry, last in judged(year)),
        empty=t("No risk has been judged by the day of the report."),
        notes=(t("Likelihood and impact are judged from 1 to 5."),) if judged(year) else (),
    )


def _row(entry: Entry[RiskFollowUp], last: Assessment, year: Year) -> Row:
    t, files = year.t, (entry.file.path,)

    def scale(number: int, labels: Mapping[int, Message]) -> Cell:
        return Cell(f"{number} ({t(labels[number])})", number, files)

    cells = {
        "clause": Cell(entry.record.clause or "–"),
        "risk": Cell(risk_name(entry.record, year)),
        "likelihood": scale(last.likelihood, LIKELIHOOD_LABELS),
        "impact": scale(last.impact, IMPACT_LABELS),
        "mitigation": Cell(capitalized(t(MITIGATION_LABELS[last.mitigation]), t), records=files),
        "day": Cell(f"{last.date:%d.%m.%Y}", last.date, files),
    }
    return Row(cells, id=entry.id)
