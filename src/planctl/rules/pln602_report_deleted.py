"""A body deletes a report that was accepted.

What it checks
    A file in a body's own folders that is in the registry already is corrected, never deleted by
    the body. A file under another name counts as deleted under its old one. The Centre may take
    out what does not belong there.

Why it matters
    What was reported in time has to stay known: discipline is counted from it, and figures in
    reports already printed lean on it.

Wrong
    # deleted by rinn
    plans/rif-2026-2028/updates/rinn/2026-10/8.1.1.yaml

Right
    corrections:
      - when: 2026-12-03
        what: ilkin/1 üzrə 12 əvəzinə 10 göstərilib.
        why: İki xidmət təkrar sayılmışdı.
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.change_set import ChangeSet
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN602", "report-deleted", Severity.ERROR, Scope.CHANGE)


def check(change: ChangeSet) -> Iterator[Problem]:
    """Yield each accepted file that a body without the Centre's role deletes from its folders."""
    if change.submitter.centre:
        return
    for file in change.files:
        # What lies outside the layout should never have been accepted.
        if change.may_touch(file) and file.is_gone and file.kind is not None:
            yield Problem(
                msg("What was accepted is not deleted."),
                msg(
                    "Put the file back under the name it had. To correct it, edit it and say why "
                    "in “corrections”; to have it taken out, ask the Centre."
                ),
                file.where,
            )
