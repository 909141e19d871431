"""What one measure costs in the simulation, and what is allotted and spent of it by a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planctl.demo.chance import Chance
from planctl.demo.course import Course
from planctl.model.finance import FundingSource

#: Sources that the Ministry of Finance knows of.
BUDGET = frozenset((FundingSource.STATE_BUDGET, FundingSource.TARGETED_BUDGET))
_USUAL = (
    (FundingSource.STATE_BUDGET,),
    (FundingSource.TARGETED_BUDGET,),
    (FundingSource.STATE_BUDGET, FundingSource.EXTRA_BUDGETARY),
    (FundingSource.TARGETED_BUDGET, FundingSource.PRIVATE),
    (FundingSource.OWN,),
    (FundingSource.STATE_BUDGET, FundingSource.PPP),
)
_ROUND = 100
_SUMMER = 7


@dataclass(frozen=True, slots=True)
class Purse:
    """Sums in whole manats; `parts` are the sources by their share of the cost."""

    cost: int
    parts: Mapping[FundingSource, float]
    thrift: float
    course: Course

    def allocated(self, source: FundingSource, day: date) -> int:
        """Return what a source has allotted by the end of a day.

        Each year of the work brings its part: three fifths at its beginning, the rest in July.
        """
        first, last = self.course.start.year, self.course.day_at(1).year
        if day < self.course.start:
            return 0
        of_year = 1.0 if day.month >= _SUMMER else 0.6
        years = day.year - first + of_year
        share = min(1.0, years / (last - first + 1))
        return _rounded(self.cost * self.parts[source] * share)

    def used(self, source: FundingSource, day: date) -> int:
        """Return what of it is spent by the end of a day: never more than is allotted."""
        spent = self.cost * self.parts[source] * self.course.share(day) * self.thrift
        return min(self.allocated(source, day), _rounded(spent))


def purse_of(chance: Chance, course: Course, *, small: bool) -> Purse:
    """Return the money of a measure; a sub-measure's is small."""
    top = 900_000 if small else 18_000_000
    # Squared: few are dear.
    cost = _rounded(40_000 + top * chance.between(0, 1) * chance.between(0, 1))
    sources = chance.pick(_USUAL)
    main = 1.0 if len(sources) == 1 else chance.between(0.55, 0.85)
    rest = [1 - main] * (len(sources) - 1)
    return Purse(
        cost=cost,
        parts=dict(zip(sources, (main, *rest), strict=True)),
        thrift=chance.between(0.82, 1.0),
        course=course,
    )


def _rounded(sum_: float) -> int:
    """Round down to hundreds, so that parts never add up to more than the whole."""
    return int(sum_ / _ROUND) * _ROUND
