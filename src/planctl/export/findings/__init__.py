"""What a check found, in every form it can be asked for; a further format is one more file.

Every format is a function `as_NAME(report, t) -> text` in a module of its own, entered in FORMATS.
"""

from collections.abc import Mapping
from importlib import import_module

from planctl.export.findings.json_document import as_json
from planctl.export.findings.report import (
    SEVERITY_LABELS,
    AuditedRange,
    Comparison,
    FindingsReport,
    Format,
    summary,
)
from planctl.export.findings.text import Paint, Role, as_text, plain
from planctl.i18n import Translator

__all__ = [
    "FORMATS",
    "SEVERITY_LABELS",
    "AuditedRange",
    "Comparison",
    "FindingsReport",
    "Format",
    "Paint",
    "Role",
    "as_json",
    "as_text",
    "plain",
    "summary",
]


def _of_module(name: str) -> Format:
    """Return a format that is loaded when it is asked for: XML and digests take time to load."""

    def written(report: FindingsReport, t: Translator) -> str:
        chosen: Format = getattr(import_module(f"{__name__}.{name}"), f"as_{name}")
        return chosen(report, t)

    return written


FORMATS: Mapping[str, Format] = {
    "text": as_text,
    "json": as_json,
    **{name: _of_module(name) for name in ("github", "gitlab", "sarif", "junit")},
}
