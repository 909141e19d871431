"""The Code Quality report: the documented keys, fingerprints that only a finding itself moves."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from planctl.diagnostic import Diagnostic, Severity
from planctl.export.findings import FORMATS
from planctl.i18n import msg, translator
from tests.export.findings.made import MEASURE, endless, finding, hostile, report

#: What GitLab documents of the report format; it publishes no schema of its own.
DOCUMENTED = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues(*found: Diagnostic, lang: str = "en") -> list[dict[str, Any]]:
    text = FORMATS["gitlab"](report(found), translator(lang))
    assert not text.startswith("\ufeff")
    document = json.loads(text)
    jsonschema.validate(document, DOCUMENTED)
    assert isinstance(document, list)
    return document


def prints(*found: Diagnostic, lang: str = "en") -> list[str]:
    return [issue["fingerprint"] for issue in issues(*found, lang=lang)]


def test_an_issue() -> None:
    (issue,) = issues(finding(hint=msg("Correct it.")))
    assert len(issue.pop("fingerprint")) == 64
    assert issue == {
        "description": "Unknown agency “snn”.\n→ Correct it.",
        "check_name": "PLN201",
        "severity": "critical",
        "location": {"path": f"registry/{MEASURE}", "lines": {"begin": 7}},
    }


def test_every_severity_and_hostile_words() -> None:
    found = (*(finding(severity=s) for s in Severity), hostile(), endless())
    assert [issue["severity"] for issue in issues(*found)][:3] == ["critical", "minor", "info"]
    assert issues() == []


def test_a_fingerprint_stays_where_lines_and_language_change() -> None:
    given = finding()
    moved = replace(given, where=replace(given.where, line=90, column=1))
    assert prints(given) == prints(moved) == prints(given, lang="az")
    # Another finding above changes nothing.
    assert prints(finding("PLN110"), given)[1:] == prints(given)


@pytest.mark.parametrize(
    "other",
    [
        finding("PLN202"),
        finding(path="agencies/a.yaml"),
        finding(field="lead.0.agency"),
        finding(field=None),
        finding(message=msg("Unknown agency “{agency}”.", agency="sxn")),
    ],
)
def test_a_fingerprint_tells_findings_apart(other: Diagnostic) -> None:
    assert prints(finding()) != prints(other)


def test_findings_alike_are_numbered() -> None:
    twice = prints(finding(line=7), finding(line=9))
    assert len(set(twice)) == 2
    assert prints(finding(line=1), finding(line=2)) == twice


def test_a_message_in_a_message_does_not_speak_a_language() -> None:
    nested = finding(message=msg("Write: {line}", line=msg("error")))
    assert prints(nested, lang="az") == prints(nested, lang="en")
    assert issues(nested, lang="az") != issues(nested, lang="en")
