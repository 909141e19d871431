"""`update set`: one field of one update, tried before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from planctl.analysis import lookup
from planctl.analysis.closing import closing_days
from planctl.analysis.phrases import day_of
from planctl.analysis.trial import trial
from planctl.cli import codes
from planctl.cli.updating import reading, showing
from planctl.cli.updating.questions import checked_evidence
from planctl.cli.updating.typed import typed
from planctl.errors import UserError
from planctl.i18n import msg, render
from planctl.model.update import StatusUpdate
from planctl.store.edit import NotEditableError, edited
from planctl.store.layout import Kind, path_for, place_of
from planctl.store.shape import shape_of
from planctl.store.write import write_file

if TYPE_CHECKING:
    from datetime import date

    from planctl.cli.judged import Judged
    from planctl.store.change import Change
    from planctl.store.document import FieldPath, StoredFile, Value

_IDENTITY = ("measure", "agency", "period")


@dataclass(frozen=True, slots=True)
class Wish:
    """A field by its dotted path, what is to stand there, and why the report was wrong."""

    field: str
    value: str
    why: str | None = None


def set_field(on: Judged, name: str, wish: Wish) -> None:
    """Change a field of the update that is called by its id or path.

    UserError where there is no such update or field; typer.Exit where a rule forbids it.
    """
    file = _file(on, name)
    path = _path(wish.field)
    old = _at(file.document.data, path)
    measure = file.place.ids["measure"] if file.place else ""
    value = typed(on, measure, path, wish.value)
    if old == value:
        showing.tell(on, msg("Nothing changes: {field} is that already.", field=wish.field))
        return
    closed = _closed(on, file)
    if closed and wish.why is None and _accepted(on, file):
        raise UserError(
            msg("The period closed on {day}, and the report was accepted.", day=day_of(closed)),
            msg("Say with --why why it was wrong; the change is noted under “corrections”."),
        )
    changes: list[Change] = [(path, value) if value is not None else (_emptied(file, path), None)]
    if path[0] == "evidence" and path[-1] == "file" and value is not None:
        digest = checked_evidence(on, {"file": wish.value.strip()})["sha256"]
        changes.append(((*path[:-1], "sha256"), digest))
    if wish.why is not None:
        changes.append(_correction(on, file, wish, (old, value)))
    text = _edited(on, file, changes, wish.field)
    found = trial(on.registry, {file.path: text}, on.as_of)
    showing.show_findings(on, found)
    if showing.errors(found):
        showing.tell(on, msg("Nothing was written."))
        raise typer.Exit(codes.FINDINGS)
    write_file(on.workspace.root / file.path, text)
    showing.say_written(on, file.path)
    if closed and wish.why is None and on.history is None:
        showing.tell(
            on,
            msg(
                "The period closed on {day}: what has been accepted is changed with --why.",
                day=day_of(closed),
            ),
        )


def _closed(on: Judged, file: StoredFile) -> date | None:
    """Return the day on which the report's period closed, None where it is open."""
    day = closing_days(on.registry, [file.path]).get(file.path)
    return day if day is not None and day < on.as_of else None


def _accepted(on: Judged, file: StoredFile) -> bool:
    """Return whether the report has landed, as far as git can tell."""
    return on.history is not None and file.path in on.history.landings


def _emptied(file: StoredFile, path: FieldPath) -> FieldPath:
    """Return what is to be taken out: with the only item of a list or the only value, all."""
    alone = len(path) == 2 and len(_at(file.document.data, path[:1])) == 1  # noqa: PLR2004  # a field and what is in it
    return path[:1] if alone and path[0] != "contact" else path


def _file(on: Judged, name: str) -> StoredFile:
    """Return the update that is meant by `rinn/2026-10/8.1.1`, or by the path of its file."""
    root = on.workspace.root.resolve()
    for candidate in (Path(name).resolve(), (root / name).resolve()):
        if candidate.is_relative_to(root):
            wanted = candidate.relative_to(root).as_posix()
            place = place_of(wanted)
            if place is not None and place.kind is Kind.UPDATE:
                return _stored(on, wanted, f"{place.ids['agency']}")
    agency, period, measure = _parts(name)
    agency = lookup.agency(on.registry, on.records, agency)
    path = path_for(Kind.UPDATE, on.records.id, agency=agency, period=period, measure=measure)
    if place_of(path) is None:
        raise _no_update(name)
    return _stored(on, path, agency)


def _parts(name: str) -> tuple[str, str, str]:
    match name.split("/"):
        case [agency, period, measure]:
            return agency, reading.period(period), measure
    raise _no_update(name)


def _no_update(name: str) -> UserError:
    return UserError(
        msg("“{name}” names no update.", name=name),
        msg("Write the body, the period and the measure: rinn/2026-10/8.1.1"),
    )


def _stored(on: Judged, path: str, agency: str) -> StoredFile:
    for file in on.registry.files:
        if file.path == path:
            return file
    raise UserError(
        msg("There is no such update: {path}", path=on.prefix + path),
        msg("“planctl update new --agency {agency}” writes one.", agency=agency),
    )


def _path(field: str) -> FieldPath:
    """Return a dotted path as steps; a number is the place in a list, from 0."""
    steps = tuple(int(step) if step.isdecimal() else step for step in field.split("."))
    if steps[0] in _IDENTITY:
        raise UserError(
            msg("“{field}” is what the path of the file says; it cannot be set.", field=field),
            msg("Write another update, and take this file away."),
        )
    if steps[0] not in shape_of(StatusUpdate).fields:
        known = [key for key in shape_of(StatusUpdate).fields if key not in _IDENTITY]
        raise UserError(
            msg("An update has no field “{field}”.", field=field),
            msg("Fields: {fields}", fields=", ".join(known)),
        )
    item = shape_of(StatusUpdate).at(steps[:1]).item
    if item and item.fields and steps[1:] and not isinstance(steps[1], int):
        raise _nowhere(field)
    return steps


def _correction(on: Judged, file: StoredFile, wish: Wish, change: tuple[Any, Value]) -> Change:
    data = file.document.data
    there = data.get("corrections") if isinstance(data, dict) else None
    settings = on.registry.settings
    old, new = ("–" if part is None else _short(part) for part in change)
    what = msg("{field}: {old} → {new}", field=wish.field, old=old, new=new)
    entry = {
        "when": on.as_of.isoformat(),
        "what": render(what, settings.record.language if settings else on.t.lang),
        "why": (wish.why or "").strip(),
    }
    return ("corrections", len(there) if isinstance(there, list) else 0), dict(entry)


def _short(part: Any) -> str:
    """Return a value in one line: a text as it is, of what is nested how many parts it has."""
    return " ".join(part.split()) if isinstance(part, str) else f"[{len(part)}]"


def _edited(on: Judged, file: StoredFile, changes: list[Change], field: str) -> str:
    raw = (on.workspace.root / file.path).read_bytes()
    try:
        return edited(raw, Kind.UPDATE, changes)
    except LookupError:
        raise _nowhere(field) from None
    except NotEditableError:
        path = on.prefix + file.path
        raise UserError(
            msg("The file cannot be changed safely as it is: {path}", path=path),
            msg("Put it right first: “planctl check {path}”, “planctl fmt {path}”.", path=path),
        ) from None


def _nowhere(field: str) -> UserError:
    return UserError(
        msg("The update has nothing at “{field}”.", field=field),
        msg("Items of a list are numbered from 0; a new one comes after the last."),
    )


def _at(data: Any, path: FieldPath) -> Any:
    for step in path:
        try:
            data = data[step]
        except (LookupError, TypeError):
            return None
    return data
