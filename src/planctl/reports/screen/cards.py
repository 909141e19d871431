"""From what was found to its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.lookup import Found, Sort
from planctl.reports.screen.act_card import act_card, duty_card
from planctl.reports.screen.agency_card import agency_card
from planctl.reports.screen.direction_card import direction_card
from planctl.reports.screen.indicator_card import indicator_card
from planctl.reports.screen.measure_card import measure_card
from planctl.reports.screen.plan_card import plan_card

if TYPE_CHECKING:
    from planctl.model.act import Act, Duty
    from planctl.registry import Entry
    from planctl.reports.screen.card import Around, Card


def card_of(found: Found, around: Around) -> Card:
    """Return the card of anything that can be found in a registry."""
    records = around.records
    match found.sort:
        case Sort.MEASURE:
            return measure_card(records.measures[found.id], around)
        case Sort.DIRECTION:
            return direction_card(records.directions[found.id], around)
        case Sort.INDICATOR:
            return indicator_card(records.indicators[found.id], around)
        case Sort.AGENCY:
            return agency_card(around.registry.agencies[found.id], around)
        case Sort.ACT:
            return act_card(around.registry.acts[found.id], around)
        case Sort.DUTY:
            return duty_card(*duty_named(found.id, around), around)
        case Sort.PLAN:
            return plan_card(found.id, around)


def duty_named(identifier: str, around: Around) -> tuple[Entry[Act], Duty]:
    """Return the duty of that id and the act that lays it."""
    return next(
        (entry, duty)
        for entry in around.registry.acts.values()
        for duty in entry.record.duties
        if duty.id == identifier
    )
