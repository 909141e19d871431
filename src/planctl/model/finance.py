"""What one body says of the money of one measure at the end of one quarter; all sums in manats.

Order 253s asks for the projects' initial total cost and for what the state budget has allotted and
what of it is used (clause 4), for justifications, estimates and contracts (clause 2.2). The
sources of money are those that section 7 of the plan names.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pydantic import Field

from planctl.model.base import Record
from planctl.model.evidence import Correction, Evidence
from planctl.model.scalars import Day, MeasureId, Money, Quarter, Slug, Text


class FundingSource(StrEnum):
    """A source of money, named as the fields of `Funding` are."""

    STATE_BUDGET = "state_budget"
    EXTRA_BUDGETARY = "extra_budgetary"
    TARGETED_BUDGET = "targeted_budget"
    PRIVATE = "private"
    PPP = "ppp"
    OWN = "own"
    OTHER = "other"


class Sums(Record):
    """The money of one source, from the beginning of the plan to the quarter's last day."""

    allocated: Money | None = Field(
        None, title="Allocated", description="AZN allotted to date; absent where it is not known."
    )
    used: Money | None = Field(
        None, title="Used", description="AZN spent to date; absent where it is not known."
    )


class Funding(Record):
    """The money of a measure by source, as section 7 of the plan names the sources."""

    state_budget: Sums | None = Field(
        None,
        title="State budget",
        description="“büdcə təşkilatları üçün onların saxlanması məqsədilə Azərbaycan "
        "Respublikasının dövlət büdcəsində nəzərdə tutulan vəsait” (7-1): upkeep of budget bodies.",
    )
    extra_budgetary: Sums | None = Field(
        None,
        title="Extra-budgetary",
        description="“dövlət orqanlarının (qurumlarının) büdcədən kənar vəsaiti” (7-1): money of "
        "state bodies outside the budget.",
    )
    targeted_budget: Sums | None = Field(
        None,
        title="Earmarked from the budget",
        description="“dövlət büdcəsindən ayrılmış məqsədli vəsait” (7-1): allotted from the state "
        "budget for a purpose.",
    )
    private: Sums | None = Field(
        None,
        title="Private sector",
        description="“özəl sektorun vəsaiti” (7-1): money of the private sector, also that of "
        "private bodies which take part (7-2).",
    )
    ppp: Sums | None = Field(
        None,
        title="Public–private partnership",
        description="“dövlət–özəl tərəfdaşlığı layihələri” (7-1): projects of public–private "
        "partnership.",
    )
    own: Sums | None = Field(
        None,
        title="Own means",
        description="“Təsərrüfat hesablı qurumların … vəsaiti” (7-2): own means of bodies that "
        "live on what they earn.",
    )
    other: Sums | None = Field(
        None,
        title="Other sources",
        description="“qanunda nəzərdə tutulan digər mənbələr” (7-1, 7-2): whatever else the law "
        "provides for.",
    )

    def of(self, source: FundingSource) -> Sums | None:
        """Return the money of a source, None where nothing is said of it."""
        sums: Sums | None = getattr(self, source.value)
        return sums

    def by_source(self) -> Iterator[tuple[FundingSource, Sums]]:
        """Yield the sources of which something is said, in the order of the fields."""
        for source in FundingSource:
            sums = self.of(source)
            if sums is not None:
                yield source, sums


class Contract(Record):
    """A procurement contract concluded for the measure."""

    number: Text = Field(title="Number", description="The number of the contract.")
    date: Day = Field(title="Date", description="The day it was signed.")
    supplier: Text = Field(title="Supplier", description="With whom it was concluded.")
    amount: Money = Field(title="Amount", description="The price in AZN.")
    start: Day | None = Field(None, title="Start", description="The first day of its term.")
    end: Day | None = Field(
        None, title="End", description="The last day of its term, itself included."
    )


class FinanceReport(Record):
    """One body's word on the money of one measure at the end of one quarter."""

    measure: MeasureId = Field(title="Measure", description="The measure reported on.")
    agency: Slug = Field(title="Agency", description="Who reports.")
    period: Quarter = Field(title="Period", description="The quarter reported on, as 2026-Q3.")
    initial_cost: Money | None = Field(
        None,
        title="Initial total cost",
        description="The projects' initial total cost in AZN; absent where it is not known.",
    )
    funding: Funding = Field(
        default_factory=Funding,
        title="Money by source",
        description="What was allocated and used to date, by source.",
    )
    feasibility: tuple[Evidence, ...] = Field(
        (),
        title="Feasibility studies",
        description="Financial, technical and economic justifications.",
    )
    estimates: tuple[Evidence, ...] = Field(
        (), title="Estimates", description="Documents of the estimated cost (smeta)."
    )
    contracts: tuple[Contract, ...] = Field(
        (), title="Contracts", description="Procurement contracts concluded to date."
    )
    note: Text | None = Field(None, title="Note", description="What a reader should know.")
    corrections: tuple[Correction, ...] = Field(
        (), title="Corrections", description="Changes made after the report was accepted."
    )
