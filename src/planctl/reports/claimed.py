"""Reading what a Word document says of its making; the document is a stranger's until proved."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from datetime import date
from xml.parsers.expat import ExpatError, ParserCreate

from planctl.errors import UserError
from planctl.i18n import LANGUAGES, msg
from planctl.reports.origin import PREFIX, Origin
from planctl.reports.word.same_bytes import CUSTOM, CUSTOM_PART, TYPES

#: Reports are far smaller; what is larger is no report, whatever it unpacks to.
MOST_BYTES = 64 * 2**20
_MOST_PARTS = 2000
_MOST_PROPERTIES = 256 * 2**10
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHORT = re.compile(r"[A-Za-z0-9.+:_-]{1,100}( sha256:[0-9a-f]{64})?")
_ASKED = f"{PREFIX}asked."
#: What reading a part of a stranger's archive may come to.
UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, OSError, EOFError),
    *(RuntimeError, NotImplementedError, ValueError),
)


def claimed_origin(raw: bytes) -> Origin:
    """Return what a document says it was made from.

    Raises UserError where it is no Word document, says nothing, or says what cannot be.
    """
    said = _properties(_part(raw))
    asked = {n.removeprefix(_ASKED): v for n, v in said.items() if n.startswith(_ASKED)}
    for name in ("kind", "plan", "lang", "as-of", "version", "commit"):
        if not said.get(f"{PREFIX}{name}"):
            raise UserError(
                msg("The document does not say what it was made from: {name}", name=PREFIX + name),
                msg("Only a report that planctl made of a committed registry can be made again."),
            )
    told = {name.removeprefix(PREFIX): value for name, value in said.items()}
    forms = {"kind": _SLUG, "plan": _SLUG, "commit": _COMMIT}
    for name, value in {**told, **asked}.items():
        if not forms.get(name, _SHORT).fullmatch(value):
            raise absurd(name, value)
    if told["lang"] not in LANGUAGES:
        raise absurd("lang", told["lang"])
    try:
        date.fromisoformat(told["as-of"])
    except ValueError:
        raise absurd("as-of", told["as-of"]) from None
    return Origin(
        told["kind"],
        told["plan"],
        told["lang"],
        told["as-of"],
        told["version"],
        told["commit"],
        changed=told.get("changed") == "true",
        known_at=told.get("known-at", ""),
        seal=told.get("seal", ""),
        asked=asked,
    )


def absurd(name: str, value: str) -> UserError:
    """Return the error for a property whose value no report of ours can have."""
    return UserError(
        msg("The document says what cannot be: {name} is “{value}”.", name=name, value=value[:60])
    )


def _part(raw: bytes) -> bytes:
    """Return the part with the custom properties, without unpacking anything else."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            if len(parts.namelist()) > _MOST_PARTS:
                raise _no_document()
            with parts.open(CUSTOM_PART) as part:
                found = part.read(_MOST_PROPERTIES + 1)
    except KeyError:
        return b""
    except UNREADABLE as error:
        raise _no_document() from error
    if len(found) > _MOST_PROPERTIES:
        raise _no_document()
    return found


def _no_document() -> UserError:
    return UserError(
        msg("This is no Word document that planctl has made."),
        msg("Name a .docx file written by “planctl report”."),
    )


def _properties(raw: bytes) -> Mapping[str, str]:
    """Return the text properties by their names."""
    reader = _Reader()
    try:
        reader.parser.Parse(raw or b"<none/>", True)  # noqa: FBT003  # expat takes it by place
    except ExpatError as error:
        raise _no_document() from error
    return reader.found


class _Reader:
    """Reads properties as they come; what two readers could read in two ways is refused."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._name = ""
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._begun
        self.parser.EndElementHandler = self._ended
        self.parser.CharacterDataHandler = self._text
        # A document type could define entities that grow without end.
        self.parser.StartDoctypeDeclHandler = _refuse

    def _begun(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == f"{CUSTOM} property":
            self._name = attributes.get("name", "")
            if self._name in self.found:
                raise _no_document()
        elif tag == f"{TYPES} lpwstr" and self._name:
            self.found.setdefault(self._name, "")

    def _text(self, words: str) -> None:
        if self._name in self.found:
            self.found[self._name] += words

    def _ended(self, tag: str) -> None:
        if tag == f"{TYPES} lpwstr":
            self._name = ""


def _refuse(*_: object) -> None:
    raise _no_document()
