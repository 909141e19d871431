"""From what was found to its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.analysis.lookup import Found, Sort
from planctl.reports.screen.act_card import act_card, duty_card
from planctl.reports.screen.agency_card import agency_card
from planctl.reports.screen.cost_card import cost_card
from planctl.reports.screen.direction_card import direction_card
from planctl.reports.screen.indicator_card import indicator_card
from planctl.reports.screen.measure_card import measure_card
from planctl.reports.screen.meeting_card import meeting_card
from planctl.reports.screen.plan_card import plan_card
from planctl.reports.screen.risk_card import risk_card

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from planctl.model.act import Act, Duty
    from planctl.registry import Entry
    from planctl.reports.screen.card import Around, Card


def card_of(found: Found, around: Around) -> Card:
    """Return the card of anything that can be found in a registry."""
    return _CARDS[found.sort](found.id, around)


def duty_named(identifier: str, around: Around) -> tuple[Entry[Act], Duty]:
    """Return the duty of that id and the act that lays it."""
    return next(
        (entry, duty)
        for entry in around.registry.acts.values()
        for duty in entry.record.duties
        if duty.id == identifier
    )


_CARDS: Mapping[Sort, Callable[[str, Around], Card]] = {
    Sort.MEASURE: lambda name, on: measure_card(on.records.measures[name], on),
    Sort.DIRECTION: lambda name, on: direction_card(on.records.directions[name], on),
    Sort.INDICATOR: lambda name, on: indicator_card(on.records.indicators[name], on),
    Sort.AGENCY: lambda name, on: agency_card(on.registry.agencies[name], on),
    Sort.ACT: lambda name, on: act_card(on.registry.acts[name], on),
    Sort.DUTY: lambda name, on: duty_card(*duty_named(name, on), on),
    Sort.PLAN: plan_card,
    Sort.MEETING: lambda name, on: meeting_card(on.records.meetings[name], on),
    Sort.RISK: lambda name, on: risk_card(on.records.risks[name], on),
    Sort.COST_APPROVAL: lambda name, on: cost_card(on.records.cost_approvals[name], on),
}
