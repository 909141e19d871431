"""What a change brings: findings in the files it touches, and those it causes elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from planctl.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Brought:
    """The findings that a change since commit `base` answers for, and its files, gone ones too.

    `trespasses` are findings on what the submitter may not do, where it was asked for.
    """

    base: str
    paths: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]
    trespasses: tuple[Diagnostic, ...] = ()


def brought(
    now: Iterable[Diagnostic],
    before: Callable[[], Iterable[Diagnostic]],
    changed: Container[str],
) -> tuple[Diagnostic, ...]:
    """Return the findings of `now` in `changed` files, and those elsewhere that are not `before`.

    Findings are matched by what they say of which field, not by line. Where there are more of
    one kind than before, the last of them are the new ones. `before` is asked only where needed.
    """
    found = tuple(now)
    if all(d.where.path in changed for d in found):
        return found
    known = Counter(d.identity for d in before() if d.where.path not in changed)
    new = []
    for d in found:
        if d.where.path not in changed and known[d.identity]:
            known[d.identity] -= 1
        else:
            new.append(d)
    return tuple(new)
