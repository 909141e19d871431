"""Changing a field of a file and nothing else: comments, order and quotes stay as they are.

A canonical file stays canonical. Of any other the YAML is changed in place by ruamel.yaml, and the
outcome is held against what was meant: a change never passes that touches another value or loses
a comment.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Container, Iterable
from copy import deepcopy
from difflib import SequenceMatcher
from functools import reduce
from itertools import accumulate
from typing import Any

from planctl.store import scalar
from planctl.store.canonical import MENDED, canonical, remarks_in, render
from planctl.store.change import Change, put, without
from planctl.store.document import Value
from planctl.store.layout import Kind
from planctl.store.parse import parse
from planctl.store.remarks import Remarks
from planctl.store.shape import Shape, shape_of
from planctl.store.typed import MODELS

_NULL = "tag:yaml.org,2002:null"
_UNINDENTED = re.compile(r"^- ", re.MULTILINE)
_WIDEST = 1 << 30


class NotEditableError(Exception):
    """A file that cannot be changed in place: not sound, or not in a form that survives it."""


def edited(raw: bytes, kind: Kind, changes: Iterable[Change]) -> str:
    """Return the text of a file after the changes.

    Raises LookupError where a change leads nowhere, NotEditableError where the file would lose
    something by it.
    """
    changes = tuple(changes)
    document = parse(raw)
    if not isinstance(document.data, dict) or any(f.kind not in MENDED for f in document.faults):
        raise NotEditableError
    shape = shape_of(MODELS[kind])
    meant = deepcopy(document.data)
    for change in changes:
        put(meant, shape, change, lambda value, _shape: value)
    gone = [path for path, value in changes if value is None]
    notes = reduce(without, gone, remarks_in(raw) or Remarks())
    if raw.decode("utf-8") == canonical(raw, kind):
        return render(meant, kind, notes)
    text = _round_trip(raw, shape, changes)
    before, fields = raw.decode("utf-8"), {str(path[0]) for path, _ in changes}
    # A field that is indented in a way of its own may have to be written anew as a whole.
    for outcome in (_blanks_kept(before, text), _blanks_kept(before, text, fields), text):
        after = parse(outcome.encode())
        if after.data != meant or after.faults:
            continue
        if _comments(notes) <= _comments(remarks_in(outcome.encode())):
            return outcome
    raise NotEditableError


def _blanks_kept(before: str, after: str, but: Container[str] = ()) -> str:
    """Return a text after a change with its lines as they were where only blanks differ.

    Lines of the fields `but` stay as they have become.
    """
    old, new = before.split("\n"), after.split("\n")
    fields = list(accumulate(new, lambda field, line: _field(line) or field, initial=""))[1:]
    a, b = (["".join(line.split()) for line in lines] for lines in (old, new))
    lines = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            lines += new[j:j_end]
            continue
        pairs = zip(old[i:i_end], new[j:j_end], fields[j:j_end], strict=True)
        lines += [now if field in but else was for was, now, field in pairs]
    return "\n".join(lines)


def _field(line: str) -> str:
    """Return the field that begins on a line, if one does."""
    return "" if line[:1] in " -#" else line.partition(":")[0].strip("\"' ")


def _comments(notes: Remarks | None) -> Counter[str]:
    notes = notes or Remarks()
    lines = [*notes.header, *notes.footer, *notes.beside.values()]
    lines += [
        line for said in (notes.before, notes.after) for part in said.values() for line in part
    ]
    return Counter(line for line in lines if line)


def _round_trip(raw: bytes, shape: Shape, changes: Iterable[Change]) -> str:
    from ruamel.yaml import YAML
    from ruamel.yaml.resolver import VersionedResolver

    class Untyped(VersionedResolver):
        """What a text is, the schema says: to YAML all of them are text, or nothing at all."""

        @property
        def versioned_resolver(self) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
            nothing = [(_NULL, re.compile("^(?:~|null|)$"))]
            return {"": nothing, "~": nothing, "n": nothing}

    text = raw.decode("utf-8-sig")
    yaml = YAML()
    yaml.Resolver = Untyped
    yaml.preserve_quotes = True
    yaml.width = _WIDEST
    if not _UNINDENTED.search(text):
        yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(text)
    for change in changes:
        put(data, shape, change, _styled)
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


def _styled(value: Value, shape: Shape) -> Any:
    """Return plain data as ruamel.yaml writes it in the canonical style."""
    from ruamel.yaml import comments, scalarstring

    if isinstance(value, dict):
        mapping = comments.CommentedMap()
        for key in shape.ordered(value):
            mapping[key] = _styled(value[key], shape.inside(key))
        return mapping
    if isinstance(value, list):
        return comments.CommentedSeq([_styled(item, shape.inside(0)) for item in value])
    if value is None:
        return None
    if scalar.block(value):
        return scalarstring.LiteralScalarString(value)
    written = scalar.scalar(value, typed=shape.typed)
    if written == value:
        return value
    quoted = {
        "'": scalarstring.SingleQuotedScalarString,
        '"': scalarstring.DoubleQuotedScalarString,
    }
    return quoted[written[0]](value)
