"""The day that a command works with: the only place where planctl asks what day it is."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import typer

from planctl.cli.app import spoken
from planctl.i18n import msg

TIME_ZONE = "Asia/Baku"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day_of(as_of: date | None) -> date:
    """Return the day that was asked for, else today as the calendar in Baku has it."""
    return as_of or datetime.now(ZoneInfo(TIME_ZONE)).date()


def moment() -> datetime:
    """Return the date and time in Baku, for documents that must say when they were made."""
    return datetime.now(ZoneInfo(TIME_ZONE))


def parse_day(text: str) -> date:
    """Read a day written as 2026-11-22; anything else is wrong usage."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise typer.BadParameter(
        spoken()(msg("“{text}” is no day of the calendar; write it as 2026-11-22.", text=text))
    )
