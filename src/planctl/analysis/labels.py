"""What people call the states that planctl judges; records' own values are in model.labels."""

from __future__ import annotations

from collections.abc import Mapping

from planctl.analysis.deadlines import ItemKind, ItemState
from planctl.analysis.finance import Verdict
from planctl.analysis.reported import Standing
from planctl.analysis.state import State
from planctl.analysis.trace import Kept
from planctl.i18n import Message, msg

STATE_LABELS: Mapping[State, Message] = {
    State.CANCELLED: msg("cancelled"),
    State.DONE: msg("done"),
    State.OVERDUE: msg("overdue"),
    State.BLOCKED: msg("blocked"),
    State.AT_RISK: msg("at risk"),
    State.ONGOING: msg("ongoing"),
    State.IN_PROGRESS: msg("in progress"),
    State.NOT_STARTED: msg("not started"),
    State.NO_DATA: msg("no data"),
}
DONE_LATE = msg("done late")
ITEM_LABELS: Mapping[ItemState, Message] = {
    ItemState.OVERDUE: msg("overdue"),
    ItemState.DUE_SOON: msg("due soon"),
    ItemState.UPCOMING: msg("upcoming"),
    ItemState.MET: msg("met"),
    ItemState.MET_LATE: msg("met late"),
}
KIND_LABELS: Mapping[ItemKind, Message] = {
    ItemKind.MEASURE: msg("measure"),
    ItemKind.DECISION: msg("decision of a meeting"),
    ItemKind.DUTY: msg("duty"),
}
#: Of a duty that is done outside the registry, such as what is submitted to the Cabinet.
NOT_TRACKED = msg("the registry does not record it")
VERDICT_LABELS: Mapping[Verdict, Message] = {
    Verdict.AGREE: msg("the same"),
    Verdict.DIFFER: msg("they differ"),
    Verdict.ALONE: msg("one body alone"),
    Verdict.PARTS: msg("executors differ; no authority has spoken"),
    Verdict.ASIDE: msg("not compared: see “planctl check”"),
}
STANDING_LABELS: Mapping[Standing, Message] = {
    Standing.STANDS: msg("stands"),
    Standing.RESOLVED: msg("removed"),
    Standing.DROPPED: msg("no longer named"),
}
KEPT_LABELS: Mapping[Kept, Message] = {
    Kept.FILE: msg("a file kept in the registry, as it was put there"),
    Kept.ALTERED: msg("a file that differs from what was reported"),
    Kept.ABSENT: msg("a file that is not in the registry"),
    Kept.LINK: msg("a link"),
    Kept.NAMED: msg("its name alone"),
}
