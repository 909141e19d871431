"""Titles of reports: the mark of made-up data, the day that the figures stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.i18n import Message, msg
from planctl.reports.paper.paper import Signature, Title
from planctl.reports.phrases import day

if TYPE_CHECKING:
    from planctl.reports.source import Source

SAMPLE = msg("SAMPLE: made-up data")


def plain_title(source: Source, heading: Message, *before: str) -> Title:
    """Return the title of a report on the plan of `source`, with the day that it stands for."""
    t, plan = source.t, source.plan
    said = t(heading)
    return Title(
        heading=said,
        short=t(msg("{plan}: {report}", plan=plan.short_title, report=said)),
        subject=t(msg("{report}: {plan}", plan=plan.title, report=said)),
        before=(plan.title, *before),
        after=(t(msg("State of the plan on {day}", day=day(source.as_of, t))),),
        sample=t(SAMPLE) if source.simulation else "",
    )


def signature(source: Source) -> Signature:
    """Return the lines that are filled in by hand: who signs, where, when, under which number."""
    t = source.t
    return Signature(
        under=(t("(position)"), t("(signature)"), t("(name)")),
        place=t("Baku city"),
        day=t("Date: ____________________"),
        number=t("No. ____________________"),
    )
