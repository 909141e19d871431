"""Finding the texts that rules on text may have something to say about.

Nearly every text of a registry is in order. One pattern, put together from the signs that the
rules name, passes those over; only the others are shown to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from planctl.rules.rule import LoadedRule, TextValue
from planctl.store.document import FieldPath, StoredFile, Value

Hits = list[tuple[FieldPath, str]]


def suspects(
    files: Iterable[StoredFile], rules: Iterable[LoadedRule]
) -> Iterator[tuple[StoredFile, TextValue]]:
    """Yield each text that bears the sign of one of the rules, in the order of the files."""
    signs = "|".join(f"(?:{loaded.rule.sign})" for loaded in rules)
    if not signs:
        return
    pattern = re.compile(signs)
    for file in files:
        hits: Hits = []
        _search(file.document.data, (), pattern, hits)
        for field, text in hits:
            yield file, TextValue(text, file.path, field)


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
