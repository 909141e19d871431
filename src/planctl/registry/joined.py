"""Several registries as one, for what is asked across them: names and plans, nothing judged.

A plan is judged in its own registry, by its own acts, calendar and policies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.errors import UserError
from planctl.i18n import msg

if TYPE_CHECKING:
    from planctl.registry.records import Registry


def joined(registries: Sequence[Registry]) -> Registry:
    """Return one registry that has the bodies and plans of all; a body goes by its id.

    UserError where two of them have a plan of the same id, or call different bodies by one id.
    """
    first, *others = registries
    agencies, plans = dict(first.agencies), dict(first.plans)
    for other in others:
        for name, entry in other.agencies.items():
            known = agencies.setdefault(name, entry).record.code
            if known != entry.record.code:
                raise UserError(
                    msg(
                        "Registries call different bodies by one id: {id} is {one} and {other}.",
                        id=name,
                        one=known,
                        other=entry.record.code,
                    ),
                    msg("Give each body one id in all of them, or ask them one by one."),
                )
        for name, records in other.plans.items():
            if records.measures and name in plans and plans[name].measures:
                raise UserError(
                    msg("Several of the registries have the plan “{plan}”.", plan=name),
                    msg("Name each plan's registry once."),
                )
            if records.measures or name not in plans:
                plans[name] = records
    return replace(first, agencies=agencies, plans=plans)
