"""`planctl rules` and `planctl explain`: every rule listed, explained, found by code and name."""

import json
import re
from pathlib import Path

import pytest

from planctl.export.rule_reference import FAMILIES
from planctl.rules.catalogue import all_rules
from planctl.rules.rule import LoadedRule
from tests.cli.conftest import Runner

ROOT = Path(__file__).resolve().parents[2]
RULES = all_rules()
each_rule = pytest.mark.parametrize("loaded", RULES, ids=lambda loaded: loaded.rule.code)


@pytest.mark.parametrize("lang", ["az", "en"])
def test_list_has_a_line_for_each_rule(planctl: Runner, lang: str) -> None:
    listed = planctl("--lang", lang, "rules")
    assert listed.code == 0
    assert [line.split()[0] for line in listed.out.splitlines()] == [r.rule.code for r in RULES]


def test_json_has_everything(planctl: Runner) -> None:
    document = json.loads(planctl("--lang", "en", "rules", "--format", "json").out)
    assert document["schema_version"] == 1
    assert [rule["code"] for rule in document["rules"]] == [r.rule.code for r in RULES]
    for rule in document["rules"]:
        assert list(rule) == [
            "code", "rule", "severity", "summary", "what", "why", "wrong", "right",
        ]  # fmt: skip
        assert all(rule.values())


def test_page_links_to_every_rule(planctl: Runner) -> None:
    page = planctl("--lang", "en", "rules", "--format", "md").out
    headings = re.findall(r"^### (.+)$", page, re.MULTILINE)
    assert headings == [f"{r.rule.code} {r.rule.slug}" for r in RULES]
    links = re.findall(r"\]\(#(\S+)\)", page)
    assert links == [heading.lower().replace(" ", "-") for heading in headings]
    assert page.count("```yaml") == 2 * len(RULES)
    assert page.count("```") == 4 * len(RULES)


@pytest.mark.parametrize(("lang", "page"), [("az", "qaydalar.md"), ("en", "rules.md")])
def test_committed_pages_are_current(planctl: Runner, lang: str, page: str) -> None:
    current = planctl("--lang", lang, "rules", "--format", "md").out
    assert (ROOT / "docs" / page).read_text("utf-8") == current, "make generated"


@each_rule
def test_every_family_of_rules_has_a_heading(loaded: LoadedRule) -> None:
    assert loaded.rule.code[3] in FAMILIES


@each_rule
def test_every_rule_is_explained(planctl: Runner, loaded: LoadedRule) -> None:
    code = loaded.rule.code
    explained = planctl("--lang", "en", "explain", code)
    assert explained.code == 0
    assert explained.out.startswith(f"{code} {loaded.rule.slug} (")
    for heading in ("What it checks", "Why it matters", "Wrong", "Right"):
        assert f"\n{heading}\n    " in explained.out


@pytest.mark.parametrize(
    "code", ["PLN201", "pln201", "Pln201", "201", "unknown-agency", "UNKNOWN_AGENCY", " PLN201 "]
)
def test_a_rule_is_found_however_it_is_written(planctl: Runner, code: str) -> None:
    assert planctl("explain", code).out == planctl("explain", "PLN201").out


def test_explanation_as_json(planctl: Runner) -> None:
    document = json.loads(planctl("explain", "PLN201", "--format", "json").out)
    assert document["code"] == "PLN201"


@pytest.mark.parametrize(
    ("code", "suggestion"),
    [("unknown-agncy", "PLN201"), ("DUPLICATE-KAY", "PLN110"), ("qaydasız", "planctl rules")],
)
def test_a_wrong_code_is_helped_along(planctl: Runner, code: str, suggestion: str) -> None:
    wrong = planctl("explain", code)
    assert (wrong.code, wrong.out) == (2, "")
    assert code in wrong.err
    assert suggestion in wrong.err
