"""The title page, and what the document is called in headers and file properties."""

from __future__ import annotations

from dataclasses import dataclass

from planctl import az
from planctl.i18n import msg
from planctl.reports.annual.source import Source
from planctl.reports.phrases import AZERBAIJANI, day, year_name

_STATE = "Azərbaycan Respublikasının "


@dataclass(frozen=True, slots=True)
class Title:
    """Words of the title page."""

    approval: str
    """The act that approved the plan, before its title; empty where it is not in the registry."""
    plan_of: str
    """The plan's title in quotes; in Azerbaijani in the genitive, before “icrası haqqında”."""
    year: str
    standing: str
    short: str
    subject: str
    issued: str
    simulation: bool


def title(source: Source) -> Title:
    """Return the words of the title page."""
    t, plan = source.t, source.plan
    year = year_name(source.year, t)
    return Title(
        approval=_approval(source),
        plan_of=_quoted(plan.title) if t.lang == AZERBAIJANI else f"“{plan.title}”",
        year=year,
        standing=t(msg("State of the plan on {day}", day=day(source.as_of, t))),
        short=t(msg("{plan}: annual report for {year}", plan=plan.short_title, year=year)),
        subject=t(msg("Annual report for {year}: {plan}", plan=plan.title, year=year)),
        issued=year_name(source.as_of.year, t),
        simulation=source.registry.simulation,
    )


def _quoted(text: str) -> str:
    """Return a title in quotes with the genitive after them: “… Fəaliyyət Planı”nın."""
    return f"“{text}”{az.word(text, az.Case.GENITIVE).removeprefix(text).removeprefix('-')}"


def _approval(source: Source) -> str:
    entry = source.registry.acts.get(source.plan.act)
    if entry is None:
        return ""
    act, t = entry.record, source.t
    number = t(msg("number {number}", number=act.number)) if act.number else ""
    if t.lang != AZERBAIJANI:
        named = t(msg("{kind} of {day}", kind=act.kind, day=day(act.date, t)))
        act_name = " ".join(filter(None, (f"{act.issuer}, {named}", number)))
        return t(msg("approved by {act}", act=act_name))
    # In a chain of genitives the name of the state loses its own: Respublikası Prezidentinin.
    issuer = act.issuer.replace(_STATE, "Azərbaycan Respublikası ", 1)
    words = (
        az.word(issuer, az.Case.GENITIVE),
        f"{az.act_date(act.date)} tarixli",
        number,
        f"{az.word(act.kind, az.Case.ACCUSATIVE)} ilə təsdiq edilmiş",
    )
    return " ".join(filter(None, words))
