"""The short summary: what was reported, where the plan stands, what fell due in the year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from planctl import az
from planctl.analysis.labels import STATE_LABELS
from planctl.analysis.rollup import count_states
from planctl.analysis.state import State
from planctl.i18n import msg
from planctl.reports.annual.source import Source
from planctl.reports.phrases import (
    Noun,
    counted,
    day,
    declined,
    percentage,
    sentence,
    shares_out,
    some,
    year_name,
)
from planctl.reports.tables import Row


@dataclass(frozen=True, slots=True)
class Summary:
    """Paragraphs, the first of which says how much has been reported at all; key figures."""

    paragraphs: tuple[str, ...]
    figures: tuple[Row, ...]


def summary(source: Source) -> Summary:
    """Return the summary of the plan at the day of the report."""
    paragraphs = (_reported(source), _made_of(source), _standing(source), _due_in_year(source))
    return Summary(tuple(filter(None, paragraphs)), tuple(_figures(source)))


def _reported(source: Source) -> str:
    """Say how many rows anybody has reported on; that nobody has comes before everything else."""
    t, status = source.t, source.status
    rows = status.measures
    heard = sum(bool(result.received.by_agency) for result in rows)
    when = day(source.as_of, t)
    if heard == 0:
        return t(
            msg(
                "As of {day} no executor has reported on any measure of the plan: the registry "
                "holds no data on how the plan is carried out. The report therefore shows the "
                "plan’s measures, their deadlines and what is missing; it measures no progress.",
                day=when,
            )
        )
    whole = declined(counted(Noun.ROW, len(rows), t), az.Case.ABLATIVE, t)
    reported = t(
        msg("As of {day}: of {whole}, {part} reported on.", day=when, whole=whole,
            part=some(heard, t))
    )  # fmt: skip
    achieved, measured, total = _indicators(source)
    if not total:
        return reported
    results = t(
        msg(
            "Indicators of results: {total}; measured: {measured}; achieved: {achieved}.",
            total=total,
            measured=measured,
            achieved=achieved,
        )
    )
    return f"{reported} {results}"


def _indicators(source: Source) -> tuple[int, int, int]:
    """Return how many indicators are achieved, measured, and there at all."""
    results = [
        indicator
        for result in source.status.measures
        if result.state is not State.CANCELLED
        for tier in result.tiers.values()
        for indicator in tier.indicators
    ]
    measured = sum(indicator.reading is not None for indicator in results)
    return sum(indicator.achieved for indicator in results), measured, len(results)


def _made_of(source: Source) -> str:
    t, status = source.t, source.status
    top = len(status.top)
    period = source.plan.period
    return t(
        msg(
            "{plan} runs from {first} to {last}. Directions: {directions}; measures: {measures}; "
            "sub-measures: {subs}; indicators of results: {indicators}.",
            plan=source.plan.short_title,
            first=day(period.start, t),
            last=day(period.end, t),
            directions=len(status.directions),
            measures=top,
            subs=len(status.measures) - top,
            indicators=_indicators(source)[2],
        )
    )


def _standing(source: Source) -> str:
    t, status = source.t, source.status
    subs = [result for result in status.measures if result.measure.parent]
    said = [
        shares_out(len(status.top), Noun.MEASURE, status.states, t),
        shares_out(len(subs), Noun.SUB_MEASURE, count_states(subs), t),
    ]
    lines = [sentence(text) for text in said if text]
    score = status.score
    if score.coverage:
        lines.append(
            t(
                msg(
                    "Mean progress of the plan: {progress}; share of the weight that has been "
                    "measured: {coverage}. What is not measured counts as not done.",
                    progress=percentage(score.progress, t),
                    coverage=percentage(score.coverage, t),
                )
            )
        )
    return " ".join(lines)


def _due_in_year(source: Source) -> str:
    """Say what became of the measures whose deadline ends in the year."""
    t = source.t
    due = [
        result
        for result in source.status.measures
        if (last := result.measure.deadline.due) is not None
        and last.year == source.year
        and result.state is not State.CANCELLED
    ]
    year = year_name(source.year, t, az.Case.LOCATIVE)
    if not due:
        return t(msg("No deadline ends in {year}.", year=year))
    states = Counter(result.state for result in due)
    ordered = {state: states[state] for state in State}
    return t(
        msg(
            "Deadlines that end in {year}: {states}.",
            year=year,
            states=shares_out(len(due), Noun.ROW, ordered, t),
        )
    )


def _figures(source: Source) -> Iterator[Row]:
    t, status = source.t, source.status
    achieved, measured, total = _indicators(source)
    top = len(status.top)
    values = [
        (t("Measures"), str(top)),
        (t("Sub-measures"), str(len(status.measures) - top)),
        *(
            (az.capitalize(t(STATE_LABELS[state])), str(count))
            for state, count in status.states.items()
            if count or state in (State.DONE, State.OVERDUE)
        ),
        (t("Indicators of results"), str(total)),
        (t("Indicators measured"), str(measured)),
        (t("Indicators achieved"), str(achieved)),
    ]
    if status.score.coverage:
        values.append((t("Mean progress"), percentage(status.score.progress, t)))
    values.append((t("Share measured"), percentage(status.score.coverage, t)))
    yield from (Row({"label": label, "value": value}) for label, value in values)
