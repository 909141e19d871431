"""Tiers and measures: weighted means, and what share of the weight is measured."""

from fractions import Fraction
from pathlib import Path

import pytest

from planctl.model.tier import Tier
from tests.analysis.one import AS_OF, day, measure_of
from tests.support.draft import Draft


def draft_of(folder: Path, **tier_weights: str) -> Draft:
    """Return 8.1.1 with two results in ilkin (weights 1 and 3), one in aralıq, one in yekun."""
    draft = Draft(folder)
    draft.plan(tier_weights=tier_weights)
    draft.measure(deadline="2027, dekabr")
    draft.quantity("8.1.1/ilkin/1", 50)
    draft.quantity("8.1.1/ilkin/2", 100, weight=3)
    draft.milestone("8.1.1/araliq/1")
    draft.quantity("8.1.1/yekun/1", 10)
    return draft


VALUES: dict[str, int | str] = {"ilkin/1": 25, "ilkin/2": 10, "araliq/1": "done", "yekun/1": 1}
# ilkin (1·1/2 + 3·1/10) / 4 = 1/5; aralıq 1; yekun 1/10


def test_tier_is_the_weighted_mean_of_its_results(tmp_path: Path) -> None:
    draft = draft_of(tmp_path)
    draft.update("8.1.1", "2026-10", values=VALUES)
    tiers = measure_of(draft.status(AS_OF)).tiers
    assert {tier.value: result.score.progress for tier, result in tiers.items()} == {
        "ilkin": Fraction(1, 5),
        "araliq": Fraction(1),
        "yekun": Fraction(1, 10),
    }
    assert all(result.score.coverage == 1 for result in tiers.values())
    assert [tier for tier, result in tiers.items() if result.achieved] == [Tier.ARALIQ]


@pytest.mark.parametrize(
    ("weights", "progress"),
    [
        ({}, "13/30"),  # (1/5 + 1 + 1/10) / 3
        ({"ilkin": "1", "araliq": "2", "yekun": "3"}, "5/12"),  # (1/5 + 2 + 3/10) / 6
        ({"ilkin": "0", "araliq": "0", "yekun": "1"}, "1/10"),
        ({"ilkin": "0"}, "11/20"),  # (1 + 1/10) / 2
        ({"ilkin": "0.2", "araliq": "0.3", "yekun": "0.5"}, "39/100"),  # 0.04 + 0.3 + 0.05
        ({"ilkin": "0", "araliq": "0", "yekun": "0"}, "0"),
    ],
)
def test_measure_is_the_weighted_mean_of_its_tiers(
    tmp_path: Path, weights: dict[str, str], progress: str
) -> None:
    draft = draft_of(tmp_path, **weights)
    draft.update("8.1.1", "2026-10", values=VALUES)
    assert measure_of(draft.status(AS_OF)).score.progress == Fraction(progress)


@pytest.mark.parametrize(
    ("measured", "progress", "coverage"),
    [
        ((), "0", "0"),
        (("ilkin/1",), "1/24", "1/12"),  # 1/2·1/4·1/3; 1/4·1/3
        (("ilkin/2",), "1/40", "1/4"),  # 1/10·3/4·1/3; 3/4·1/3
        (("ilkin/1", "ilkin/2"), "1/15", "1/3"),
        (("araliq/1",), "1/3", "1/3"),
        (("araliq/1", "yekun/1"), "11/30", "2/3"),
    ],
)
def test_what_nobody_measured_counts_as_nothing_and_is_said(
    tmp_path: Path, measured: tuple[str, ...], progress: str, coverage: str
) -> None:
    draft = draft_of(tmp_path)
    draft.update("8.1.1", "2026-10", values={key: VALUES[key] for key in measured})
    score = measure_of(draft.status(AS_OF)).score
    assert (score.progress, score.coverage) == (Fraction(progress), Fraction(coverage))


def test_fallen_level_without_a_baseline_is_unmeasured(tmp_path: Path) -> None:
    draft = draft_of(tmp_path)
    draft.quantity("8.1.1/ilkin/2", 40, weight=3, direction="decrease", comparator="reach")
    draft.update("8.1.1", "2026-10", values={"ilkin/1": 25, "ilkin/2": 90})
    score = measure_of(draft.status(AS_OF)).tiers[Tier.ILKIN].score
    assert (score.progress, score.coverage) == (Fraction(1, 8), Fraction(1, 4))


def test_tier_without_results_does_not_weigh(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure(deadline="2027, dekabr")
    draft.quantity("8.1.1/ilkin/1", 50)
    draft.quantity("8.1.1/yekun/1", 50)
    draft.update("8.1.1", "2026-10", values={"ilkin/1": 50, "yekun/1": 10})
    result = measure_of(draft.status(AS_OF))
    assert set(result.tiers) == {Tier.ILKIN, Tier.YEKUN}
    assert result.score.progress == Fraction(3, 5)
    assert result.score.coverage == 1


def test_yekun_alone_makes_a_measure_done(tmp_path: Path) -> None:
    draft = draft_of(tmp_path)
    draft.update("8.1.1", "2026-09", values={"yekun/1": 10})
    result = measure_of(draft.status(AS_OF))
    assert (result.state.value, result.achieved_on) == ("done", day("2026-09-30"))
    assert result.score.progress == Fraction(1, 3)


def test_other_tiers_alone_do_not(tmp_path: Path) -> None:
    draft = draft_of(tmp_path)
    draft.update("8.1.1", "2026-09", state="done", values={**VALUES, "ilkin/1": 50, "ilkin/2": 100})
    result = measure_of(draft.status(AS_OF))
    assert (result.state.value, result.achieved_on) == ("in_progress", None)


def test_last_printed_tier_is_final_where_the_yekun_cell_is_blank(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure(deadline="2027, dekabr")
    draft.milestone("8.1.1/ilkin/1")
    draft.milestone("8.1.1/araliq/1")
    draft.update("8.1.1", "2026-09", values={"ilkin/1": "done"})
    assert measure_of(draft.status(AS_OF)).state.value == "in_progress"
    draft.update("8.1.1", "2026-10", values={"araliq/1": "done"})
    assert measure_of(draft.status(AS_OF)).state.value == "done"


def test_yekun_that_nobody_made_results_of_is_not_achieved(tmp_path: Path) -> None:
    """The cell has words, so the gap is the registry's: araliq must not stand in for it."""
    draft = Draft(tmp_path)
    draft.measure(
        deadline="2027, dekabr",
        tiers={"araliq": "1-ci sınaq nəticəsi", "yekun": "sistemin tam işə salınması"},
    )
    draft.milestone("8.1.1/araliq/1")
    draft.update("8.1.1", "2026-10", state="done", values={"araliq/1": "done"})
    result = measure_of(draft.status(AS_OF))
    assert (result.state.value, result.achieved_on) == ("in_progress", None)


def test_weights_are_exact(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure()
    for number, weight in enumerate(("0.1", "0.2", "0.7"), 1):
        draft.milestone(f"8.1.1/yekun/{number}", weight=weight)
    draft.update("8.1.1", "2026-10", values={"yekun/1": "done", "yekun/2": "done"})
    assert measure_of(draft.status(AS_OF)).score.progress == Fraction(3, 10)
