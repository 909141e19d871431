"""How much a change of a field weighs: legal text, a state, a value, words; one table says it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from planctl.store.layout import Kind


class Weight(IntEnum):
    """The heaviest first: what changes what is owed, what was done, what was measured, words."""

    NORMATIVE = 0
    STATE = 1
    VALUE = 2
    WORDS = 3


#: What the record is called: its path says it, so that it never changes within a record.
IDENTITY: Mapping[Kind, frozenset[str]] = {
    Kind.SETTINGS: frozenset(),
    Kind.AGENCY: frozenset(("id",)),
    Kind.ACT: frozenset(("id",)),
    Kind.CALENDAR: frozenset(("year",)),
    Kind.PLAN: frozenset(("id",)),
    Kind.DIRECTION: frozenset(("id",)),
    Kind.MEASURE: frozenset(("id",)),
    Kind.INDICATOR: frozenset(("id", "measure", "tier", "number")),
    Kind.UPDATE: frozenset(("measure", "agency", "period")),
    Kind.FINANCE: frozenset(("measure", "agency", "period")),
    Kind.MEETING: frozenset(("date",)),
    Kind.RISK: frozenset(("id",)),
    Kind.COST_APPROVAL: frozenset(("id",)),
    Kind.SEAL: frozenset(("number",)),
}
_NORMATIVE: Mapping[Kind, str] = {
    Kind.SETTINGS: "schema_version language timezone simulation policies centre",
    Kind.AGENCY: "code kind name members derived",
    Kind.ACT: "kind issuer number date title plan amends source clauses duties",
    Kind.PLAN: (
        "title act period goals targets funding tier_weights milestone_credit thresholds "
        "reporting source"
    ),
    Kind.DIRECTION: "title section section_title rationale tasks results risks",
    Kind.MEASURE: ("direction parent title lead co deadline tiers tasks shared cancelled clause"),
    Kind.INDICATOR: "kind quote weight target yearly agreement reporter",
    Kind.RISK: "clause",
}
_STATE: Mapping[Kind, str] = {
    Kind.UPDATE: "state blockers",
    Kind.MEETING: "decisions",
    Kind.COST_APPROVAL: "state decided_on",
}
_VALUE: Mapping[Kind, str] = {
    Kind.AGENCY: "responsible",
    Kind.CALENDAR: "days",
    Kind.INDICATOR: "baseline",
    Kind.UPDATE: "values evidence",
    Kind.FINANCE: "initial_cost funding contracts feasibility estimates",
    Kind.MEETING: "members",
    Kind.RISK: "assessments",
    Kind.COST_APPROVAL: "agency measure amount category submitted_on",
    Kind.SEAL: "commit tree moment folder records digest previous",
}
_WORDS: Mapping[Kind, str] = {
    Kind.SETTINGS: "title",
    Kind.AGENCY: "aliases reading team accounts emails source note",
    Kind.ACT: "note errata",
    Kind.PLAN: "short_title errata note",
    Kind.DIRECTION: "source errata",
    Kind.MEASURE: "source errata",
    Kind.INDICATOR: "note",
    Kind.UPDATE: "text next_steps contact corrections",
    Kind.FINANCE: "note corrections",
    Kind.MEETING: "agenda",
    Kind.RISK: "text",
    Kind.COST_APPROVAL: "title reason duplicate_of",
}
WEIGHTS: Mapping[tuple[Kind, str], Weight] = {
    (kind, field): weight
    for weight, table in zip(Weight, (_NORMATIVE, _STATE, _VALUE, _WORDS), strict=True)
    for kind, fields in table.items()
    for field in fields.split()
}
#: Records that come and go as a whole: what that weighs.
_WHOLE: Mapping[Kind, Weight] = {
    Kind.UPDATE: Weight.STATE,
    Kind.FINANCE: Weight.VALUE,
    Kind.MEETING: Weight.STATE,
    Kind.RISK: Weight.VALUE,
    Kind.COST_APPROVAL: Weight.STATE,
    Kind.CALENDAR: Weight.VALUE,
    Kind.EVIDENCE: Weight.VALUE,
    Kind.SEAL: Weight.VALUE,
}


def weight_of(kind: Kind, field: str) -> Weight:
    """Return what a change of a top field of a record weighs."""
    return WEIGHTS.get((kind, field), Weight.WORDS)


def weight_of_record(kind: Kind) -> Weight:
    """Return what the coming or going of a whole record weighs."""
    return _WHOLE.get(kind, Weight.NORMATIVE)
