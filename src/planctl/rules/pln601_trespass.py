"""A body changes a file that is no report of its own.

What it checks
    Under `--as` a body adds, changes or deletes files in its own folders of a plan alone:
    `updates/`, `finance/` and `evidence/`, each with the body's id. Everything else is the
    Centre's, and so is what the registry does not read in these folders: hidden files, another
    repository inside of this one. The folders of other bodies and the official text have findings
    of their own (PLN605, PLN604).

Why it matters
    Bodies, acts and settings are common to all. Who may submit for whom stands there, too, so
    nobody is to change it for himself.

Wrong
    # a change of rinn
    agencies/rinn.yaml
        accounts: [rinn-hesabat, rinn-katib]

Right
    # a change of rinn
    plans/rif-2026-2028/updates/rinn/2026-10/8.1.1.yaml
        state: in_progress
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import Message, msg
from planctl.rules.change_set import ChangeSet, own_folders
from planctl.rules.legal import LEGAL_KINDS
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.layout import owner_of

RULE = Rule("PLN601", "trespass", Severity.ERROR, Scope.CHANGE)


def check(change: ChangeSet) -> Iterator[Problem]:
    """Yield each common file that a body without the Centre's role changes."""
    for file in change.files:
        common = file.owner is None and file.kind not in LEGAL_KINDS
        if not common or change.may_touch(file):
            continue
        if owner_of(file.path) == change.submitter.agency:
            yield Problem(
                msg("The registry does not read this: it is neither a report nor a document."),
                msg("Take it out of the change; names that begin with a point are not read."),
                file.where,
            )
        else:
            yield Problem(
                msg("Not for this body to change: {agency}", agency=change.submitter.code),
                _hint(change),
                file.where,
            )


def _hint(change: ChangeSet) -> Message:
    settings = change.before.settings
    if settings is not None and settings.record.centre is None:
        return msg(
            "The registry names no Centre yet: whoever keeps it enters one in registry.yaml "
            "(“centre”), in a change that is checked without --as."
        )
    return msg(
        "Take the file out of the change and ask the Centre to change it. The body's own "
        "folders in a plan: {folders}",
        folders=own_folders(change.submitter.agency),
    )
