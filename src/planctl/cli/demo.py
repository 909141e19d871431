"""`planctl demo`: a registry to try planctl on, with two years of made-up history."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import RegistryOption
from planctl.cli.today import parse_day

if TYPE_CHECKING:
    from planctl.demo.make import Story
    from planctl.i18n import Translator

EXAMPLES = {
    "planctl demo numune": msgid("two years of made-up reports on the plan of this registry"),
    "planctl demo numune --seed 7 --until 2026-12-31": msgid("other reports, up to a day"),
    "planctl demo yuk --scale 10": msgid("ten plans, each with bodies of its own: a load test"),
}

app = single()


@app.command(
    help=msgid(
        "Write a simulated registry as a git repository of its own.\n\n"
        "It has the plans of the registry that this command is pointed at. Updates, finance, "
        "meetings and corrections are made up, and land through merges on the days on which they "
        "would have: some bodies are late, some silent, some see too much done and are corrected. "
        "Everything that is made from it says that it is a simulation. The same seed gives the "
        "same commits."
    )
)
def demo(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar=msgid("FOLDER"), help=msgid("Where to write it: a new or an empty folder")
        ),
    ],
    seed: Annotated[
        int, typer.Option("--seed", help=msgid("Another number gives another history"))
    ] = 1,
    until: Annotated[
        date | None,
        typer.Option(
            "--until",
            parser=parse_day,
            metavar=msgid("DATE"),
            help=msgid("The last day of the simulation; by default two years from the first month"),
        ),
    ] = None,
    scale: Annotated[
        int,
        typer.Option(
            "--scale", min=1, help=msgid("How many copies of the plans and of their executors")
        ),
    ] = 1,
    registry: RegistryOption = None,
) -> None:
    """Write the repository; say what it holds, and what to try on it."""
    from planctl.cli.opening import open_workspace
    from planctl.cli.progress import shown_progress
    from planctl.demo.make import Wish, imagine, write_story
    from planctl.demo.repository import refuse_used
    from planctl.i18n import msg, plural

    t = spoken()
    refuse_used(folder)
    root = open_workspace(registry, t, marked=True).root
    with shown_progress(
        t, lambda n: plural("{count} report made up", "{count} reports made up", count=n)
    ) as tell:
        story = imagine(root, Wish(seed, until, scale), tell)
    with shown_progress(
        t, lambda n: plural("{count} landing written", "{count} landings written", count=n)
    ) as tell:
        write_story(story, folder, tell)
    typer.echo(t(msg("Written: {path}", path=folder)), err=True)
    for line in _summary(story, folder, t):
        typer.echo(line, err=True)


def _summary(story: Story, folder: Path, t: Translator) -> Iterator[str]:
    from planctl.i18n import msg

    yield t(
        msg(
            "A simulation from {begins} to {until}: files {files}, commits {commits}.",
            begins=story.begins,
            until=story.until,
            files=story.files,
            commits=story.commits,
        )
    )
    yield t("To try:")
    yield from (f"  {line}" for line in _to_try(story, folder))


def _to_try(story: Story, folder: Path) -> Iterator[str]:
    """Yield three command lines for what was written, as they would be typed here."""
    where = f"--registry {shlex.quote(str(folder / 'registry'))}"
    if len(story.plans) > 1:
        where += f" --plan {story.plans[0]}"
    day = story.until
    yield f"planctl status {where} --as-of {day}"
    yield f"planctl deadlines {where} --as-of {day}"
    new_year = (day.month, day.day) == (12, 31)
    year = day.year if new_year else max(day.year - 1, story.begins.year)
    as_of = min(day, date(year, 12, 31))
    yield f"planctl report annual {where} --year {year} --as-of {as_of} -o hesabat.docx"
