"""JSON Schemas: current, complete, and in agreement with the records and with `check`."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from planctl.export.schemas import GLOBS, KINDS, TITLES, editor_bindings, file_name, schema
from planctl.i18n import translator
from planctl.store.layout import Kind, place_of
from tests.cli.conftest import Runner
from tests.rules.fixtures import MONTHLY, registry_of

ROOT = Path(__file__).resolve().parents[2]
REGISTRY = ROOT / "registry"
#: What nobody has reported yet in the real registry.
TO_COME = {
    *(Kind.UPDATE, Kind.FINANCE, Kind.MEETING, Kind.RISK, Kind.COST_APPROVAL),
    Kind.SEAL,
}
each_kind = pytest.mark.parametrize("kind", KINDS, ids=str)

#: YAML 1.2's core schema, as editors read it: what a plain scalar is.
CORE = (
    (re.compile(r"(|~|null|Null|NULL)"), lambda _text: None),
    (re.compile(r"(true|True|TRUE)"), lambda _text: True),
    (re.compile(r"(false|False|FALSE)"), lambda _text: False),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
)


def as_an_editor_reads(text: str) -> Any:
    """Return a YAML text typed by the core schema."""
    return typed(yaml.compose(text, Loader=yaml.CBaseLoader))


def typed(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: typed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [typed(item) for item in node.value]
    if not node.style:
        for pattern, make in CORE:
            if pattern.fullmatch(node.value):
                return make(node.value)
    return node.value


def validator(kind: Kind, lang: str = "en") -> Draft202012Validator:
    made = schema(kind, translator(lang))
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made, format_checker=Draft202012Validator.FORMAT_CHECKER)


def complaints(kind: Kind, text: str) -> list[str]:
    return [error.message for error in validator(kind).iter_errors(as_an_editor_reads(text))]


@each_kind
def test_records_of_the_registry_fit(kind: Kind) -> None:
    files = sorted(REGISTRY.glob(GLOBS[kind]))
    assert files or kind in TO_COME
    fits = validator(kind)
    for path in files:
        place = place_of(path.relative_to(REGISTRY).as_posix())
        assert place is not None
        assert place.kind is kind
        data = as_an_editor_reads(path.read_text("utf-8"))
        assert [e.message for e in fits.iter_errors(data)] == [], path.name


def test_a_sound_registry_fits(tmp_path: Path) -> None:
    registry = registry_of(MONTHLY, tmp_path)
    for kind in KINDS:
        files = sorted(registry.glob(GLOBS[kind]))
        assert files or kind is Kind.CALENDAR
        for path in files:
            assert complaints(kind, path.read_text("utf-8")) == []


UPDATE = """
measure: "8.1.1"
agency: san
period: "2026-10"
state: in_progress
values: {ilkin/1: done, ilkin/2: 55}
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"8.1.1"', "8.1"),  # an id without quotes is a number
        ("agency: san", "agency: San"),
        ('"2026-10"', '"2026-13"'),
        ("in_progress", "going_well"),
        ("ilkin/1", "ilkin-1"),
        ("55", "fifty"),
        ("state:", "stage:"),
        ("state: in_progress\n", ""),
        ("agency: san", "agency: san\nnote: no such key"),
    ],
)
def test_what_does_not_fit_is_underlined(right: str, wrong: str) -> None:
    assert complaints(Kind.UPDATE, UPDATE) == []
    assert right in UPDATE
    assert complaints(Kind.UPDATE, UPDATE.replace(right, wrong)) != []


def test_bounds_of_numbers_are_kept() -> None:
    properties = schema(Kind.INDICATOR, translator("en"))["properties"]
    assert properties["weight"]["exclusiveMinimum"] == 0
    assert properties["weight"]["default"] == 1


def parts_of(made: dict[str, Any]) -> list[dict[str, Any]]:
    return [made, *made.get("$defs", {}).values()]


@each_kind
@pytest.mark.parametrize("lang", ["az", "en"])
def test_everything_is_explained(kind: Kind, lang: str) -> None:
    for part in parts_of(schema(kind, translator(lang))):
        assert part["description"]
        for field in part.get("properties", {}).values():
            assert field["title"]
            assert field["description"]
        if "enum" in part:
            assert len(part["enumDescriptions"]) == len(part["enum"])
            assert all(part["enumDescriptions"])


@each_kind
def test_explanations_are_in_azerbaijani(kind: Kind) -> None:
    pairs = zip(
        parts_of(schema(kind, translator("az"))),
        parts_of(schema(kind, translator("en"))),
        strict=True,
    )
    for azerbaijani, english in pairs:
        assert azerbaijani["description"] != english["description"]
        for name, field in azerbaijani.get("properties", {}).items():
            assert field["description"] != english["properties"][name]["description"]
        for meaning in azerbaijani.get("enumDescriptions", ()):
            assert meaning not in english["enumDescriptions"]


def test_every_kind_has_its_title_and_files() -> None:
    assert set(TITLES) == set(GLOBS) == set(KINDS)


def test_committed_schemas_are_current(planctl: Runner) -> None:
    current = planctl("schema", "--check")
    assert (current.code, current.err) == (0, ""), "make generated"
    assert {path.name for path in (ROOT / "schemas").iterdir()} == {file_name(k) for k in KINDS}


def test_the_editor_is_told_of_all_of_them() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == editor_bindings("./schemas", "registry")


def test_a_schema_is_printed(planctl: Runner) -> None:
    assert planctl("schema").out.split() == [kind.value for kind in KINDS]
    printed = planctl("schema", "measure")
    assert json.loads(printed.out) == schema(Kind.MEASURE, translator("az"))
    wrong = planctl("schema", "measures")
    assert wrong.code == 2
    assert "measure" in wrong.err


def test_schemas_are_written_and_compared(planctl: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "schemas"
    stale = planctl("schema", "--check", "--dir", str(folder))
    assert stale.code == 1
    assert len(stale.err.splitlines()) == len(KINDS)
    assert planctl("schema", "--write", "--dir", str(folder)).code == 0
    assert planctl("schema", "--check", "--dir", str(folder)).code == 0
    (folder / "plan.json").write_text("{}\n", encoding="utf-8")
    stale = planctl("schema", "--check", "--dir", str(folder))
    assert stale.code == 1
    assert str(folder / "plan.json") in stale.err


def test_days_are_text_to_an_editor() -> None:
    text = "id: a\nkind: a\nissuer: a\ntitle: a\ndate: 2026-02-27\n"
    assert complaints(Kind.ACT, text) == []
    assert date.fromisoformat(as_an_editor_reads(text)["date"]) == date(2026, 2, 27)
    assert complaints(Kind.ACT, text.replace("02-27", "02-30")) != []
