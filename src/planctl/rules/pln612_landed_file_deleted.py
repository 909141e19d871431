"""A file that had landed was deleted.

What it checks
    Reports, evidence, minutes, risks, requests, indicators, bodies, calendars, stored texts and
    keys that have come to the main line stay there. A file under another name counts as deleted
    under its old one. Records of the official text may go with an act that amends it (PLN613);
    seals have a rule of their own (PLN617).

Why it matters
    What was reported stays known, even when it was wrong: reports already printed lean on it.
    A key that is no longer used is revoked, since earlier signatures are held against it.

Wrong
    # deleted on the main line
    plans/rif-2026-2028/updates/rinn/2026-10/8.1.1.yaml

Right
    corrections:
      - when: 2026-12-03
        what: Tədbir üzrə məlumat geri götürülür.
        why: Məlumat başqa tədbirə aid idi.
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.amending import act_of, amended_acts
from planctl.rules.audit_trail import AuditTrail, Step, landed
from planctl.rules.change_set import FileChange
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind

RULE = Rule("PLN612", "landed-file-deleted", Severity.ERROR, Scope.HISTORY)

#: Kinds whose deletion another rule judges.
_JUDGED = frozenset((Kind.PLAN, Kind.DIRECTION, Kind.MEASURE, Kind.ACT, Kind.SEAL))


def check(trail: AuditTrail) -> Iterator[Problem]:
    """Yield each landed file that a commit of the main line deleted."""
    for step in trail.steps:
        for file in step.change.files:
            if file.is_gone and file.kind is not None and not _may_go(step, file):
                hint = msg(
                    "Put the file back as it was (git show {commit}^:…). What was wrong in it is "
                    "corrected in the file.",
                    commit=step.commit.id[:12],
                )
                yield landed(
                    step, Problem(msg("A file that had landed was deleted."), hint, file.where)
                )


def _may_go(step: Step, file: FileChange) -> bool:
    """Tell whether another rule judges it, or an amending act takes an indicator out."""
    if file.kind in _JUDGED:
        return True
    if file.kind is not Kind.INDICATOR:
        return False
    return act_of(step.change, file.plan) in amended_acts(step.change)
