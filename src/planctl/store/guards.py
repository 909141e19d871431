"""What is looked at in a file's bytes and text before the YAML parser sees them.

libyaml crashes on absurd nesting, so size and depth are bounded here; letters that look like
Azerbaijani ones but are not would make two equal-looking texts differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from planctl.store.document import Fault

MAX_BYTES = 256 * 1024
MAX_DEPTH = 32
# The parser copes with far more than the 32 levels that are allowed; past this bound it is not
# asked. The count is rough (brackets inside quotes count too), hence the distance.
_PARSER_DEPTH = 200

LOOK_ALIKES = {
    "ǝ": "ə", "Ǝ": "Ə", "ә": "ə", "Ә": "Ə", "а": "a", "А": "A", "е": "e", "Е": "E",
    "о": "o", "О": "O", "р": "p", "Р": "P", "с": "c", "С": "C", "х": "x", "Х": "X",
    "і": "i", "І": "I", "у": "y", "У": "Y", "В": "B", "К": "K", "М": "M", "Н": "H",
    "Т": "T", "һ": "h", "ј": "j", "Ј": "J", "ѕ": "s", "Ѕ": "S",
}  # fmt: skip

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_KINDS = (
    ("carriage-return", re.compile("\r")),
    ("tab", re.compile("\t")),
    ("bidi-character", re.compile(f"[{_BIDI}]")),
    ("control-character", re.compile(f"[{_CONTROL}{_INVISIBLE}]")),
    ("look-alike", re.compile(f"[{''.join(LOOK_ALIKES)}]")),
    ("combining-mark", re.compile("[\u0300-\u036f]")),
)
_SUSPECT = re.compile(
    f"[\r\t{_BIDI}{_INVISIBLE}{_CONTROL}{''.join(LOOK_ALIKES)}\u0300-\u036f]"
)
_DEEP_INDENT = re.compile(rf"^[ \-?:]{{{_PARSER_DEPTH}}}", re.MULTILINE)


def decode(raw: bytes) -> tuple[str | None, list[Fault]]:
    """Return the file's text, and the faults of its bytes; no text where the size forbids it."""
    if len(raw) > MAX_BYTES:
        return None, [Fault("too-large", args={"size": len(raw), "limit": MAX_BYTES})]
    faults: list[Fault] = []
    if raw.startswith(b"\xef\xbb\xbf"):
        faults.append(Fault("byte-order-mark"))
        raw = raw[3:]
    try:
        return raw.decode("utf-8"), faults
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = _place(before, len(before))
        byte = f"0x{raw[error.start]:02X}"
        return None, [*faults, Fault("not-utf8", line, column, {"byte": byte})]


def _place(text: str, offset: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - start + 1


def characters(text: str) -> Iterator[Fault]:
    """Yield a fault for each character that a registry file may not hold.

    Runs of carriage returns and look-alike letters are named once for each place.
    """
    if _SUSPECT.search(text):
        for kind, pattern in _KINDS:
            for match in pattern.finditer(text):
                line, column = _place(text, match.start())
                yield Fault(kind, line, column, _named(match[0]))
                if kind == "carriage-return":
                    break  # every line has one: saying it once is enough
    elif not unicodedata.is_normalized("NFC", text):
        yield from _not_nfc(text)


def _named(character: str) -> dict[str, str]:
    args = {"code": f"U+{ord(character):04X}", "name": unicodedata.name(character, "?")}
    if character in LOOK_ALIKES:
        args |= {"letter": character, "meant": LOOK_ALIKES[character]}
    return args


def _not_nfc(text: str) -> Iterator[Fault]:
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if not unicodedata.is_normalized("NFC", character):
                yield Fault("combining-mark", number, column, _named(character))


def too_deep_for_parser(text: str) -> Fault | None:
    """Return a fault where nesting is so deep that the parser itself must not see it."""
    if match := _DEEP_INDENT.search(text):
        line, _ = _place(text, match.start())
        return Fault("too-deep", line, args={"limit": MAX_DEPTH})
    if text.count("[") + text.count("{") <= _PARSER_DEPTH:
        return None
    depth = 0
    for match in re.finditer(r"[\[\]{}]", text):
        depth += 1 if match[0] in "[{" else -1
        depth = max(depth, 0)
        if depth > _PARSER_DEPTH:
            line, column = _place(text, match.start())
            return Fault("too-deep", line, column, {"limit": MAX_DEPTH})
    return None
