"""A deadline's words follow none of the plan's forms.

What it checks
    The words of each deadline are a year and a month (“2026, avqust”), a span of years
    (“2026 – 2027”) or “mütəmadi”.

Why it matters
    Only such words can be compared with the days in the record. Other words may be right, or a
    slip of the scanned text: somebody has to look.

Wrong
    deadline:
      text: 2026, avqst

Right
    deadline:
      text: 2026, avqust
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.deadline import read_deadline
from planctl.registry import PlanRecords, Registry
from planctl.rules.deadlines import ends_before_start
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN305", "deadline-unread", Severity.WARNING, Scope.PLAN)


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each deadline whose words cannot be compared with its days."""
    for measure in plan.measures.values():
        deadline = measure.record.deadline
        if read_deadline(deadline.text) or ends_before_start(deadline):
            continue
        if not explained(measure, "deadline"):
            yield Problem(
                msg("These words are no deadline in any known form: “{text}”.", text=deadline.text),
                msg("Known forms: “2026, avqust”, “2026 – 2027”, “mütəmadi”."),
                measure.at("deadline", "text"),
            )
