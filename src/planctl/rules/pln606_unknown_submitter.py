"""Nobody knows for which body a change is submitted.

What it checks
    `--as` names a body of agencies/, not a group; the account that `--actor` names is listed under
    `accounts` by one body. What counts are the records before the change: nobody enters his own
    account in the change that needs it.

Why it matters
    Whose folders may be changed depends on who submits. Without an answer nothing may be.

Wrong
    # planctl check --changed origin/main --actor rinn-katib
    # agencies/rinn.yaml
    accounts: [rinn-hesabat]

Right
    # planctl check --changed origin/main --actor rinn-hesabat
    # agencies/rinn.yaml
    accounts: [rinn-hesabat]
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity, Where
from planctl.rules.change_set import ChangeSet
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import Kind, path_for

RULE = Rule("PLN606", "unknown-submitter", Severity.ERROR, Scope.CHANGE)


def check(change: ChangeSet) -> Iterator[Problem]:
    """Say why the submitter is not known; the registry's own file stands for the place."""
    submitter = change.submitter
    if submitter.problem is not None:
        yield Problem(submitter.problem, submitter.hint, Where(path_for(Kind.SETTINGS)))
