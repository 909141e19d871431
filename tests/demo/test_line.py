"""The main line of the demo's history as GitPython has it, which reads git in its own way."""

from git import Repo

from planctl.history.line import main_line
from tests.demo.conftest import Demo


def test_commits_are_those_of_another_reader(demo: Demo) -> None:
    line = main_line(demo.registry)
    with Repo(demo.folder) as repo:
        theirs = list(repo.iter_commits("HEAD", first_parent=True))[::-1]
        assert [c.id for c in line.commits] == [c.hexsha for c in theirs]
        for ours, commit in zip(line.commits, theirs, strict=True):
            assert ours.tree == commit.tree.hexsha
            assert ours.parents == tuple(parent.hexsha for parent in commit.parents)
            assert ours.author == (commit.author.name, commit.author.email)
            assert ours.committer == (commit.committer.name, commit.committer.email)
            assert ours.committed == commit.committed_datetime
            assert ours.authored == commit.authored_datetime
            assert ours.subject == commit.summary
            assert ours.signed == bool(commit.gpgsig)
        everything = {c.hexsha for c in repo.iter_commits("HEAD")}
    told = {brought.id for commit in line.commits for brought in line.brought[commit.id]}
    assert told | {commit.id for commit in line.commits} == everything
