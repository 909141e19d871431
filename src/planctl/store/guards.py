"""What is looked at in a file's bytes and text before the YAML parser sees them.

libyaml crashes on absurd nesting, so size and depth are bounded: size here, depth by reading event
by event (`events.py`) where a text shows signs of it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from planctl.store import letters
from planctl.store.document import Fault, one_line

MAX_BYTES = 256 * 1024
MAX_DEPTH = 32
# The parser copes with far more than the 32 levels that are allowed; only a text that may go past
# this bound is read event by event first. Brackets inside quotes count too, hence the distance.
_PARSER_DEPTH = 200

_LINE_END = re.compile("\r\n?|\n")
_DEEP_INDENT = re.compile(rf"^[ \t\-?:]{{{_PARSER_DEPTH}}}", re.MULTILINE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "v": "\v", "f": "\f", "r": "\r",
    "e": "\x1b", "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class Lines:
    """Where the lines of a text begin: offsets to 1-based (line, column), in characters."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of a character."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def decode(raw: bytes) -> tuple[str | None, list[Fault]]:
    """Return the file's text, and the faults of its bytes; no text where the size forbids it."""
    if len(raw) > MAX_BYTES:
        return None, [Fault("too-large", args={"limit": MAX_BYTES // 1024})]
    faults: list[Fault] = []
    if raw.startswith(b"\xef\xbb\xbf"):
        faults.append(Fault("byte-order-mark"))
        raw = raw[3:]
    try:
        return raw.decode("utf-8"), faults
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = Lines(before).place(len(before))
        args = {"byte": f"{raw[error.start]:02X}", "utf16": raw.startswith(_UTF_16)}
        return None, [*faults, Fault("not-utf8", line, column, args)]


def characters(text: str) -> Iterator[Fault]:
    """Yield a fault for each run of characters that a registry file may not hold.

    Carriage returns are named once: where there is one, every line has it.
    """
    suspect = letters.SUSPECT.search(text)
    if not suspect and unicodedata.is_normalized("NFC", text):
        return
    lines = Lines(text)
    for kind, pattern in letters.KINDS if suspect else ():
        for match in pattern.finditer(text):
            yield Fault(kind, *lines.place(match.start()), _named(kind, match[0]))
            if kind == "carriage-return":
                break
    yield from _not_composed(text, lines)


def _not_composed(text: str, lines: Lines) -> Iterator[Fault]:
    """Yield the letters without marks that are not in NFC; they are rare, so each is asked."""
    for offset, character in enumerate(text):
        normal = unicodedata.is_normalized("NFC", character)
        if not normal and not letters.SUSPECT.match(character):
            yield Fault("combining-mark", *lines.place(offset), _named("not-nfc", character))


def escapes(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield (offset, character) of what a double-quoted scalar smuggles in by an escape.

    A file may not hold a character, so a scalar may not spell it out either.
    """
    for match in _ESCAPE.finditer(text, start, end):
        number = match[1] or match[2] or match[3]
        character = chr(int(number, 16)) if number else _SHORT_ESCAPES.get(match[4], "")
        if letters.SUSPECT.match(character):
            yield match.start(), character


def escape_fault(character: str, place: tuple[int, int]) -> Fault:
    """Return the fault of a character that an escape spells out."""
    kind = next(kind for kind, pattern in letters.KINDS if pattern.match(character))
    return Fault(kind, *place, _named(kind, character))


def _named(kind: str, run: str) -> dict[str, str]:
    """Return what is to be said of a run: its first code, the letters as seen, those meant."""
    named = {"code": letters.code_of(run[0])}
    if kind == "look-alike":
        named |= {"letter": one_line(run), "meant": one_line(letters.meant(run))}
    elif kind in ("combining-mark", "not-nfc"):
        base = run if kind == "not-nfc" else run[:1]
        letter = one_line(run)
        named |= {
            "code": letters.code_of(run[-1]),
            "letter": letter,
            "meant": _composed(run) or base,
        }
    return named


def _composed(run: str) -> str:
    """Return the one letter that a letter with marks stands for, or nothing."""
    letter = letters.meant(run)
    return letter if len(letter) == 1 and not letters.SUSPECT.match(letter) else ""


def may_be_deep(text: str) -> bool:
    """Return whether the text could nest more deeply than the parser is trusted with."""
    openers = text.count("[") + text.count("{")
    return openers > _PARSER_DEPTH or _DEEP_INDENT.search(text) is not None
