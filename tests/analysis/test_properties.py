"""What must hold of the figures whatever the plan: more is never less, order decides nothing."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.analysis.progress import Score, mean, weighted
from planctl.analysis.rollup import PlanStatus, plan_status
from planctl.analysis.state import State
from planctl.registry import build
from planctl.store.folder import load
from tests.analysis.worlds import BODIES, DAYS, MONTHS, Calls, drafted, reports, worlds
from tests.support.draft import PLAN, Draft

AMOUNTS = st.decimals(-10, 200, places=3)
RISING = st.sampled_from(("at_least", "more_than", "reach", "about"))
SHARES = st.fractions(0, 1, max_denominator=50)
END = date(2028, 12, 31)


def scores(status: PlanStatus) -> dict[str, Score]:
    """Return every score of a plan by a name of its own."""
    found = {"plan": status.score}
    found |= {f"tier {tier}": total.score for tier, total in status.tiers.items()}
    found |= {f"direction {d.entry.id}": d.score for d in status.directions}
    found |= {f"body {agency.entry.id}": agency.score for agency in status.agencies}
    for result in status.measures:
        found[result.entry.id] = result.score
        for tier, tiered in result.tiers.items():
            found[f"{result.entry.id}/{tier}"] = tiered.score
            for one in tiered.indicators:
                known = one.progress is not None
                found[one.entry.id] = Score(one.progress or Fraction(0), Fraction(known))
    return found


@settings(max_examples=40, deadline=None)
@given(
    targets=st.lists(st.tuples(AMOUNTS, st.none() | AMOUNTS, RISING), min_size=1, max_size=4),
    low=AMOUNTS,
    more=st.decimals(0, 200, places=3),
    chosen=st.integers(1, 4),
)
def test_raising_a_value_lowers_no_progress(
    targets: list[tuple[Decimal, Decimal | None, str]], low: Decimal, more: Decimal, chosen: int
) -> None:
    with TemporaryDirectory() as folder:
        draft = Draft(Path(folder))
        draft.measure()
        draft.measure("8.1.2")
        values: dict[str, Decimal] = {}
        for number, (target, baseline, comparator) in enumerate(targets, 1):
            tier = ("ilkin", "araliq", "yekun")[number % 3]
            name = f"8.1.1/{tier}/{number}"
            draft.quantity(name, target, comparator=comparator, baseline=baseline)
            values[f"{tier}/{number}"] = low
        draft.update("8.1.1", "2026-10", values=values)
        before = draft.status(END)
        raised = list(values)[chosen % len(values)]
        draft.update("8.1.1", "2026-10", values={**values, raised: low + more})
        after = draft.status(END)
    for name, score in scores(after).items():
        assert score.progress >= scores(before)[name].progress
        assert score.coverage == scores(before)[name].coverage
    assert after.states[State.DONE] >= before.states[State.DONE]


@settings(max_examples=40, deadline=None)
@given(worlds(), DAYS, st.randoms(use_true_random=False))
def test_order_of_files_decides_nothing(calls: Calls, as_of: date, random: Random) -> None:
    with TemporaryDirectory() as folder:
        files = load(drafted(Path(folder), calls).write())
    shuffled = list(files)
    random.shuffle(shuffled)
    first, second = (build(order) for order in (files, shuffled))
    one, other = (plan_status(r, r.plans[PLAN], as_of) for r in (first, second))
    assert list(scores(one).items()) == list(scores(other).items())
    assert one.states == other.states
    assert [
        (r.entry.id, r.state, r.late, r.achieved_on, r.received.states) for r in one.measures
    ] == [(r.entry.id, r.state, r.late, r.achieved_on, r.received.states) for r in other.measures]


@st.composite
def one_more_report(draw: st.DrawFn) -> tuple[Calls, Calls]:
    """Draw a plan of rising targets and milestones, and one report more."""
    kinds = {"ilkin/1": "quantity", "araliq/1": "milestone", "yekun/1": "quantity"}
    lead = draw(st.lists(st.sampled_from((*BODIES, "qrup")), min_size=1, unique=True))
    asked = draw(st.lists(st.sampled_from(lead), unique=True))
    base: Calls = [
        ("agency", ("qrup",), {"members": ("sba", "dsk")}),
        ("measure", ("8.1.1",), {"lead": lead, "recommended": asked}),
        ("measure", ("8.1.1.1",), {"lead": lead, "recommended": asked, "parent": "8.1.1"}),
    ]
    for name, kind in kinds.items():
        args = (f"8.1.1/{name}",) if kind == "milestone" else (f"8.1.1/{name}", 50)
        base.append((kind, args, {"reporter": draw(st.sampled_from((None, "mb")))}))
    said = draw(reports("8.1.1", kinds)) + draw(reports("8.1.1.1", {}))
    number = draw(st.sampled_from(("8.1.1", "8.1.1.1")))
    more = draw(reports(number, kinds if number == "8.1.1" else {}))[:1]
    taken = {(args, fields["agency"]) for _, args, fields in said}
    return base + said, [call for call in more if (call[1], call[2]["agency"]) not in taken]


@settings(max_examples=60, deadline=None)
@given(one_more_report())
def test_one_more_report_lowers_no_coverage(drawn: tuple[Calls, Calls]) -> None:
    calls, more = drawn
    with TemporaryDirectory() as folder:
        before = scores(drafted(Path(folder) / "before", calls).status(END))
        after = scores(drafted(Path(folder) / "after", calls + more).status(END))
    for name, score in after.items():
        assert score.coverage >= before[name].coverage


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(MONTHS), min_size=2, unique=True))
def test_order_of_writing_reports_decides_nothing(months: list[str]) -> None:
    """The latest month stands, in whatever order the files came to be."""
    with TemporaryDirectory() as folder:
        draft = Draft(Path(folder))
        draft.measure()
        draft.quantity("8.1.1/yekun/1", 100)
        for worth, month in enumerate(months, 1):
            draft.update("8.1.1", month, values={"yekun/1": worth})
        score = draft.status(END).score
    assert score.progress == Fraction(months.index(max(months)) + 1, 100)


@given(SHARES, SHARES, st.integers(1, 30))
def test_mean_of_equals_is_each_of_them(progress: Fraction, coverage: Fraction, count: int) -> None:
    score = Score(progress, coverage)
    assert mean([score] * count) == score


@given(st.lists(st.tuples(SHARES, SHARES, SHARES.filter(bool)), min_size=1, max_size=8))
def test_weighted_mean_lies_between_the_least_and_the_most(
    parts: list[tuple[Fraction, Fraction, Fraction]],
) -> None:
    found = weighted((weight, Score(one, other)) for one, other, weight in parts)
    assert min(p for p, _, _ in parts) <= found.progress <= max(p for p, _, _ in parts)
    assert min(c for _, c, _ in parts) <= found.coverage <= max(c for _, c, _ in parts)
    scaled = weighted((weight * 7, Score(one, other)) for one, other, weight in parts)
    assert scaled == found
    assert weighted((w, Score(p, c)) for p, c, w in reversed(parts)) == found
