"""What findings are kept under: a digest of everything that they were made of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date

from planctl.cache.stamp import code_stamp
from planctl.model.period import parse_period
from planctl.registry.parts import bears_on
from planctl.store.layout import KEPT, Place

_WIDTH = 16


def digest(*parts: bytes) -> bytes:
    """Return a digest of parts, each of which may be anything."""
    made = hashlib.blake2b(key=code_stamp(), digest_size=_WIDTH)
    for part in parts:
        made.update(b"%d:" % len(part))
        made.update(part)
    return made.digest()


def of_files(paths: Iterable[str], contents: Mapping[str, bytes]) -> bytes | None:
    """Return a digest of files; None where the content of one of them is not known."""
    try:
        return digest(*(part for path in paths for part in (_name(path), contents[path])))
    except KeyError:
        return None


def surroundings(base: Iterable[str], places: Mapping[str, Place | None], plan: str) -> list[str]:
    """Return the paths of the base by which the reports of a plan are judged."""
    return [
        path
        for path in base
        if bears_on(place := places[path], plan) and (place is None or place.kind not in KEPT)
    ]


def plan_of(place: Place | None) -> str | None:
    """Return the plan that a path belongs to."""
    return place.plan if place else None


def unfinished(paths: Iterable[str], places: Mapping[str, Place | None], as_of: date) -> list[str]:
    """Return the periods of reports that are not over on a day, as their paths say."""
    periods = {place.ids["period"] for path in paths if (place := places[path])}
    return sorted(period for period in periods if parse_period(period).last > as_of)


def _name(path: str) -> bytes:
    return path.encode("utf-8", "surrogateescape")
