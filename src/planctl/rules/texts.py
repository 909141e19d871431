"""Finding the texts that rules on text may have something to say about.

Nearly every text of a registry is in order, and a look at all texts of a file at once passes it
over. Of the others, one pattern, put together from the signs that the rules name, tells which
texts are shown to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from planctl.rules.rule import LoadedRule, TextValue
from planctl.store.document import FieldPath, StoredFile, Value

Hits = list[tuple[FieldPath, str]]
#: What every sign has, if it is not about spaces: quotes, ends of lines, blanks other than a space.
_MARKED = re.compile('["\t-\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]')


def suspects(
    files: Iterable[StoredFile], rules: Iterable[LoadedRule]
) -> Iterator[tuple[StoredFile, TextValue]]:
    """Yield each text that bears the sign of one of the rules, in the order of the files."""
    signs = "|".join(f"(?:{loaded.rule.sign})" for loaded in rules)
    if not signs:
        return
    pattern = re.compile(signs)
    for file in files:
        if _is_in_order(file.document.data):
            continue
        hits: Hits = []
        _search(file.document.data, (), pattern, hits)
        for field, text in hits:
            yield file, TextValue(text, file.path, field)


def _is_in_order(value: Value) -> bool:
    """Tell whether no text can bear any rule's sign: words with single spaces between them."""
    texts = "\0".join(("", *_texts(value), ""))
    doubtful = "  " in texts or " \0" in texts or "\0 " in texts
    return not doubtful and _MARKED.search(texts) is None


def _texts(value: Value) -> list[str]:
    found: list[str] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, dict):
            waiting += one.values()
        elif one:
            waiting += one
    return found


def _search(value: Value, field: tuple[Any, ...], pattern: re.Pattern[str], hits: Hits) -> None:
    if isinstance(value, str):
        if pattern.search(value):
            hits.append((field, value))
        return
    items = value.items() if isinstance(value, dict) else enumerate(value or ())
    for step, inner in items:
        if type(inner) is not str:
            _search(inner, (*field, step), pattern, hits)
        elif pattern.search(inner):
            hits.append(((*field, step), inner))
