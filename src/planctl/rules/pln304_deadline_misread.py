"""A deadline's days are not what its printed words mean.

What it checks
    Where the words of a deadline follow one of the plan's forms, its kind and days are those
    that the words mean: “2026, avqust” is due on 31 August 2026, “2026 – 2027” runs from
    1 January 2026 to 31 December 2027, “mütəmadi” is continuous, and a blank cell has none.

Why it matters
    Who is late is judged by the days, and the days have no other ground than the printed words.

Wrong
    deadline:
      text: 2026, avqust
      kind: month
      due: 2026-08-30

Right
    deadline:
      text: 2026, avqust
      kind: month
      due: 2026-08-31
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.deadline import Deadline
from planctl.registry import PlanRecords, Registry
from planctl.rules.deadlines import ends_before_start, misread
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN304", "deadline-misread", Severity.ERROR, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each deadline that its words contradict."""
    for measure in plan.measures.values():
        deadline = measure.record.deadline
        meant = misread(deadline)
        if meant is None or ends_before_start(deadline) or explained(measure, "deadline"):
            continue
        field = next(n for n in ("kind", "start", "due") if _of(deadline, n) != _of(meant, n))
        message = (
            msg("The deadline says something else than its words: “{text}”.", text=deadline.text)
            if deadline.text
            else msg("The cell is blank, so there is no deadline.")
        )
        yield Problem(
            message,
            msg("Write: {line}", line=_as_written(meant)),
            measure.at("deadline", field),
        )


def _of(deadline: Deadline, field: str) -> object:
    return getattr(deadline, field)


def _as_written(deadline: Deadline) -> str:
    parts = ("kind", deadline.kind.value), ("start", deadline.start), ("due", deadline.due)
    return ", ".join(f"{name}: {value}" for name, value in parts if value is not None)
