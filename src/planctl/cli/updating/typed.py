"""What is typed for one field of an update, as a record has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis import lookup
from planctl.cli.updating import reading
from planctl.cli.updating.questions import checked_blocker, checked_evidence
from planctl.model.labels import BLOCKER_LABELS, MILESTONE_LABELS
from planctl.model.update import StatusUpdate
from planctl.store.shape import shape_of

if TYPE_CHECKING:
    from planctl.cli.judged import Judged
    from planctl.store.document import FieldPath, Value


def typed(on: Judged, measure: str, path: FieldPath, text: str) -> Value:
    """Return the value of a field; None where nothing is typed: the field is to be taken out.

    An obstacle, a document and the contact are typed as `update new` takes them, a part behind
    the other. UserError says what is wrong with what was typed.
    """
    text = text.strip()
    if not text:
        return None
    if shape_of(StatusUpdate).at(path).typed:
        return _value(on, measure, str(path[1]), text) if path[0] == "values" else reading.day(text)
    found: Value = text
    match path:
        case ("state",):
            found = reading.state(text, on.t)
        case ("blockers", int()):
            found = checked_blocker(on, reading.blocker(text, on.t))
        case ("blockers", _, "kind"):
            found = reading.word(text, BLOCKER_LABELS, on.t).value
        case ("blockers", _, "asked_of"):
            found = lookup.agency(on.registry, on.records, text)
        case ("evidence", int()):
            found = checked_evidence(on, reading.evidence(text))
        case ("contact",):
            found = dict(reading.contact(text))
    return found


def _value(on: Judged, measure: str, key: str, text: str) -> str:
    """Return the value of a result: what begins as a number does is one."""
    if not text.lstrip("-−")[:1].isdigit():
        return reading.word(text, MILESTONE_LABELS, on.t).value
    result = on.records.indicators.get(f"{measure}/{key}")
    return reading.number(text, reading.unit_of(result.record) if result else None)
