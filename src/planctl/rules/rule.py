"""What a rule is: its identity, what it is fed, and the problems that it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from planctl.diagnostic import Severity, Where

if TYPE_CHECKING:
    from planctl.i18n import Message


class Scope(StrEnum):
    """What `check` is handed, one at a time."""

    FAULT = "fault"
    """A `Fault` that the store found, of one of the rule's `faults` kinds."""
    TEXT = "text"
    """A `TextValue`: each piece of text in any record that could be read."""
    PLAN = "plan"
    """(`Registry`, `PlanRecords`): each plan of the registry, without the reports on its measures:
    only those that are on no measure of it are there."""
    REPORTS = "reports"
    """(`Registry`, `PlanRecords`): the reports on a family of measures, beside all other records
    of their plan. What is said of one family must not depend on the reports on another."""
    DATED = "dated"
    """As REPORTS, with the `date` that the check is made for."""
    REGISTRY = "registry"
    """The whole `Registry`, without the reports on measures."""
    CHANGE = "change"
    """A `ChangeSet`: what somebody wants to change, and who it is."""
    HISTORY = "history"
    """An `AuditTrail`: what happened on the main line, commit by commit."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's identity; codes are never reused.

    `faults` names the store's faults for Scope.FAULT. `sign` is for Scope.TEXT: a pattern that is
    found in every text that the rule can complain of, so that the others need not be looked at; it
    is a sign of spaces, quotes or ends of lines (`texts.py` passes over files without these).
    """

    code: str
    slug: str
    severity: Severity
    scope: Scope
    faults: tuple[str, ...] = ()
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule has to say.

    `where` is left out by Scope.FAULT and Scope.TEXT rules, whose place the engine knows.
    """

    message: Message
    hint: Message | None = None
    where: Where | None = None
    related: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True)
class TextValue:
    """One text in a record, with the path of the file and of the field that holds it."""

    text: str
    path: str
    field: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """A rule's explanation, taken from its module docstring: English msgids and code blocks."""

    summary: str
    what: str
    why: str
    wrong: str
    right: str


Check = Callable[..., Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A rule with its check and its explanation.

    A rule on all sorts of records has a check of its own for those that are reports: it is fed
    what a rule of Scope.REPORTS is.
    """

    rule: Rule
    check: Check = field(repr=False)
    doc: RuleDoc = field(repr=False)
    check_reports: Check | None = field(default=None, repr=False)

    def __call__(self, *subject: Any) -> Iterable[Problem]:
        """Run the check on what the rule's scope names."""
        return self.check(*subject)
