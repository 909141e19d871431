"""Figures of the report against an independent count, on a made-up plan with updates."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from planctl.errors import UserError
from planctl.history import Revision
from planctl.i18n import translator
from planctl.reports.annual.content import annual_paper
from planctl.reports.annual.year import checked_year
from planctl.reports.kinds import KINDS
from planctl.reports.making import Form, made
from planctl.reports.paper.paper import Paper, Section
from planctl.reports.source import Source
from planctl.workspace import Workspace
from tests.reports.checks import table_of
from tests.reports.conftest import make, texts
from tests.support.draft import HOME
from tests.support.sample import AS_OF, sample


def source_of(workspace: Workspace, day: str = AS_OF, lang: str = "az") -> Source:
    return Source(workspace, workspace.plan(None), date.fromisoformat(day), translator(lang))


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return source_of(sample(tmp_path).open())


@pytest.fixture
def paper(source: Source) -> Paper:
    return annual_paper(source)


def rows(paper: Paper, table: str, key: str) -> dict[str, dict[str, str]]:
    """Return the words of a table's rows by those of one column."""
    found = table_of(paper, table).rows
    return {row.text(key): {name: cell.text for name, cell in row.cells.items()} for row in found}


def section(paper: Paper, name: str) -> Section:
    return next(one for one, _parent in paper.every_section() if one.id == name)


def test_summary_counts_what_was_reported(paper: Paper) -> None:
    """Rows 8.1.1, 8.1.1.1, 8.1.2, 8.2.1 and 8.2.2 of 8 have updates."""
    assert (
        section(paper, "summary")
        .text[0]
        .startswith(
            "22 noyabr 2026-cı il tarixinə olan vəziyyətə görə 8 tədbir və alt tədbirdən 5-i barədə"
        )
    )
    figures = {name: row["after"] for name, row in rows(paper, "movement", "label").items()}
    assert (figures["Tədbirlər"], figures["Alt tədbirlər"]) == ("7", "1")
    assert figures["Nəticə indikatorları"] == "8"
    assert figures["Ölçülən indikatorlar"] == "3"
    assert figures["Nail olunan indikatorlar"] == "2"
    assert figures["Ləğv edilib"] == "1"


def test_the_year_has_moved_the_plan(paper: Paper) -> None:
    """On 1 January nothing was reported; by now 8.1.2 is done, and two results are achieved."""
    moved = rows(paper, "movement", "label")
    done = moved["İcra olunub"]
    assert (done["before"], done["after"], done["change"]) == ("0", "1", "+1")
    changes = [row for row in table_of(paper, "movement").rows if row.id.startswith("state_")]
    assert sum(int(row.text("change").replace("−", "-")) for row in changes) == 0
    achieved = moved["Nail olunan indikatorlar"]
    assert (achieved["before"], achieved["change"]) == ("0", "+2")
    assert moved["Orta irəliləyiş"]["before"] == "0 faiz"
    assert moved["Orta irəliləyiş"]["change"].endswith(" faiz bəndi")


def test_a_later_year_begins_where_the_last_one_ended(source: Source) -> None:
    """Nothing is reported in 2027: what was reported by its first day stands."""
    later = annual_paper(replace(source, as_of=date(2027, 3, 1)), "2027")
    for row in table_of(later, "movement").rows:
        if row.id in {"state_done", "measured", "achieved", "progress", "coverage"}:
            assert row.cells["change"].value == 0, row.id
    assert not table_of(later, "achieved 8.1").rows


def test_tiers_of_a_direction(paper: Paper) -> None:
    """Ilkin of 8.1.1: 45 of 50 and a milestone done, so (0.9 + 1) / 2; no other measure has it."""
    tiers = rows(paper, "tiers 8.1", "tier")
    assert tiers["İlkin nəticələr"]["progress"] == "95 faiz"
    assert tiers["İlkin nəticələr"]["before"] == "–"
    assert tiers["İlkin nəticələr"]["total"] == "1"
    assert tiers["Yekun nəticələr"]["achieved"] == "1"
    assert tiers["Aralıq nəticələr"]["progress"] == "–"


def test_what_was_achieved_with_its_month(paper: Paper) -> None:
    """A milestone of 8.1.1 in October; 8.1.2 and its one result in September, after August."""
    found = {row.id: row for row in table_of(paper, "achieved 8.1").rows}
    assert list(found) == ["8.1.1/ilkin/2", "8.1.1.1", "8.1.2", "8.1.2/yekun/1"]
    assert found["8.1.1/ilkin/2"].text("period") == "10.2026"
    assert found["8.1.2"].text("value") == "gecikmə ilə icra olunub"
    assert found["8.1.2"].cells["period"].value == date(2026, 9, 30)


def test_what_slipped_and_why(paper: Paper) -> None:
    (overdue,) = table_of(paper, "slipped 8.1").rows
    assert (overdue.id, overdue.text("days")) == ("8.1.3", "83 gün gecikir")
    assert overdue.text("why") == "heç bir icraçı məlumat verməyib"
    assert [row.id for row in table_of(paper, "slipped 8.2").rows] == ["8.2.2"]


def test_obstacles_that_stand_are_the_reason(tmp_path: Path) -> None:
    draft = sample(tmp_path)
    blocker = {"kind": "finance", "what": "vəsait ayrılmayıb.", "since": "2026-08-01"}
    update = f"{HOME}/updates/san/2026-10/8.2.2.yaml"
    draft.files[update]["blockers"] = [blocker | {"asked_of": "sba"}]
    paper = annual_paper(source_of(draft.open()))
    (row,) = table_of(paper, "slipped 8.2").rows
    said = "maliyyə, 1 avqust 2026-cı il tarixindən (113 gün): vəsait ayrılmayıb; müraciət olunan"
    assert row.text("why").startswith(f"əngəl: {said}")
    advice = {row.id: row.text("ground") for row in table_of(paper, "recommendations").rows}
    assert advice["2 8.2.2"].startswith(said)


def test_measures_of_a_direction(paper: Paper) -> None:
    found = rows(paper, "measures 8.1", "number")
    assert list(found) == ["8.1.1", "8.1.1.1", "8.1.2", "8.1.3"]
    assert found["8.1.1"]["ilkin"] == "95 faiz"
    assert found["8.1.1"]["araliq"] == ""
    assert found["8.1.1"]["yekun"] == "–"
    assert found["8.1.2"]["state"] == "gecikmə ilə icra olunub"
    assert found["8.1.3"]["state"] == "müddəti ötüb"


def test_states_of_directions_are_told_in_words(paper: Paper) -> None:
    first, second = section(paper, "directions").items
    assert first.text[0].startswith("8.1 istiqaməti üzrə 3 tədbirdən 1-i icra olunub, 1-inin")
    assert second.text[0].startswith("8.2 istiqaməti üzrə 4 tədbirdən 1-i ləğv edilib")
    assert "1-inin icrası əngəllənib" in second.text[0]


def test_overdue_and_gaps(paper: Paper) -> None:
    assert list(rows(paper, "overdue", "number")) == ["8.1.3"]
    silent = rows(paper, "silent", "code")
    assert silent["QRUP"]["numbers"] == "8.1.3"
    assert silent["SBA"]["numbers"] == "8.2.10"
    assert "SAN" not in silent


def test_recommendations_stand_on_what_was_found(paper: Paper) -> None:
    """By rule 5 (never reported) what the gaps say; what other rules did not find is said, too."""
    table = table_of(paper, "recommendations")
    assert {row.text("subject") for row in table.rows if row.id.startswith("5 ")} == {"QRUP", "SBA"}
    assert any(note.startswith("3. ") for note in table.notes)
    assert all(row.text("ground") for row in table.rows if row.kind != "heading")


def test_numbers_are_ordered_as_numbers(paper: Paper) -> None:
    numbers = [row.text("number") for row in table_of(paper, "annex").rows]
    assert numbers[-2:] == ["8.2.3.", "8.2.10."]


def test_leads_count_for_each_body(paper: Paper) -> None:
    found = rows(paper, "agencies", "code")
    assert (found["SAN"]["lead"], found["SAN"]["co"]) == ("3", "0")
    assert (found["SBA"]["lead"], found["SBA"]["co"]) == ("4", "1")
    assert (found["SKM"]["lead"], found["SKM"]["states"]) == ("0", "–")
    assert list(found)[-1] == "QRUP"


def test_made_up_data_is_marked(tmp_path: Path) -> None:
    report = make(sample(tmp_path).open())
    words = list(texts(report.document))
    assert "NÜMUNƏ: süni məlumatlar" in words
    assert any("NÜMUNƏ" in p.text for p in report.document.sections[0].header.paragraphs)


@pytest.mark.parametrize(
    ("revision", "commit", "known"),
    [
        (None, "git tarixçəsi yoxdur", "hesabat tərtib olunarkən faylların vəziyyəti"),
        (Revision("ab" * 20, False), "ab" * 20, "göstərilən versiya; reyestrdə ondan fərq yoxdur"),
        (
            Revision("ab" * 20, True),
            "ab" * 20,
            "göstərilən versiya və reyestrdə hələ qeydə alınmamış dəyişikliklər",
        ),
    ],
)
def test_provenance(source: Source, revision: Revision | None, commit: str, known: str) -> None:
    vars(source.workspace).update(revision=revision, seal=None)
    whole = KINDS["annual"].paper(source)
    facts = {name: row["value"] for name, row in rows(whole, "facts", "label").items()}
    assert facts["Reyestrin git versiyası"] == commit
    assert facts["Məlumatların vəziyyəti"] == known
    assert facts["Göstəricilərin tarixi"] == "22 noyabr 2026-cı il"


def test_before_the_first_period_closes_silence_is_no_gap(tmp_path: Path) -> None:
    silent = table_of(annual_paper(source_of(sample(tmp_path).open(), "2026-04-15")), "silent")
    assert silent.rows == ()
    assert "boşluq sayılmır" in silent.empty


@pytest.mark.parametrize(
    ("year", "day"),
    [("2025", "2026-11-22"), ("2029", "2029-12-31"), ("x", "2026-11-22"), ("²", "2026-11-22")],
)
def test_a_year_outside_the_plan_is_refused(source: Source, year: str, day: str) -> None:
    with pytest.raises(UserError, match="no year"):
        checked_year(source.plan, year, date.fromisoformat(day), source.t)


def test_a_year_that_has_not_begun_is_refused(source: Source) -> None:
    with pytest.raises(UserError, match="not begun"):
        checked_year(source.plan, "2027", date(2026, 11, 22), source.t)
    assert checked_year(source.plan, "2026", date(2027, 1, 15), source.t) == 2026


@pytest.mark.parametrize("day", ["2020-01-01", "2031-05-05"])
def test_without_a_year_any_day_has_a_report(source: Source, day: str) -> None:
    when = date.fromisoformat(day)
    assert annual_paper(replace(source, as_of=when)).day == when


def test_hostile_words_are_words(tmp_path: Path) -> None:
    """Marks, markup and texts without end stand as they are, in every form."""
    words = "{{ 7*7 }} {% for x in y %} <w:p>& =1+1 [#annex][title] " * 20
    draft = sample(tmp_path)
    for file in draft.files.values():
        for key in ("title", "name", "quote"):
            if key in file:
                file[key] = words + str(file[key])
    paper = KINDS["annual"].paper(source_of(draft.open()))
    data = made(paper, Form.DOCX, Path("none"))
    document = Document(BytesIO(data))
    assert any(text.startswith(words) for text in texts(document))
    assert len(document.core_properties.title) == 255
    assert words.split("<", maxsplit=1)[0] in made(paper, Form.HTML, Path("none")).decode()
    assert load_workbook(BytesIO(made(paper, Form.XLSX, Path("none")))).worksheets
