"""Reading history against what it cannot be quicker than: `python -m bench.history`.

On what `planctl demo --scale` writes, with its whole history. The two sides of each ratio run in
turn, in this one process: a revision against the same files in the work tree, landing days against
the one `git log` that they are taken from.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.load import REGISTRY, timed
from planctl.demo.make import Wish, imagine, write_story
from planctl.history.landing import history_of
from planctl.history.revisions import Revisions
from planctl.workspace import open_registry

LOG = ("git", "log", "--first-parent", "-m", "--reverse", "--name-status", "-z", "--find-renames")


def git(root: Path, *arguments: str) -> str:
    """Run git in the registry and return what it says."""
    done = subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def stream(root: Path) -> None:
    """Let git write the log that landing days are taken from."""
    subprocess.run([*LOG, "HEAD"], cwd=root, check=True, stdout=subprocess.DEVNULL)


def paired(
    name: str, goal: float, runs: int, one: Callable[[], object], floor: Callable[[], object]
) -> None:
    """Run both sides in turn and print the median of their ratios."""
    pairs = [(timed(one), timed(floor)) for _ in range(runs)]
    ratios = [ours / theirs for ours, theirs in pairs]
    median = statistics.median(ratios)
    seconds = statistics.median(ours for ours, _ in pairs)
    spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
    print(f"{name}: {median:.2f}× ({spread}), {seconds:.2f} s; goal ≤ {goal:g}×")


def second_revision(root: Path, runs: int, back: int) -> None:
    """Print what a second revision costs, and which share of the files it changes."""
    head, before = git(root, "rev-parse", "HEAD"), git(root, "rev-parse", f"HEAD~{back}")
    changed = len(git(root, "diff", "--name-only", "--relative", before, head).splitlines())
    files = len(git(root, "ls-files").splitlines())
    shares = []
    for _ in range(runs):
        revisions = Revisions(root)
        first = timed(lambda: revisions.files_at(head))  # noqa: B023  # called at once
        shares.append(timed(lambda: revisions.files_at(before)) / first)  # noqa: B023
    print(
        f"a second revision, {back} commits earlier: {statistics.median(shares):.1%} of the first; "
        f"{changed} of {files} files differ ({changed / files:.1%})"
    )


def main() -> None:
    """Write a simulation with its history, and measure each side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=int, default=2)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANCTL_CACHE"] = f"{folder}/cache"
        repository = Path(folder, "demo")
        write_story(imagine(REGISTRY, Wish(scale=arguments.scale)), repository)
        root = repository / "registry"
        head = git(root, "rev-parse", "HEAD")
        commits = git(root, "rev-list", "--count", "HEAD")
        print(f"{len(git(root, 'ls-files').splitlines())} files, {commits} commits")

        def revision() -> object:
            return Revisions(root).registry_at(head)

        def landings() -> object:
            os.environ["PLANCTL_NO_CACHE"] = "1"
            try:
                return history_of(root)
            finally:
                del os.environ["PLANCTL_NO_CACHE"]

        runs = arguments.runs
        paired(
            "a revision against checking the work tree",
            1.5,
            runs,
            revision,
            lambda: open_registry(root).diagnostics,
        )
        paired(
            "a revision against loading the work tree",
            1.5,
            runs,
            revision,
            lambda: open_registry(root),
        )
        second_revision(root, runs, back=50)
        paired("landing days against one git log", 2, runs, landings, lambda: stream(root))
        history_of(root)
        paired(
            "landing days that are kept against one git log",
            1,
            runs,
            lambda: history_of(root),
            lambda: stream(root),
        )


if __name__ == "__main__":
    main()
