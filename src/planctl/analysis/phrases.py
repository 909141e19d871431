"""Values of records as phrases: days, numbers, targets, deadlines; said in any language later."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.az.numbers import format_number
from planctl.i18n import Message, msg, plural
from planctl.model.deadline import Deadline, DeadlineKind
from planctl.model.finance import FundingSource
from planctl.model.indicator import Basis, Comparator, Target, Trend
from planctl.model.labels import COMPARATOR_LABELS, FUNDING_LABELS, MILESTONE_LABELS
from planctl.model.update import MilestoneState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planctl.analysis.reports_received import Value
    from planctl.model.act import Act
    from planctl.model.measure import Executor
    from planctl.registry import Registry

PLACES = 4
#: Quarters are written in Roman figures: they take no suffix.
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def day_of(day: date) -> Message:
    """Say a day in figures; each language orders them its own way."""
    return msg(
        "{year}-{month}-{day}", year=f"{day.year:04}", month=f"{day.month:02}", day=f"{day.day:02}"
    )


def month_of(period: str) -> Message:
    """Say a month written as `2026-10` in figures, or the year or quarter that it is."""
    if "Q" in period:
        return msg("{year}, quarter {quarter}", year=period[:4], quarter=_ROMAN[period[-1]])
    if period.endswith("Y"):
        return msg("{year} (whole year)", year=period[:4])
    return msg("{year}-{month}", year=period[:4], month=period[5:7])


def figure(value: Fraction | Decimal | int) -> str:
    """Write a computed number: at most four places, none where it is whole."""
    return format_number(value, places=PLACES).replace("-", "−")


def exact(value: Decimal) -> str:
    """Write a number as the record has it."""
    return format_number(value).replace("-", "−")


def money(amount: Decimal) -> str:
    """Write a sum in groups of three digits that stay together; qəpiks, if any, in two digits."""
    grouped = f"{amount:,.2f}" if amount % 1 else f"{amount:,.0f}"
    return grouped.replace(",", "\N{NO-BREAK SPACE}").replace("-", "−")


def manats(amount: Decimal) -> Message:
    """Say a sum of money."""
    return msg("{amount} AZN", amount=money(amount))


def inline(text: str) -> str:
    """Return a record's words without the mark that ends them, to be gone on from."""
    return text.rstrip(" .;")


def share_words(share: Fraction | None) -> Message | str:
    """Say a share of money as a percentage; a dash where it is unknown."""
    if share is None:
        return "–"
    return msg("{number} percent", number=format_number(share * 100, places=1))


def sum_words(field: tuple[str, ...]) -> Message:
    """Say which sum of a finance report it is: the cost, or allocated or used from a source."""
    if len(field) == 1:
        return msg("initial cost")
    source = FUNDING_LABELS[FundingSource(field[1])]
    if field[2] == "allocated":
        return msg("{source}, allocated", source=source)
    return msg("{source}, used", source=source)


def value_words(value: Value) -> Message | str:
    """Say a reported value: its figures, or how far the milestone has come."""
    return MILESTONE_LABELS[value] if isinstance(value, MilestoneState) else exact(value)


def target_words(target: Target, tolerance: Decimal) -> Message:
    """Say what a target asks: comparator, number and unit; a change with its direction."""
    words = msg(
        "{comparator}: {value} {unit}",
        comparator=COMPARATOR_LABELS[target.comparator],
        value=exact(target.value),
        unit=target.unit,
    )
    if target.comparator is Comparator.ABOUT:
        words = msg("{target} (within {share})", target=words, share=exact(tolerance))
    if target.basis is Basis.CHANGE:
        rising = msg("{target}, as the size of a rise", target=words)
        falling = msg("{target}, as the size of a fall", target=words)
        return falling if target.direction is Trend.DECREASE else rising
    if target.direction is Trend.DECREASE:
        return msg("{target}, falling", target=words)
    return words


def deadline_words(deadline: Deadline) -> Message:
    """Say what the printed deadline means."""
    if deadline.kind is DeadlineKind.CONTINUOUS:
        meaning = msg("continuous, until the plan ends")
    elif deadline.due is None:
        meaning = msg("no due day")
    elif deadline.start is None:
        meaning = msg("due {due}", due=day_of(deadline.due))
    else:
        start, due = day_of(deadline.start), day_of(deadline.due)
        meaning = msg("from {start}, due {due}", start=start, due=due)
    return meaning if deadline.confirmed else msg("{meaning} (not confirmed)", meaning=meaning)


def code_of(registry: Registry, agency: str) -> str:
    """Return the code of a body, its id where its record cannot be read."""
    entry = registry.agencies.get(agency)
    return entry.record.code if entry else agency


def codes_of(registry: Registry, agencies: Iterable[str]) -> str:
    """Return the codes of bodies, as a list in one line."""
    return ", ".join(code_of(registry, agency) for agency in agencies)


def act_name(act: Act) -> Message:
    """Say which act it is: issuer, day, number, kind."""
    known = {"issuer": act.issuer, "day": day_of(act.date), "kind": act.kind}
    if act.number is None:
        return msg("{issuer}, {day}, {kind}", **known)
    return msg("{issuer}, {day}, {kind} No. {number}", number=act.number, **known)


def executor_words(registry: Registry, executor: Executor) -> Message | str:
    """Say an executor as the table prints it, with its full name where the text gives one."""
    entry = registry.agencies.get(executor.agency)
    name = code_of(registry, executor.agency)
    if entry and entry.record.name:
        name = f"{name} – {entry.record.name}"
    return msg("{executor} (recommended)", executor=name) if executor.recommended else name


def plan_name(plan: str, registry: Registry) -> str:
    """Return a plan among others: its id and its short title."""
    entry = registry.plans[plan].plan
    return f"{plan} – {entry.record.short_title}" if entry else plan


def plan_titles(plans: Iterable[str], registry: Registry) -> Message:
    """Return what a question is about: the plan's short title, or how many plans there are."""
    first, *others = plans
    if others:
        return plural("{count} plan", "{count} plans", count=1 + len(others))
    entry = registry.plans[first].plan
    return msg("{title}", title=entry.record.short_title if entry else first)
