"""Word documents whose bytes depend on what is in them alone: no clock, no order of the day."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planctl.reports.word.template import Properties

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"
_READABLE = 0o644 << 16


def document_bytes(document: Any) -> bytes:
    """Return a python-docx document as the bytes of its file."""
    written = io.BytesIO()
    document.save(written)
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE
            entry.create_system = 3  # the same on Windows
            target.writestr(entry, source.read(name))
    return fixed.getvalue()


def set_properties(document: Any, about: Properties) -> None:
    """Set what a file manager shows; the day of the report stands for both times."""
    from datetime import UTC, datetime

    properties = document.core_properties
    properties.title, properties.subject = about.title, about.subject
    properties.author = properties.last_modified_by = about.author
    day = about.day
    properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    properties.revision = 1
