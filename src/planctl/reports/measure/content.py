"""The passport of a measure: everything that the registry knows of it, and how figures came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.analysis.why.derive import derive
from planctl.i18n import msg
from planctl.reports.measure.around import around_section, money_section
from planctl.reports.measure.asked import Asked, asked_of
from planctl.reports.measure.legal import legal_section
from planctl.reports.measure.reported import history_section, reported_section
from planctl.reports.measure.results import indicators_section, results_section
from planctl.reports.measure.standing import standing_section
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.paper.table import Cell, Column, Form, Row, Table
from planctl.reports.parts.title import plain_title

if TYPE_CHECKING:
    from planctl.analysis.why.step import Step
    from planctl.reports.source import Source

_INDENT = "\N{NO-BREAK SPACE}" * 4


def measure_paper(source: Source, measure: str | None = None) -> Paper:
    """Return the report `measure`; without a number that of the plan's first, as a sample.

    Raises UserError where there is no such measure.
    """
    t, asked = source.t, asked_of(source, measure)
    title = plain_title(source, msg("Passport of a measure"))
    name = f"{asked.entry.id}. {asked.result.measure.title}"
    heading = t(msg("Passport of measure {number}", number=asked.entry.id))
    sections = (
        standing_section(asked),
        legal_section(asked),
        results_section(asked),
        reported_section(asked),
        money_section(asked),
        around_section(asked),
        indicators_section(asked),
        history_section(asked),
        _why(asked),
    )
    title = replace(
        title,
        heading=heading,
        short=t(msg("{plan}: {report}", plan=source.plan.short_title, report=heading)),
        subject=t(msg("{report}: {plan}", plan=source.plan.title, report=heading)),
        after=(name, *title.after),
    )
    return Paper("measure", t.lang, source.as_of, title, sections)


def _why(asked: Asked) -> Section:
    """Return how the figures came about, step by step, each with the record that says it."""
    t, source = asked.t, asked.source
    steps = _steps(derive(source.registry, source.status, asked.entry.id))
    rows = [
        Row(
            {
                "step": Cell(f"{_INDENT * depth}{t(step.text)}"),
                "record": Cell(
                    f"{step.where.path}:{step.where.line}" if step.where else "",
                    records=(step.where.path,) if step.where else (),
                ),
            }
        )
        for depth, step in steps
    ]
    table = Table(
        id="why",
        caption=t("The derivation, step by step"),
        columns=(
            Column("step", t("Step"), Form.TEXT, 180),
            Column("record", t("Record and line"), Form.TEXT, 87),
        ),
        rows=tuple(rows),
        empty=t("Nothing is judged of the measure."),
        notes=(t("Shares are written here as decimals: 0.5 is a half."),),
        sourced=True,
    )
    return Section(
        id="derivation",
        heading=t("How the figures came about"),
        tables=(table,),
        broad=True,
        annex=True,
    )


def _steps(step: Step, depth: int = 0) -> Iterator[tuple[int, Step]]:
    yield depth, step
    for inner in step.steps:
        yield from _steps(inner, depth + 1)
