"""Workflow commands of GitHub: one line each, escaped as documented, ten of a type at most."""

import re

import pytest

from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.export.findings import FORMATS
from planctl.export.findings.github import by_importance
from planctl.i18n import msg, translator
from tests.export.findings.made import MEASURE, endless, finding, hostile, report

COMMAND = re.compile(r"::(error|warning|notice) ?([^:]*)::(.*)")


def commands(found: list[Diagnostic]) -> list[tuple[str, dict[str, str], str]]:
    """Read the output as the runner does: command, properties, message."""
    *lines, _counts = FORMATS["github"](report(found), translator("en")).rstrip("\n").split("\n")
    read = []
    for line in lines:
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = (pair.split("=", 1) for pair in match[2].split(",") if pair)
        read.append((match[1], {k: back(v, ":,") for k, v in pairs}, back(match[3])))
    return read


def back(text: str, more: str = "") -> str:
    """Undo the escapes, the per cent sign last."""
    for sign in f"\r\n{more}%":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


def test_a_command_names_place_and_rule() -> None:
    given = finding(hint=msg("Correct it."), related=(Where("agencies/a.yaml", 2, 1),))
    assert commands([given]) == [
        (
            "error",
            {"file": f"registry/{MEASURE}", "line": "7", "col": "3", "title": "PLN201"},
            "Unknown agency “snn”.\n→ Correct it.\n↳ registry/agencies/a.yaml:2",
        )
    ]


def test_hostile_words_stay_in_their_command() -> None:
    given = hostile()
    ((_, properties, message),) = commands([given])
    assert properties["file"] == f"registry/{given.where.path}"
    en = translator("en")
    assert given.hint
    assert message.startswith(f"{en(given.message)}\n→ {en(given.hint)}\n")


def test_the_escapes_are_the_documented_ones() -> None:
    text = FORMATS["github"](
        report([finding(path="a,b:c%d", message=msg("x: y, 5%\r\nz"))]), translator("en")
    )
    expected = "::error file=registry/a%2Cb%3Ac%25d,line=7,col=3,title=PLN201::x: y, 5%25%0D%0Az\n"
    assert text.startswith(expected)


def test_an_endless_message_is_cut() -> None:
    ((_, _, message),) = commands([endless()])
    assert len(message) == 4000
    assert message.endswith("…")


@pytest.mark.parametrize(("errors", "warnings"), [(10, 10), (11, 0), (30, 25), (0, 11)])
def test_ten_of_a_type_and_a_word_on_the_rest(errors: int, warnings: int) -> None:
    found = [finding(path=f"a{n}") for n in range(errors)]
    found += [finding("PLN307", Severity.WARNING, path=f"b{n}") for n in range(warnings)]
    read = commands(found)
    kinds = [kind for kind, _, _ in read]
    assert kinds.count("error") == min(errors, 10)
    assert kinds.count("warning") == min(warnings, 10)
    hidden = max(errors - 10, 0) + max(warnings - 10, 0)
    closing = [message for kind, _, message in read if kind == "notice"]
    assert [int(message.split()[0]) for message in closing] == ([hidden] if hidden else [])


def test_the_closing_notice_is_one_of_the_ten() -> None:
    notes = [finding("PLN306", Severity.INFO, path=f"a{n}") for n in range(12)]
    listed = report(notes)
    object.__setattr__(listed, "counted_only", frozenset())
    lines = FORMATS["github"](listed, translator("en")).splitlines()
    assert sum(line.startswith("::notice") for line in lines) == 10
    assert lines[-2].startswith("::notice title=planctl::3 more findings")


def test_each_kind_of_mistake_is_seen_before_any_is_seen_again() -> None:
    found = [finding("PLN201", path=f"a{n}") for n in range(20)]
    found += [finding("PLN110", path="z"), finding("PLN215", path="z")]
    assert [d.code for d in by_importance(found)][:4] == ["PLN110", "PLN201", "PLN215", "PLN201"]


def test_notes_are_annotated_on_request_only() -> None:
    assert commands([finding("PLN306", Severity.INFO)]) == []


def test_nothing_found_is_a_line_of_counts() -> None:
    said = FORMATS["github"](report(), translator("en"))
    assert said == "2 files, 0 errors, 0 warnings, 0 notes\n"
