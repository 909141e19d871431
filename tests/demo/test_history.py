"""The commands on the history of the demo, against git and YAML as the tests read them."""

import json
import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from subprocess import run as command
from typing import Any

import pytest
import yaml

from planctl.cli.main import run
from tests.demo.conftest import Demo
from tests.support.real import PLAN
from tests.support.repository import git

LAST = "2028-02-29"
#: Measures of one lead and of many, with corrections, blockers and money.
SAMPLE = ("8.1.2", "8.1.17", "8.5.3")
UPDATES = f"registry/plans/{PLAN}/updates"


def asked(capsys: pytest.CaptureFixture[str], registry: Path, *arguments: str) -> dict[str, Any]:
    capsys.readouterr()
    assert run((*arguments, "--registry", str(registry), "--format", "json")) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def checked_out(demo: Demo, commit: str, folder: Path) -> Path:
    """Write the registry of a commit into a folder."""
    packed = command(["git", "archive", commit], cwd=demo.folder, check=True, capture_output=True)
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "registry"


def test_a_trend_as_known_then_is_status_in_checkouts(
    demo: Demo, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    found = asked(capsys, demo.registry, "trend", "--known", "then", "--as-of", LAST)
    samples = {sample["day"]: sample for sample in found["samples"]}
    assert len(samples) == 26
    for day in ("2026-03-31", "2026-12-31", "2027-07-31", LAST):
        end = f"{day}T23:59:59+04:00"
        commit = git(demo.folder, "rev-list", "-1", "--first-parent", f"--before={end}", "main")
        registry = checked_out(demo, commit, tmp_path / day)
        totals = asked(capsys, registry, "status", "--as-of", day)["totals"]
        sample = samples[day]
        assert sample["commit"] == commit
        for figure in ("progress", "coverage", "states"):
            assert sample[figure] == totals[figure], (day, figure)


def test_a_trend_as_known_now_is_status_today(
    demo: Demo, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(capsys, demo.registry, "trend", "--as-of", LAST)
    for sample in found["samples"][::8]:
        totals = asked(capsys, demo.registry, "status", "--as-of", sample["day"])["totals"]
        assert [sample[key] for key in ("progress", "coverage", "states")] == [
            totals[key] for key in ("progress", "coverage", "states")
        ]


def versions(demo: Demo, measure: str) -> Iterator[tuple[str, str, dict[str, Any] | None]]:
    """Yield (commit, path, record) of every update on a measure at each commit that changed it."""
    listed = git(
        demo.folder,
        *("log", "--first-parent", "-m", "--reverse", "--no-renames", "--name-status"),
        *("--format=commit %H", "--", f"{UPDATES}/*/{measure}.yaml"),
    )
    commit = ""
    for line in listed.splitlines():
        if line.startswith("commit "):
            commit = line.removeprefix("commit ")
        elif line:
            letter, path = line.split("\t")
            text = "" if letter == "D" else git(demo.folder, "show", f"{commit}:{path}")
            yield commit, path, yaml.safe_load(text) if text else None


def last_word(own: dict[str, dict[str, Any]], period: str) -> dict[str, Any]:
    """Return the report before a period, with the values that earlier ones gave and it did not."""
    found: dict[str, Any] = {}
    values: dict[str, Any] = {}
    for earlier in sorted(own):
        if earlier < period:
            found = own[earlier]
            values |= found.get("values", {})
    return {**found, "values": values}


def retold(demo: Demo, measure: str) -> list[tuple[str, str, str, str | None, str]]:
    """Tell (commit, path, field, before, after) of each state and value, from the raw files."""
    held: dict[str, dict[str, dict[str, Any]]] = {}
    told = []
    for commit, path, record in versions(demo, measure):
        agency, period = path.removeprefix(f"{UPDATES}/").split("/")[:2]
        own = held.setdefault(agency, {})
        before = own[period] if period in own else last_word(own, period)
        assert record is not None
        own[period] = record
        facts = {"state": (before.get("state"), record["state"])}
        for key, value in record.get("values", {}).items():
            facts[f"values.{key}"] = (before.get("values", {}).get(key), value)
        told += [
            (commit, path.removeprefix("registry/"), field, old, new)
            for field, (old, new) in facts.items()
            if old != new
        ]
    return told


@pytest.mark.parametrize("measure", SAMPLE)
def test_a_log_agrees_with_every_version_of_the_files(
    demo: Demo, capsys: pytest.CaptureFixture[str], measure: str
) -> None:
    document = asked(capsys, demo.registry, "log", measure)
    found = [
        (entry["commit"], entry["path"], change["field"], change["before"], change["after"])
        for entry in reversed(document["entries"])
        if entry["kind"] == "update"
        for change in entry["changes"]
        if change["after"] is not None
        and (change["field"] == "state" or change["field"].startswith("values."))
    ]
    expected = retold(demo, measure)
    assert len(expected) > 10
    assert sorted(found, key=repr) == sorted(expected, key=repr)


def test_a_log_has_every_landing_on_its_day(demo: Demo, capsys: pytest.CaptureFixture[str]) -> None:
    days = {path: day for day, letter, path in demo.landed() if letter == "A"}
    document = asked(capsys, demo.registry, "log", "8.1.2")
    added = {e["path"]: e["day"] for e in document["entries"] if e["sort"] == "added"}
    reports = {path: day for path, day in added.items() if "/updates/" in path}
    assert reports
    for path, day in reports.items():
        assert days[f"registry/{path}"] == day


def test_what_went_one_way_comes_back_the_other(
    demo: Demo, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = "2027-06-30", "2027-09-30"

    def corrected(between: str) -> dict[tuple[str, str], tuple[Any, Any]]:
        document = asked(capsys, demo.registry, "diff", between)
        return {
            (change["path"], field["field"]): (field["before"], field["after"])
            for change in document["changes"]
            if change["sort"] == "changed"
            for field in change["changes"]
        }

    there, back = corrected(f"{first}..{last}"), corrected(f"{last}..{first}")
    assert there
    assert there == {key: (old, new) for key, (new, old) in back.items()}
