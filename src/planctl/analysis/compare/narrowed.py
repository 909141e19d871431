"""Two long texts narrowed to where they differ, with a few words around it."""

from __future__ import annotations

LONG = 60
AROUND = 3
CUT = "…"
#: What is left of a difference that is itself long.
LONGEST = 160


def narrowed(before: str, after: str) -> tuple[str, str]:
    """Return the parts of two texts that differ, words that both share left out with a “…”."""
    if len(before) <= LONG and len(after) <= LONG:
        return before, after
    old, new = before.split(), after.split()
    least = min(len(old), len(new))
    head = next((n for n in range(least) if old[n] != new[n]), least)
    rest = least - head
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return _cut(old, head, tail), _cut(new, head, tail)


def _cut(words: list[str], head: int, tail: int) -> str:
    first, last = max(head - AROUND, 0), min(len(words) - tail + AROUND, len(words))
    begin = f"{CUT} " if first else ""
    end = f" {CUT}" if last < len(words) else ""
    return begin + clipped(" ".join(words[first:last]), LONGEST) + end


def clipped(text: str, most: int = LONGEST) -> str:
    """Return a text, cut at a word where it is longer than `most`."""
    if len(text) <= most:
        return text
    kept = text[: most - len(CUT)]
    return (kept.rpartition(" ")[0] or kept) + CUT
