"""The final results of a measure are reached, and its initial ones are not.

What it checks
    Where the latest values of a body reach all final results (yekun) of a measure that are its to
    report, its initial results (ilkin) are reached, too: by its own values, or by those of
    another body that leads with it. Values that another rule complains of are not judged.

Why it matters
    The initial results are what the final ones are made from. Either they were reached and nobody
    has reported it, or the final ones are claimed too early. As it stands, the measure counts as
    done with its first third empty.

Wrong
    values:
      ilkin/1: not_started
      yekun/1: done

Right
    values:
      ilkin/1: done
      yekun/1: done
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.indicator import Indicator
from planctl.model.plan import Plan
from planctl.model.tier import Tier
from planctl.registry import Entry, PlanRecords, Registry
from planctl.registry.reporters import reporters
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.standing import Standing, standings
from planctl.rules.targets import Keyed
from planctl.rules.trouble import explained, path_ids
from planctl.rules.values import achieves

RULE = Rule("PLN420", "final-before-initial", Severity.WARNING, Scope.REPORTS)

_TIERS = frozenset((Tier.ILKIN, Tier.YEKUN))

ByKey = Mapping[str, Standing]
Results = list[tuple[str, Entry[Indicator]]]


def check(registry: Registry, plan: PlanRecords) -> Iterator[Problem]:
    """Yield each body whose word reaches the end of a measure before its beginning."""
    if plan.plan is None or not plan.updates:
        return
    keyed = plan.indicators_by_key
    for measure, by_body in standings(plan, plan.plan.record, _TIERS).items():
        leads = reporters(registry, plan.measures[measure].record)
        for body, standing in by_body.items():
            finals = _own(plan, measure, Tier.YEKUN, body, leads)
            if not finals or not all(_met(standing, key) for key, _ in finals):
                continue
            others: list[ByKey] = [by_body[other] for other in leads & by_body.keys() - {body}]
            initials = _own(plan, measure, Tier.ILKIN, body, leads)
            missing = next((r for r in initials if not _begun(r[0], standing, others)), None)
            if missing and _in_order(plan, measure, body, keyed, plan.plan.record):
                yield _problem(missing, finals, standing)


def _own(plan: PlanRecords, measure: str, tier: Tier, body: str, leads: frozenset[str]) -> Results:
    """Return the results of a tier that are the body's to report."""
    return [
        (entry.record.key, entry)
        for entry in plan.results(measure, tier)
        if entry.record.reporter == body or (entry.record.reporter is None and body in leads)
    ]


def _met(standing: ByKey, key: str) -> bool:
    return key in standing and standing[key].met


def _begun(key: str, standing: ByKey, others: list[ByKey]) -> bool:
    """Tell whether an initial result was reached, by the body's word or by another lead's.

    One that was reached and has fallen since is another rule's.
    """
    own = standing.get(key)
    if own is not None:
        return own.ever or own.doubtful
    return any(key in other and other[key].ever for other in others)


def _in_order(plan: PlanRecords, measure: str, body: str, keyed: Keyed, ways: Plan) -> bool:
    """Tell whether all values of the body's updates could be read, so that none is missed."""
    for update in plan.updates_of(measure):
        if update.record.agency != body or path_ids(update)["measure"] != measure:
            continue
        if explained(update, "values"):
            return False
        for key, value in update.record.values.items():
            entry = keyed.get((measure, key))
            if entry is None or achieves(entry.record, value, ways) is None:
                return False
    return True


def _problem(missing: tuple[str, Entry[Indicator]], finals: Results, standing: ByKey) -> Problem:
    key, entry = missing
    latest = max((standing[key].last for key, _ in finals), key=lambda told: told.period)
    given = standing.get(key)
    return Problem(
        msg("The final results are reached, and an initial one is not: {key}", key=key),
        msg("Report the initial result, too, or correct the final one."),
        latest.where,
        (given.last.where if given else entry.at("quote"),),
    )
