"""CODEOWNERS: who has to approve which files, made from the bodies of a registry.

Forges take the last line that fits a file: first comes everything, the Centre's, then the folders
of each body, its own team's and the Centre's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from planctl.i18n import Translator, msg
from planctl.model.agency import AgencyKind
from planctl.registry import Registry
from planctl.store.layout import OWN_FOLDERS

_SPECIAL = re.compile(r"([\\ #!*?\[\]])")


@dataclass(frozen=True, slots=True)
class Owners:
    """The Centre's team and each body's, by id and code; None where the registry names none."""

    centre: str | None
    teams: tuple[tuple[str, str, str | None], ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of bodies without a team."""
        return tuple(agency for agency, _code, team in self.teams if team is None)


def owners_of(registry: Registry) -> Owners:
    """Return the teams of the Centre and of every body, groups left out, by id."""
    teams = tuple(
        (entry.id, entry.record.code, entry.record.team)
        for entry in registry.agencies.values()
        if entry.record.kind is AgencyKind.AGENCY
    )
    centre = registry.settings.record.centre if registry.settings else None
    own = {agency: team for agency, _code, team in teams}
    return Owners((centre.team or own.get(centre.agency)) if centre else None, teams)


def codeowners(owners: Owners, prefix: str, t: Translator) -> str:
    """Return the file; `prefix` leads from the top of the repository to the registry.

    It is written in the registry's own language, whoever asks for it.
    """
    return "".join(f"{line}\n" for line in _lines(owners, prefix, t))


def _lines(owners: Owners, prefix: str, t: Translator) -> Iterator[str]:
    note = msg("Written by “planctl owners” from the registry; not edited by hand.")
    yield f"# {t(note)}"
    yield ""
    if owners.centre:
        yield f"* {owners.centre}"
    else:
        yield f"# {t(msg('The Centre has no team: registry.yaml, centre, team'))}"
    top = "/" + _SPECIAL.sub(r"\\\1", prefix)
    for agency, code, team in owners.teams:
        if team is None:
            continue
        named = " ".join(dict.fromkeys(filter(None, (team, owners.centre))))
        yield ""
        yield f"# {code}"
        for folder in OWN_FOLDERS:
            yield f"{top}plans/*/{folder}/{agency}/ {named}"
    if owners.missing:
        yield ""
        yield f"# {t(msg('Bodies without a team (the Centre approves what they submit):'))}"
        for agency in owners.missing:
            yield f"# - {agency}"
