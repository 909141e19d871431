"""The official text, a target or a deadline is changed by somebody who may not, or without an act.

What it checks
    Acts, plan.yaml, directions, measures, indicators and the stored official texts are changed
    by the Centre alone. The official text itself (titles, executors, deadlines, result cells,
    goals, tasks, clauses, duties; the number of a target; whole measures and directions) is
    changed only together with an act that amends the one in force: a record in acts/ that comes
    with the change and names it under `amends`. A slip of print needs no act but an entry in
    `errata`: with it put back, the words are as they were printed. A quote may be cut otherwise,
    as long as the cell has its words; a number that was misread is put right, as long as the
    words name it and not the old one.

Why it matters
    The registry shows the plan as published. A change that no act bears out would make officials
    answer for what nobody has decided.

Wrong
    # measures/8.1.2.yaml; the plan says “2027, iyun”
    deadline:
      text: 2027, dekabr

Right
    # acts/prezident-2027-03-01.yaml, in the same change
    amends: prezident-2026-02-27
    # measures/8.1.2.yaml
    deadline:
      text: 2027, dekabr
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity, Where
from planctl.i18n import Message, msg
from planctl.rules.amending import act_of, amended_acts
from planctl.rules.change_set import ChangeSet, FileChange
from planctl.rules.legal import LEGAL_KINDS, altered, targets_altered
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained
from planctl.store.layout import Kind

RULE = Rule("PLN604", "legal-text-changed", Severity.ERROR, Scope.CHANGE)

#: Records of which each one is a part of the official text.
_WHOLE = frozenset((Kind.PLAN, Kind.DIRECTION, Kind.MEASURE))


def check(change: ChangeSet) -> Iterator[Problem]:
    """Yield each file that is not the submitter's to change, each field that needs an act."""
    amended = amended_acts(change)
    for file in change.files:
        if file.kind not in LEGAL_KINDS:
            continue
        if not change.may_touch(file):
            yield _not_yours(file)
            continue
        act = _act_in_force(change, file)
        if act is not None and act not in amended:
            for where, message in _changes(change, file, act):
                yield Problem(message, _hint(act), where)


def _not_yours(file: FileChange) -> Problem:
    field = file.where.field
    return Problem(
        msg("Only the Centre changes this field of the official text: “{field}”.", field=field)
        if field
        else msg("Only the Centre changes the official text, targets and deadlines."),
        msg(
            "Take the file out of the change. Where the record is wrong, write to the Centre; "
            "where the plan is to change, an act has to amend it first."
        ),
        file.where,
    )


def _act_in_force(change: ChangeSet, file: FileChange) -> str | None:
    """Return the act that has to be amended; None for what no act has settled before."""
    if file.kind is Kind.ACT:
        return file.before.place.ids["id"] if file.before and file.before.place else None
    return act_of(change, file.plan)


def _changes(change: ChangeSet, file: FileChange, act: str) -> Iterator[tuple[Where, Message]]:
    if file.is_gone and (file.kind in _WHOLE or file.kind is Kind.ACT):
        yield file.where, msg("A record of the official text is deleted, and no act amends it.")
    elif file.is_new and file.kind in _WHOLE:
        yield file.where, msg("A record is added to the official text, and no act amends it.")
    states = file.records()
    if states is None:
        return
    before, after = states
    if file.kind is Kind.INDICATOR and not _quote_stands(change, file):
        yield after.at("quote"), _said("quote")
    for path, name in targets_altered(before, after):
        yield after.at(*path), _said(name)
    for path, name in altered((change.before, change.after), before, after):
        if name != "cancelled" or not _cancelled_by(change, after.record.cancelled, act):
            yield after.at(*path), _said(name)


def _said(field: str) -> Message:
    return msg("The official text is changed and no act amends it: “{field}”.", field=field)


def _quote_stands(change: ChangeSet, file: FileChange) -> bool:
    """Tell whether a quote is what it was, or still words of its cell, or wrong in another way."""
    states, plan = file.records(), change.after.plans.get(file.plan or "")
    if states is None or states[0].record.quote == states[1].record.quote or plan is None:
        return True
    indicator = states[1]
    measure = plan.measures.get(indicator.record.measure)
    if measure is None or explained(indicator, "quote"):
        return True
    return indicator.record.quote in (measure.record.tiers.of(indicator.record.tier) or "")


def _cancelled_by(change: ChangeSet, cancelled: object, act: str) -> bool:
    """Tell whether a measure is cancelled by an act that amends the one in force."""
    named = change.after.acts.get(getattr(cancelled, "act", ""))
    return named is not None and named.record.amends == act


def _hint(act: str) -> Message:
    return msg(
        "Add to acts/ the act that amends it (amends: {act}). A slip of print is put right with an "
        "entry in “errata” that says as printed, corrected and why.",
        act=act or "…",
    )
