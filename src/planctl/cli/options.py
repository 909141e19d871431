"""Options that several commands share, each written once, as types for a command's parameters."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.today import parse_day

#: `registry: RegistryOption = None`, to be handed to `opening.open_workspace`.
RegistryOption = Annotated[
    Path | None,
    typer.Option(
        "--registry",
        envvar="PLANCTL_REGISTRY",
        show_envvar=False,
        metavar=msgid("FOLDER"),
        help=msgid("Folder of the registry; by default the nearest “registry” here or above"),
    ),
]

#: `registry: RegistriesOption = None`, to be handed to `plans.plans`.
RegistriesOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--registry",
        envvar="PLANCTL_REGISTRY",
        show_envvar=False,
        metavar=msgid("FOLDER"),
        help=msgid(
            "Folder of the registry; by default the nearest “registry” here or above. Given "
            "several times, all of them are asked together"
        ),
    ),
]

#: `plan: PlanOption = None`, to be handed to `workspace.plan`.
PlanOption = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar=msgid("PLAN"),
        help=msgid("Id of the plan; may be left out where one plan has measures"),
    ),
]

#: `plan: AnyPlanOption = None`, to be handed to `plans.plans`.
AnyPlanOption = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar=msgid("PLAN"),
        help=msgid("Id of the plan; by default all plans that have measures"),
    ),
]

#: `as_of: AsOfOption = None`, to be handed to `today.day_of`.
AsOfOption = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=parse_day,
        metavar=msgid("DATE"),
        help=msgid("The day that counts as today, as 2026-11-22; by default today in Baku"),
    ),
]

#: `known_at: KnownAtOption = None`, to be handed to `judged.judged` or `opening.open_workspace`.
KnownAtOption = Annotated[
    str | None,
    typer.Option(
        "--known-at",
        metavar=msgid("DATE|REV"),
        help=msgid(
            "The records as main held them when this day ended, or as a revision has them; by "
            "default the files as they are. They are judged for today, unless --as-of names a day"
        ),
    ),
]


def _nothing_kept(context: typer.Context, value: bool) -> bool:
    if value:
        from planctl.cache import nothing_kept

        context.with_resource(nothing_kept())
    return value


#: `_no_cache: NoCacheOption = False`; it has worked by the time the command runs.
NoCacheOption = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        callback=_nothing_kept,
        help=msgid("Read and judge everything anew, and keep nothing of it for the next run"),
    ),
]

#: `Annotated[Literal["text", "json"], FORMAT]`: each command names its own formats.
FORMAT = typer.Option("--format", help=msgid("Form of the output"), show_default=True)
