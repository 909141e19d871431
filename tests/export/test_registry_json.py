"""`export json`: everything that the files hold, nothing else, always in one order."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from planctl.export.numbers import json_text
from planctl.export.registry_json import registry_data
from planctl.workspace import open_registry
from tests.rules.fixtures import MONTHLY, registry_of
from tests.support.draft import HOME, PLAN, Draft
from tests.support.real import PLAN as REAL_PLAN
from tests.support.real import RAW_MEASURES, REGISTRY, read_plain
from tests.support.sample import break_file, sample


def exported(root: Path, plan: str, *, contacts: bool = False) -> Any:
    registry = open_registry(root).registry
    data = registry_data(registry, registry.plans[plan], contacts=contacts)
    return json.loads(json_text(data))


@pytest.fixture(scope="module")
def real() -> Any:
    return exported(REGISTRY, REAL_PLAN)


def plain(value: Any) -> Any:
    """Return a document's value as a plain reader of the YAML sees it: text, nothing blank."""
    if isinstance(value, dict):
        items = {key: plain(item) for key, item in value.items() if item is not None}
        return {key: item for key, item in items.items() if item not in ([], {})}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def without(data: dict[str, Any], **defaults: str) -> dict[str, Any]:
    """Return a record without what says only what is taken for granted."""
    return {key: value for key, value in data.items() if defaults.get(key) != value}


def test_keys(real: Any) -> None:
    assert list(real) == [
        "schema_version", "plan", "plan_record", "measures", "indicators", "agencies", "duties",
        "updates", "finance", "meetings", "risks", "cost_approvals", "directions", "acts",
        "calendar", "other_plans", "registry",
    ]  # fmt: skip
    assert (real["schema_version"], real["plan"]) == (1, REAL_PLAN)


def test_measures_say_what_the_files_say(real: Any) -> None:
    assert len(real["measures"]) == len(RAW_MEASURES) == 74
    raw = {measure["id"]: measure for measure in RAW_MEASURES}
    for measure in real["measures"]:
        data = plain(measure)
        for role in ("lead", "co"):
            for executor in data.get(role, ()):
                code = read_plain(REGISTRY / f"agencies/{executor['agency']}.yaml")["code"]
                assert executor.pop("code") == code
                if executor["recommended"] == "false":
                    del executor["recommended"]
        if data["deadline"]["confirmed"] == "true":
            del data["deadline"]["confirmed"]
        assert data == raw[measure["id"]]


def test_indicators_say_what_the_files_say(real: Any) -> None:
    files = (REGISTRY / "plans" / REAL_PLAN / "indicators").rglob("*.yaml")
    raw = {data["id"]: data for data in map(read_plain, files)}
    assert {indicator["id"] for indicator in real["indicators"]} == set(raw)
    for indicator in real["indicators"]:
        data, written = without(plain(indicator), weight="1"), raw[indicator["id"]]
        for side in (data, written):
            if "target" in side:
                side["target"] = without(side["target"], basis="level")
        assert data == written


def test_agencies_acts_and_duties_say_what_the_files_say(real: Any) -> None:
    agencies = [plain(agency) for agency in real["agencies"]]
    assert {a["id"]: a for a in agencies} == {
        path.stem: read_plain(path) for path in (REGISTRY / "agencies").glob("*.yaml")
    }
    raw = {path.stem: read_plain(path) for path in (REGISTRY / "acts").glob("*.yaml")}
    duties = [{**duty, "act": act} for act, data in raw.items() for duty in data.pop("duties", ())]
    assert {act["id"]: plain(act) for act in real["acts"]} == raw
    ours = {duty["id"]: plain(duty) for duty in real["duties"]}
    assert ours == {duty["id"]: duty for duty in duties}


def test_numbers_keep_their_digits(tmp_path: Path) -> None:
    draft = Draft(tmp_path)
    draft.measure()
    draft.quantity("8.1.1/yekun/1", "12.81", baseline="0.10")
    draft.update("8.1.1", "2026-10", values={"yekun/1": "3"})
    registry = open_registry(draft.write()).registry
    text = json_text(registry_data(registry, registry.plans[PLAN]))
    data = json.loads(text, parse_float=Decimal)
    assert data["indicators"][0]["target"]["value"] == Decimal("12.81")
    assert data["indicators"][0]["baseline"] == Decimal("0.10")
    assert data["updates"][0]["values"] == {"yekun/1": 3}
    assert isinstance(data["updates"][0]["values"]["yekun/1"], int)


@pytest.mark.parametrize("kind", ["updates", "finance", "meetings", "risks", "cost-approvals"])
def test_what_is_reported_in_a_month_says_what_the_files_say(kind: str, tmp_path: Path) -> None:
    root, plan = registry_of(MONTHLY, tmp_path), "sinaq-2026-2027"
    data = exported(root, plan, contacts=True)[kind.replace("-", "_")]
    files = sorted((root / "plans" / plan / kind).rglob("*.yaml"))
    assert files
    assert [plain(record) for record in data] == [in_short(read_plain(path)) for path in files]


def in_short(value: Any) -> Any:
    """Return a file's values without the zeros that a document does not write."""
    if isinstance(value, dict):
        return {key: in_short(item) for key, item in value.items()}
    if isinstance(value, list):
        return [in_short(item) for item in value]
    text = str(value)
    return text.rstrip("0").rstrip(".") if re.fullmatch(r"[0-9]+[.][0-9]{2}", text) else text


def test_order_is_that_of_numbers_whatever_the_files(tmp_path: Path) -> None:
    first = sample(tmp_path / "a")
    second = sample(tmp_path / "b")
    one = exported(first.write(), PLAN)
    # The cells quote their results in the order of the files: those stay as they are.
    second.files = dict(sorted(second.files.items(), key=lambda item: "/indicators/" in item[0]))
    two = exported(second.write(), PLAN)
    assert one == two
    assert [m["id"] for m in one["measures"]][-2:] == ["8.2.3", "8.2.10"]


def test_what_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    root = sample(tmp_path).write()
    break_file(root)
    break_file(root, f"{HOME}/plan.yaml")
    data = exported(root, PLAN)
    assert data["plan_record"] is None
    assert "8.2.1" not in [measure["id"] for measure in data["measures"]]
