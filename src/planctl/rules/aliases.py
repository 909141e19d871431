"""Other spellings of bodies' codes (RINN for RİNN), found in texts and put right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planctl.registry import Registry


@dataclass(frozen=True, slots=True)
class Aliases:
    """Every alias with the code that it stands for, and the pattern that finds them as words."""

    codes: dict[str, str]
    pattern: re.Pattern[str] | None

    def found_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield (alias, code) for each alias of the text, once."""
        if self.pattern is not None:
            for alias in dict.fromkeys(self.pattern.findall(text)):
                yield alias, self.codes[alias]

    def put_right(self, text: str) -> str:
        """Return the text with codes for aliases."""
        if self.pattern is None:
            return text
        return self.pattern.sub(lambda match: self.codes[match[0]], text)


def aliases_of(registry: Registry) -> Aliases:
    """Return the aliases of all bodies; a code of one body is no alias of another."""
    bodies = [entry.record for entry in registry.agencies.values()]
    codes = {alias: body.code for body in bodies for alias in body.aliases}
    for body in bodies:
        codes.pop(body.code, None)
    if not codes:
        return Aliases(codes, None)
    longest_first = sorted(codes, key=len, reverse=True)
    words = "|".join(re.escape(alias) for alias in longest_first)
    return Aliases(codes, re.compile(rf"(?<!\w)(?:{words})(?!\w)"))
