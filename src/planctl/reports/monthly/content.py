"""The monthly report for the Centre: what changed, what is missing, what falls due next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.i18n import msg
from planctl.reports.monthly.changes import changes_section, records_section
from planctl.reports.monthly.missing import missing_section
from planctl.reports.monthly.month import DAYS_AHEAD, Month, month_of
from planctl.reports.monthly.summary import summary_section
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.parts.due import due_between, due_table
from planctl.reports.parts.obstacles import obstacles_table
from planctl.reports.parts.title import plain_title, signature
from planctl.reports.phrases import day, month_name

if TYPE_CHECKING:
    from planctl.reports.source import Source


def monthly_paper(source: Source, period: str | None = None, since: str | None = None) -> Paper:
    """Return the report `monthly` on a month (2026-10), by default the latest one that is over.

    It is compared with what was known on the day `since`, by default the last of the month
    before. Raises UserError where there is no such month or day.
    """
    t, month = source.t, month_of(source, period, since)
    title = plain_title(source, msg("Monthly report"))
    said = t(msg("Month: {month}", month=month_name(month.period, t)))
    sections = (
        summary_section(month),
        changes_section(month),
        _obstacles(month),
        missing_section(month),
        _ahead(month),
        records_section(month),
    )
    title = replace(title, after=(said, *title.after))
    return Paper("monthly", t.lang, source.as_of, title, sections, signature(source))


def _obstacles(month: Month) -> Section:
    t, source, found = month.t, month.source, month.obstacles
    return Section(
        id="obstacles",
        heading=t("3. Obstacles"),
        tables=(
            obstacles_table(
                "new_obstacles",
                t("New obstacles"),
                found.new,
                source,
                t("No new obstacle has been reported."),
            ),
            obstacles_table(
                "past_obstacles",
                t("Obstacles that stand no more"),
                found.over,
                source,
                t("No obstacle was removed."),
            ),
        ),
    )


def _ahead(month: Month) -> Section:
    t, source = month.t, month.source
    items = due_between(source, source.as_of, month.until)
    said = msg("From {first} to {last}.", first=day(source.as_of, t), last=day(month.until, t))
    return Section(
        id="next",
        heading=t(msg("5. The next {count} days", count=DAYS_AHEAD)),
        text=(t(said),),
        tables=(
            due_table(
                "ahead",
                t("Measures, duties and decisions that fall due"),
                items,
                source,
                t("Nothing falls due in these days."),
            ),
        ),
    )
