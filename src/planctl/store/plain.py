"""Files in the plain form that planctl itself writes, read line by line.

Most files of a registry hold nothing but keys, values on one line, and lists of them. Such a text
is read here in a third of the time that a whole YAML parser needs, with the same result. At the
first sign of anything else, of a slip most of all, nothing is returned, and the parser reads it.
"""

from __future__ import annotations

import re
from typing import Any

from planctl.store.document import Value

#: Past this depth the parser decides whether it is too deep.
_DEEPEST = 12
# What YAML takes for text without quotes: it begins with no sign of YAML's own, and holds neither
# the end of a key nor the beginning of a comment.
_BARE = r"(?![-?:,\[\]{}#&*!|>'\"%@` ])[^:#\n]*(?:(?::(?=[^\s])|(?<![\s])#)[^:#\n]*)*(?<![\s])"
_VALUE = rf"\"[^\"\\\n]*\"|'[^'\n]*'|{_BARE}"
_KEY = r"[A-Za-z0-9_][A-Za-z0-9_./-]{0,99}"
#: A line: blanks, perhaps a dash, a key with or without a value; or a dash and a value; or nothing.
_LINE = re.compile(
    rf"^(?:( *)(- )?(?:({_KEY}):(?: ({_VALUE}))?|(?<=- )({_VALUE}))| *(?:#[^\n]*)?)$", re.MULTILINE
)
_NULLS = frozenset(("~", "null"))

_Map = dict[str, Value]


def read_plain(text: str) -> _Map | None:
    """Return the data of a text that holds a mapping in plain form; None where it may be more.

    The text holds no character that a registry file may not hold.
    """
    lines = _LINE.findall(text)
    if len(lines) != text.count("\n") + 1:
        return None
    root: _Map = {}
    top: Any = root
    indent = 0
    # Where values were put in before, each with the column at which its lines begin.
    outer: list[tuple[int, Any]] = []
    open_key: str | None = None  # the last key, while it has no value
    for blanks, dash, key, given, item in lines:
        if not key and not item:
            continue
        column = len(blanks)
        kind = list if dash else dict
        if open_key is not None and (column > indent or (dash and column == indent)):
            outer.append((indent, top))
            fresh: Any = kind()
            top[open_key] = fresh
            top, indent = fresh, column
        else:
            while outer and (indent > column or (indent == column and type(top) is not kind)):
                indent, top = outer.pop()
            if indent != column or type(top) is not kind:
                return None
        if item:
            top.append(_text(item))
            open_key = None
            continue
        if dash:
            outer.append((indent, top))
            inner: _Map = {}
            top.append(inner)
            top, indent = inner, column + 2
        if key in top or len(outer) > _DEEPEST:
            return None
        top[key], open_key = (_text(given), None) if given else (None, key)
    return root or None


def _text(written: str) -> str | None:
    if written[0] in "\"'":
        return written[1:-1]
    return None if written in _NULLS else written
