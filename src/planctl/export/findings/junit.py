"""Findings as JUnit XML, which every CI page draws: one test case for each file that was checked.

A file with findings that fail the check is one failed case, whose text lists all of them: pages
show a single failure for a case. All else that is listed stands in the suite's output. A check
of nothing has one case that passes, because pages take a report without cases for a broken one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from planctl.diagnostic import Diagnostic, Where
from planctl.export.findings.report import FindingsReport, comparison, shortened, summary
from planctl.export.findings.text import lines_of
from planctl.i18n import Translator

NAME = "planctl check"
CLASS = "planctl.check"
LONGEST_MESSAGE = 400
LONGEST_TEXT = 100_000
#: What XML 1.0 cannot carry, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: FindingsReport, t: Translator) -> str:
    """Return one test suite; files are named as the reader can open them."""
    failing = [d for d in report.diagnostics if d.severity in report.failing]
    by_file = {path: list(found) for path, found in groupby(failing, lambda d: d.where.path)}
    files = sorted({*report.checked, *by_file})
    # A check takes no time worth showing, and its host is of no interest: both are compulsory.
    suite = ET.Element("testsuite", {"id": "0", "package": CLASS, "name": NAME})
    if report.made:
        suite.set("timestamp", report.made.strftime("%Y-%m-%dT%H:%M:%S"))
    suite.set("hostname", "localhost")
    suite.set("tests", str(len(files) or 1))
    suite.set("failures", str(len(by_file)))
    suite.set("errors", "0")
    suite.set("time", "0")
    ET.SubElement(suite, "properties")
    for path in files:
        case = _case(suite, report.shown(Where(path)))
        if found := by_file.get(path):
            case.append(_failure(report, found, t))
    if not files:
        _case(suite, NAME)
    passing = [d for d in report.listed if d.severity not in report.failing]
    ET.SubElement(suite, "system-out").text = _output(report, passing, t)
    ET.SubElement(suite, "system-err")
    suites = ET.Element("testsuites")
    suites.append(suite)
    ET.indent(suites)
    written = ET.tostring(suites, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _case(suite: ET.Element, name: str) -> ET.Element:
    named = {"classname": CLASS, "name": valid(name), "time": "0"}
    return ET.SubElement(suite, "testcase", named)


def _failure(report: FindingsReport, found: Sequence[Diagnostic], t: Translator) -> ET.Element:
    first, *others = found
    message = shortened(t(first.message), LONGEST_MESSAGE)
    if others:
        message += f" (+{len(others)})"
    failure = ET.Element("failure", {"type": first.code, "message": valid(message)})
    failure.text = _listing(report, found, t)
    return failure


def _output(report: FindingsReport, found: Sequence[Diagnostic], t: Translator) -> str:
    lines = [_listing(report, found, t)] if found else []
    lines.append(summary(report, t))
    if report.compared:
        lines.append(valid(comparison(report.compared, t)))
    return "\n".join(lines)


def _listing(report: FindingsReport, found: Sequence[Diagnostic], t: Translator) -> str:
    lines = (line for d in found for line in lines_of(report, d, t))
    return shortened(valid("\n".join(lines)), LONGEST_TEXT)


def valid(text: str) -> str:
    """Return text with a mark in place of each character that XML cannot carry."""
    return _NOT_XML.sub("\ufffd", text)
