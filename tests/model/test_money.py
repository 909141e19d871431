"""Sums of money: manats and qəpiks, never less than nothing; sources as the plan names them."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from planctl.model.finance import Contract, Funding, FundingSource, Sums
from tests.support.real import PLAN, REGISTRY, read_plain


@pytest.mark.parametrize("text", ["0", "0.5", "12", "125000.50", "9" * 18 + ".99"])
def test_a_sum_keeps_its_digits(text: str) -> None:
    sums = Sums.model_validate({"used": text})
    assert isinstance(sums.used, Decimal)
    assert str(sums.used) == text


@pytest.mark.parametrize(
    "text", ["-1", "0.125", "1.", ".5", "1 000", "1,5", "1e3", "007", "٢", "NaN", "", "10 AZN"]
)
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Sums.model_validate({"used": text})
    assert [error["type"] for error in caught.value.errors()] == ["planctl_money"]


def test_every_source_has_its_field() -> None:
    assert list(Funding.model_fields) == [source.value for source in FundingSource]


@pytest.mark.parametrize("source", FundingSource)
def test_sources_are_those_of_section_7(source: FundingSource) -> None:
    """The words quoted in a field's description stand in the plan."""
    plan = read_plain(REGISTRY / f"plans/{PLAN}/plan.yaml")
    section = " ".join(clause["text"] for clause in plan["funding"])
    described = Funding.model_fields[source.value].description or ""
    quoted = described[described.index("“") + 1 : described.index("”")]
    assert all(part.strip() in section for part in quoted.split("…"))


def test_the_term_of_a_contract_may_be_unknown() -> None:
    contract = Contract.model_validate(
        {"number": "1", "date": "2026-02-16", "supplier": "Sınaq MMC", "amount": "98000.00"}
    )
    assert contract.start is None
