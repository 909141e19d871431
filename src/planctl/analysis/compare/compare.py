"""The comparison: what became of each record between two states of the registry.

Typed records are compared, not the text of files: another order of keys, quotes, comments or a
default written out are no change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.change import FieldChange, RecordChange, Sort
from planctl.analysis.compare.difference import changed_fields, values_of
from planctl.analysis.compare.fields import fields_of
from planctl.analysis.compare.names import Names
from planctl.analysis.compare.weight import IDENTITY, weight_of_record
from planctl.az.order import id_key
from planctl.model.update import StatusUpdate
from planctl.registry.build import path_id
from planctl.store.layout import KEPT, Kind

if TYPE_CHECKING:
    from pydantic import BaseModel

    from planctl.model.act import Act
    from planctl.registry import Registry
    from planctl.store.document import StoredFile

#: A file as it was and as it is; None where there was, or is, none.
Pair = tuple["StoredFile | None", "StoredFile | None"]
#: The report of the same body on the same measure before a report, if there is one.
Preceding = Callable[["StoredFile"], "BaseModel | None"]
REPORTS = frozenset((Kind.UPDATE, Kind.FINANCE))


def compare(before: Registry, after: Registry, paths: Iterable[str]) -> tuple[RecordChange, ...]:
    """Return what became of the records in the files `paths`, in the order of the plan."""
    old = {file.path: file for file in before.files}
    new = {file.path: file for file in after.files}
    pairs = ((old.get(path), new.get(path)) for path in sorted(set(paths)))
    return changes_of(pairs, Names((after, before)), _preceding_in(after))


def changes_of(
    pairs: Iterable[Pair], names: Names, preceding: Preceding
) -> tuple[RecordChange, ...]:
    """Return what became of each file, in the order of the plan; what only looks new is nothing."""
    pairs = tuple(pair for pair in pairs if _is_record(pair))
    acts = _amending(pairs)
    changes = [_file_change(old, new, names, preceding) for old, new in _renamed(pairs)]
    found = (_with_acts(change, acts, names) for change in changes if change is not None)
    return tuple(sorted(found, key=_order))


def _is_record(pair: Pair) -> bool:
    return any(file is not None and file.place is not None for file in pair)


def _order(change: RecordChange) -> tuple[Any, ...]:
    return (
        change.plan or "",
        list(Kind).index(change.kind) if change.measure is None else -1,
        id_key(change.direction or ""),
        id_key(change.measure or ""),
        list(Kind).index(change.kind),
        change.period or "",
        id_key(change.id),
        change.path,
    )


def _renamed(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs, what went under one name and came under another as one of them."""
    went: dict[Any, list[StoredFile]] = {}
    pairs = tuple(pairs)
    for old, new in pairs:
        if old is not None and new is None and old.record is not None:
            went.setdefault(_content(old), []).append(old)
    taken: set[str] = set()
    for old, new in pairs:
        if old is None and new is not None and new.record is not None:
            same = went.get(_content(new))
            if same:
                earlier = same.pop(0)
                taken.add(earlier.path)
                yield earlier, new
                continue
        if old is None or new is not None:
            yield old, new
    yield from ((old, new) for old, new in pairs if old and not new and old.path not in taken)


def _content(file: StoredFile) -> tuple[Any, ...]:
    """Return what a record says beside its own name, to tell it under another name."""
    if file.place is None or file.record is None:
        return (file.path,)
    kind = file.place.kind
    leaves = fields_of(file.record, IDENTITY[kind]).leaves
    who = file.place.ids.get("agency")
    said = tuple((path, repr(leaf.value)) for path, leaf in leaves.items())
    return (kind, file.place.plan, who, said)


def _file_change(
    old: StoredFile | None, new: StoredFile | None, names: Names, preceding: Preceding
) -> RecordChange | None:
    file = new or old
    if file is None or file.place is None:
        return None
    base = _base(file, names)
    if base.kind in KEPT:
        return _kept(base, old, new)
    if new is None:
        return replace(base, sort=Sort.REMOVED)
    if new.record is None or (old is not None and old.record is None):
        same = old is not None and old.document.data == new.document.data
        return None if same else replace(base, sort=Sort.UNREADABLE)
    if old is None:
        return _added(base, new, preceding)
    return _changed(base, old, new)


def _changed(base: RecordChange, old: StoredFile, new: StoredFile) -> RecordChange | None:
    if old.record is None or new.record is None or old.record == new.record:
        return None
    if old.path != new.path and old.place is not None and _content(old) == _content(new):
        return replace(base, sort=Sort.RENAMED, earlier=path_id(old.place))
    fields = changed_fields(base.kind, old.record, new.record)
    told = _told(old.record, new.record)
    if not fields and not told:
        return None
    return replace(base, fields=fields, corrections=told)


def _base(file: StoredFile, names: Names) -> RecordChange:
    direction, measure, agencies = names.whose(file)
    place = file.place
    if place is None:
        raise ValueError(file.path)
    return RecordChange(
        sort=Sort.CHANGED,
        kind=place.kind,
        id=path_id(place),
        path=file.path,
        title=_title(file.record),
        plan=place.plan,
        direction=direction,
        measure=measure,
        agencies=agencies,
        period=place.ids.get("period"),
    )


def _title(record: Any) -> str | None:
    """Return what a record is called, or the words that it is about."""
    named = (getattr(record, field, None) for field in ("title", "quote", "name", "text"))
    return next((text for text in named if isinstance(text, str)), None)


def _kept(
    base: RecordChange, old: StoredFile | None, new: StoredFile | None
) -> RecordChange | None:
    """Return what became of a file that is kept as it is: its digest tells."""
    if old is None or new is None:
        return replace(base, sort=Sort.REMOVED if new is None else Sort.ADDED)
    digests = (old.document.data, new.document.data)
    if digests[0] == digests[1]:
        return None
    weight = weight_of_record(base.kind)
    return replace(base, fields=(FieldChange(("sha256",), *digests, weight),))


def _added(base: RecordChange, new: StoredFile, preceding: Preceding) -> RecordChange:
    added = replace(base, sort=Sort.ADDED)
    if base.kind not in REPORTS or new.record is None:
        return added
    earlier = preceding(new)
    fields = values_of(base.kind, earlier, new.record)
    period = getattr(earlier, "period", None)
    return replace(added, fields=fields, preceding=period)


def _told(old: Any, new: Any) -> tuple[Any, ...]:
    """Return the corrections that a report tells of, and did not before."""
    known = getattr(old, "corrections", ())
    return tuple(one for one in getattr(new, "corrections", ()) if one not in known)


def _amending(pairs: Iterable[Pair]) -> tuple[Act, ...]:
    """Return the acts of the change that amend another, and did not before."""
    found: list[Act] = []
    for old, new in pairs:
        if new is None or new.place is None or new.place.kind is not Kind.ACT:
            continue
        act: Any = new.record
        earlier: Any = old.record if old else None
        if act is not None and act.amends and (earlier is None or not earlier.amends):
            found.append(act)
    return tuple(found)


def _with_acts(change: RecordChange, acts: tuple[Act, ...], names: Names) -> RecordChange:
    plan = names.plan(change.plan)
    amending = tuple(act for act in acts if plan and act.amends == plan.act)
    return replace(change, acts=amending) if amending else change


def _preceding_in(registry: Registry) -> Preceding:
    def preceding(file: StoredFile) -> BaseModel | None:
        place = file.place
        records = registry.plans.get(place.plan or "") if place else None
        if place is None or records is None:
            return None
        number = place.ids["measure"]
        update = isinstance(file.record, StatusUpdate)
        reports: Any = records.updates_of(number) if update else records.finance_of(number)
        agency, period = place.ids["agency"], place.ids["period"]
        return last_word(
            entry.record
            for entry in reports
            if entry.record.agency == agency and entry.record.period < period
        )

    return preceding


def last_word(reports: Iterable[Any]) -> BaseModel | None:
    """Return the last of one body's reports on a measure, with every value that still stands.

    `reports` are in the order of their periods. None where there are none.
    """
    last: BaseModel | None = None
    values: dict[str, Any] = {}
    for report in reports:
        last = report
        values.update(getattr(report, "values", {}))
    return last.model_copy(update={"values": values}) if values and last else last
