"""Which fields of a record are the official text, and which of them a change alters.

A slip put right is no change of the text: the words differ, and with the errata put back they
are as they were printed before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from planctl.model.common import as_printed
from planctl.model.deadline import read_deadline
from planctl.model.indicator import Target
from planctl.model.tier import TIERS
from planctl.registry import Entry, Registry
from planctl.rules.corrected import texts_of
from planctl.rules.difference import first_difference
from planctl.rules.targets import named_in
from planctl.rules.trouble import explained
from planctl.store.document import FieldPath
from planctl.store.layout import Kind

#: Kinds of record that say what the official texts say, or set what is aimed at.
LEGAL_KINDS = frozenset(
    (Kind.ACT, Kind.PLAN, Kind.DIRECTION, Kind.MEASURE, Kind.INDICATOR, Kind.SOURCE)
)
#: Fields that hold official words, by kind; errata name the words within them.
_WORDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ACT: ("title", "clauses"),
    Kind.PLAN: ("title", "goals", "targets", "funding"),
    Kind.DIRECTION: ("title", "section_title", "rationale", "tasks", "results", "risks"),
    Kind.MEASURE: ("title", "lead", "co", "deadline", "tiers"),
}
#: Fields that hold what the official text says, but not its words.
_FACTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ACT: ("kind", "issuer", "number", "date", "plan", "amends", "duties"),
    Kind.PLAN: ("act", "period"),
    Kind.DIRECTION: ("section",),
    Kind.MEASURE: ("direction", "parent", "cancelled", "clause"),
}
_TIERS = frozenset(tier.value for tier in TIERS)


def altered(
    states: tuple[Registry, Registry], before: Entry[Any], after: Entry[Any]
) -> Iterator[tuple[FieldPath, str]]:
    """Yield (path, name) of each field of the official text that is not what it was.

    `states` are the registry before and after. What a fault of either file explains is left out.
    """
    place = after.file.place
    kind = place.kind if place else None
    if kind is None or kind not in _WORDS:
        return
    yield from _altered_words(states, before, after)
    for field in _FACTS[kind]:
        old, new = getattr(before.record, field), getattr(after.record, field)
        if old != new and not _broken(before, after, field):
            yield _path_of_words(before, after, field), field
    if kind is Kind.MEASURE and _deadline_reread(before.record.deadline, after.record.deadline):
        yield ("deadline",), "deadline"


def targets_altered(before: Entry[Any], after: Entry[Any]) -> Iterator[tuple[FieldPath, str]]:
    """Yield (path, name) of each target whose number is another, or that is gone.

    A number that was misread is put right: the words name the new one and never named the old.
    """
    place = after.file.place
    if place and place.kind is Kind.INDICATOR and not _broken(before, after, "target"):
        words = (before.record.quote, after.record.quote)
        if _other_number((before.record.target, after.record.target), words):
            yield ("target", "value"), "target"
    elif place and place.kind is Kind.PLAN and not _broken(before, after, "targets"):
        earlier = {clause.clause: clause for clause in before.record.targets}
        for n, now in enumerate(after.record.targets):
            was = earlier.get(now.clause)
            if was and _other_number((was.target, now.target), (was.text, now.text)):
                yield ("targets", n, "target", "value"), f"targets/{now.clause}"


def _other_number(targets: tuple[Target | None, Target | None], words: tuple[str, str]) -> bool:
    old, new = targets
    if old is None or new is None or old.value == new.value:
        return old is not None and new is None
    return named_in(old, words[0]) or not named_in(new, words[1])


def _altered_words(
    states: tuple[Registry, Registry], before: Entry[Any], after: Entry[Any]
) -> Iterator[tuple[FieldPath, str]]:
    old = texts_of(states[0], before.record)
    new = texts_of(states[1], after.record)
    for name in dict.fromkeys((*new, *old)):
        field = "tiers" if name in _TIERS else name.partition("/")[0]
        if old.get(name) == new.get(name) or _broken(before, after, field):
            continue
        if getattr(before.record, field) == getattr(after.record, field):
            continue  # only a body is called otherwise
        printed = (_printed(old, name, before), _printed(new, name, after))
        if printed[0] != printed[1]:
            yield _path_of_words(before, after, name), name


def _printed(texts: Mapping[str, str], name: str, entry: Entry[Any]) -> str | None:
    return as_printed(texts[name], name, entry.record.errata) if name in texts else None


def _path_of_words(before: Entry[Any], after: Entry[Any], name: str) -> FieldPath:
    field, _, clause = name.partition("/")
    if field in _TIERS:
        return ("tiers", field)
    old, new = _data(before, field), _data(after, field)
    if clause and isinstance(new, list):
        earlier = {item["clause"]: item for item in old or ()}
        for n, item in enumerate(new):
            if item["clause"] == clause:
                return (field, n, *(first_difference(earlier.get(clause, {}), item) or ()))
        return (field,)
    return (field, *(first_difference(old, new) or ()))


def _data(entry: Entry[Any], field: str) -> Any:
    data = entry.file.document.data
    return data.get(field) if isinstance(data, dict) else None


def _deadline_reread(old: Any, new: Any) -> bool:
    """Tell whether the same words are read as other days, and not as those that they name."""
    if old.text != new.text:
        return False  # another's finding: the words
    days = [(d.kind, d.start, d.due) for d in (old, new)]
    read = read_deadline(new.text)
    return days[0] != days[1] and (read is None or days[1] != (read.kind, read.start, read.due))


def _broken(before: Entry[Any], after: Entry[Any], field: str) -> bool:
    return explained(before, field) or explained(after, field)
