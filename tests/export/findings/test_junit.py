"""JUnit XML against the schema of Jenkins, and what the older one of Ant asks for beyond it."""

from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from planctl.diagnostic import Diagnostic, Severity
from planctl.export.findings import FORMATS
from planctl.export.findings.report import Comparison
from planctl.i18n import msg, translator
from tests.export.findings.made import HOSTILE, MEASURE, endless, finding, hostile, report

etree = import_module("lxml.etree")  # it carries no types
#: Published with the xUnit plugin of Jenkins, under the licence at its head.
PUBLISHED = etree.XMLSchema(file=str(Path(__file__).with_name("junit-10.xsd")))

#: The attributes and children, in order, that the schema of Ant's reports makes compulsory.
SUITE = {"id", "package", "name", "timestamp", "hostname", "tests", "failures", "errors", "time"}
TAIL = ["system-out", "system-err"]


def suite(
    *found: Diagnostic, strict: bool = False, compared: Comparison | None = None
) -> ET.Element:
    """Return the one suite of a report that both schemas accept."""
    given = report(found, strict=strict, compared=compared)
    written = FORMATS["junit"](given, translator("en")).encode("utf-8")
    PUBLISHED.assertValid(etree.fromstring(written))
    (only,) = ET.fromstring(written)  # noqa: S314  # our own
    assert set(only.attrib) == SUITE
    names = [child.tag for child in only]
    cases = only.findall("testcase")
    assert names == ["properties", *["testcase"] * len(cases), *TAIL]
    for case in cases:
        assert set(case.attrib) == {"classname", "name", "time"}
        assert len(case) <= 1
        assert all(set(failure.attrib) == {"type", "message"} for failure in case)
    assert int(only.attrib["tests"]) == len(cases)
    assert int(only.attrib["failures"]) == len(only.findall("testcase/failure"))
    return only


def failures(only: ET.Element) -> dict[str, ET.Element]:
    """Return the failure of each file that has one."""
    cases = ((case.attrib["name"], case.find("failure")) for case in only.findall("testcase"))
    return {name: failure for name, failure in cases if failure is not None}


def test_every_file_is_a_case() -> None:
    names = [case.attrib["name"] for case in suite().findall("testcase")]
    assert names == [f"registry/{MEASURE}", "registry/registry.yaml"]
    assert suite().attrib["timestamp"] == "2026-11-22T10:30:00"


def test_a_file_fails_once_and_lists_all() -> None:
    found = (finding(hint=msg("Correct it.")), finding("PLN202", line=9))
    ((name, failure),) = failures(suite(*found)).items()
    assert name == f"registry/{MEASURE}"
    assert failure.attrib == {"type": "PLN201", "message": "Unknown agency “snn”. (+1)"}
    assert failure.text == (
        f"registry/{MEASURE}:7:3: error PLN201 Unknown agency “snn”.\n    → Correct it.\n"
        f"registry/{MEASURE}:9:3: error PLN202 Unknown agency “snn”."
    )


def test_a_warning_fails_where_it_is_asked_to() -> None:
    given = finding("PLN307", Severity.WARNING)
    lenient = suite(given)
    assert failures(lenient) == {}
    assert "PLN307" in (lenient.findtext("system-out") or "")
    assert len(failures(suite(given, strict=True))) == 1


def test_a_finding_in_a_file_that_was_not_checked() -> None:
    assert "registry/agencies/x.yaml" in failures(suite(finding(path="agencies/x.yaml")))


def test_what_xml_cannot_carry_is_marked() -> None:
    ((name, failure),) = failures(suite(hostile())).items()
    assert failure.text
    assert all(sign not in failure.text + name for sign in "\x00\x1b\ufffe\udc80")
    assert "🇦🇿 əğıİ" in failure.text
    assert "<b>&\"'</b> ]]>" in failure.text
    assert "\ufffd" in failure.text
    assert HOSTILE not in failure.text


def test_an_endless_message_is_cut() -> None:
    (failure,) = failures(suite(endless())).values()
    assert failure.text
    assert len(failure.text) == 100_000
    assert len(failure.attrib["message"]) == 400


def test_what_is_left_aside_is_said() -> None:
    out = suite(compared=Comparison("origin/<main>\x1b", "0" * 40)).findtext("system-out")
    assert out
    assert "whatever was found before is left aside" in out


@pytest.mark.parametrize("lang", ["az", "en"])
def test_a_check_of_nothing_passes(lang: str) -> None:
    empty = report()
    object.__setattr__(empty, "checked", ())
    written = FORMATS["junit"](empty, translator(lang))
    (only,) = ET.fromstring(written.encode("utf-8"))  # noqa: S314  # our own
    assert (only.attrib["tests"], only.attrib["failures"]) == ("1", "0")
