"""Moments of commits on the calendar that the plan goes by."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Baku")
_FIRST, _LAST = 0, 253_370_764_799  # the last second of a year that a date can hold


def moment(seconds: int) -> datetime:
    """Return a moment given in seconds since 1970; one that no calendar holds is brought inside."""
    return datetime.fromtimestamp(min(max(seconds, _FIRST), _LAST), ZONE)
