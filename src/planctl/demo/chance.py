"""Chance that repeats: the same key gives the same sequence, on every machine and Python."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A sequence of draws that belongs to one key.

    Everything comes from `Random.random`, the one method whose sequence Python promises to keep.
    A draw for one thing takes its own key, so that a change elsewhere does not move it.
    """

    def __init__(self, *key: object) -> None:
        self._random = random.Random("/".join(map(str, key)))  # noqa: S311  # repeatable, no secret

    def between(self, low: float, high: float) -> float:
        """Return a number from `low` up to but not `high`."""
        return low + (high - low) * self._random.random()

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def happens(self, probability: float) -> bool:
        """Tell whether something of this probability happens."""
        return self._random.random() < probability

    def pick(self, things: Sequence[T]) -> T:
        """Return one of the things."""
        return things[self.whole(0, len(things) - 1)]

    def several(self, things: Sequence[T], count: int) -> list[T]:
        """Return at most `count` different ones of the things, in their order."""
        drawn = sorted(range(len(things)), key=lambda _: self._random.random())[:count]
        return [things[place] for place in sorted(drawn)]
