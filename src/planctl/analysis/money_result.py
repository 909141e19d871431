"""Money beside results: where much is used and little is done, and the other way round.

The rule, the same for every measure: of the money allocated to it, at least `MUCH` is used while
its progress is at most `LITTLE` (money without result); or its progress is at least `MUCH` while
at most `LITTLE` of the money is used (result without money). Where nothing has been allotted,
nothing is used. Both figures stand for one day, the last of the quarter. What is flagged is a
question to the executor, not a verdict.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.analysis.finance_totals import Sums
    from planctl.analysis.progress import Score

MUCH = Fraction(7, 10)
LITTLE = Fraction(3, 10)


class Imbalance(StrEnum):
    """Which of the two runs ahead."""

    MONEY_AHEAD = "money_without_result"
    RESULT_AHEAD = "result_without_money"


def imbalance(sums: Sums, score: Score) -> Imbalance | None:
    """Return what runs ahead; None where neither does, or nobody says what is used.

    What nobody has measured counts as nothing done, as everywhere.
    """
    share = sums.used_of_allocated
    if share is None and sums.allocated == 0 and not sums.used:
        share = Fraction(0)
    if share is None:
        return None
    if share >= MUCH and score.progress <= LITTLE:
        return Imbalance.MONEY_AHEAD
    if score.progress >= MUCH and share <= LITTLE:
        return Imbalance.RESULT_AHEAD
    return None
