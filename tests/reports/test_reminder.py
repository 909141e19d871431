"""Letters to late bodies: what is owed is what `discipline` says, each under its clause."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planctl.errors import UserError
from planctl.i18n import translator
from planctl.model.agency import Agency, AgencyKind
from planctl.model.period import parse_period
from planctl.reports.kinds import KINDS
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.parts.runs import period_words
from planctl.reports.reminder.content import reminder_paper
from planctl.reports.reminder.letter import addressee
from tests.cli.conftest import Runner, planctl
from tests.reports.checks import (
    assert_sound,
    docx,
    headings,
    sheet_rows,
    table_of,
    word_rows,
)
from tests.reports.conftest import texts
from tests.reports.played import DAY, played, source_at
from tests.support.real import REGISTRY, read_plain

__all__ = ["planctl", "played"]
MONTH = "2026-08"


@pytest.fixture(scope="module")
def paper(played: Path) -> Paper:
    return KINDS["reminder"].paper(source_at(played), period=MONTH)


def letters(paper: Paper) -> dict[str, Section]:
    (section,) = (one for one in paper.sections if one.id == "letters")
    return {item.id: item for item in section.items}


def missing(planctl: Runner, registry: Path) -> dict[str, int]:
    """Return how many reports up to the month each body lacks, period by period."""
    found: dict[str, int] = {}
    for period in ("2026-Q1", "2026-Q2", *(f"2026-{month:02}" for month in range(1, 9))):
        done = planctl(
            "discipline", "--registry", str(registry), "--as-of", str(DAY), "--period", period,
            "--format", "json",
        )  # fmt: skip
        for one in json.loads(done.out)["agencies"]:
            found[one["id"]] = found.get(one["id"], 0) + one["missing"]
    return {name: count for name, count in found.items() if count}


def test_who_is_written_to_is_who_owes(paper: Paper, played: Path, planctl: Runner) -> None:
    owing = missing(planctl, played)
    shown = {row.id: row.cells["missing"].value for row in table_of(paper, "debts").rows}
    assert shown == owing != {}
    assert set(letters(paper)) == set(owing)


def test_a_letter_names_what_is_not_there(paper: Paper, played: Path) -> None:
    for body, letter in letters(paper).items():
        for row in letter.tables[0].rows:
            due = row.cells["due"].value
            assert isinstance(due, date)
            assert row.cells["days"].value == (DAY - due).days > 0
            period = row.id.split(" ")[1]
            folder = "finance" if "Q" in period else "updates"
            for number in row.text("measures").split(", "):
                path = f"plans/*/{folder}/{body}/{period}/{number}.yaml"
                # A report may have landed after the day that the letter stands for.
                assert number == "bütün plan" or not list(played.glob(path)) or due < DAY


def test_each_clause_is_quoted_in_its_own_words(paper: Paper) -> None:
    act = read_plain(REGISTRY / "acts/nk-253s-2025.yaml")
    quotes = {duty["clause"]: duty["quote"] for duty in act["duties"]}
    for letter in letters(paper).values():
        words = " ".join(letter.text)
        for row in letter.tables[0].rows:
            assert quotes[row.text("clause")].rstrip(".") in words
        assert "253s nömrəli Sərəncamının" in words
        assert "eyni hesabat təqvimi bu reyestrin öz seçimidir" in words


@pytest.mark.parametrize(
    ("code", "name", "reading", "expected"),
    [
        ("RİNN", "Rəqəmsal İnkişaf Nazirliyi", "rinn", "Rəqəmsal İnkişaf Nazirliyinə"),
        ("MB", "Azərbaycan Respublikasının Mərkəzi Bankı", "em-be", None),
        ("AZCON", "Nəqliyyat Holdingi (AZCON)", "az-kon", "Nəqliyyat Holdinginə (AZCON)"),
        ("AAK", None, "a-a-ka", "AAK-ya"),
        ("MHŞ", None, "em-he-şe", "MHŞ-yə"),
        ("X", None, None, "X"),
    ],
)
def test_to_whom(code: str, name: str | None, reading: str | None, expected: str | None) -> None:
    body = Agency(id="x", code=code, kind=AgencyKind.AGENCY, name=name, reading=reading)
    assert addressee(body, translator("az")) == (expected or f"{name}na")
    assert addressee(body, translator("en")) == (name or code)


def test_periods_that_follow_each_other_are_one_span() -> None:
    names = ("2026-11", "2026-12", "2027-01", "2027-03", "2026-Q3", "2026-Q4")
    said = period_words(map(parse_period, names), translator("az"))
    assert said == "11.2026 – 01.2027, 03.2027, 2026, III rüb – 2026, IV rüb"


def test_every_letter_begins_a_page_and_is_signed(paper: Paper) -> None:
    document = docx(paper)
    heads = [p for p in document.paragraphs if p.style.name == "Heading 2"]
    assert [head.text for head in heads] == [one.heading for one in letters(paper).values()]
    assert all(head.paragraph_format.page_break_before for head in heads)
    assert list(texts(document)).count("(imza)") == len(heads)


def test_read_back(paper: Paper) -> None:
    table = table_of(paper, "debts")
    rows = word_rows(docx(paper), headings(table))
    assert rows == [[row.text(column.key) for column in table.columns] for row in table.rows]
    shown: list[Any] = [row[1] for row in sheet_rows(paper, table)]
    assert shown == [row.cells["missing"].value for row in table.rows]


def test_one_body(played: Path, paper: Paper) -> None:
    body = next(iter(letters(paper)))
    alone = KINDS["reminder"].paper(source_at(played), period=MONTH, agency=body)
    assert letters(alone) == {body: letters(paper)[body]}


def test_who_owes_nothing_gets_no_letter(played: Path, paper: Paper) -> None:
    owing = set(letters(paper))
    bodies = {path.parent.parent.name for path in played.glob(f"plans/*/updates/*/{MONTH}/*")}
    body = min(bodies - owing)
    alone = KINDS["reminder"].paper(source_at(played), period=MONTH, agency=body)
    english = KINDS["reminder"].paper(source_at(played, lang="en"), period=MONTH, agency=body)
    assert letters(alone) == {}
    assert "məktub yazılmır" in alone.sections[0].text[0]
    assert_sound(alone, english)


def test_the_real_registry_has_no_data() -> None:
    day = date(2026, 11, 22)
    paper = KINDS["reminder"].paper(source_at(REGISTRY, day), period="2026-10", agency="RİNN")
    (letter,) = letters(paper).values()
    assert [row.text("periods") for row in letter.tables[0].rows] == [
        "2026, I rüb – 2026, III rüb",
        "03.2026 – 10.2026",
    ]
    english = source_at(REGISTRY, day, "en")
    assert_sound(paper, KINDS["reminder"].paper(english, period="2026-10", agency="RİNN"))


def test_sound(paper: Paper, played: Path) -> None:
    assert_sound(paper, KINDS["reminder"].paper(source_at(played, lang="en"), period=MONTH))


@pytest.mark.parametrize(
    ("period", "agency"),
    [("2026-10", None), (MONTH, "nobody"), (MONTH, "aidiyyeti-dovlet-orqanlari")],
)
def test_what_is_not_there(period: str, agency: str | None) -> None:
    with pytest.raises(UserError):
        reminder_paper(source_at(REGISTRY), period, agency)


def test_the_command(tmp_path: Path, played: Path, planctl: Runner) -> None:
    output = tmp_path / "mektublar.docx"
    done = planctl(
        "report", "reminder", "--registry", str(played), "--period", MONTH, "--as-of", str(DAY),
        "-o", str(output),
    )  # fmt: skip
    assert (done.code, done.out) == (0, "")
    assert output.is_file()


def test_no_signature_is_alone_on_its_page(paper: Paper) -> None:
    words = docx(paper).paragraphs
    closing = [one for one in words if one.text == paper.sections[0].items[0].after[-1]]
    assert closing
    assert all(one.paragraph_format.keep_with_next for one in closing)
