"""The months of a trend, and what was known at the end of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planctl.analysis.compare.trend import Known
    from planctl.cli.judged import Judged


def months(on: Judged, since: date | None) -> tuple[date, ...]:
    """Return the month ends from a day, or from the plan's first, to the day that counts as today.

    Raises UserError where the plan's own file cannot be read.
    """
    from planctl.analysis.compare.trend import month_ends
    from planctl.registry import plan_record

    start = plan_record(on.records).period.start
    return tuple(month_ends(max(start, since) if since else start, on.as_of))


def knowing(on: Judged, days: Sequence[date], *, then: bool) -> Callable[[date], Known | None]:
    """Return what judges the plan on a day: by today's records, or by those of the day.

    Raises UserError where the records of a day are asked for and there is no git history.
    """
    from planctl.analysis.compare.trend import Known
    from planctl.analysis.rollup import plan_status

    if not then:
        return lambda day: Known(plan_status(on.registry, on.records, day))
    return _then(on, days)


def _then(on: Judged, days: Sequence[date]) -> Callable[[date], Known | None]:
    from planctl.analysis.compare.trend import Known
    from planctl.analysis.rollup import plan_status
    from planctl.cli.past import tell_cut_off
    from planctl.history.line import held_on, main_line
    from planctl.history.place import place_in_git
    from planctl.history.revisions import Revisions
    from planctl.history.whereabouts import NoRegistryError
    from planctl.registry import Registry

    root = on.workspace.root
    last = on.workspace.known.commit if on.workspace.known else "HEAD"
    line = main_line(root, last)
    if place_in_git(root).shallow:
        tell_cut_off(line, on.t)
    held = held_on(line, days)
    revisions = Revisions(root)
    read: dict[str, Registry | None] = {}

    def registry_at(commit: str) -> Registry | None:
        # Days come in order, and several may stand at one commit: only the last one is kept.
        if commit not in read:
            read.clear()
            try:
                read[commit] = revisions.registry_at(commit, plan=on.records.id)
            except NoRegistryError:
                read[commit] = None
        return read[commit]

    def known(day: date) -> Known | None:
        commit = held[day]
        registry = registry_at(commit) if commit else None
        records = registry.plans.get(on.records.id) if registry else None
        if registry is None or records is None or records.plan is None:
            return None
        return Known(plan_status(registry, records, day), commit)

    return known
