"""One step of a derivation, and the arithmetic of means written out with its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.phrases import figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from planctl.analysis.rollup import PlanStatus
    from planctl.diagnostic import Where
    from planctl.i18n import Message
    from planctl.model.plan import Plan
    from planctl.registry import Entry, Registry

#: From so many terms on, those that are nothing are counted instead of written out.
MANY = 6


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is said, the place in the registry that says it, and what it rests on."""

    text: Message
    where: Where | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What every derivation stands on: the plan as judged, and the records behind it."""

    registry: Registry
    status: PlanStatus
    plan: Entry[Plan]


def mean_text(terms: Iterable[tuple[Fraction, Fraction]]) -> str:
    """Write the mean of (weight, value) out: `(0.5 + 0 + 0) / 3 = 0.1667`.

    Weights are written only where they differ. One value is its own mean; none at all give 0.
    """
    terms = tuple(terms)
    total = sum((weight for weight, _ in terms), Fraction(0))
    if not total:
        return "0"
    result = sum((weight * value for weight, value in terms), Fraction(0)) / total
    if len(terms) == 1:
        return figure(result)
    if len({weight for weight, _ in terms}) == 1:
        added, over = sum_of([value for _, value in terms]), len(terms)
        return f"({added}) / {over} = {figure(result)}"
    added = " + ".join(f"{figure(weight)} × {figure(value)}" for weight, value in terms)
    return f"({added}) / {figure(total)} = {figure(result)}"


def sum_of(values: Sequence[Fraction]) -> str:
    """Write a sum out: `0.9 + 0 + 0`, or of many terms `0.9 + 17 × 0`."""
    if len(values) < MANY:
        return " + ".join(figure(value) for value in values) or "0"
    terms = [figure(value) for value in values if value]
    if nothing := len(values) - len(terms):
        terms.append(f"{nothing} × 0" if nothing > 1 else "0")
    return " + ".join(terms)
