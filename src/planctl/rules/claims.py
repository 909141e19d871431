"""The days that records say something happened on, beside the days on which they landed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from planctl.rules.change_set import FileChange
from planctl.store.document import FieldPath
from planctl.store.layout import Kind

#: Where each kind of record says on which day something happened; `*` stands for every item.
_DAYS: Mapping[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.UPDATE: (
        ("corrections", "*", "when"),
        ("evidence", "*", "date"),
        ("blockers", "*", "since"),
        ("blockers", "*", "asked_on"),
        ("blockers", "*", "resolved_on"),
    ),
    Kind.FINANCE: (
        ("corrections", "*", "when"),
        ("feasibility", "*", "date"),
        ("estimates", "*", "date"),
        ("contracts", "*", "date"),
    ),
    Kind.MEETING: (("date",), ("decisions", "*", "done_on")),
    Kind.RISK: (("assessments", "*", "date"),),
    Kind.COST_APPROVAL: (("submitted_on",), ("decided_on",)),
    Kind.ACT: (("date",),),
}
#: Days on which the record itself says that it was written.
_OWN = frozenset((("corrections", "*", "when"), ("assessments", "*", "date")))


class Claim(NamedTuple):
    """A day that a record names; `own` where it is the day on which that was written down."""

    path: FieldPath
    day: date
    own: bool


def new_claims(file: FileChange) -> Iterator[Claim]:
    """Yield the days that a change brought: those that the file did not name there before."""
    after = file.after.record if file.after else None
    for form in _DAYS.get(file.kind, ()) if file.kind and after else ():
        before = file.before.record if file.before else None
        known = {day for _, day in _days(before, form)}
        for path, day in _days(after, form):
            if day not in known:
                yield Claim(path, day, form in _OWN)


def _days(
    value: Any, form: tuple[str, ...], path: FieldPath = ()
) -> Iterator[tuple[FieldPath, date]]:
    if value is None:
        return
    if not form:
        yield path, value
    elif form[0] == "*":
        for number, item in enumerate(value):
            yield from _days(item, form[1:], (*path, number))
    else:
        yield from _days(getattr(value, form[0], None), form[1:], (*path, form[0]))
