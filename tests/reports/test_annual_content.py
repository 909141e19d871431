"""Figures of the report against an independent count, on a made-up plan with updates."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planctl.analysis.rollup import plan_status
from planctl.errors import UserError
from planctl.history import Revision
from planctl.i18n import translator
from planctl.reports.annual.content import AnnualContent, annual_content
from planctl.reports.annual.source import Source, checked_year
from planctl.reports.tables import Row
from planctl.workspace import Workspace
from tests.reports.conftest import make, texts
from tests.support.sample import AS_OF, sample


def source_of(workspace: Workspace, day: str = AS_OF, lang: str = "az") -> Source:
    status = plan_status(workspace.registry, workspace.plan(None), date.fromisoformat(day))
    return Source(
        registry=workspace.registry,
        status=status,
        diagnostics=(),
        revision=None,
        year=status.as_of.year,
        t=translator(lang),
    )


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return source_of(sample(tmp_path).open())


@pytest.fixture
def content(source: Source) -> AnnualContent:
    return annual_content(source)


def cells(rows: tuple[Row, ...], key: str) -> dict[str, dict[str, str]]:
    return {row.cells[key]: dict(row.cells) for row in rows}


def test_summary_counts_what_was_reported(content: AnnualContent) -> None:
    """Rows 8.1.1, 8.1.1.1, 8.1.2, 8.2.1 and 8.2.2 of 8 have updates."""
    assert content.summary.paragraphs[0].startswith(
        "22 noyabr 2026-cı il tarixinə olan vəziyyətə görə 8 tədbir və alt tədbirdən 5-i barədə"
    )
    figures = {row.cells["label"]: row.cells["value"] for row in content.summary.figures}
    assert (figures["Tədbirlər"], figures["Alt tədbirlər"]) == ("7", "1")
    assert figures["Nəticə indikatorları"] == "8"
    assert figures["Ölçülən indikatorlar"] == "3"
    assert figures["Nail olunan indikatorlar"] == "2"
    assert figures["Ləğv edilib"] == "1"


def test_tiers_of_a_direction(content: AnnualContent) -> None:
    """Ilkin of 8.1.1: 45 of 50 and a milestone done, so (0.9 + 1) / 2; no other measure has it."""
    tiers = cells(content.directions[0].tiers, "tier")
    assert tiers["İlkin nəticələr"]["progress"] == "95 faiz"
    assert tiers["İlkin nəticələr"]["total"] == "1"
    assert tiers["Yekun nəticələr"]["achieved"] == "1"
    assert tiers["Aralıq nəticələr"]["progress"] == "–"


def test_measures_of_a_direction(content: AnnualContent) -> None:
    rows = cells(content.directions[0].measures, "number")
    assert list(rows) == ["8.1.1", "8.1.1.1", "8.1.2", "8.1.3"]
    assert rows["8.1.1"]["ilkin"] == "95 faiz"
    assert rows["8.1.1"]["araliq"] == ""
    assert rows["8.1.1"]["yekun"] == "–"
    assert rows["8.1.2"]["state"] == "gecikmə ilə icra olunub"
    assert rows["8.1.3"]["state"] == "müddəti ötüb"


def test_states_of_directions_are_told_in_words(content: AnnualContent) -> None:
    first, second = content.directions
    assert first.text.startswith("8.1 istiqaməti üzrə 3 tədbirdən 1-i icra olunub, 1-inin")
    assert second.text.startswith("8.2 istiqaməti üzrə 4 tədbirdən 1-i ləğv edilib")
    assert "1-inin icrası əngəllənib" in second.text


def test_overdue_and_gaps(content: AnnualContent) -> None:
    assert list(cells(content.due.overdue, "number")) == ["8.1.3"]
    silent = cells(content.gaps.silent, "code")
    assert silent["QRUP"]["numbers"] == "8.1.3"
    assert silent["SBA"]["numbers"] == "8.2.10"
    assert "SAN" not in silent


def test_numbers_are_ordered_as_numbers(content: AnnualContent) -> None:
    numbers = [row.cells["number"] for row in content.annex.rows if "number" in row.cells]
    assert numbers[-2:] == ["8.2.3.", "8.2.10."]


def test_leads_count_for_each_body(content: AnnualContent) -> None:
    rows = cells(content.agencies, "code")
    assert (rows["SAN"]["lead"], rows["SAN"]["co"]) == ("3", "0")
    assert (rows["SBA"]["lead"], rows["SBA"]["co"]) == ("4", "1")
    assert (rows["SKM"]["lead"], rows["SKM"]["states"]) == ("0", "–")
    assert list(rows)[-1] == "QRUP"


def test_made_up_data_is_marked(tmp_path: Path) -> None:
    made = make(sample(tmp_path).open())
    words = list(texts(made.document))
    assert "NÜMUNƏ: süni məlumatlar" in words
    assert any("NÜMUNƏ" in p.text for p in made.document.sections[0].header.paragraphs)


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
    made = annual_content(replace(source, revision=revision)).provenance
    facts = {row.cells["label"]: row.cells["value"] for row in made.facts}
    assert facts["Reyestrin git versiyası"] == commit
    assert facts["Məlumatların vəziyyəti"] == known
    assert facts["Göstəricilərin tarixi"] == "22 noyabr 2026-cı il"
    assert made.findings_text == "Xəta: 0; xəbərdarlıq: 0; qeyd: 0."


def test_before_the_first_period_closes_silence_is_no_gap(tmp_path: Path) -> None:
    made = annual_content(source_of(sample(tmp_path).open(), "2026-04-15")).gaps
    assert made.silent == ()
    assert "boşluq sayılmır" in made.silence_text


@pytest.mark.parametrize(("year", "day"), [(2025, "2026-11-22"), (2029, "2029-12-31")])
def test_a_year_outside_the_plan_is_refused(source: Source, year: int, day: str) -> None:
    with pytest.raises(UserError, match="no year"):
        checked_year(source.plan, year, date.fromisoformat(day), source.t)


def test_a_year_that_has_not_begun_is_refused(source: Source) -> None:
    with pytest.raises(UserError, match="not begun"):
        checked_year(source.plan, 2027, date(2026, 11, 22), source.t)
    assert checked_year(source.plan, 2026, date(2027, 1, 15), source.t) == 2026
