"""What people call the values of records: one table of words, translated by the catalogues."""

from __future__ import annotations

from collections.abc import Mapping

from planctl.i18n import Message, msg
from planctl.model.indicator import Comparator, IndicatorKind
from planctl.model.tier import Tier
from planctl.model.update import BlockerKind, MilestoneState, ReportedState

TIER_LABELS: Mapping[Tier, Message] = {
    Tier.ILKIN: msg("initial results"),
    Tier.ARALIQ: msg("intermediate results"),
    Tier.YEKUN: msg("final results"),
}
TIER_SHORT: Mapping[Tier, Message] = {
    Tier.ILKIN: msg("initial"),
    Tier.ARALIQ: msg("intermediate"),
    Tier.YEKUN: msg("final"),
}
REPORTED_LABELS: Mapping[ReportedState, Message] = {
    ReportedState.NOT_STARTED: msg("not started"),
    ReportedState.IN_PROGRESS: msg("in progress"),
    ReportedState.DONE: msg("done"),
    ReportedState.BLOCKED: msg("blocked"),
}
MILESTONE_LABELS: Mapping[MilestoneState, Message] = {
    MilestoneState.NOT_STARTED: msg("not started"),
    MilestoneState.IN_PROGRESS: msg("in progress"),
    MilestoneState.DONE: msg("done"),
}
BLOCKER_LABELS: Mapping[BlockerKind, Message] = {
    BlockerKind.LEGAL: msg("legal"),
    BlockerKind.FINANCE: msg("money"),
    BlockerKind.STAFF: msg("staff"),
    BlockerKind.TECHNICAL: msg("technical"),
    BlockerKind.OTHER: msg("other"),
}
KIND_LABELS: Mapping[IndicatorKind, Message] = {
    IndicatorKind.MILESTONE: msg("milestone"),
    IndicatorKind.QUANTITY: msg("quantity"),
}
COMPARATOR_LABELS: Mapping[Comparator, Message] = {
    Comparator.AT_LEAST: msg("at least"),
    Comparator.MORE_THAN: msg("more than"),
    Comparator.REACH: msg("reach"),
    Comparator.ABOUT: msg("about"),
    Comparator.AT_MOST: msg("at most"),
}
