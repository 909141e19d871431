"""`planctl log`, `blame` and `diff` on real histories, against readings of the tests' own."""

import csv
import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Runner
from tests.history.repository import Repository
from tests.support.draft import HOME, Draft

MEASURE = f"registry/{HOME}/measures/8.1.1.yaml"


class Story:
    """A made-up plan whose changes land on fixed days; `days` are theirs by name."""

    def __init__(self, folder: Path) -> None:
        self.draft = Draft(folder)
        self.draft.measure("8.1.1", lead=["san"], co=["sba"], deadline="2026, dekabr")
        self.draft.quantity("8.1.1/yekun/1", 50, comparator="at_least")
        self.draft.measure("8.1.2", lead=["sba"], deadline="2027, dekabr")
        self.root = self.draft.write()
        self.git = Repository(folder)
        self.commits = {"first": self.git.commit("2026-03-01")}

    def land(self, name: str, day: str) -> None:
        """Land what has been drafted through a branch and a merge."""
        self.draft.write()
        self.git.branch(name)
        self.git.commit(day)
        self.commits[name] = self.git.merge(name, day)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Tell a small story once: three reports, a correction, a deadline that moves twice."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("AUTHOR", "COMMITTER"):
            patch.setenv(f"GIT_{name}_NAME", "Sınaq Müəllifi")
            patch.setenv(f"GIT_{name}_EMAIL", "test@example.invalid")
        story = Story(tmp_path_factory.mktemp("story"))
        draft = story.draft
        draft.update("8.1.1", "2026-03", values={"yekun/1": 10})
        story.land("march", "2026-04-05")
        draft.update("8.1.1", "2026-04", values={"yekun/1": 40})
        story.land("april", "2026-05-05")
        draft.update("8.1.1", "2026-05", state="done", values={"yekun/1": 62})
        draft.update("8.1.2", "2026-05", agency="sba", state="in_progress")
        story.land("may", "2026-06-05")
        report = draft.files[f"{HOME}/updates/san/2026-05/8.1.1.yaml"]
        report["state"] = "in_progress"
        report["values"] = {"yekun/1": "42"}
        why = "Səhv sayılıb"
        report["corrections"] = [{"when": "2026-07-01", "what": "yekun/1: 62 → 42", "why": why}]
        story.land("correction", "2026-07-02")
        draft.measure("8.1.1", lead=["san"], co=["sba"], deadline="2027, aprel")
        story.land("later", "2026-08-01")
        draft.measure("8.1.1", lead=["san"], co=["sba"], deadline="2027, fevral")
        story.land("sooner", "2026-09-01")
        return story


def document(planctl: Runner, *arguments: str) -> dict[str, Any]:
    done = planctl(*arguments, "--format", "json")
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


@pytest.fixture
def here(told: Story, monkeypatch: pytest.MonkeyPatch) -> Story:
    monkeypatch.chdir(told.root.parent)
    return told


@pytest.mark.usefixtures("here")
def test_a_log_reads_as_a_story(planctl: Runner) -> None:
    out = planctl("log", "8.1.1").out
    wanted = [
        "01.09.2026",
        "NORMATİV icra müddəti: 2027, aprel → 2027, fevral (düzəliş aktı göstərilməyib)",
        "01.08.2026",
        "NORMATİV icra müddəti: 2026, dekabr → 2027, aprel (düzəliş aktı göstərilməyib)",
        "02.07.2026",
        "vəziyyət: icra olunub → icradadır",
        "yekun/1: 62 → 42",
        "düzəlişin səbəbi: Səhv sayılıb",
        "05.06.2026",
        "vəziyyət: icradadır → icra olunub",
        "yekun/1: 40 → 62",
        "05.05.2026",
        "yekun/1: 10 → 40",
    ]
    place = -1
    for words in wanted:
        place = out.index(words, place + 1)
    assert "8.1.2" not in out
    assert "Sınaq Müəllifi  imzasız  (müəllifin tarixi: 01.01.2020)" in out


def test_a_log_agrees_with_a_reading_of_every_commit(planctl: Runner, here: Story) -> None:
    """Read each version with `git show` and safe_load, and follow the values by hand."""
    path = f"registry/{HOME}/updates/san/2026-05/8.1.1.yaml"
    values = []
    listed = here.git("log", "--first-parent", "-m", "--reverse", "--format=%H", "--", path)
    for commit in listed.split():
        shown = here.git("show", f"{commit}:{path}")
        data = yaml.safe_load(shown)
        values.append((commit, data["state"], str(data["values"]["yekun/1"])))
    entries = document(planctl, "log", "8.1.1")["entries"]
    mine = [entry for entry in entries if entry["path"].endswith("2026-05/8.1.1.yaml")]
    found = []
    for entry in reversed(mine):
        after = {change["field"]: change["after"] for change in entry["changes"]}
        found.append((entry["commit"], after["state"], str(after["values.yekun/1"])))
    assert found == values


@pytest.mark.usefixtures("here")
def test_days_and_limits(planctl: Runner) -> None:
    within = document(planctl, "log", "8.1.1", "--since", "2026-05-05", "--until", "2026-06-30")
    assert [entry["day"] for entry in within["entries"]] == ["2026-06-05", "2026-05-05"]
    two = document(planctl, "log", "8.1.1", "--limit", "2")
    assert ([entry["day"] for entry in two["entries"]], two["left_out"] > 0) == (
        ["2026-09-01", "2026-08-01"],
        True,
    )
    assert "--limit" in planctl("log", "8.1.1", "--limit", "2").out


@pytest.mark.usefixtures("here")
def test_an_indicator_has_its_target_and_its_values_alone(planctl: Runner) -> None:
    entries = document(planctl, "log", "8.1.1/yekun/1")["entries"]
    fields = {change["field"] for entry in entries for change in entry["changes"]}
    assert fields == {"values.yekun/1"}
    assert [entry["sort"] for entry in entries][-1] == "added"


@pytest.mark.usefixtures("here")
def test_a_body_has_all_that_it_reported(planctl: Runner) -> None:
    entries = document(planctl, "log", "sba")["entries"]
    assert [(e["kind"], e["day"]) for e in entries] == [
        ("update", "2026-06-05"),
        ("agency", "2026-03-01"),
    ]


@pytest.mark.usefixtures("here")
def test_csv_has_a_row_for_each_sentence(planctl: Runner) -> None:
    rows = list(csv.DictReader(io.StringIO(planctl("log", "8.1.1", "--format", "csv").out)))
    moved = [row for row in rows if row["field"] == "deadline"]
    assert [(row["day"], row["weight"]) for row in moved] == [
        ("2026-09-01", "normative"),
        ("2026-08-01", "normative"),
    ]
    assert json.loads(moved[0]["after"])["due"] == "2027-02-28"


@pytest.mark.usefixtures("here")
def test_blame_names_the_last_commit_that_changed_a_value(planctl: Runner, here: Story) -> None:
    fields = {one["field"]: one for one in document(planctl, "blame", "8.1.1")["fields"]}
    assert fields["deadline"]["commit"] == here.commits["sooner"]
    assert fields["title"]["commit"] == here.commits["first"]
    report = document(planctl, "blame", "san/2026-05/8.1.1")
    fields = {one["field"]: one for one in report["fields"]}
    assert report["agency"] == "san"
    assert fields["values.yekun/1"]["commit"] == here.commits["correction"]
    assert fields["measure"]["day"] == "2026-06-05"


def test_who_only_writes_otherwise_takes_no_blame(
    planctl: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story(tmp_path)
    file = tmp_path / MEASURE
    text = "# qeyd\n" + file.read_text("utf-8").replace("title: ", "title:   ")
    story.git.commit("2026-04-01", {MEASURE: text})
    monkeypatch.chdir(tmp_path)
    found = document(planctl, "blame", "8.1.1")["fields"]
    assert {one["commit"] for one in found} == {story.commits["first"]}
    assert document(planctl, "log", "8.1.1")["entries"][0]["day"] == "2026-03-01"
    assert document(planctl, "diff", "HEAD~1..HEAD")["changes"] == []


def test_a_file_that_goes_and_comes_again(
    planctl: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story(tmp_path)
    text = (tmp_path / MEASURE).read_text("utf-8")
    (tmp_path / MEASURE).unlink()
    gone = story.git.commit("2026-04-01")
    monkeypatch.chdir(tmp_path)
    entries = document(planctl, "log", "8.1.1")["entries"]
    assert (entries[0]["commit"], entries[0]["sort"]) == (gone, "removed")
    assert planctl("blame", "8.1.1").code == 2
    again = story.git.commit("2026-05-01", {MEASURE: text})
    fields = document(planctl, "blame", "8.1.1")["fields"]
    assert {one["commit"] for one in fields} == {again}
    sorts = [e["sort"] for e in document(planctl, "log", "8.1.1")["entries"]]
    assert sorts[:2] == ["added", "removed"]


def test_a_registry_that_was_moved_keeps_its_history(
    planctl: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story(tmp_path)
    (tmp_path / "sənədlər").mkdir()
    story.git("mv", "registry", "sənədlər/registry")
    story.git.commit("2026-04-01")
    monkeypatch.chdir(tmp_path / "sənədlər")
    entries = document(planctl, "log", "8.1.1")["entries"]
    assert {entry["day"] for entry in entries} == {"2026-03-01"}


@pytest.mark.usefixtures("here")
def test_a_diff_of_days_is_net(planctl: Runner, here: Story) -> None:
    out = planctl("diff", "2026-04-30..2026-08-31").out
    assert "yekun/1: 10 → 42" in out
    assert "40" not in out.split("Qiymətlər")[1].split("Mətnlər")[0].replace("(", "")
    assert out.index("NORMATİV icra müddəti: 2026, dekabr → 2027, aprel") < out.index("yekun/1")
    found = document(planctl, "diff", "2026-04-30..2026-08-31")
    assert found["before"]["commit"] == here.commits["march"]
    assert found["after"]["commit"] == here.commits["later"]
    assert found["as_of"] == "2026-08-31"


@pytest.mark.usefixtures("here")
def test_a_diff_with_the_files_as_they_are(planctl: Runner) -> None:
    assert "heç nə dəyişməyib" in planctl("diff").out
    assert document(planctl, "diff", "HEAD~1")["after"] is None
    assert document(planctl, "diff", "HEAD~1")["changes"][0]["id"] == "8.1.1"


@pytest.mark.usefixtures("here")
def test_a_state_that_follows_from_the_records(planctl: Runner) -> None:
    found = document(planctl, "diff", "2026-03-31..2026-06-30", "--as-of", "2026-12-31")
    states = {one["measure"]: one for one in found["states"]}
    assert states["8.1.1"]["after"]["state"] == "done"
    assert states["8.1.1"]["before"]["state"] != "done"


@pytest.mark.parametrize("command", [("log", "8.1.1"), ("blame", "8.1.1"), ("diff",)])
def test_without_git_there_is_no_answer(
    planctl: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    draft = Draft(tmp_path)
    draft.measure("8.1.1")
    draft.write()
    monkeypatch.chdir(tmp_path)
    done = planctl(*command)
    assert (done.code, done.out) == (2, "")
    assert "git" in done.err


@pytest.mark.usefixtures("here")
def test_names_that_nothing_has(planctl: Runner) -> None:
    assert planctl("log", "8.9.9").code == 2
    assert planctl("log", "qqq").code == 2
    assert planctl("blame", "sba/2026-09/8.1.2").code == 2
    assert planctl("diff", "heç-nə..HEAD").code == 2
    assert planctl("diff", "--output=x..HEAD").code == 2


def test_a_shallow_clone_says_what_it_lacks(
    planctl: Runner, here: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = tmp_path / "clone"
    source = here.root.parent.as_uri()
    command = ["git", "clone", "--quiet", "--depth", "2", source, str(clone)]
    subprocess.run(command, check=True)
    monkeypatch.chdir(clone)
    for asked in (("log", "8.1.1"), ("trend", "--known", "then")):
        done = planctl(*asked)
        assert done.code == 0
        assert "natamamdır" in done.err


HOSTILE = "@qrup <b>x</b> | [ad](http://x.example) www.x.example `kod` #1 ![p](y) \\ son"


def test_what_records_say_is_shown_as_it_is(
    planctl: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story(tmp_path)
    story.draft.update("8.1.1", "2026-03", values={"yekun/1": 10})
    story.draft.files[f"{HOME}/updates/san/2026-03/8.1.1.yaml"]["text"] = HOSTILE
    story.land("hostile", "2026-04-05")
    monkeypatch.chdir(tmp_path)
    for command in (("log", "8.1.1"), ("diff", "HEAD~1..HEAD")):
        page = planctl(*command, "--format", "md").out
        line = next(line for line in page.splitlines() if "qrup" in line)
        assert "@qrup" not in line
        assert "<b>" not in line
        assert "](" not in line.replace("\\](", "").replace("\\]", "")
        assert "http://" not in line
        assert "www.x" not in line

        assert "| [" not in line
        screen = planctl(*command).out
        assert "@qrup <b>x</b> | [ad](http" in " ".join(screen.split())


@pytest.mark.parametrize(
    "asked",
    [
        ("log", "8.1.1", "--format", "json"),
        ("blame", "8.1.1", "--format", "json"),
        ("diff", "2026-03-31..2026-07-31", "--format", "json"),
        ("trend", "--slips", "--format", "json"),
        (
            "trend",
            "--known",
            "then",
            "--known-at",
            "HEAD",
            "--as-of",
            "2026-08-31",
            "--format",
            "csv",
        ),
    ],
    ids=lambda asked: " ".join(asked[:2]),
)
def test_a_bare_repository_tells_the_same(
    planctl: Runner, told: Story, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    bare = tmp_path / "reyestr.git"
    told.git("clone", "--quiet", "--bare", str(told.git.folder), str(bare))
    here = planctl(*asked, "--registry", str(told.root))
    there = planctl(*asked, "--registry", str(bare))
    assert here.code == there.code == 0
    assert len(here.out.splitlines()) > 1

    def plain(text: str) -> str:
        # Files on disk are named as they are opened from here, those of a commit as it has them.
        return text.replace(f"{told.root}/", "registry/")

    assert plain(there.out) == plain(here.out)


@pytest.mark.parametrize("name", ["8.1.1/yekun/99", "8.1.1/ilkin/1"])
def test_an_indicator_that_never_was_is_unknown(planctl: Runner, told: Story, name: str) -> None:
    done = planctl("log", name, "--registry", str(told.root))
    assert (done.code, done.out) == (2, "")
    quiet = planctl("log", "8.1.1/yekun/1", "--since", "2030-01-01", "--registry", str(told.root))
    assert quiet.code == 0
