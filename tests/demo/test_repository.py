"""The repository of a demo: the same commits everywhere, merges on the days that were simulated."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from planctl.analysis.authority import of_agency
from planctl.checking.change import Change
from planctl.demo.make import Story, Wish, imagine, write_story
from planctl.demo.repository import write_repository
from planctl.diagnostic import Severity
from planctl.errors import UserError
from tests.demo.conftest import Demo
from tests.support.real import REGISTRY
from tests.support.repository import git

UNTIL = date(2026, 8, 31)
SETTINGS = """\
[core]
    autocrlf = true
[commit]
    gpgSign = true
[init]
    defaultBranch = trunk
    templateDir = nowhere
[user]
    name = Somebody Else
"""


@pytest.fixture(scope="module")
def short() -> Story:
    return imagine(REGISTRY, Wish(seed=5, until=UNTIL))


def test_same_seed_same_commit_whatever_the_machine(
    short: Story, tmp_path: Path, private_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = write_story(short, tmp_path / "one")
    (private_home / ".gitconfig").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Somebody Else")
    monkeypatch.setenv("TZ", "America/Lima")
    again = imagine(REGISTRY, Wish(seed=5, until=UNTIL))
    other = write_story(again, tmp_path / "deep" / "other")
    assert one == other
    assert (tmp_path / "one/README.md").read_bytes() == (
        tmp_path / "deep/other/README.md"
    ).read_bytes()


def test_another_seed_is_another_history(short: Story) -> None:
    other = imagine(REGISTRY, Wish(seed=6, until=UNTIL))
    assert other.first == short.first
    assert other.arrived != short.arrived


def test_a_longer_history_begins_as_the_shorter(short: Story) -> None:
    longer = imagine(REGISTRY, Wish(seed=5, until=UNTIL + timedelta(days=200)))
    assert tuple(one for one in longer.arrived if one.day <= UNTIL) == short.arrived
    assert longer.arrived[-1].day > UNTIL


def test_merges_land_on_the_simulated_days(demo: Demo) -> None:
    simulated = [
        (str(landing.day), f"registry/{path}")
        for landing in demo.story.arrived
        for path in sorted(landing.files)
    ]
    assert [(day, path) for day, _, path in demo.landed()] == simulated
    assert simulated[-1][0] <= "2028-02-29"


def test_main_is_made_of_merges_of_one_commit_each(demo: Demo) -> None:
    parents = git(demo.folder, "log", "--first-parent", "--format=%H %P").splitlines()
    assert [len(line.split()) for line in parents] == [3] * len(demo.story.arrived) + [1]
    assert int(git(demo.folder, "rev-list", "--count", "HEAD")) == demo.story.commits
    assert git(demo.folder, "for-each-ref", "--format=%(refname)") == "refs/heads/main"
    assert git(demo.folder, "status", "--porcelain") == ""
    assert git(demo.folder, "fsck", "--strict") == ""
    assert git(demo.folder, "rev-parse", "HEAD") == demo.commit


def test_git_itself_would_merge_the_same(demo: Demo) -> None:
    merges = git(demo.folder, "rev-list", "--first-parent", "--merges", "HEAD").splitlines()
    for merge in merges[::90]:
        tree = git(demo.folder, "merge-tree", "--write-tree", f"{merge}^1", f"{merge}^2")
        assert tree == git(demo.folder, "rev-parse", f"{merge}^{{tree}}")


def test_the_rules_of_pull_requests_accept_every_sort_of_landing(
    short: Story, tmp_path: Path
) -> None:
    write_story(short, tmp_path)
    one_of_each = {landing.matter: landing for landing in short.arrived}
    assert len(one_of_each) >= 4
    merges = git(tmp_path, "rev-list", "--first-parent", "--reverse", "HEAD").splitlines()[1:]
    for merge, landing in zip(merges, short.arrived, strict=True):
        if landing is one_of_each[landing.matter]:
            git(tmp_path, "checkout", "--quiet", merge)
            sender = of_agency(landing.agency, landing.day)
            brought = Change(tmp_path / "registry", f"{merge}^1").brought(None, sender)
            assert len(brought.paths) == len(landing.files)
            assert [d for d in brought.diagnostics if d.severity is Severity.ERROR] == []


def test_nobody_writes_before_what_he_reports_on_is_over(demo: Demo) -> None:
    lines = git(
        demo.folder, "log", "--no-merges", "--name-only", "--format=day %as", "--", "registry/plans"
    ).splitlines()
    day = ""
    for line in lines:
        if line.startswith("day "):
            day = line.removeprefix("day ")
        elif match := re.search(r"/updates/[^/]+/(\d{4}-\d\d)/", line):
            assert match[1] < day[:7]
        elif match := re.search(r"/updates/[^/]+/(\d{4})-Y/", line):
            assert match[1] < day[:4]


def test_nobody_real_signs(demo: Demo) -> None:
    names = set(git(demo.folder, "log", "--format=%an <%ae>%n%cn <%ce>").splitlines())
    assert "Nümunə: RİNN <rinn@example.invalid>" in names
    assert all(re.fullmatch(r"Nümunə: .+ <[a-z-]+@example\.invalid>", name) for name in names)


def test_a_folder_in_use_is_left_alone(short: Story, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError):
        write_story(short, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    with pytest.raises(UserError):
        write_story(short, tmp_path / "mine.txt")


def test_an_empty_folder_is_filled(short: Story, tmp_path: Path) -> None:
    write_story(short, tmp_path)
    assert (tmp_path / "registry/registry.yaml").is_file()


@pytest.mark.parametrize("there", [True, False])
def test_what_git_refuses_leaves_nothing_behind(tmp_path: Path, there: bool) -> None:
    folder = tmp_path / "new"
    if there:
        folder.mkdir()
    with pytest.raises(UserError, match="git"):
        write_repository(folder, [b"nonsense\n" * 9])
    assert folder.exists() == there
    assert not there or not any(folder.iterdir())


def test_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UserError):
        write_repository(tmp_path / "new", [])
    assert not (tmp_path / "new").exists()
