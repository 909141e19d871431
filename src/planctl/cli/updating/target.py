"""Which update is meant: body, period and measure, from flags or from menus of what is owed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.analysis import lookup
from planctl.analysis.owed_updates import (
    may_report,
    open_periods,
    owed_update,
    owed_updates,
    reporting_bodies,
)
from planctl.analysis.phrases import code_of, day_of, month_of
from planctl.cli.updating import reading
from planctl.errors import UserError
from planctl.i18n import msg
from planctl.model.agency import AgencyKind
from planctl.model.period import Period, PeriodKind, parse_period
from planctl.store.document import one_line

if TYPE_CHECKING:
    from planctl.analysis.owed_updates import OwedUpdate
    from planctl.cli.judged import Judged
    from planctl.cli.updating.asking import Asking

#: Letters of a measure's title in a menu.
TITLE = 90


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line says of the update; None is what it leaves open."""

    agency: str | None = None
    period: str | None = None
    measure: str | None = None


def body(on: Judged, wanted: Wanted, asking: Asking | None) -> str:
    """Return the body that reports. UserError where it is unknown or a group."""
    if wanted.agency is None:
        return _asked_body(on, _there(asking))
    found = lookup.agency(on.registry, on.records, wanted.agency)
    if on.registry.agencies[found].record.kind is AgencyKind.GROUP:
        raise UserError(
            msg("A group of bodies does not report itself: {group}", group=wanted.agency),
            msg("Name the body of the group that reports."),
        )
    return found


def period(on: Judged, wanted: Wanted, agency: str, asking: Asking | None) -> Period:
    """Return the period that is reported on. UserError where it is none, or not over yet."""
    if wanted.period is None:
        return _asked_period(on, agency, _there(asking))
    try:
        found = parse_period(reading.period(wanted.period))
    except ValueError:
        found = None
    if found is None or found.kind is PeriodKind.QUARTER:
        raise UserError(
            msg("“{text}” is neither a month nor a year.", text=wanted.period),
            msg("Write a month as 2026-10, a whole year as 2026-Y."),
        )
    if on.as_of < found.last:
        raise UserError(
            msg(
                "The period {period} is not over on {day}.", period=str(found), day=day_of(on.as_of)
            ),
            msg("It is reported on when it is over: after {day}", day=day_of(found.last)),
        )
    return found


def update(
    on: Judged, wanted: Wanted, agency: str, month: Period, asking: Asking | None
) -> OwedUpdate:
    """Return the update to be made. UserError where it is there, or not the body's to make."""
    if wanted.measure is None:
        return _asked_update(on, agency, month, _there(asking))
    measure = lookup.find(on.registry, on.records, wanted.measure, lookup.Sort.MEASURE).id
    if not may_report(on.registry, on.records, measure, agency):
        raise UserError(
            msg(
                "{agency} is no executor of the measure {measure}.",
                agency=code_of(on.registry, agency),
                measure=measure,
            ),
            msg("“planctl show {measure}” names its executors.", measure=measure),
        )
    found = owed_update(on.registry, on.records, measure, agency, month)
    if found.written:
        raise UserError(
            msg("This update is there already: {path}", path=on.prefix + found.path),
            msg(
                "Change it with “planctl update set {id} FIELD VALUE”.",
                id=f"{agency}/{month}/{measure}",
            ),
        )
    return found


def _there(asking: Asking | None) -> Asking:
    if asking is None:
        raise LookupError("what nobody can be asked is on the command line")
    return asking


def _asked_body(on: Judged, asking: Asking) -> str:
    bodies = reporting_bodies(on.registry, on.records)
    reporting = [entry for entry in on.registry.agencies.values() if entry.id in bodies]
    names = [
        f"{entry.record.code} – {entry.record.name}" if entry.record.name else entry.record.code
        for entry in reporting
    ]
    codes = [entry.record.code for entry in reporting]
    return reporting[asking.pick(msg("Who reports?"), names, codes)].id


def _asked_period(on: Judged, agency: str, asking: Asking) -> Period:
    found = open_periods(on.registry, on.records, agency, on.as_of)
    if not found:
        raise UserError(
            msg("{agency} owes no report now.", agency=code_of(on.registry, agency)),
            msg("Another period is named with --period."),
        )
    lines = [
        msg(
            "{period}: due {due}, updates to be written: {count}",
            period=month_of(str(one.period)),
            due=day_of(one.due),
            count=one.missing,
        )
        for one in found
    ]
    names = [str(one.period) for one in found]
    return found[asking.pick(msg("For which period?"), lines, names)].period


def _asked_update(on: Judged, agency: str, month: Period, asking: Asking) -> OwedUpdate:
    owed = owed_updates(on.registry, on.records, agency, month)
    missing = [one for one in owed if not one.written]
    if not missing:
        raise UserError(
            msg(
                "{agency} has no update left to write for {period}.",
                agency=code_of(on.registry, agency),
                period=month_of(str(month)),
            )
        )
    lines = [
        msg("{measure} (recommended)", measure=_line(one)) if one.recommended else _line(one)
        for one in missing
    ]
    names = [one.measure.id for one in missing]
    return missing[asking.pick(msg("Which measure?"), lines, names)]


def _line(one: OwedUpdate) -> str:
    return f"{one.measure.id} {one_line(one.measure.record.title, TITLE)}"
