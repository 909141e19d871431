"""Characters that no registry file may hold, and what was meant by them.

Two texts that look alike must be alike: a Cyrillic а in a name, or an İ put together from I and a
dot, would make a search miss it and a comparison fail without anybody seeing why.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

#: Letters that only look like Azerbaijani ones: Cyrillic, then other Latin ones.
LOOK_ALIKES: Mapping[str, str] = {
    "а": "a", "А": "A", "В": "B", "е": "e", "Е": "E", "і": "i",
    "І": "I", "ј": "j", "Ј": "J", "К": "K", "М": "M", "Н": "H", "о": "o", "О": "O", "р": "p",
    "Р": "P", "с": "c", "С": "C", "ѕ": "s", "Ѕ": "S", "Т": "T", "у": "y", "У": "Y", "Ү": "Y",
    "х": "x", "Х": "X", "һ": "h", "ә": "ə", "Ә": "Ə", "ӧ": "ö", "Ӧ": "Ö", "ӱ": "ü", "Ӱ": "Ü",
    "ǝ": "ə", "Ǝ": "Ə", "ș": "ş", "Ș": "Ş", "ǧ": "ğ", "Ǧ": "Ğ", "ɡ": "g", "ɑ": "a",
}  # fmt: skip

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufe00-\ufe0f\ufeff"
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_NO_LETTER = "\ud800-\udfff\ue000-\uf8ff\ufff9-\uffff"
_MARKS = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_LIKE = "".join(LOOK_ALIKES)

SUSPECT = re.compile(f"[\r\t{_BIDI}{_INVISIBLE}{_CONTROL}{_NO_LETTER}{_LIKE}{_MARKS}]")
#: Each kind of fault with the run of characters that makes one. A combining mark takes the letter
#: before it along: that is the letter to be typed anew.
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("carriage-return", re.compile("\r")),
    ("tab", re.compile("\t+")),
    ("bidi-character", re.compile(f"[{_BIDI}]+")),
    ("control-character", re.compile(f"[{_INVISIBLE}{_CONTROL}{_NO_LETTER}]+")),
    ("look-alike", re.compile(f"[{_LIKE}]+")),
    ("combining-mark", re.compile(f"[^\\s{_MARKS}]?[{_MARKS}]+")),
)

_LINE_BREAKS = dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), " ")
_MEANT = str.maketrans({**LOOK_ALIKES, **{chr(code): " " for code in _LINE_BREAKS}})
_DROPPED = re.compile(f"[{_BIDI}{_INVISIBLE}{_CONTROL}{_NO_LETTER}]")


def meant(text: str) -> str:
    """Return the text as it was meant: look-alikes replaced, letters composed, the rest dropped.

    Lines stay where they are; so do columns, unless something invisible stood before them.
    """
    letters = _DROPPED.sub("", text.translate(_MEANT))
    return unicodedata.normalize("NFC", letters).replace("i\u0307", "i")


def is_unseen(character: str) -> bool:
    """Return whether a character shows nothing of itself, or turns what stands around it."""
    return _DROPPED.match(character) is not None


def code_of(character: str) -> str:
    """Return a character's number as people look it up: U+0430."""
    return f"U+{ord(character):04X}"
