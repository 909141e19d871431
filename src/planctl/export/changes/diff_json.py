"""A comparison of two states of the registry as one JSON document, record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.states import state_sentence
from planctl.export.changes.data import change_data
from planctl.export.numbers import share

if TYPE_CHECKING:
    from planctl.analysis.compare.comparison import Comparison
    from planctl.analysis.compare.states import Judgement, StateChange
    from planctl.history.point import Point
    from planctl.i18n import Translator

SCHEMA_VERSION = 1


def diff_data(
    found: Comparison, before: Point, after: Point | None, t: Translator
) -> dict[str, Any]:
    """Return the whole document; `after` is null where it is the files as they lie there."""
    return {
        "schema_version": SCHEMA_VERSION,
        "plan": found.plan,
        "as_of": found.as_of,
        "before": _point(before),
        "after": _point(after),
        "states": [_state(change, t) for change in found.states],
        "changes": [change_data(change, found.names, t) for change in found.changes],
    }


def _point(point: Point | None) -> dict[str, Any] | None:
    if point is None:
        return None
    return {"commit": point.commit, "asked": point.asked, "day": point.day}


def _state(change: StateChange, t: Translator) -> dict[str, Any]:
    return {
        "measure": change.measure,
        "direction": change.direction,
        "agencies": list(change.agencies),
        "before": _judged(change.before),
        "after": _judged(change.after),
        "sentence": state_sentence(change, t),
    }


def _judged(one: Judgement | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "state": one.state.value,
        "late": one.late,
        "progress": share(one.progress),
        "coverage": share(one.coverage),
    }
