"""What each word of a closed list means, for editors that show it beside the word."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from planctl.i18n import Message, msg
from planctl.model.act import DutyPeriod
from planctl.model.agency import AgencyKind, Derived
from planctl.model.calendar import DayKind, DayStatus
from planctl.model.cost_approval import ApprovalState, CostCategory
from planctl.model.deadline import DeadlineKind
from planctl.model.indicator import Basis, Comparator, IndicatorKind, Trend
from planctl.model.measure import Cell
from planctl.model.plan import MilestoneCredit
from planctl.model.risk import Mitigation
from planctl.model.settings import SignaturePolicy, WorkingDayPolicy
from planctl.model.tier import Tier
from planctl.model.update import BlockerKind, MilestoneState, ReportedState

#: By list, for lists share words: a month is one thing as a period, another as a deadline.
MEANINGS: Mapping[type[StrEnum], Mapping[str, Message]] = {
    DutyPeriod: {
        DutyPeriod.MONTH: msg("each occurrence reports on one month"),
        DutyPeriod.QUARTER: msg("each occurrence reports on one quarter"),
        DutyPeriod.YEAR: msg("each occurrence reports on one year"),
        DutyPeriod.NONE: msg("it reports on no period"),
    },
    AgencyKind: {
        AgencyKind.AGENCY: msg("one body"),
        AgencyKind.GROUP: msg("a group that owes through its members"),
    },
    Derived: {
        Derived.LEADS: msg("the lead executors of the plan's measures, each for its own"),
    },
    DayKind: {
        DayKind.HOLIDAY: msg("a holiday: nobody works"),
        DayKind.MOVED_WORKING: msg("a day of the weekend on which people work"),
        DayKind.DAY_OFF: msg("another day off: moved here, or a day of mourning"),
    },
    DayStatus: {
        DayStatus.CONFIRMED: msg("the date is certain"),
        DayStatus.ESTIMATED: msg("the date may still change"),
    },
    DeadlineKind: {
        DeadlineKind.MONTH: msg("the end of a month: “2026, avqust”"),
        DeadlineKind.RANGE: msg("a span of years: “2026 – 2027”"),
        DeadlineKind.CONTINUOUS: msg("without end: “mütəmadi”"),
        DeadlineKind.NONE: msg("the cell is blank"),
    },
    IndicatorKind: {
        IndicatorKind.MILESTONE: msg("something that is done or not"),
        IndicatorKind.QUANTITY: msg("something that is measured"),
    },
    Comparator: {
        Comparator.AT_LEAST: msg("no less than the number: “azı”, “minimum”"),
        Comparator.MORE_THAN: msg("more than the number: “-dən çox”"),
        Comparator.REACH: msg("the number is reached: “çatdırılması”"),
        Comparator.ABOUT: msg("close to the number: “yaxın”"),
        Comparator.AT_MOST: msg("no more than the number: “sıfıra endirilməsi”"),
    },
    Trend: {
        Trend.INCREASE: msg("it is to grow"),
        Trend.DECREASE: msg("it is to shrink"),
    },
    Basis: {
        Basis.LEVEL: msg("the number is the level to be reached"),
        Basis.CHANGE: msg("the number is the size of the change"),
    },
    Cell: {
        Cell.TITLE: msg("the name of the measure"),
        Cell.LEAD: msg("lead executors"),
        Cell.CO: msg("co-executors"),
        Cell.DEADLINE: msg("the deadline"),
        Cell.ILKIN: msg("initial results"),
        Cell.ARALIQ: msg("intermediate results"),
        Cell.YEKUN: msg("final results"),
    },
    MilestoneCredit: {
        MilestoneCredit.ZERO: msg("a milestone under way counts as nothing"),
        MilestoneCredit.HALF: msg("a milestone under way counts as a half"),
    },
    WorkingDayPolicy: {
        WorkingDayPolicy.NONE: msg("the date stays"),
        WorkingDayPolicy.NEXT: msg("the date moves to the next working day"),
    },
    SignaturePolicy: {
        SignaturePolicy.NONE: msg("no commit has to be signed"),
        SignaturePolicy.MAIN: msg("every commit of the main line has to be signed"),
        SignaturePolicy.ALL: msg("commits that merges bring have to be signed, too"),
    },
    Tier: {
        Tier.ILKIN: msg("initial results"),
        Tier.ARALIQ: msg("intermediate results"),
        Tier.YEKUN: msg("final results"),
    },
    ReportedState: {
        ReportedState.NOT_STARTED: msg("not started"),
        ReportedState.IN_PROGRESS: msg("under way"),
        ReportedState.DONE: msg("done"),
        ReportedState.BLOCKED: msg("something stands in the way"),
    },
    MilestoneState: {
        MilestoneState.NOT_STARTED: msg("not started"),
        MilestoneState.IN_PROGRESS: msg("under way"),
        MilestoneState.DONE: msg("done"),
    },
    BlockerKind: {
        BlockerKind.LEGAL: msg("laws or rules are lacking or forbid it"),
        BlockerKind.FINANCE: msg("money is lacking or late"),
        BlockerKind.STAFF: msg("people are lacking"),
        BlockerKind.TECHNICAL: msg("equipment, software or data are lacking"),
        BlockerKind.OTHER: msg("another obstacle: the text says which"),
    },
    Mitigation: {
        Mitigation.NONE: msg("nothing is done against it"),
        Mitigation.PLANNED: msg("something is planned against it"),
        Mitigation.UNDER_WAY: msg("something is being done against it"),
        Mitigation.DONE: msg("what was to be done against it is done"),
    },
    CostCategory: {
        CostCategory.CLOUD: msg("moving to the cloud"),
        CostCategory.AI: msg("using artificial intelligence"),
        CostCategory.CONSULTING: msg("access to consulting services"),
        CostCategory.LICENCES: msg("licences of software"),
        CostCategory.HARDWARE: msg("equipment"),
        CostCategory.SERVICES: msg("services bought: development, upkeep, communication"),
        CostCategory.STAFF: msg("people and their training"),
        CostCategory.OTHER: msg("another cost"),
    },
    ApprovalState: {
        ApprovalState.SUBMITTED: msg("asked for, not decided yet"),
        ApprovalState.APPROVED: msg("the money may be spent"),
        ApprovalState.VETOED: msg("the money may not be spent"),
    },
}
