"""A body changes a file of another body.

What it checks
    Under `--as` a body adds, changes or deletes nothing in the folders of other bodies:
    `updates/`, `finance/` and `evidence/` are divided by the id of the body. The Centre may put
    right what others reported.

Why it matters
    Each body answers for its own figures, so nobody else may write them.

Wrong
    # a change of rinn
    plans/rif-2026-2028/updates/in/2026-10/8.1.1.yaml

Right
    # a change of rinn
    plans/rif-2026-2028/updates/rinn/2026-10/8.1.1.yaml
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.change_set import ChangeSet, own_folders
from planctl.rules.rule import Problem, Rule, Scope

RULE = Rule("PLN605", "another-bodys-file", Severity.ERROR, Scope.CHANGE)


def check(change: ChangeSet) -> Iterator[Problem]:
    """Yield each file in the folders of another body."""
    for file in change.files:
        if file.owner is not None and not change.may_touch(file):
            entry = change.after.agencies.get(file.owner) or change.before.agencies.get(file.owner)
            yield Problem(
                msg(
                    "The file lies in the folder of another body: {owner}; submitted by: {agency}",
                    owner=entry.record.code if entry else file.owner,
                    agency=change.submitter.code,
                ),
                msg(
                    "Take it out of the change, or move it into the body's own folder: {folders}",
                    folders=own_folders(change.submitter.agency),
                ),
                file.where,
            )
