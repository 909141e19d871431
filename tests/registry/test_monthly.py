"""The records of the monthly cycle, loaded from one sound example of each."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from planctl.model.cost_approval import ApprovalState, CostCategory
from planctl.model.finance import FundingSource
from planctl.model.risk import Mitigation
from planctl.model.update import BlockerKind
from planctl.registry import PlanRecords, Registry
from planctl.store.layout import Kind
from planctl.workspace import open_registry
from tests.rules.fixtures import MONTHLY, registry_of


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return open_registry(registry_of(MONTHLY, tmp_path)).registry


@pytest.fixture
def records(registry: Registry) -> PlanRecords:
    return registry.plans["sinaq-2026-2027"]


def test_finance_is_money_by_source(records: PlanRecords) -> None:
    (entry,) = records.finance_of("8.1.1")
    assert entry.id == "san/2026-Q1/8.1.1"
    report = entry.record
    assert report.initial_cost == Decimal(1500000)
    assert [source for source, _ in report.funding.by_source()] == [
        FundingSource.STATE_BUDGET,
        FundingSource.PRIVATE,
    ]
    budget, private = report.funding.state_budget, report.funding.private
    assert budget
    assert private
    assert (str(budget.allocated), str(budget.used)) == ("400000.00", "125000.50")
    assert private.allocated == 0
    assert private.used is None
    assert report.funding.of(FundingSource.PPP) is None
    assert report.contracts[0].amount == Decimal(98000)
    assert records.finance_of("8.1.2") == ()


def test_updates_of_a_year_follow_those_of_its_months(records: PlanRecords) -> None:
    updates = records.updates_of("8.1.1")
    assert [entry.record.period for entry in updates] == ["2026-02", "2026-Y"]
    month = updates[0].record
    assert month.next_steps
    assert month.contact
    assert month.blockers[0].kind is BlockerKind.LEGAL
    assert month.blockers[0].asked_of == "skm"
    assert month.corrections[0].when == date(2026, 3, 20)
    assert month.evidence[0].file == "evidence/san/2026-02/akt-12.txt"


def test_meetings_risks_and_requests_are_found_by_their_ids(records: PlanRecords) -> None:
    decisions = records.meetings["2026-03-05"].record.decisions
    assert [(d.number, d.owner, d.due) for d in decisions] == [
        ("1", "san", date(2026, 4, 30)),
        ("2", "skm", None),
    ]
    assessment = records.risks["vesait"].record.assessments[0]
    assert (assessment.likelihood, assessment.impact) == (3, 4)
    assert assessment.mitigation is Mitigation.NONE
    request = records.cost_approvals["server"].record
    assert (request.state, request.category) == (ApprovalState.VETOED, CostCategory.HARDWARE)


def test_responsible_persons_and_agreements_belong_to_their_records(
    registry: Registry, records: PlanRecords
) -> None:
    (person,) = registry.agencies["san"].record.responsible
    assert (person.from_, person.to) == (date(2026, 1, 12), None)
    assert person.appointed_by.number == "7"
    agreement = records.indicators["8.1.1/yekun/1"].record.agreement
    assert agreement
    assert (agreement.date, agreement.version) == (date(2026, 2, 1), "1")


def test_of_evidence_only_the_digest_is_read(registry: Registry) -> None:
    (file,) = (f for f in registry.files if f.place and f.place.kind is Kind.EVIDENCE)
    assert file.record is None
    assert isinstance(file.document.data, str)
    assert len(file.document.data) == 64
    assert file.path not in registry.unreadable
