"""Recommendations, each drawn by a stated rule from what the report has found; none is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.reports.annual.rules import RULES, Finding, Rule
from planctl.reports.paper.paper import Section
from planctl.reports.paper.table import HEADING, Cell, Column, Form, Merge, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planctl.reports.annual.year import Year

#: Each rule with what it has found.
Asked = tuple[tuple[Rule, tuple[Finding, ...]], ...]


def recommendations_section(year: Year) -> Section:
    """Return what each rule finds, under the words of the rule."""
    t = year.t
    found = tuple((rule, tuple(rule.find(year))) for rule in RULES)
    return Section(
        id="recommendations",
        heading=t("8. Recommendations"),
        text=(
            t(
                "Recommendations are drawn from the findings of this report by the rules below and "
                "by nothing else; under each rule stands what it has found, with its ground."
            ),
        ),
        tables=(
            Table(
                id="recommendations",
                caption=t("Recommendations by rule"),
                columns=(
                    Column("subject", t("Concerns"), Form.TEXT, 33),
                    Column("what", t("Recommendation"), Form.TEXT, 50),
                    Column("ground", t("Ground"), Form.TEXT, 82),
                ),
                rows=tuple(_rows(found, year)),
                empty=t("No rule has found anything to recommend."),
                notes=tuple(_silent(found, year)),
            ),
        ),
    )


def _rows(asked: Asked, year: Year) -> Iterator[Row]:
    for number, (rule, found) in enumerate(asked, 1):
        if not found:
            continue
        said = f"{number}. {year.t(rule.says(year))}"
        yield Row({"subject": Cell(said)}, HEADING, f"rule {number}")
        for place, one in enumerate(found):
            part = None
            if len(found) > 1:
                part = Merge.FURTHER if place else Merge.FIRST
            cells = {
                "subject": Cell(one.subject),
                "what": Cell(year.t(rule.advice), merge=part),
                "ground": Cell(one.ground, records=one.records),
            }
            yield Row(cells, "", f"{number} {one.subject}")


def _silent(asked: Asked, year: Year) -> Iterator[str]:
    """Yield the rules that have found nothing: a reader sees that they were asked, too."""
    for number, (rule, found) in enumerate(asked, 1):
        if not found:
            nothing = year.t("Nothing was found by this rule.")
            yield f"{number}. {year.t(rule.says(year))} {nothing}"
