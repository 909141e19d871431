"""A measure is reported as done, or its final result as reached, and nothing shows it.

What it checks
    A body that reports a measure as done puts a document under `evidence` in one of the updates
    that say so. A body that reports a final result (yekun) as reached has put one in any of its
    updates on the measure. Each body is told once of a measure, where it first says so.

Why it matters
    Done is a claim until something shows it: an act, a decision, a page that everybody can open.
    The Centre answers for the figure before the Cabinet.

Wrong
    state: done

Right
    state: done
    evidence:
      - title: Təhvil-təslim aktı
        number: "12"
        date: 2026-10-20
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planctl.diagnostic import Severity, Where
from planctl.i18n import msg
from planctl.model.plan import Plan
from planctl.model.tier import Tier
from planctl.model.update import ReportedState, StatusUpdate
from planctl.registry import Entry, PlanRecords, Registry
from planctl.rules.reports import by_body, updates_by_measure
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.targets import Keyed
from planctl.rules.trouble import explained
from planctl.rules.values import achieves, is_doubtful

RULE = Rule("PLN419", "done-without-evidence", Severity.WARNING, Scope.REPORTS)

Sent = Sequence[Entry[StatusUpdate]]


def check(_registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield the first claim of each body and measure that nothing shows."""
    keyed = plan.indicators_by_key
    for measure, updates in updates_by_measure(plan):
        for sent in by_body(updates).values():
            done = [update for update in sent if update.record.state is ReportedState.DONE]
            if done:
                if not _shown(done):
                    yield _problem(done[0].at("state"))
            elif plan.plan and not _shown(sent):
                reached = _reached(measure.id, sent, keyed, plan.plan.record)
                if reached is not None:
                    yield _problem(reached)


def _shown(updates: Sent) -> bool:
    return any(update.record.evidence or explained(update, "evidence") for update in updates)


def _reached(measure: str, updates: Sent, keyed: Keyed, plan: Plan) -> Where | None:
    """Return the first place where a final result is said to be reached."""
    for update in updates:
        for key, value in update.record.values.items():
            entry = keyed.get((measure, key))
            if entry is None or not key.startswith(Tier.YEKUN):
                continue
            if achieves(entry.record, value, plan) and not is_doubtful(entry.record, value):
                return update.at("values", key)
    return None


def _problem(where: Where) -> Problem:
    return Problem(
        msg("Nothing shows that this is done."),
        msg("Name under `evidence` a document that shows it: its title, number, date, file."),
        where,
    )
