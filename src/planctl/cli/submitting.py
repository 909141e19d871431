"""Options that say who submits a change, and what they come to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli.app import spoken
from planctl.cli.msgid import msgid
from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from datetime import date

    from planctl.analysis.authority import Authority

#: Where forges say whose work a job is.
VARIABLES = ("GITHUB_ACTOR", "GITLAB_USER_LOGIN")

AsOption = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar=msgid("BODY"),
        help=msgid("With --changed: find, too, what this body may not change; its id, as in: rinn"),
    ),
]
ActorOption = Annotated[
    str | None,
    typer.Option(
        "--actor",
        metavar=msgid("LOGIN"),
        help=msgid("As --as, for the body that lists this account of the forge"),
    ),
]
ActorFromEnvOption = Annotated[
    bool,
    typer.Option(
        "--actor-from-env",
        help=msgid(
            "As --actor, with the account in GITHUB_ACTOR or GITLAB_USER_LOGIN: whoever started "
            "the job, who need not have written the change"
        ),
    ),
]


def asked_authority(
    agency: str | None,
    actor: str | None,
    *,
    from_env: bool,
    changed: str | None,
    as_of: date | None,
) -> Authority | None:
    """Return who is said to submit the change; None where nobody is.

    It is wrong usage to name two, or to name one where no change is checked.
    """
    given = [o for o, v in (("--as", agency), ("--actor", actor)) if v is not None]
    given += ["--actor-from-env"] if from_env else []
    if not given:
        return None
    if len(given) > 1:
        options = ", ".join(given)
        raise typer.BadParameter(
            spoken()(msg("Give only one of these: {options}", options=options))
        )
    if changed is None:
        raise typer.BadParameter(
            spoken()(
                msg(
                    "{option} judges a change; name what it is one from with --changed.",
                    option=given[0],
                )
            )
        )
    from planctl.analysis.authority import of_account, of_agency
    from planctl.cli.today import day_of

    if agency is not None:
        return of_agency(agency, day_of(as_of))
    return of_account(_from_env() if actor is None else actor, day_of(as_of))


def _from_env() -> str:
    for name in VARIABLES:
        if login := os.environ.get(name):
            return login
    raise UserError(
        msg("No account in the environment: {variables}", variables=", ".join(VARIABLES)),
        msg("Name it with --actor."),
    )
