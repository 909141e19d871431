"""One finding about one place in the registry; it knows nothing of how it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.i18n import Message


class Severity(StrEnum):
    """How much a finding matters: an error blocks, a warning asks, an info tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a registry file: path relative to the registry, 1-based line and column.

    `commit` is the one in which the file is like that; None: the files that were checked.
    """

    path: str
    line: int = 1
    column: int = 1
    record: str | None = None
    field: str | None = None
    commit: str | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with the code and severity of the rule that made it."""

    code: str
    rule: str
    severity: Severity
    where: Where
    message: Message
    hint: Message | None = None
    related: tuple[Where, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of a listing: by place, then by code; equal findings stay together."""
        where = self.where
        return (where.path, where.line, where.column, self.code, self.message.text)

    @property
    def identity(self) -> tuple[str, str, str | None, str | None, Message]:
        """What stays of a finding when lines move: rule, file, record, field, what is said."""
        where = self.where
        return (self.code, where.path, where.record, where.field, self.message)
