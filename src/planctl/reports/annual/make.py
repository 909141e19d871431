"""The annual report from an open registry: what the command and its verification both make."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from planctl.i18n import Translator
    from planctl.registry import PlanRecords
    from planctl.workspace import Workspace

KIND = "annual"


def annual_report(
    workspace: Workspace, records: PlanRecords, year: int, day: date, t: Translator
) -> bytes:
    """Return the bytes of the document. UserError where the plan has no such year."""
    from planctl.analysis.rollup import plan_status
    from planctl.reports.annual.content import annual_content
    from planctl.reports.annual.document import annual_document
    from planctl.reports.annual.source import Source, checked_year
    from planctl.reports.origin import origin_of

    status = plan_status(workspace.registry, records, day)
    source = Source(
        registry=workspace.registry,
        status=status,
        diagnostics=workspace.diagnostics,
        revision=workspace.revision,
        year=checked_year(status.plan, year, day, t),
        t=t,
        seal=workspace.seal,
    )
    origin = origin_of(workspace, KIND, records.id, day, t.lang, {"year": str(year)})
    return annual_document(annual_content(source), t.lang, day, origin)
