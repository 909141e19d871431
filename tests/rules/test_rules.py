"""What every rule owes its reader: a name, an explanation in both languages, two examples."""

import re
from collections import Counter

import pytest

from planctl.i18n import translator
from planctl.rules.catalogue import RETIRED, all_rules, rule
from planctl.rules.rule import LoadedRule, Scope
from tests.rules.fixtures import EXPECTED, FIXTURES, HERE

RULES = all_rules()
each_rule = pytest.mark.parametrize("loaded", RULES, ids=lambda loaded: loaded.rule.code)


def test_codes_and_slugs_are_unique() -> None:
    assert [code for code, n in Counter(r.rule.code for r in RULES).items() if n > 1] == []
    assert [slug for slug, n in Counter(r.rule.slug for r in RULES).items() if n > 1] == []


def test_a_code_is_never_used_again() -> None:
    codes = {loaded.rule.code for loaded in RULES}
    assert codes.isdisjoint(RETIRED)
    assert codes.issuperset(RETIRED.values())
    assert rule("pln607") is rule("PLN313")


def test_every_fixture_belongs_to_a_rule() -> None:
    assert {path.name for path in FIXTURES} <= {loaded.rule.code for loaded in RULES}


@each_rule
def test_module_is_named_after_its_rule(loaded: LoadedRule) -> None:
    name = f"{loaded.rule.code.lower()}_{loaded.rule.slug.replace('-', '_')}"
    assert loaded.check.__module__ == f"planctl.rules.{name}"


@each_rule
def test_code_and_slug_are_well_formed(loaded: LoadedRule) -> None:
    assert re.fullmatch(r"PLN[1-6]\d\d", loaded.rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", loaded.rule.slug)
    assert bool(loaded.rule.faults) == (loaded.rule.scope is Scope.FAULT)


@each_rule
def test_explanation_is_complete(loaded: LoadedRule) -> None:
    doc = loaded.doc
    assert doc.summary.endswith(".")
    assert "\n" not in doc.summary
    assert all((doc.what, doc.why, doc.wrong, doc.right))
    assert doc.wrong != doc.right


@each_rule
def test_explanation_is_translated(loaded: LoadedRule) -> None:
    t = translator("az")
    doc = loaded.doc
    assert [text for text in (doc.summary, doc.what, doc.why) if t(text) == text] == []


@each_rule
def test_both_examples_are_there(loaded: LoadedRule) -> None:
    for example in ("bad", "good"):
        folder = HERE / loaded.rule.code / example
        assert folder.is_dir(), folder
        assert any(path.name != EXPECTED for path in folder.rglob("*")), f"{folder} is empty"


@each_rule
def test_bad_example_shows_the_rule(loaded: LoadedRule) -> None:
    expected = HERE / loaded.rule.code / "bad" / EXPECTED
    assert f" {loaded.rule.code} " in expected.read_text(encoding="utf-8")


def test_a_rule_is_found_by_code_or_slug_in_any_case() -> None:
    assert rule("pln201") is rule("Unknown-Agency")
    assert rule("PLN000") is None
