"""Word documents whose bytes depend on what is in them alone: no clock, no order of the day."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from planctl.reports.paper.plain import plain_text

if TYPE_CHECKING:
    from planctl.reports.word.template import Properties

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"
_LONGEST = 255
_READABLE = 0o644 << 16

#: The part of a document that holds custom properties, and the names in it.
CUSTOM_PART = "docProps/custom.xml"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CONTENT = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_ID = 2
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Properties xmlns="{CUSTOM}" xmlns:vt="{TYPES}">'
)


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


def _short(text: str) -> str:
    """Return what a property of a document may hold of a text: no more than 255 letters."""
    words = plain_text(text)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def set_properties(document: Any, about: Properties) -> None:
    """Set what a file manager shows; the day of the report stands for both times."""
    from datetime import UTC, datetime

    properties = document.core_properties
    properties.title, properties.subject = _short(about.title), _short(about.subject)
    properties.author = properties.last_modified_by = about.author
    day = about.day
    properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    properties.revision = 1
    if about.own:
        _add_own(document, about.own)


def _add_own(document: Any, own: tuple[tuple[str, str], ...]) -> None:
    """Set the custom properties of a document, those of its template gone."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    raw = "".join((_HEAD, *_custom(own), "</Properties>")).encode()
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == _RELATION:
            del package.rels[key]
    package.relate_to(Part(PackURI(f"/{CUSTOM_PART}"), _CONTENT, raw, package), _RELATION)


def _custom(own: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for number, (name, value) in enumerate(own, _FIRST_ID):
        yield f'<property fmtid="{_FORMAT}" pid="{number}" name={quoteattr(name)}>'
        yield f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
