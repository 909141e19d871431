"""Findings as a SARIF 2.1.0 log (OASIS standard, errata 01), which forges and editors read.

Paths become URIs relative to the current folder, so the check is to be run at the top of the
repository; only a registry that lies elsewhere is named by an absolute URI.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from planctl import __version__
from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.export.findings.fingerprint import fingerprints
from planctl.export.findings.report import FindingsReport, worded
from planctl.export.sample import KEY
from planctl.i18n import Translator, msg
from planctl.rules.rule import LoadedRule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
#: What forges call the top of the repository; where that lies is theirs to say.
TOP = "%SRCROOT%"
#: The name says how a fingerprint is made; another way needs another number.
FINGERPRINT = "findingIdentity/v1"


def as_sarif(report: FindingsReport, t: Translator) -> str:
    """Return one run with every finding, and the rules that made them in the reader's language."""
    from planctl.rules.catalogue import all_rules

    used = {d.code for d in report.diagnostics}
    rules = [loaded for loaded in all_rules() if loaded.rule.code in used]
    index = {loaded.rule.code: number for number, loaded in enumerate(rules)}
    driver = {
        "name": "planctl",
        "version": __version__,
        "language": t.lang,
        "rules": [_rule(loaded, t) for loaded in rules],
    }
    marked = zip(report.diagnostics, fingerprints(report.diagnostics), strict=True)
    run = {
        "tool": {"driver": driver},
        "language": t.lang,
        "columnKind": "unicodeCodePoints",
        "properties": {KEY: report.simulation},
        "originalUriBaseIds": {TOP: {"description": {"text": t(msg("Where the check was run."))}}},
        "invocations": [{"executionSuccessful": True}],
        "results": [
            {
                "ruleId": d.code,
                **({"ruleIndex": index[d.code]} if d.code in index else {}),
                **_result(report, d, t),
                "partialFingerprints": {FINGERPRINT: fingerprint},
            }
            for d, fingerprint in marked
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(loaded: LoadedRule, t: Translator) -> dict[str, Any]:
    doc = loaded.doc
    prose = ((t("What it checks"), t(doc.what)), (t("Why it matters"), t(doc.why)))
    code = ((t("Wrong"), doc.wrong), (t("Right"), doc.right))
    text = [f"{heading}\n{words}" for heading, words in (*prose, *code)]
    markdown = [f"**{heading}**\n\n{words}" for heading, words in prose]
    markdown += [f"**{heading}**\n\n```yaml\n{example}\n```" for heading, example in code]
    return {
        "id": loaded.rule.code,
        "name": loaded.rule.slug,
        "shortDescription": {"text": t(doc.summary)},
        "fullDescription": {"text": t(doc.what)},
        "help": {"text": "\n\n".join(text), "markdown": "\n\n".join(markdown)},
        "defaultConfiguration": {"level": LEVELS[loaded.rule.severity]},
    }


def _result(report: FindingsReport, d: Diagnostic, t: Translator) -> dict[str, Any]:
    result: dict[str, Any] = {
        "level": LEVELS[d.severity],
        "message": {"text": worded(d, t)},
        "locations": [_location(report, d.where)],
    }
    if d.related:
        also = {"text": t(msg("See here, too."))}
        result["relatedLocations"] = [
            {"id": number, "message": also, **_location(report, other)}
            for number, other in enumerate(d.related, 1)
        ]
    return result


def _location(report: FindingsReport, where: Where) -> dict[str, Any]:
    place = uri(report.shown(where))
    base = {} if place.startswith("file:") else {"uriBaseId": TOP}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": place, **base},
            "region": {"startLine": where.line, "startColumn": where.column},
        }
    }


def uri(path: str) -> str:
    """Return a path as a URI reference: relative as it is, absolute with its scheme."""
    quoted = quote(path, safe="/", errors="surrogateescape")
    return f"file://{quoted}" if path.startswith("/") else quoted
