"""The kinds of text a YAML scalar may hold, each stricter than pydantic's own reading of text.

pydantic alone would take `1_000` for a number, `1e3` for a decimal, `yes` for true and a bare
count of seconds for a date; an official plan means none of these.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_MONEY = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]{1,2})?")
_COUNT = re.compile(r"0|[1-9][0-9]*")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FLAGS = {"true": True, "false": False}

MEASURE_ID = r"^[1-9][0-9]*(\.[1-9][0-9]*)+$"
INDICATOR_KEY = r"^(ilkin|araliq|yekun)/[1-9][0-9]*$"


def read_number(value: Any) -> Any:
    """Type plain digits as Decimal; other text is refused, other types pass."""
    if isinstance(value, str):
        if not _NUMBER.fullmatch(value):
            raise PydanticCustomError("planctl_number", "not a number")
        return Decimal(value)
    return value


def _money(value: Any) -> Any:
    if isinstance(value, str):
        if not _MONEY.fullmatch(value):
            raise PydanticCustomError("planctl_money", "not a sum of money")
        return Decimal(value)
    return value


def _count(value: Any) -> Any:
    if isinstance(value, str):
        if not _COUNT.fullmatch(value):
            raise PydanticCustomError("planctl_count", "not a whole number")
        return int(value)
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, str):
        if value not in _FLAGS:
            raise PydanticCustomError("planctl_flag", "neither true nor false")
        return _FLAGS[value]
    return value


def _day(value: Any) -> Any:
    if isinstance(value, str):
        if not _DAY.fullmatch(value):
            raise PydanticCustomError("planctl_day", "not a date")
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("planctl_day", "no such day") from None
    return value


Number = Annotated[Decimal, BeforeValidator(read_number), WithJsonSchema({"type": "number"})]
Money = Annotated[
    Decimal, BeforeValidator(_money), WithJsonSchema({"type": "number", "minimum": 0})
]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 0})]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Text = Annotated[str, StringConstraints(min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
MeasureId = Annotated[str, StringConstraints(pattern=MEASURE_ID)]
ClauseId = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*(\.[0-9]+)*(-[0-9]+)?$")]
IndicatorKey = Annotated[str, StringConstraints(pattern=INDICATOR_KEY)]
Month = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{3}-(0[1-9]|1[0-2])$")]
ReportPeriod = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{3}-(0[1-9]|1[0-2]|Y)$")]
Quarter = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{3}-Q[1-4]$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
EvidenceName = Annotated[
    str,
    StringConstraints(pattern=r"^evidence/[a-z0-9]+(-[a-z0-9]+)*(/[A-Za-z0-9][A-Za-z0-9._-]*)+$"),
]
# A forge writes a team, or a person, with an @ before it, and a team after its organisation.
Team = Annotated[
    str,
    StringConstraints(pattern=r"^@[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*$"),
]
Account = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9._-]*$")]
Email = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$"),
]
# SHA-1 or SHA-256, as the repository has it.
GitId = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{40}|[0-9a-f]{64})$")]
Moment = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+04:00$"),
]
Folder = Annotated[str, StringConstraints(pattern=r"^[^/\x00-\x1f]+(/[^/\x00-\x1f]+)*$")]
SourceName = Annotated[str, StringConstraints(pattern=r"^source/[A-Za-z0-9][A-Za-z0-9._-]*$")]
