"""`update prefill`: the updates that a body owes, written with its last word to go over."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from planctl.analysis.owed_updates import owed_updates
from planctl.analysis.phrases import month_of
from planctl.analysis.trial import trial
from planctl.cli import codes
from planctl.cli.updating import showing
from planctl.i18n import msg, plural
from planctl.i18n import render as say
from planctl.model.update import ReportedState
from planctl.store.canonical import render
from planctl.store.draft import SIGN
from planctl.store.layout import Kind
from planctl.store.remarks import Remarks
from planctl.store.write import create_file

if TYPE_CHECKING:
    from planctl.analysis.owed_updates import OwedUpdate
    from planctl.cli.judged import Judged
    from planctl.model.period import Period
    from planctl.store.document import Value


def prefill(on: Judged, agency: str, period: Period, *, dry_run: bool) -> None:
    """Write each owed update that is not there yet; list them with where their values are from.

    typer.Exit where the rules forbid one of them, and that one is not written.
    """
    owed = [one for one in owed_updates(on.registry, on.records, agency, period) if not one.written]
    data = {one.path: _data(one, agency, str(period)) for one in owed}
    # Judged is what will be submitted: without the line that asks to go over it.
    texts = {path: render(fields, Kind.UPDATE) for path, fields in data.items()}
    found = trial(on.registry, texts, on.as_of)
    showing.show_findings(on, found)
    refused = {one.where.path for one in showing.errors(found)}
    fit = [one for one in owed if one.path not in refused]
    if not dry_run:
        for one in fit:
            text = render(data[one.path], Kind.UPDATE, Remarks(header=[_mark(on, one)]))
            create_file(on.workspace.root / one.path, text)
    sys.stdout.writelines(f"{on.prefix}{one.path}: {on.t(_origin(one))}\n" for one in fit)
    _tell(on, len(fit), dry_run=dry_run)
    if refused:
        raise typer.Exit(codes.FINDINGS)


def _tell(on: Judged, count: int, *, dry_run: bool) -> None:
    if not count:
        showing.tell(on, msg("There is no update left to write."))
    elif dry_run:
        showing.tell(
            on,
            plural(
                "{count} file would be written.", "{count} files would be written.", count=count
            ),
        )
    else:
        written = plural("{count} file written.", "{count} files written.", count=count)
        showing.tell(on, written, msg("Go over each, then take out its first line."))


def _origin(one: OwedUpdate) -> Any:
    if one.last is None:
        return msg("no earlier report")
    return msg("from the report for {period}", period=month_of(one.last.record.period))


def _mark(on: Judged, one: OwedUpdate) -> str:
    """Return the line above the file: it stands until somebody has gone over the rest."""
    settings = on.registry.settings
    said = msg("no earlier report; fill in what is known, go over it, then take out this line.")
    if one.last is not None:
        said = msg(
            "taken from the report for {period}; go over everything, then take out this line.",
            period=month_of(one.last.record.period),
        )
    return f"{SIGN} {say(said, settings.record.language if settings else on.t.lang)}"


def _data(one: OwedUpdate, agency: str, period: str) -> dict[str, Value]:
    """Return the update: what stands unless something has changed."""
    return {
        "measure": one.measure.id, "agency": agency, "period": period, **_carried(one)
    }  # fmt: skip


def _carried(one: OwedUpdate) -> dict[str, Value]:
    """Return what of the last report goes on: state, values, open obstacles, the contact.

    What was done is this period's to say. The documents go on with a measure that is done.
    """
    if one.last is None:
        return {"state": ReportedState.NOT_STARTED.value}
    last = one.last.file.document.data
    data: dict[str, Any] = last if isinstance(last, dict) else {}
    keys = {result.record.key for result in one.results}
    values = {
        key: reading.update.file.document.data["values"][key]  # type: ignore[index, call-overload]  # it was read there
        for key, reading in one.readings.items()
        if key in keys
    }
    blockers = [each for each in data.get("blockers") or [] if not each.get("resolved_on")]
    done = data.get("state") == ReportedState.DONE
    carried: dict[str, Value] = {
        "state": one.last.record.state.value,
        "values": values,
        "blockers": blockers,
        "evidence": data.get("evidence") if done else None,
        "contact": data.get("contact"),
    }
    return {field: part for field, part in carried.items() if part}
