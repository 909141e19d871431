"""The real plan's report, opened again: all rows, the official look, correct language."""

import re
from typing import Any

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt

from tests.reports.conftest import Made, grid, table_with, texts
from tests.support.real import RAW_MEASURES

ENGLISH = re.compile(
    r"\b(the|of|and|measures?|overdue|deadlines?|done|plan’s|report|agency|agencies|"
    r"progress|percent|none|as|no|is|are|commit|state|due|days?|registry|errors?|warnings?)\b"
)
BROKEN = re.compile(r"None|\{\{|\{%|\[#|\[\w+\]|%|\b0 ?tədbirlər|\d tədbirlər|  ")
HEADINGS = [
    "Sıra №-si",
    "Tədbirin adı",
    "Əsas icraçı orqanlar (qurumlar) fəaliyyət istiqamətlərinə uyğun olaraq",
    "Digər icraçılar",
    "İcra müddəti",
    "Nəticə indikatorları",
    "Vəziyyəti",
    "İrəliləyiş",
]
SHARED = [f"8.2.{number}." for number in range(1, 8)]


def annex(document: Any) -> Any:
    return table_with(document, "Sıra №-si")


def annex_rows(document: Any) -> dict[str, list[str]]:
    return {row[0]: row for row in grid(annex(document)) if re.match(r"\d+\.\d+\.\d", row[0])}


def test_it_has_every_row_of_the_plan(report: Made) -> None:
    rows = annex_rows(report.document)
    assert len(rows) == len(RAW_MEASURES) == 74
    for raw in RAW_MEASURES:
        row = rows[f"{raw['id']}."]
        assert row[1] == raw["title"]
        tiers = raw.get("tiers", {})
        if "shared" not in raw:
            expected = [raw["deadline"]["text"], *(tiers.get(t, "") for t in TIER_KEYS)]
            assert row[4:8] == expected
        assert row[8] in {"məlumat yoxdur", "müddəti ötüb"}


TIER_KEYS = ("ilkin", "araliq", "yekun")


def test_rows_stand_in_the_order_of_their_numbers(report: Made) -> None:
    numbers = [tuple(map(int, key.rstrip(".").split("."))) for key in annex_rows(report.document)]
    assert numbers == sorted(numbers)


def test_the_columns_are_the_plans_own(report: Made) -> None:
    table = annex(report.document)
    first, second = grid(table)[:2]
    assert first == HEADINGS
    assert second[5:8] == ["ilkin nəticələr", "aralıq nəticələr", "yekun nəticələr"]
    assert [cell.grid_span for cell in table._tbl.tr_lst[0].tc_lst] == [1, 1, 1, 1, 1, 3, 1, 1]


def test_directions_head_their_rows(report: Made) -> None:
    table = annex(report.document)
    spans = [row for row in table._tbl.tr_lst if row.tc_lst[0].grid_span == 10]
    assert len(spans) == 5
    assert "8.1. Rəqəmsallaşma sahəsinin inkişafı və təkmilləşdirilməsi" in [
        row[0] for row in grid(table)
    ]


def test_shared_cells_are_merged_and_marked(report: Made) -> None:
    table = annex(report.document)
    rows = {row[0]: tr for row, tr in zip(grid(table), table._tbl.tr_lst, strict=True)}
    for number in SHARED:
        merges = [cell.vMerge for cell in rows[number].tc_lst]
        part = "restart" if number == "8.2.1." else "continue"
        assert merges == [None] * 4 + [part] * 4 + [None] * 2
    assert rows["8.2.8."].tc_lst[4].vMerge is None
    assert annex_rows(report.document)["8.2.1."][4] == "2026, dekabr*"
    assert any(text.startswith("* 8.2.1–8.2.7-ci sətirlər") for text in texts(report.document))


def test_blank_cells_stay_blank(report: Made) -> None:
    rows = annex_rows(report.document)
    assert rows["8.1.18."][7] == rows["8.3.3."][7] == rows["8.4.3."][6] == ""
    assert rows["8.1.1.1."][5:8] == ["", "", ""]


def test_headings_repeat_and_rows_are_not_split(report: Made) -> None:
    for table in report.document.tables:
        rows = table._tbl.tr_lst
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        if "____" not in grid(table)[0][0]:
            assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    header = annex(report.document)._tbl.tr_lst[1]
    assert header.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_pages(report: Made) -> None:
    portrait, landscape, last = report.document.sections
    for section in (portrait, last):
        margins = (section.left_margin, section.right_margin, section.top_margin)
        assert [round(margin.mm) for margin in margins] == [30, 15, 20]
        assert round(section.page_width.mm) == 210
    assert landscape.orientation == WD_ORIENT.LANDSCAPE
    assert landscape.page_width > landscape.page_height
    assert portrait.different_first_page_header_footer
    assert portrait.first_page_header.paragraphs[0].text == ""


def test_letters(report: Made) -> None:
    styles = report.document.styles
    for name, size in (("Report Text", 14), ("Table Text", 10), ("Heading 1", 14)):
        fonts = styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:ascii")) == fonts.get(qn("w:hAnsi")) == "Times New Roman"
        assert styles[name].font.size == Pt(size)
    assert styles["Report Text"].paragraph_format.line_spacing == 1.5
    language = styles.element.find(f".//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "az-Latn-AZ"


def test_pictures_are_told_in_words(report: Made) -> None:
    told = {
        p.get("name"): p.get("descr") for p in report.document.element.body.iter(qn("wp:docPr"))
    }
    # Nothing has been measured: no picture of progress is drawn.
    assert list(told) == ["overview", "timeline", "agencies"]
    words = told["overview"]
    assert "8.1 istiqaməti üzrə 18 tədbirin hamısı barədə məlumat yoxdur" in words
    assert "8.3 istiqaməti üzrə 8 tədbirdən 1-inin müddəti ötüb, 7-si barədə" in words


def test_the_first_paragraph_says_that_nothing_was_reported(report: Made) -> None:
    paragraphs = [paragraph.text for paragraph in report.document.paragraphs]
    # The list of contents has the heading, too.
    first = paragraphs[
        paragraphs.index("1. Qısa xülasə", paragraphs.index("Hesabatın mənşəyi")) + 1
    ]
    assert first.startswith("22 noyabr 2026-cı il tarixinə olan vəziyyətə görə heç bir icraçı")
    assert "reyestrdə planın icrası barədə məlumat yoxdur" in first
    assert "56 tədbirdən 2-sinin müddəti ötüb, 54-ü barədə məlumat yoxdur." in " ".join(paragraphs)


def test_overdue_measures(report: Made) -> None:
    rows = grid(table_with(report.document, "Gecikmə"))[1:]
    assert [row[0] for row in rows] == [
        "8.3.4", "8.5.1", "8.1.1.1", "8.1.9.3", "8.1.1.5", "8.1.9.2",
    ]  # fmt: skip
    assert rows[0][3:] == ["30 iyun 2026-cı il", "145 gün"]


def test_bodies_stand_in_alphabetical_order(report: Made) -> None:
    codes = [row[0] for row in grid(table_with(report.document, "Qurum"))[1:]]
    assert codes.index("XRİTDX") < codes.index("İN") < codes.index("KTN")
    assert codes.index("ETN") < codes.index("ƏƏSMN") < codes.index("ƏN") < codes.index("XRİTDX")
    assert codes[-2:] == ["aidiyyəti dövlət orqanları (qurumları)", "kommunal xidmət operatorları"]


def test_title_page(report: Made) -> None:
    words = [paragraph.text for paragraph in report.document.paragraphs[:8]]
    # The order approved the plan, not this report: it stands before the plan's title alone.
    approval = words.index(
        "Azərbaycan Respublikası Prezidentinin 2026-cı il 27 fevral tarixli "
        "Sərəncamı ilə təsdiq edilmiş"
    )
    assert words[approval + 1].endswith("Fəaliyyət Planı”nın")
    assert words[approval + 2] == "icrası haqqında"
    assert "22 noyabr 2026-cı il tarixinə olan vəziyyət" in words


def test_it_speaks_azerbaijani_alone(report: Made) -> None:
    for text in texts(report.document):
        # Paths of records are no words of the report.
        assert not ENGLISH.findall(re.sub(r"\S*/\S*", " ", text).lower()), text


def test_nothing_is_left_over(report: Made, english: Made) -> None:
    for made in (report, english):
        for text in texts(made.document):
            assert not BROKEN.search(text), text


def test_english(english: Made) -> None:
    words = " ".join(texts(english.document))
    assert "ANNUAL REPORT" in words
    assert "of 56 measures: 2 overdue, 54 without data" in words.replace("Of 56", "of 56")
    assert "22 November 2026" in words


@pytest.mark.parametrize("name", ["title", "subject"])
def test_properties(report: Made, name: str) -> None:
    properties = report.document.core_properties
    assert "2026-cı il" in getattr(properties, name)
    assert properties.created == properties.modified
    assert (properties.created.day, properties.created.hour) == (22, 0)
