"""The rules of recommendation: what each looks for, what it advises, what it finds and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from planctl.analysis.finance_totals import added
from planctl.analysis.money_result import LITTLE, MUCH, Imbalance, imbalance
from planctl.analysis.phrases import code_of
from planctl.analysis.receipts import Known
from planctl.analysis.state import State
from planctl.i18n import Message, msg
from planctl.model.labels import IMPACT_LABELS, LIKELIHOOD_LABELS, MITIGATION_LABELS
from planctl.registry.executors import executor_list
from planctl.reports.annual.gaps import disputed, memberless, silent, unconfirmed
from planctl.reports.annual.money import counted_money
from planctl.reports.annual.risks import HIGH, judged, open_, risk_name, weight
from planctl.reports.annual.slipped import obstacle_words
from planctl.reports.parts.measures import files_of
from planctl.reports.parts.money import money_files
from planctl.reports.phrases import Noun, counted, percentage

if TYPE_CHECKING:
    from planctl.analysis.tally import Tally
    from planctl.reports.annual.year import Year

#: Below this share of reports in time, of at least so many expected, reporting is weak.
IN_TIME, LEAST_EXPECTED = Fraction(4, 5), 3
#: From so many days on, an obstacle or a delay is long.
LONG_BLOCKED, LONG_OVERDUE = 60, 90


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has found: whom or what it concerns, and the figures that make it so."""

    subject: str
    ground: str
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it looks for in words, what it advises, how it finds."""

    says: Callable[[Year], Message]
    advice: Message
    find: Callable[[Year], Iterator[Finding]]


def _late_says(year: Year) -> Message:
    if year.reporting.history is Known.COMPLETE:
        return msg(
            "Bodies that reported in time less than {share} of what was due in the year (of at "
            "least {least} reports).",
            share=percentage(IN_TIME, year.t),
            least=LEAST_EXPECTED,
        )
    return msg(
        "Bodies of which less than {share} of what was due in the year has come (of at least "
        "{least} reports; the history does not tell what was in time).",
        share=percentage(IN_TIME, year.t),
        least=LEAST_EXPECTED,
    )


def _late(year: Year) -> Iterator[Finding]:
    for body in year.reporting.agencies:
        counts = body.tally
        share = counts.rate
        if share is None and counts.expected:
            share = Fraction(counts.received, counts.expected)
        if share is not None and counts.expected >= LEAST_EXPECTED and share < IN_TIME:
            code = code_of(year.source.registry, body.id)
            yield Finding(code, year.t(_counts(counts, share, year)))


def _counts(counts: Tally, share: Fraction, year: Year) -> Message:
    if counts.on_time is None:
        return msg(
            "expected: {expected}; received: {received} ({share})",
            expected=counts.expected,
            received=counts.received,
            share=percentage(share, year.t),
        )
    return msg(
        "expected: {expected}; in time: {on_time} ({share}); missing: {missing}",
        expected=counts.expected,
        on_time=counts.on_time,
        share=percentage(share, year.t),
        missing=counts.missing,
    )


def _blocked(year: Year) -> Iterator[Finding]:
    for number, standing in year.standing.items():
        if year.source.results[number].state in (State.DONE, State.CANCELLED):
            continue
        for one in standing:
            if one.age > LONG_BLOCKED:
                yield Finding(number, obstacle_words(one, year), (one.update.file.path,))


def _overdue(year: Year) -> Iterator[Finding]:
    t = year.t
    for result in year.source.status.measures:
        left = result.days_left or 0
        if result.state is State.OVERDUE and -left > LONG_OVERDUE:
            ground = msg(
                "{days} late; progress: {progress}; lead executors: {leads}",
                days=counted(Noun.DAY, -left, t),
                progress=percentage(result.score.progress, t),
                leads=executor_list(year.source.registry, result.measure.lead),
            )
            yield Finding(result.entry.id, t(ground), files_of(result))


def _money(year: Year) -> Iterator[Finding]:
    t = year.t
    for one in counted_money(year):
        result, sums = year.source.results[one.measure.id], added((one,))
        share = sums.used_of_allocated
        if imbalance(sums, result.score) is Imbalance.MONEY_AHEAD and share is not None:
            ground = msg(
                "used of the allocated: {share}; progress: {progress}",
                share=percentage(share, t),
                progress=percentage(result.score.progress, t),
            )
            yield Finding(one.measure.id, t(ground), (*money_files((one,)), *files_of(result)))


def _silent(year: Year) -> Iterator[Finding]:
    for code, numbers in silent(year).items():
        ground = msg("nothing reported since the plan began: {numbers}", numbers=", ".join(numbers))
        yield Finding(code, year.t(ground))


def _risks(year: Year) -> Iterator[Finding]:
    for entry, last in judged(year):
        if weight(last) >= HIGH and open_(last):
            ground = msg(
                "{risk} — likelihood: {likelihood} ({likely}); impact: {impact} ({felt}); work "
                "against it: {mitigation}",
                risk=risk_name(entry.record, year).rstrip(" .;"),
                likelihood=last.likelihood,
                likely=LIKELIHOOD_LABELS[last.likelihood],
                impact=last.impact,
                felt=IMPACT_LABELS[last.impact],
                mitigation=MITIGATION_LABELS[last.mitigation],
            )
            subject = entry.record.clause or entry.id
            yield Finding(subject, year.t(ground), (entry.file.path,))


def _differing(year: Year) -> Iterator[Finding]:
    for name in disputed(year):
        yield Finding(name, year.t("executors report different values"))
    for one in year.money.measures:
        if one.differing:
            ground = msg("bodies report different sums: {count}", count=len(one.differing))
            yield Finding(one.measure.id, year.t(ground), money_files((one,)))


def _unclear(year: Year) -> Iterator[Finding]:
    numbers = unconfirmed(year)
    if numbers:
        ground = msg("the deadline is printed once for: {numbers}", numbers=", ".join(numbers))
        yield Finding(year.t("deadlines of measures"), year.t(ground))
    for code in memberless(year):
        yield Finding(code, year.t("the members of the group are not listed anywhere"))


RULES: tuple[Rule, ...] = (
    Rule(
        _late_says,
        msg("The head of the body sees to it that reports come in full and in time."),
        _late,
    ),
    Rule(
        lambda _year: msg("Obstacles that stand for more than {days} days.", days=LONG_BLOCKED),
        msg("The working group takes the obstacle up, with the body that can remove it."),
        _blocked,
    ),
    Rule(
        lambda _year: msg("Measures more than {days} days past their deadline.", days=LONG_OVERDUE),
        msg("The lead executors say by when the measure will be done, and what it takes."),
        _overdue,
    ),
    Rule(
        lambda year: msg(
            "Measures of which at least {much} of the allocated money is used while progress is "
            "at most {little}.",
            much=percentage(MUCH, year.t),
            little=percentage(LITTLE, year.t),
        ),
        msg("The lead executors explain what the money was used for, and show the result."),
        _money,
    ),
    Rule(
        lambda _year: msg("Lead executors that have never reported on a measure."),
        msg("The body reports on these measures for the period that is running."),
        _silent,
    ),
    Rule(
        lambda _year: msg(
            "Risks whose likelihood times impact is at least {high} of 25, and against which work "
            "has not begun.",
            high=HIGH,
        ),
        msg("The work that section 6 of the plan names against the risk is begun."),
        _risks,
    ),
    Rule(
        lambda _year: msg("Values and sums that bodies report differently."),
        msg("The bodies agree on one figure and correct their reports."),
        _differing,
    ),
    Rule(
        lambda _year: msg("What the text of the plan leaves unclear."),
        msg("It is clarified with the body that drew the plan up, and entered into the registry."),
        _unclear,
    ),
)
