"""The fields in which two records differ, the heaviest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.change import FieldChange
from planctl.analysis.compare.fields import FieldName, Fields, Leaf, fields_of
from planctl.analysis.compare.weight import IDENTITY, Weight, weight_of
from planctl.model.common import Erratum, as_printed
from planctl.model.deadline import Deadline
from planctl.model.tier import TIERS
from planctl.model.update import Blocker
from planctl.store.layout import Kind

if TYPE_CHECKING:
    from pydantic import BaseModel

_TOLD = frozenset(("corrections",))
_TIERS = frozenset(tier.value for tier in TIERS)
#: Words that each report says anew: what the one before it said is not set against them.
_ANEW = frozenset(("text", "next_steps", "note", "contact"))
#: Lists in which a report names what is new; what it does not name again is not taken back.
_NAMED_ONCE = frozenset(("evidence", "feasibility", "estimates", "contracts"))


def changed_fields(kind: Kind, before: BaseModel, after: BaseModel) -> tuple[FieldChange, ...]:
    """Return what is not what it was; corrections tell of a change and are none themselves."""
    left_out = IDENTITY[kind] | _TOLD
    old, new = fields_of(before, left_out), fields_of(after, left_out)
    found = list(_differences(kind, old, new))
    errata = (getattr(before, "errata", ()), getattr(after, "errata", ()))
    if any(errata):
        clauses = _clauses(before), _clauses(after)
        found = [_unless_slip(change, errata, clauses) for change in found]
    return _heaviest_first(found)


def values_of(kind: Kind, earlier: BaseModel | None, report: BaseModel) -> tuple[FieldChange, ...]:
    """Return what a new report says that the same body had not said before.

    A value, a document or a sum that it does not say again still stands.
    """
    left_out = IDENTITY[kind] | _TOLD
    old = fields_of(earlier, left_out) if earlier is not None else Fields()
    found = _differences(kind, old, fields_of(report, left_out))
    return _heaviest_first(filter(None, map(_as_news, found)))


def _as_news(change: FieldChange) -> FieldChange | None:
    field = change.path[0]
    if field in _ANEW:
        return replace(change, before=None) if change.after is not None else None
    if field in _NAMED_ONCE and change.before is not None:
        return None
    if change.after is None:
        stands = isinstance(change.before, Blocker) and change.before.resolved_on is None
        return change if stands else None
    return change


def _heaviest_first(changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    return tuple(sorted(changes, key=lambda change: change.weight))


def _differences(kind: Kind, old: Fields, new: Fields) -> Iterator[FieldChange]:
    """Yield the changes in the order of the new record, what is gone after that."""
    for path in dict.fromkeys((*_units(old, new), *_units(new, old))):
        before, after = _leaf(old, path), _leaf(new, path)
        told = after or before
        if told is None or _same(before, after):
            continue
        yield FieldChange(
            path,
            before.value if before else None,
            after.value if after else None,
            weight_of(kind, path[0]),
            told.steps,
        )


def _units(fields: Fields, other: Fields) -> Iterator[FieldName]:
    """Yield what can change: values, and whole items where only one of both has them."""
    whole = [path for path in fields.items if path not in other.items]
    seen: set[FieldName] = set()
    for path in fields.leaves:
        item = next((one for one in whole if path[: len(one)] == one), None)
        if item is None:
            yield path
        elif item not in seen:
            seen.add(item)
            yield item


def _leaf(fields: Fields, path: FieldName) -> Leaf | None:
    return fields.leaves.get(path) or fields.items.get(path)


def _same(before: Leaf | None, after: Leaf | None) -> bool:
    return (before.value if before else None) == (after.value if after else None)


def _unless_slip(
    change: FieldChange,
    errata: tuple[tuple[Erratum, ...], tuple[Erratum, ...]],
    clauses: tuple[str, str],
) -> FieldChange:
    """Return the change as a slip put right, where the text as it was printed is still the same."""
    texts = (_text(change.before), _text(change.after))
    if change.weight is not Weight.NORMATIVE or texts[0] is None or texts[1] is None:
        return change
    printed = [
        as_printed(text, _erratum_field(change.path, clause), known)
        for text, known, clause in zip(texts, errata, clauses, strict=True)
        if text is not None
    ]
    if printed[0] != printed[1] or _reread(change):
        return change
    return replace(change, weight=Weight.WORDS, slip=True)


def _text(value: Any) -> str | None:
    if isinstance(value, Deadline):
        return value.text
    return value if isinstance(value, str) else None


def _reread(change: FieldChange) -> bool:
    """Tell whether a deadline is another day, whatever its words are."""
    old, new = change.before, change.after
    if not isinstance(old, Deadline) or not isinstance(new, Deadline):
        return False
    return (old.kind, old.start, old.due) != (new.kind, new.start, new.due)


def _erratum_field(path: FieldName, rationale: str) -> str:
    """Return the name that an erratum gives a field."""
    if path[0] == "tiers" and path[-1] in _TIERS:
        return path[-1]
    if path[0] == "rationale":
        return f"rationale/{rationale}"
    return "/".join(path[:2])


def _clauses(record: Any) -> str:
    rationale = getattr(record, "rationale", None)
    return rationale.clause if rationale else ""
