"""What tells one finding from another, whatever line it stands on and in whatever language."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from planctl.diagnostic import Diagnostic
from planctl.i18n import Message


def fingerprints(found: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Return one fingerprint for each finding, in order; no two are equal.

    It is made of the rule, the file, the record, the field and what is said, not of lines: adding
    a line above changes nothing. Findings alike in all of these are numbered as they follow.
    """
    seen: Counter[tuple[object, ...]] = Counter()
    made = []
    for d in found:
        identity = d.identity
        parts = (*map(_plain, identity), str(seen[identity]))
        seen[identity] += 1
        # The lengths keep ("a", "bc") apart from ("ab", "c").
        written = "".join(f"{len(part)}:{part}" for part in parts)
        made.append(hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(made)


def _plain(value: object) -> str:
    """Return a part of an identity as text that no language changes."""
    if isinstance(value, Message):
        return repr((value.text, [(name, _plain(inner)) for name, inner in value.args]))
    return str(value)
