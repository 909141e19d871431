"""All flat tables of a plan, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.dataset.evidence import EVIDENCE
from planctl.dataset.indicators import INDICATORS, YEARLY_TARGETS
from planctl.dataset.measures import EXECUTORS, MEASURES, TIER_RESULTS
from planctl.dataset.meetings import DECISIONS, RISK_ASSESSMENTS
from planctl.dataset.money import CONTRACTS, COST_APPROVALS, FINANCE, FUNDING
from planctl.dataset.plans import AGENCIES, AGENCY_MEMBERS, DIRECTIONS, PLANS
from planctl.dataset.reporting import OBLIGATIONS
from planctl.dataset.updates import BLOCKERS, REPORTED_VALUES, UPDATES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planctl.dataset.table import Table

_ALL: tuple[Table[Any], ...] = (
    PLANS,
    DIRECTIONS,
    AGENCIES,
    AGENCY_MEMBERS,
    MEASURES,
    EXECUTORS,
    TIER_RESULTS,
    INDICATORS,
    YEARLY_TARGETS,
    UPDATES,
    REPORTED_VALUES,
    BLOCKERS,
    EVIDENCE,
    FINANCE,
    FUNDING,
    CONTRACTS,
    COST_APPROVALS,
    OBLIGATIONS,
    DECISIONS,
    RISK_ASSESSMENTS,
)
TABLES: Mapping[str, Table[Any]] = {table.name: table for table in _ALL}
