"""Plain data to a typed record: the schema decides what each text is."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from planctl.model.act import Act
from planctl.model.agency import Agency
from planctl.model.calendar import CalendarYear
from planctl.model.cost_approval import CostApproval
from planctl.model.direction import Direction
from planctl.model.finance import FinanceReport
from planctl.model.indicator import Indicator
from planctl.model.measure import Measure
from planctl.model.meeting import Meeting
from planctl.model.plan import Plan
from planctl.model.risk import RiskFollowUp
from planctl.model.seal import Seal
from planctl.model.settings import Settings
from planctl.model.update import StatusUpdate
from planctl.store.document import Fault, Readable, locate
from planctl.store.faults import capped
from planctl.store.layout import Kind
from planctl.store.misfit import misfits
from planctl.store.salvage import salvage

MODELS: dict[Kind, type[BaseModel]] = {
    Kind.SETTINGS: Settings,
    Kind.AGENCY: Agency,
    Kind.ACT: Act,
    Kind.CALENDAR: CalendarYear,
    Kind.PLAN: Plan,
    Kind.DIRECTION: Direction,
    Kind.MEASURE: Measure,
    Kind.INDICATOR: Indicator,
    Kind.UPDATE: StatusUpdate,
    Kind.FINANCE: FinanceReport,
    Kind.MEETING: Meeting,
    Kind.RISK: RiskFollowUp,
    Kind.COST_APPROVAL: CostApproval,
    Kind.SEAL: Seal,
}

_SALVAGE_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Typed:
    """The record of a document (None: none could be made) and the document it was made of."""

    record: BaseModel | None
    document: Readable
    faults: tuple[Fault, ...] = ()


def type_record(kind: Kind, document: Readable) -> Typed:
    """Return the record of a document, and the faults of what does not fit the schema.

    A record is made of what does fit, where that is enough for one, so that a wrong value does
    not hide what else is wrong in the file; its document is then the part that fits.
    """
    if not isinstance(document.data, dict):
        if document.data is None and document.faults:
            return Typed(None, document)
        line, column = locate(document.mark, ())
        return Typed(None, document, (Fault("not-a-mapping", line, column),))
    model = MODELS[kind]
    try:
        return Typed(model.model_validate(document.data), document)
    except ValidationError as error:
        found = misfits(error, document, model)
    salvaged = salvage(model, document, found)
    return Typed(*salvaged, capped(misfit.fault for misfit in found))
