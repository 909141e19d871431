"""What differs between two states of the real registry, in the plan's terms."""

import pytest

from planctl.analysis.compare import Sort, Weight
from tests.analysis.compare.stage import HOME, MEASURE, compared, edited, files, said, update

ACT = """\
id: duzelis-2027
kind: Sərəncam
issuer: Azərbaycan Respublikasının Prezidenti
number: "77"
date: 2027-01-05
title: Düzəliş barədə
amends: prezident-2026-02-27
"""
MOVED = edited(MEASURE, ("text: 2028, iyul", "text: 2028, dekabr"), ("2028-07-31", "2028-12-31"))


def test_nothing_differs_where_only_the_writing_does() -> None:
    text = files()[MEASURE]
    lines = text.splitlines()
    other = "# bir qeyd\n" + "\n".join((lines[1], lines[0], *lines[2:])).replace('"', "'") + "\n"
    assert other != text
    assert compared(files(), files({MEASURE: other})) == ()
    default = text.replace("  - agency: rinn\n", "  - agency: rinn\n    recommended: false\n")
    assert compared(files(), files({MEASURE: default})) == ()


def test_a_deadline_moves_without_an_act() -> None:
    assert said(files(), files(MOVED)) == [
        "NORMATIVE icra müddəti: 2028, iyul → 2028, dekabr (düzəliş aktı göstərilməyib)"
    ]


def test_a_deadline_moves_by_an_act() -> None:
    named = "Azərbaycan Respublikasının Prezidenti, 05.01.2027, Sərəncam № 77"
    found = said(files(), files(MOVED, {"acts/duzelis-2027.yaml": ACT}))
    assert found == [
        "NORMATIVE əlavə olunub: akt duzelis-2027 – Düzəliş barədə",
        f"NORMATIVE icra müddəti: 2028, iyul → 2028, dekabr (düzəliş aktı: {named})",
    ]


def test_a_slip_put_right_is_no_change_of_the_text() -> None:
    swap = ("araşdırılması\n", "arasdirilmasi\n")
    slip = edited(MEASURE, swap)
    errata = slip[MEASURE].replace(
        "errata:\n",
        "errata:\n  - field: ilkin\n    printed: araşdırılması\n    corrected: arasdirilmasi\n"
        "    why: sınaq\n",
    )
    (change,) = compared(files(), files({MEASURE: errata}))
    weights = {one.name: (one.weight, one.slip) for one in change.fields}
    assert weights["tiers.ilkin"] == (Weight.WORDS, True)
    assert compared(files(), files(slip))[0].fields[0].weight is Weight.NORMATIVE


def test_a_report_is_held_against_the_one_before() -> None:
    first = update("2026-05", "in_progress", 40)
    second = update("2026-06", "done", 62, "Başqa iş.")
    (change,) = compared(files(first), files(first, second))
    assert (change.sort, change.preceding, change.agencies) == (Sort.ADDED, "2026-05", ("rinn",))
    assert said(files(first), files(first, second)) == [
        "STATE vəziyyət: icradadır → icra olunub",
        "VALUE aralıq/2: 40 → 62 faiz",
        "WORDS görülən işlər: Başqa iş.",
    ]


def test_a_report_that_comes_late_is_held_against_its_own_predecessor() -> None:
    early, later = update("2026-04", "in_progress", 10), update("2026-06", "in_progress", 60)
    (change,) = compared(files(early, later), files(early, later, update("2026-05", "done", 40)))
    assert change.preceding == "2026-04"
    assert [(one.before, one.after) for one in change.fields if one.path[0] == "values"] == [
        (10, 40)
    ]


def test_a_value_that_is_not_said_again_still_stands() -> None:
    first = update("2026-05", "in_progress", 40)
    silent = update("2026-06", "in_progress", 1)
    path = next(iter(silent))
    silent = {path: silent[path].replace("values:\n  araliq/2: 1\n", "")}
    third = update("2026-07", "in_progress", 50)
    assert "VALUE aralıq/2: 40 → 50 faiz" in said(files(first, silent), files(first, silent, third))
    assert not [x for x in said(files(first), files(first, silent)) if x.startswith("VALUE")]


def test_the_first_report_says_all_that_it_says() -> None:
    assert said(files(), files(update("2026-03", "in_progress", 7))) == [
        "STATE vəziyyət: icradadır",
        "VALUE aralıq/2: 7 faiz",
        "WORDS görülən işlər: Görülən iş.",
    ]


def test_a_landed_report_that_changes_is_a_correction() -> None:
    before = update("2026-05", "in_progress", 40)
    after = update(
        "2026-05",
        "in_progress",
        38,
        corrections="[{when: 2026-07-01, what: dəyər, why: Səhv sayılıb}]",
    )
    assert said(files(before), files(after)) == [
        "VALUE aralıq/2: 40 → 38 faiz",
        "WORDS düzəlişin səbəbi: Səhv sayılıb",
    ]
    silently = update("2026-05", "in_progress", 38)
    assert said(files(before), files(silently))[-1] == "WORDS düzəlişin səbəbi göstərilməyib"


BLOCKERS = (
    "[{kind: finance, what: Vəsait yoxdur, since: 2026-03-01},"
    " {kind: legal, what: Akt yoxdur, since: 2026-04-01}]"
)
RESOLVED = (
    "[{kind: legal, what: Akt yoxdur, since: 2026-04-01},"
    " {kind: finance, what: Vəsait yoxdur, since: 2026-03-01, resolved_on: 2026-06-02}]"
)


def test_items_of_lists_are_known_by_their_names_not_their_places() -> None:
    before = update("2026-05", "blocked", 40, blockers=BLOCKERS)
    after = update("2026-05", "blocked", 40, blockers=RESOLVED)
    assert said(files(before), files(after))[0] == (
        "STATE maneələr, maliyyə 01.03.2026, həll tarixi: 02.06.2026"
    )
    assert len(said(files(before), files(after))) == 2


def test_an_obstacle_that_stands_and_is_not_named_again() -> None:
    first = update("2026-05", "blocked", 40, blockers=RESOLVED)
    lines = said(files(first), files(first, update("2026-06", "in_progress", 40)))
    assert lines[:2] == [
        "STATE vəziyyət: əngəllənib → icradadır",
        "STATE maneələr, hüquqi 01.04.2026: artıq göstərilmir (Akt yoxdur)",
    ]
    assert not [line for line in lines if "Vəsait" in line]  # that one was resolved


def test_a_record_comes_goes_and_gets_another_number() -> None:
    path = f"{HOME}/indicators/8.1.2/araliq-2.yaml"
    moved = f"{HOME}/indicators/8.1.2/araliq-3.yaml"
    text = files()[path]
    without = files({path: None})
    assert said(files(), without) == ["NORMATIVE silinib: göstərici 8.1.2/araliq/2"]
    (line,) = said(without, files())
    assert line.startswith("NORMATIVE əlavə olunub: göstərici 8.1.2/araliq/2 – həmin hövzəyə")
    other = text.replace("8.1.2/araliq/2", "8.1.2/araliq/3").replace("number: 2", "number: 3")
    renamed = files({path: None, moved: other})
    assert said(files(), renamed) == ["NORMATIVE nömrəsi dəyişib: 8.1.2/araliq/2 → 8.1.2/araliq/3"]


def test_a_file_that_cannot_be_read_is_said_so() -> None:
    assert said(files(), files({MEASURE: "id: [\n"})) == ["NORMATIVE oxumaq olmur: tədbir 8.1.2"]


def test_the_official_text_itself() -> None:
    path = next(path for path in files() if path.endswith(".txt") and path.startswith("plans/"))
    (line,) = said(files(), files({path: "başqa mətn\n"}))
    assert line.startswith("NORMATIVE faylın nəzarət cəmi: ")


def test_weights_and_thresholds_of_the_plan() -> None:
    path = f"{HOME}/plan.yaml"
    (line,) = said(files(), files(edited(path, ("at_risk_lag: 0.25", "at_risk_lag: 0.4"))))
    assert line == "NORMATIVE hədlər, risk həddi: 0.25 → 0.4"


def test_long_texts_are_narrowed_to_where_they_differ() -> None:
    change = edited(MEASURE, ("hövzəyə inteqrasiyası\n", "hövzəyə qoşulması\n"))
    (line,) = said(files(), files(change))
    assert line == (
        "NORMATIVE ad: … formalaşan məlumatların hövzəyə inteqrasiyası → … formalaşan məlumatların "
        "hövzəyə qoşulması (düzəliş aktı göstərilməyib)"
    )


@pytest.mark.parametrize("lang", ["az", "en"])
def test_what_shows_nothing_of_itself_is_made_visible(lang: str) -> None:
    hostile = update("2026-05", "in_progress", 40, '"\\e[31mqırmızı\\e[0m \\u202Etərs"')
    lines = said(files(), files(hostile), lang)
    assert not [line for line in lines if "\x1b" in line or "\u202e" in line]


def test_english_says_the_same() -> None:
    first, second = update("2026-05", "in_progress", 40), update("2026-06", "done", 62)
    assert said(files(first), files(first, second), "en")[:2] == [
        "STATE state: in progress → done",
        "VALUE intermediate/2: 40 → 62 faiz",
    ]
