"""One text as YAML: plain where every reader takes it for that text, else quoted, else a block."""

from __future__ import annotations

import re

# What no plain text may hold, begin with or end with. Lists in one line are stricter.
_MARKS_INSIDE = re.compile(r": |:$| #|^[-?:,\[\]{}#&*!|>'\"%@`]|^ | $")
_MARKS_IN_FLOW = re.compile(r"[,\[\]{}]|:$")
# One word that begins with a digit: a number to some readers, an octal or a time of day to others.
_FIGURES = re.compile(r"[-+.]*[0-9]\S*")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[Tt ]")
_DIGEST = re.compile(r"(?=[0-9a-f]*[a-df])[0-9a-f]{64}")
#: Words that one YAML or another reads as something else than text.
_WORDS = frozenset(
    ("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".inf",
     ".nan", "-.inf", "+.inf", "---", "...")
)  # fmt: skip
_NOTHING = frozenset(("", "~", "null"))
_PRINTABLE = re.compile("[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]*")


def scalar(text: str, *, typed: bool = False, quoted: bool = False, flow: bool = False) -> str:
    """Return a text as one line of YAML that reads back as exactly that text.

    `typed`: the schema makes a number, date or flag of it, so that it may stand bare; `quoted`:
    it is an id, which is quoted even where it need not be; `flow`: it stands in a one-line list.
    """
    if not quoted and is_plain(text, typed=typed, flow=flow):
        return text
    if not _PRINTABLE.fullmatch(text):
        return _escaped(text)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def is_plain(text: str, *, typed: bool = False, flow: bool = False) -> bool:
    """Return whether a text needs no quotes."""
    if _MARKS_INSIDE.search(text) and not (typed and _FIGURES.fullmatch(text)):
        return False
    if not _PRINTABLE.fullmatch(text) or (flow and _MARKS_IN_FLOW.search(text)):
        return False
    if typed:
        return text not in _NOTHING
    if _FIGURES.fullmatch(text):
        return _DIGEST.fullmatch(text) is not None
    return text.casefold() not in _WORDS and not _MOMENT.match(text)


def block(text: str) -> tuple[str, list[str]] | None:
    """Return the sign and the lines of a text as a block, None where a block cannot hold it.

    A block is for several lines; it is kept to texts that no editor changes in passing: without
    blanks at the ends of lines, and without empty lines at either end.
    """
    body, sign = (text[:-1], "|") if text.endswith("\n") else (text, "|-")
    lines = body.split("\n")
    if "\n" not in text or not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return None
    if any(line.endswith(" ") or not _PRINTABLE.fullmatch(line) for line in lines):
        return None
    return sign, lines


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    shown = (c if _PRINTABLE.fullmatch(c) else f"\\U{ord(c):08X}" for c in plain)
    return f'"{"".join(shown)}"'
