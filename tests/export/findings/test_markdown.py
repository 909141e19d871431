"""The page of a CI job: a table that hostile words do not break out of."""

import re

import pytest

from planctl.diagnostic import Severity
from planctl.export.findings.markdown import LIMIT, as_markdown, escaped
from planctl.export.findings.report import Comparison
from planctl.i18n import msg, translator
from tests.export.findings.made import MEASURE, endless, finding, hostile, report

EN = translator("en")


def rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("|")][2:]


def test_errors_come_first() -> None:
    found = [
        finding("PLN307", Severity.WARNING, path="a.yaml"),
        finding(path="b.yaml", hint=msg("Correct it.")),
    ]
    text = as_markdown(report(found), EN)
    assert text.startswith("## planctl check\n\n❌ **2 files, 1 error, 1 warning, 0 notes**\n")
    assert rows(text) == [
        "| error | PLN201 | registry/b.yaml:7:3 | Unknown agency “snn”.<br>→ Correct it. |",
        "| warning | PLN307 | registry/a.yaml:7:3 | Unknown agency “snn”. |",
    ]


def test_nothing_found() -> None:
    assert as_markdown(report(), EN).splitlines()[2:] == [
        "✅ **2 files, 0 errors, 0 warnings, 0 notes**"
    ]


def test_warnings_fail_where_they_are_asked_to() -> None:
    warned = [finding("PLN307", Severity.WARNING)]
    assert "✅" in as_markdown(report(warned), EN)
    assert "❌" in as_markdown(report(warned, strict=True), EN)


def test_hostile_words_stay_in_their_cell() -> None:
    (row,) = rows(as_markdown(report([hostile()]), EN))
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    assert set(re.findall(r"<[^>]*>", row)) == {"<br>"}
    assert not re.search(r"(?<!\\)[`*_\[\]]", row)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a|b\\", "a\\|b\\\\"),
        ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
        ("# a\n- b", "\\# a - b"),
        ("a\x00b", "a\ufffdb"),
        (f"registry/{MEASURE}", f"registry/{MEASURE}"),
    ],
)
def test_signs_are_shown_as_they_are(text: str, written: str) -> None:
    assert escaped(text) == written


def test_a_page_does_not_grow_without_end() -> None:
    text = as_markdown(report([endless()] * 1000), EN)
    assert len(rows(text)) == LIMIT
    assert "800 more findings" in text
    assert len(text.encode("utf-8")) < 1024 * 1024


def test_what_is_left_aside_is_said() -> None:
    notes = report([finding(severity=Severity.INFO)], compared=Comparison("a_b", "c" * 40))
    text = as_markdown(notes, EN)
    assert "since a\\_b (cccccccccc)" in text
    assert "whatever was found before is left aside" in text
    assert "--infos" in text
