"""Who submits a change: the body that somebody names, or the one that lists a forge account."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from planctl.i18n import Message, msg
from planctl.model.agency import AgencyKind

if TYPE_CHECKING:
    from planctl.registry import Registry


@dataclass(frozen=True, slots=True)
class Submitter:
    """A body, and whether it has the Centre's role; `agency` is None where nobody is known.

    `problem` and `hint` then say why. `code` is how texts call the body.
    """

    agency: str | None
    code: str = ""
    centre: bool = False
    problem: Message | None = None
    hint: Message | None = None


def by_agency(registry: Registry, name: str) -> Submitter:
    """Return the body with an id, or a code exactly as the registry writes it."""
    for entry in registry.agencies.values():
        if name in (entry.id, entry.record.code):
            if entry.record.kind is AgencyKind.AGENCY:
                return _known(registry, entry.id)
            return Submitter(
                None,
                problem=msg("“{agency}” is a group; only a body submits.", agency=name),
                hint=msg("Name one of the bodies in agencies/."),
            )
    hint = msg("Name a body by its id: the name of its file in agencies/, as in: rinn")
    if close := get_close_matches(name, registry.agencies, n=1):
        hint = msg("Perhaps “{agency}” was meant.", agency=close[0])
    return Submitter(
        None, problem=msg("No such body in agencies/: “{agency}”.", agency=name), hint=hint
    )


def by_account(registry: Registry, login: str) -> Submitter:
    """Return the body that lists a login; forges make no difference between its capitals."""
    wanted = folded(login)
    bodies = [
        entry.id
        for entry in registry.agencies.values()
        if wanted in map(folded, entry.record.accounts)
    ]
    if len(bodies) == 1:
        return by_agency(registry, bodies[0])
    if bodies:
        return Submitter(
            None,
            problem=msg(
                "Several bodies list the account “{account}”: {bodies}",
                account=login,
                bodies=", ".join(bodies),
            ),
            hint=msg("An account submits for one body; the Centre takes it out of the others."),
        )
    return Submitter(
        None,
        problem=msg("No body lists the account “{account}”.", account=login),
        hint=msg(
            "Ask the Centre to enter it under “accounts” in the file of your body in agencies/; "
            "it counts once that is accepted."
        ),
    )


def _known(registry: Registry, agency: str) -> Submitter:
    centre = registry.settings.record.centre if registry.settings else None
    code = registry.agencies[agency].record.code
    return Submitter(agency, code, centre=centre is not None and centre.agency == agency)


def folded(login: str) -> str:
    """Return a login without its capitals; the schema lets nothing but ASCII through."""
    return login.lower()
