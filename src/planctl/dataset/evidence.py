"""The table of evidence: the documents that reports name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from planctl.dataset.table import Table, count, fields, text
from planctl.dataset.updates import PATH, year_of
from planctl.i18n import msg
from planctl.model.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.dataset.updates import Report
    from planctl.plan_at_day import PlanAtDay


class _Document(NamedTuple):
    """One document that one report names under one field, at its place there from 1."""

    entry: Report
    field: str
    position: int
    evidence: Evidence


def _documents(plan: PlanAtDay) -> Iterator[_Document]:
    for update in plan.records.updates:
        for position, one in enumerate(update.record.evidence, 1):
            yield _Document(update, "evidence", position, one)
    for report in plan.records.finance:
        record = report.record
        for field, found in (("feasibility", record.feasibility), ("estimates", record.estimates)):
            for position, one in enumerate(found, 1):
                yield _Document(report, field, position, one)


EVIDENCE: Table[_Document] = Table(
    "evidence",
    msg("The documents that updates and finance reports name."),
    _documents,
    (
        text("measure", msg("The measure reported on."), lambda one: one.entry.record.measure),
        text("agency", msg("Who reports."), lambda one: one.entry.record.agency),
        text("period", msg("The period reported on."), lambda one: one.entry.record.period),
        text(
            "field",
            msg("Where the report names it: evidence, feasibility or estimates."),
            lambda one: one.field,
        ),
        count("position", msg("Its place there, from 1."), lambda one: one.position),
        *fields(
            Evidence,
            ("title", "number", "date", "file", "sha256", "link"),
            lambda one: one.evidence,
        ),
        text("path", PATH, lambda one: one.entry.file.path),
    ),
    lambda one: year_of(one.entry.record.period),
)
