"""Findings as a Code Quality report of GitLab: a JSON array for the artifact `codequality`.

Paths must be relative to the repository, so the check is to be run at its top.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from planctl.diagnostic import Severity
from planctl.export.findings.fingerprint import fingerprints
from planctl.export.findings.report import FindingsReport, shortened, worded
from planctl.i18n import Translator

#: GitLab knows info, minor, major, critical and blocker. An error stops a merge, but not GitLab.
SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}
LONGEST = 4000


def as_gitlab(report: FindingsReport, t: Translator) -> str:
    """Return every finding as an issue; its fingerprint is the same in the next run."""
    issues = [
        {
            "description": shortened(worded(d, t), LONGEST),
            "check_name": d.code,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[d.severity],
            "location": {"path": report.shown(d.where), "lines": {"begin": d.where.line}},
        }
        for d, fingerprint in zip(report.diagnostics, fingerprints(report.diagnostics), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
