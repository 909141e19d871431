"""What people call the values of records: one table of words, translated by the catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from planctl.i18n import Message, msg
from planctl.model.act import DutyPeriod
from planctl.model.agency import AgencyKind
from planctl.model.calendar import DayKind, DayStatus
from planctl.model.cost_approval import ApprovalState, CostCategory
from planctl.model.finance import FundingSource
from planctl.model.indicator import Basis, Comparator, IndicatorKind, Trend
from planctl.model.measure import Cell
from planctl.model.risk import Mitigation
from planctl.model.settings import SignaturePolicy, WorkingDayPolicy
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
TREND_LABELS: Mapping[Trend, Message] = {
    Trend.INCREASE: msg("growth"),
    Trend.DECREASE: msg("decline"),
}
BASIS_LABELS: Mapping[Basis, Message] = {
    Basis.LEVEL: msg("level"),
    Basis.CHANGE: msg("size of a change"),
}
AGENCY_LABELS: Mapping[AgencyKind, Message] = {
    AgencyKind.AGENCY: msg("one body"),
    AgencyKind.GROUP: msg("group of bodies"),
}
DUTY_PERIOD_LABELS: Mapping[DutyPeriod, Message] = {
    DutyPeriod.MONTH: msg("a month"),
    DutyPeriod.QUARTER: msg("a quarter"),
    DutyPeriod.YEAR: msg("a year"),
    DutyPeriod.NONE: msg("none"),
}
CELL_LABELS: Mapping[Cell, Message] = {
    Cell.TITLE: msg("the name of the measure"),
    Cell.LEAD: msg("lead executors (column)"),
    Cell.CO: msg("co-executors (column)"),
    Cell.DEADLINE: msg("deadline (column)"),
    Cell.ILKIN: msg("initial results"),
    Cell.ARALIQ: msg("intermediate results"),
    Cell.YEKUN: msg("final results"),
}
FUNDING_LABELS: Mapping[FundingSource, Message] = {
    FundingSource.STATE_BUDGET: msg("state budget"),
    FundingSource.EXTRA_BUDGETARY: msg("extra-budgetary means of state bodies"),
    FundingSource.TARGETED_BUDGET: msg("earmarked means of the state budget"),
    FundingSource.PRIVATE: msg("means of the private sector"),
    FundingSource.PPP: msg("public–private partnership"),
    FundingSource.OWN: msg("own means of self-financing bodies"),
    FundingSource.OTHER: msg("other sources"),
}
APPROVAL_LABELS: Mapping[ApprovalState, Message] = {
    ApprovalState.SUBMITTED: msg("submitted"),
    ApprovalState.APPROVED: msg("approved"),
    ApprovalState.VETOED: msg("vetoed"),
}
COST_LABELS: Mapping[CostCategory, Message] = {
    CostCategory.CLOUD: msg("cloud"),
    CostCategory.AI: msg("artificial intelligence"),
    CostCategory.CONSULTING: msg("consulting services"),
    CostCategory.LICENCES: msg("software licences"),
    CostCategory.HARDWARE: msg("hardware"),
    CostCategory.SERVICES: msg("bought services"),
    CostCategory.STAFF: msg("staff and training"),
    CostCategory.OTHER: msg("another cost"),
}
MITIGATION_LABELS: Mapping[Mitigation, Message] = {
    Mitigation.NONE: msg("nothing done"),
    Mitigation.PLANNED: msg("planned"),
    Mitigation.UNDER_WAY: msg("under way"),
    Mitigation.DONE: msg("carried out"),
}
DAY_LABELS: Mapping[DayKind, Message] = {
    DayKind.HOLIDAY: msg("holiday"),
    DayKind.MOVED_WORKING: msg("moved working day"),
    DayKind.DAY_OFF: msg("day off"),
}
DAY_STATUS_LABELS: Mapping[DayStatus, Message] = {
    DayStatus.CONFIRMED: msg("confirmed"),
    DayStatus.ESTIMATED: msg("estimated"),
}
WORKING_DAY_LABELS: Mapping[WorkingDayPolicy, Message] = {
    WorkingDayPolicy.NONE: msg("due dates do not move"),
    WorkingDayPolicy.NEXT: msg("due dates move to the next working day"),
}
SIGNATURE_LABELS: Mapping[SignaturePolicy, Message] = {
    SignaturePolicy.NONE: msg("commits need no signature"),
    SignaturePolicy.MAIN: msg("commits of the main line are signed"),
    SignaturePolicy.ALL: msg("all commits are signed"),
}
#: Likelihood and impact of a risk, from 1 to 5, as `model.risk` describes the ends.
LIKELIHOOD_LABELS: Mapping[int, Message] = {
    1: msg("hardly likely"),
    2: msg("unlikely"),
    3: msg("possible"),
    4: msg("likely"),
    5: msg("almost certain"),
}
IMPACT_LABELS: Mapping[int, Message] = {
    1: msg("hardly felt"),
    2: msg("slight"),
    3: msg("noticeable"),
    4: msg("grave"),
    5: msg("critical"),
}
#: The closed lists whose words are shown, each with all its labels.
LABELS: Mapping[type[StrEnum], Mapping[Any, Message]] = {
    Tier: TIER_LABELS,
    ReportedState: REPORTED_LABELS,
    MilestoneState: MILESTONE_LABELS,
    BlockerKind: BLOCKER_LABELS,
    IndicatorKind: KIND_LABELS,
    Comparator: COMPARATOR_LABELS,
    Trend: TREND_LABELS,
    Basis: BASIS_LABELS,
    AgencyKind: AGENCY_LABELS,
    DutyPeriod: DUTY_PERIOD_LABELS,
    Cell: CELL_LABELS,
    FundingSource: FUNDING_LABELS,
    ApprovalState: APPROVAL_LABELS,
    CostCategory: COST_LABELS,
    Mitigation: MITIGATION_LABELS,
    DayKind: DAY_LABELS,
    DayStatus: DAY_STATUS_LABELS,
    WorkingDayPolicy: WORKING_DAY_LABELS,
    SignaturePolicy: SIGNATURE_LABELS,
}
