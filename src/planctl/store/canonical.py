"""The one form in which planctl writes registry files; reading it back gives the same data.

Keys stand in the order of the schema, ids are quoted, every text is one line or a block, a list of
ids is one line, everything else has lines of its own. Comments stay with what they belong to; of
blank lines between entries one is left.
"""

from __future__ import annotations

from planctl.store.document import Value
from planctl.store.layout import Kind
from planctl.store.parse import compose, parse
from planctl.store.remarks import Remarks, remarks
from planctl.store.shape import shape_of
from planctl.store.typed import MODELS
from planctl.store.writer import Writer

#: What may be wrong with a file that this form puts right without changing a value.
MENDED = frozenset(("carriage-return", "byte-order-mark"))


def canonical(raw: bytes, kind: Kind) -> str | None:
    """Return the canonical form of a file, None where it is not sound YAML as planctl takes it.

    What the schema has to say against the data is not asked here.
    """
    document = parse(raw)
    if not isinstance(document.data, dict) or any(f.kind not in MENDED for f in document.faults):
        return None
    return render(document.data, kind, remarks_in(raw))


def render(data: dict[str, Value], kind: Kind, notes: Remarks | None = None) -> str:
    """Return the text of a record's file from its plain data, with remarks if there are any."""
    return Writer(notes or Remarks()).document(data, shape_of(MODELS[kind]))


def remarks_in(raw: bytes) -> Remarks | None:
    """Return the comments and blank lines of a sound file, None where it has none."""
    text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    # Most files have neither; looking for them takes as long as reading the file.
    blank = any(not line or line.isspace() for line in text.split("\n")[:-1])
    return remarks(text, compose(text)) if "#" in text or blank else None
