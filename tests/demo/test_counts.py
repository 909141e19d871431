"""What a demo holds, counted anew from its raw files and from git's log, without planctl."""

import re
from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.demo.conftest import Demo, deputies
from tests.support.real import PLAN, REGISTRY, read_plain

MADE_UP = "(süni məlumat)."
MONTHS = 23  # from 2026-03 to 2028-01: the last one that is over and due by 2028-02-29
NOTHING = (Decimal(0), Decimal(0))
FALLING = {"8.1.4/yekun/3"}  # the plan wants it down to nothing


def key_of(record: dict[str, Any]) -> tuple[str, str]:
    return record["agency"], record["measure"]


def test_files_are_as_many_as_is_said(demo: Demo) -> None:
    files = [path for path in demo.folder.rglob("*") if path.is_file() and ".git/" not in f"{path}"]
    assert len(files) == demo.story.files
    added = [path for _, letter, path in demo.landed() if letter == "A"]
    assert len(added) == len(set(added))
    base = sum(1 for path in REGISTRY.rglob("*") if path.is_file())
    assert len(files) == base + len(added) + len(("README.md", ".gitattributes"))


def test_every_sort_of_record_is_there(demo: Demo) -> None:
    updates = Counter(record["period"][5:] == "Y" for record in demo.records("updates"))
    assert updates[False] > 2000
    assert updates[True] > 100
    assert len(demo.records("finance")) > 800
    assert len(demo.records("meetings")) >= 4


def test_what_was_corrected_says_so_and_nothing_else_does(demo: Demo) -> None:
    edits = Counter(path for _, letter, path in demo.landed() if letter == "M")
    reports = {path for path in edits if "/updates/" in path or "/finance/" in path}
    said = {
        path.relative_to(demo.folder).as_posix(): path
        for path in demo.registry.rglob("*.yaml")
        if "\ncorrections:\n" in path.read_text(encoding="utf-8")
    }
    assert reports == set(said)
    assert len(reports) > 100
    days = {path: day for day, letter, path in demo.landed() if letter == "M"}
    assert all(f"when: {days[path]}" in said[path].read_text(encoding="utf-8") for path in reports)


def test_habits_can_be_seen(demo: Demo) -> None:
    late: Counter[tuple[str, str]] = Counter()
    came: Counter[tuple[str, str]] = Counter()
    for day, letter, path in demo.landed():
        if letter == "A" and "/updates/" in path and "-Y/" not in path:
            *_, agency, period, file = path.split("/")
            year, month = map(int, period.split("-"))
            due = date(year + month // 12, month % 12 + 1, 15)
            came[agency, file.removesuffix(".yaml")] += 1
            late[agency, file.removesuffix(".yaml")] += date.fromisoformat(day) > due
    owed = leads(demo.registry)
    assert any(came[key] == MONTHS and late[key] <= 2 for key in owed)  # punctual
    assert any(late[key] > came[key] / 2 > 6 for key in owed)  # late
    assert any(came[key] < MONTHS / 3 for key in owed)  # silent
    corrected = [r for r in demo.records("updates") if "corrections" in r]
    assert any("yüksək" in record["corrections"][0]["why"] for record in corrected)  # optimistic
    assert any("yüksək" not in record["corrections"][0]["why"] for record in corrected)


def leads(registry: Path) -> set[tuple[str, str]]:
    """Return (body, measure) of every lead executor that is one body."""
    groups = {"aidiyyeti-dovlet-orqanlari", "kommunal-xidmet-operatorlari"}
    found = set()
    for record in (registry / "plans" / PLAN / "measures").iterdir():
        column = record.read_text(encoding="utf-8").partition("lead:\n")[2].partition("\nco:")[0]
        for line in column.splitlines():
            if not line.startswith(" "):
                break
            if "agency:" in line and (slug := line.split(": ")[1]) not in groups:
                found.add((slug, record.stem))
    return found


def test_values_move_one_way_once_they_are_corrected(demo: Demo) -> None:
    seen: dict[tuple[str, str, str], list[tuple[str, Decimal]]] = defaultdict(list)
    places = {"not_started": Decimal(0), "in_progress": Decimal(1), "done": Decimal(2)}
    last_audit = max(
        r["corrections"][0]["when"] for r in demo.records("updates") if "corrections" in r
    )
    for record in demo.records("updates"):
        for key, value in record.get("values", {}).items():
            number = places.get(value) if value in places else Decimal(value)
            assert number is not None
            seen[(*key_of(record), key)].append((record["period"], number))
    assert len(seen) > 200
    for (_, measure, key), values in seen.items():
        numbers = [n for period, n in sorted(values) if period < f"{last_audit[:4]}-01"]
        falling = f"{measure}/{key}" in FALLING
        assert numbers == sorted(numbers, reverse=falling), (measure, key)


def test_money_is_spent_after_it_is_allotted_and_never_comes_back(demo: Demo) -> None:
    before: dict[tuple[str, str, str], tuple[Decimal, Decimal]] = {}
    for record in sorted(demo.records("finance"), key=lambda record: record["period"]):
        cost, allotted = Decimal(record["initial_cost"]), Decimal(0)
        for source, sums in record["funding"].items():
            both = (Decimal(sums["allocated"]), Decimal(sums["used"]))
            assert both[1] <= both[0]
            key = (*key_of(record), source)
            assert all(b <= n for b, n in zip(before.get(key, NOTHING), both, strict=True)), key
            before[key] = both
            allotted += both[0]
        assert allotted <= cost
        assert sum(Decimal(one["amount"]) for one in record.get("contracts", ())) <= cost


def test_the_working_group_meets_often_enough(demo: Demo) -> None:
    meetings = demo.records("meetings")
    years = Counter(meeting["date"][:4] for meeting in meetings)
    assert years["2026"] >= 2
    assert years["2027"] >= 2
    decisions = [one for meeting in meetings for one in meeting["decisions"]]
    done = [one for one in decisions if "done_on" in one]
    assert 0 < len(done) < len(decisions)


def test_everything_says_that_it_is_made_up(demo: Demo) -> None:
    settings = (demo.registry / "registry.yaml").read_text(encoding="utf-8")
    assert "simulation: true" in settings
    assert "NÜMUNƏ: süni məlumatlar" in settings
    assert "NÜMUNƏ: süni məlumatlar" in (demo.folder / "README.md").read_text(encoding="utf-8")
    people = set()
    for record in demo.records("updates"):
        assert record["text"].endswith(MADE_UP)
        assert all(one["title"].startswith("Nümunə ") for one in record.get("evidence", ()))
        assert all(one["what"].endswith(MADE_UP) for one in record.get("blockers", ()))
        people |= {record["contact"]["name"]} if "contact" in record else set()
    people |= {one["name"] for meeting in demo.records("meetings") for one in meeting["members"]}
    people |= {one["name"] for one in deputies(demo)}
    assert all(re.fullmatch(r"Nümunə Məsul Şəxs|Nümunə Nümunəyev-\d+", name) for name in people)
    papers = [path for path in demo.registry.glob("plans/*/evidence/*/*/*") if path.is_file()]
    assert len(papers) >= 5
    assert all("NÜMUNƏ: süni məlumatlar" in path.read_text("utf-8") for path in papers)
    for request in demo.records("cost-approvals"):
        assert request["title"].endswith("(süni məlumat)")
        assert request.get("reason", MADE_UP).endswith(MADE_UP)
        assert "(süni məlumat)" in request.get("duplicate_of", MADE_UP)


def test_what_is_done_has_evidence_and_what_is_blocked_a_blocker(demo: Demo) -> None:
    states = Counter(record["state"] for record in demo.records("updates"))
    assert set(states) == {"not_started", "in_progress", "blocked", "done"}
    for record in demo.records("updates"):
        assert record["state"] != "done" or record["evidence"]
        assert record["state"] != "blocked" or record["blockers"]


def test_the_plan_is_the_real_one(demo: Demo) -> None:
    for path in REGISTRY.rglob("*"):
        if path.is_file() and path.name != "registry.yaml":
            copy = demo.registry / path.relative_to(REGISTRY)
            if copy.read_bytes() != path.read_bytes():
                made_up = {"responsible", "emails", "yearly", "agreement"}
                plain = read_plain(copy).items()
                assert {k: v for k, v in plain if k not in made_up} == read_plain(path)
