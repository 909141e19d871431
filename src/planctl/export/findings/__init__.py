"""What a check found, in every form it can be asked for; a further format is one more file.

Every format is a function (report, t) -> text, entered in FORMATS by its name.
"""

from collections.abc import Mapping

from planctl.export.findings.github import as_github
from planctl.export.findings.gitlab import as_gitlab
from planctl.export.findings.json_document import as_json
from planctl.export.findings.junit import as_junit
from planctl.export.findings.markdown import as_markdown
from planctl.export.findings.report import (
    SEVERITY_LABELS,
    Comparison,
    FindingsReport,
    Format,
    summary,
)
from planctl.export.findings.sarif import as_sarif
from planctl.export.findings.text import Paint, Role, as_text, plain

__all__ = [
    "FORMATS",
    "SEVERITY_LABELS",
    "Comparison",
    "FindingsReport",
    "Format",
    "Paint",
    "Role",
    "as_json",
    "as_markdown",
    "as_text",
    "plain",
    "summary",
]

FORMATS: Mapping[str, Format] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
    "junit": as_junit,
}
