"""`planctl diff A..B`: what changed between two states of the registry, in the plan's own terms."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import FORMAT, AsOfOption, PlanOption, RegistryOption

if TYPE_CHECKING:
    from pathlib import Path

    from planctl.analysis.compare.account import Chapter
    from planctl.analysis.compare.comparison import Comparison
    from planctl.cli.range import Range
    from planctl.history.point import Point
    from planctl.i18n import Translator
    from planctl.registry import Registry

EXAMPLES = {
    "planctl diff": msgid("what is not committed yet"),
    "planctl diff 2026-09-30..2026-12-31": msgid("a quarter, as the main branch had it"),
    "planctl diff main...HEAD --format md": msgid("what a branch brings, for a pull request"),
}

app = single()


@app.command(
    help=msgid(
        "Show what changed between two days or revisions: first what changes a state, a deadline, "
        "a target or legal text, then values, then words, by direction and body.\n\n"
        "Reports of several months are told as one, from what was said before to what is said at "
        "the end. A file that was only written otherwise has not changed."
    )
)
def diff(
    between: Annotated[
        str | None,
        typer.Argument(
            metavar="[A..B]",
            help=msgid(
                "Two days or revisions; A...B is what B has added, A alone is compared with the "
                "files as they are, nothing means HEAD"
            ),
        ),
    ] = None,
    *,
    words: Annotated[
        bool,
        typer.Option(
            "--words/--no-words", help=msgid("With or without what was only said otherwise")
        ),
    ] = True,
    registry: RegistryOption = None,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    form: Annotated[Literal["text", "json", "md"], FORMAT] = "text",
) -> None:
    """Print the account of the changes."""
    from planctl.analysis.compare.comparison import comparison
    from planctl.cli.opening import registry_root
    from planctl.cli.range import day_of_range, read_range
    from planctl.cli.today import day_of

    t = spoken()
    root = registry_root(registry)
    wanted = read_range(root, between)
    before, after, chosen = _states(root, wanted, plan, t)
    day = as_of or day_of_range(root, wanted, day_of(None))
    found = comparison(before, after, chosen, day)
    made_up = after.simulation or before.simulation
    if form == "json":
        from planctl.export.changes.diff_json import diff_data
        from planctl.export.numbers import document_text

        data = diff_data(found, wanted.before, wanted.after, t)
        sys.stdout.write(document_text(data, simulation=made_up))
        return
    from planctl.export.sample import MARK

    mark = t(MARK) if made_up else None
    title, chapters = _title(wanted, day, t), _chapters(found, t, words=words)
    if form == "md":
        from planctl.export.changes.diff_markdown import diff_markdown

        sys.stdout.write(diff_markdown(title, chapters, t, mark))
        return
    from planctl.cli.views.diff_view import draw_diff
    from planctl.cli.views.screen import screen

    with screen(mark) as console:
        draw_diff(title, chapters, console, t)


def _states(
    root: Path, wanted: Range, plan: str | None, t: Translator
) -> tuple[Registry, Registry, str]:
    """Return the registry before and after, and the plan that is compared."""
    from planctl.cli.opening import open_workspace
    from planctl.history.revisions import Revisions
    from planctl.workspace import Workspace

    revisions = Revisions(root)
    before = revisions.registry_at(wanted.before.commit)
    if wanted.after is None:
        workspace = open_workspace(root, t, marked=True)
    else:
        workspace = Workspace(root, revisions.registry_at(wanted.after.commit))
    return before, workspace.registry, workspace.plan(plan).id


def _chapters(found: Comparison, t: Translator, *, words: bool) -> tuple[Chapter, ...]:
    from planctl.analysis.compare.account import Part, account

    chapters = account(found.changes, found.states, found.names, found.plan, t)
    return tuple(one for one in chapters if words or one.part is not Part.WORDS)


def _title(wanted: Range, day: date, t: Translator) -> str:
    from planctl.analysis.phrases import day_of
    from planctl.i18n import msg

    before, after = _named(wanted.before), t(msg("the files as they are"))
    if wanted.after is not None:
        after = _named(wanted.after)
    return t(
        msg(
            "Changes: {before} → {after} (states as of {day})",
            before=before,
            after=after,
            day=day_of(day),
        )
    )


def _named(point: Point) -> str:
    from planctl.analysis.compare.origin import SHORT
    from planctl.analysis.compare.words import shown

    short = point.commit[:SHORT]
    return short if point.commit.startswith(point.asked) else f"{shown(point.asked)} ({short})"
