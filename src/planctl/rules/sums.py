"""The same sum as several bodies report it: which can be compared, and on which they differ.

The rule on sums that disagree and the tables of finance share this one definition.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from planctl.model.finance import FinanceReport
from planctl.registry import Entry
from planctl.rules.money import ZERO, Field, fallen, statements
from planctl.rules.reports import by_body

#: Who says how much: the report, and the sum in it.
Given = list[tuple[Entry[FinanceReport], Decimal]]
#: A quarter, and a sum of its reports: `("2026-Q3", ("funding", "own", "used"))`.
Key = tuple[str, Field]


def comparable(reports: Iterable[Entry[FinanceReport]]) -> dict[Key, Given]:
    """Return the sums on a measure that nothing else in their reports contradicts."""
    found: dict[Key, Given] = {}
    for sent in by_body(reports).values():
        for statement in statements(sent):
            report = statement.report
            for field, amount in statement.sound_sums().items():
                found.setdefault((report.record.period, field), []).append((report, amount))
    return found


def not_fallen(reports: Iterable[Entry[FinanceReport]], field: Field, given: Given) -> Given:
    """Return what is given without the sums that have fallen: another rule tells of them."""
    told = {
        fall.report.id
        for sent in by_body(reports).values()
        for fall in fallen(sent)
        if fall.field == field
    }
    return [(report, amount) for report, amount in given if report.id not in told]


def disputes(
    keepers: Collection[str], reports: Iterable[Entry[FinanceReport]]
) -> Iterator[tuple[Key, Given]]:
    """Yield each sum on which an authority and an executor, or two authorities, differ.

    `keepers` are the authorities; of several executors each may give the sum, or a part of it.
    """
    reports = tuple(reports)
    if not any(report.record.agency in keepers for report in reports):
        return
    for key, given in comparable(reports).items():
        if is_disputed(keepers, given):
            sound = not_fallen(reports, key[1], given)
            if is_disputed(keepers, sound):
                yield key, sound


def is_disputed(keepers: Collection[str], given: Given) -> bool:
    """Tell whether the authorities differ, or say what no executor, nor all of them, say."""
    wanted = {amount for report, amount in given if report.record.agency in keepers}
    own = [amount for report, amount in given if report.record.agency not in keepers]
    if len(wanted) != 1:
        return bool(wanted)
    return bool(own) and not wanted <= {*own, sum(own, ZERO)}
