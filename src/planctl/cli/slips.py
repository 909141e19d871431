"""The deadlines that moved, as `planctl trend --slips` prints them."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.past import past

if TYPE_CHECKING:
    from planctl.analysis.compare.slips import Slip
    from planctl.cli.past import Past


def print_slips(registry: Path | None, plan: str | None, name: str | None, form: str) -> None:
    """Print the deadlines that moved of the whole plan, or of what was named.

    Raises UserError where there is no git history.
    """
    from planctl.export.changes.trend import slips_csv, slips_data

    on = past(registry, plan)
    found = _chosen(on, name)
    if form == "json":
        from planctl.export.numbers import document_text

        data = slips_data(on.records.id, found)
        sys.stdout.write(document_text(data, simulation=on.simulation))
    elif form == "csv":
        sys.stdout.write(slips_csv(found, on.mark))
    else:
        from planctl.cli.views.screen import screen
        from planctl.cli.views.trend_view import draw_slips

        with screen(on.mark) as console:
            draw_slips(found, on.names, console, on.t)


def _chosen(on: Past, name: str | None) -> tuple[Slip, ...]:
    from planctl.analysis.compare.slips import slips
    from planctl.analysis.lookup import Sort, find
    from planctl.store.layout import Kind, place_of

    def wanted(path: str) -> bool:
        place = place_of(path)
        return place is not None and place.kind in (Kind.MEASURE, Kind.ACT)

    found = slips(on.steps(wanted), on.origins, on.names, on.records.id)
    found = _verified(on, found)
    if name is None:
        return found
    sorts = (Sort.MEASURE, Sort.DIRECTION, Sort.AGENCY)
    one = find(on.workspace.registry, on.records, name, *sorts)
    match one.sort:
        case Sort.AGENCY:
            return tuple(slip for slip in found if one.id in slip.agencies)
        case Sort.DIRECTION:
            return tuple(slip for slip in found if slip.direction == one.id)
        case _:
            parts = f"{one.id}."
            return tuple(s for s in found if s.measure == one.id or s.measure.startswith(parts))


def _verified(on: Past, found: tuple[Slip, ...]) -> tuple[Slip, ...]:
    from planctl.analysis.compare.origin import judged_by

    known = on.verdicts(move.origin for slip in found for move in slip.moves)
    return tuple(
        replace(
            slip,
            moves=tuple(replace(move, origin=judged_by(move.origin, known)) for move in slip.moves),
        )
        for slip in found
    )
