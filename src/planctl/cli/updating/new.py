"""`update new`: one update after the other, from flags or answers to a valid file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from planctl.analysis.owed_updates import owed_updates
from planctl.analysis.trial import trial
from planctl.cli import codes
from planctl.cli.updating import showing, target
from planctl.cli.updating.form import FIELDS, Form, Given
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.store.canonical import render
from planctl.store.layout import Kind
from planctl.store.write import create_file

if TYPE_CHECKING:
    from planctl.analysis.owed_updates import OwedUpdate
    from planctl.cli.judged import Judged
    from planctl.cli.updating.asking import Asking
    from planctl.cli.updating.target import Wanted
    from planctl.diagnostic import Diagnostic
    from planctl.model.period import Period


def new_update(
    on: Judged, wanted: Wanted, given: Given, asking: Asking | None, *, yes: bool
) -> tuple[str, Period]:
    """Write one update; return who reported on what, for a next one.

    Raises typer.Exit where rules forbid it, or where the person does not want it after all.
    """
    agency = target.body(on, wanted, asking)
    period = target.period(on, wanted, agency, asking)
    owed = target.update(on, wanted, agency, period, asking)
    form = Form(on, owed, given, asking)
    if asking:
        asking.say("", f"{owed.measure.id} {owed.measure.record.title}")
    form.ask(form.open)
    while True:
        text = render(form.data(agency, str(period)), Kind.UPDATE)
        found = trial(on.registry, {owed.path: text}, on.as_of)
        showing.show_text(on, owed.path, text)
        showing.show_findings(on, found)
        again = _again(showing.errors(found), asking, yes=yes)
        if not again:
            break
        form.ask(again)
    _write(on, owed, text)
    if asking is None and form.left_out:
        showing.tell(on, msg("Results left out: {keys}", keys=", ".join(form.left_out)))
    return agency, period


def _again(errors: list[Diagnostic], asking: Asking | None, *, yes: bool) -> list[str]:
    """Return the fields to be asked again; none where the file is to be written as it is."""
    named = {(one.where.field or "").split(".")[0] for one in errors}
    wrong = [field for field in FIELDS if field in named]
    if errors and (asking is None or not wrong):
        raise typer.Exit(codes.FINDINGS)
    if asking is None or (yes and not errors):
        return []
    if errors:
        options = [msg("Answer again what is wrong"), msg("Leave; nothing is written")]
        chosen = asking.pick(msg("It cannot be written like this."), options) + 1
    else:
        options = [msg("Write it"), msg("Answer again"), msg("Leave; nothing is written")]
        chosen = asking.pick(msg("Is it right?"), options)
    if chosen == 0:
        return []
    if chosen == 1:
        return wrong or list(FIELDS)
    asking.say(msg("Nothing was written."))
    raise typer.Exit(codes.OK)


def _write(on: Judged, owed: OwedUpdate, text: str) -> None:
    try:
        create_file(on.workspace.root / owed.path, text)
    except FileExistsError:
        raise UserError(
            msg("This update is there already: {path}", path=on.prefix + owed.path)
        ) from None
    showing.say_written(on, owed.path)


def another(on: Judged, agency: str, period: Period, asking: Asking) -> bool:
    """Ask whether a further measure of the same period is to be reported on, if there is one."""
    left = sum(not one.written for one in owed_updates(on.registry, on.records, agency, period))
    if not left:
        return False
    options = [msg("The next measure"), msg("That is all")]
    heading = msg("Updates left to write for {period}: {count}", period=str(period), count=left)
    return asking.pick(heading, options) == 0
