"""The title page, and what the document is called in headers and file properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl import az
from planctl.i18n import msg
from planctl.reports.paper.paper import Title
from planctl.reports.parts.title import SAMPLE
from planctl.reports.phrases import AZERBAIJANI, day, year_name

if TYPE_CHECKING:
    from planctl.reports.annual.year import Year
    from planctl.reports.source import Source

_STATE = "Azərbaycan Respublikasının "


def annual_title(year: Year) -> Title:
    """Return the words of the title page.

    The act approved the plan, not the report: it stands before the plan's title alone.
    """
    source, t, plan = year.source, year.t, year.source.plan
    said = year_name(year.number, t)
    approval = _approval(source)
    approved = (approval,) if approval else ()
    standing = t(msg("State of the plan on {day}", day=day(source.as_of, t)))
    azerbaijani = t.lang == AZERBAIJANI
    return Title(
        heading=t("ANNUAL REPORT"),
        short=t(msg("{plan}: annual report for {year}", plan=plan.short_title, year=said)),
        subject=t(msg("Annual report for {year}: {plan}", plan=plan.title, year=said)),
        before=approved if azerbaijani else (),
        about=_quoted(plan.title) if azerbaijani else f"“{plan.title}”",
        leading=(
            *(() if azerbaijani else approved),
            t("on how the plan is carried out"),
            t(msg("for {year}", year=said)),
        ),
        after=(standing,),
        place=t(msg("Baku, {year}", year=year_name(source.as_of.year, t))),
        sample=t(SAMPLE) if source.simulation else "",
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
