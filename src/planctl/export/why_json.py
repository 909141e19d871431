"""A derivation as JSON: the words and places of each step, and the steps below it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planctl.analysis.why import Step
    from planctl.diagnostic import Where
    from planctl.i18n import Translator

SCHEMA_VERSION = 1


def why_data(step: Step, name: str, as_of: date, prefix: str, t: Translator) -> dict[str, Any]:
    """Return the derivation of `name` at a day; `prefix` makes paths ones that can be opened."""
    return {
        "schema_version": SCHEMA_VERSION,
        "id": name,
        "as_of": as_of,
        "derivation": _step(step, prefix, t),
    }


def place_data(where: Where | None, prefix: str) -> dict[str, Any] | None:
    """Return a place in the registry: path and line."""
    return {"path": f"{prefix}{where.path}", "line": where.line} if where else None


def _step(step: Step, prefix: str, t: Translator) -> dict[str, Any]:
    return {
        "text": t(step.text),
        "where": place_data(step.where, prefix),
        "steps": [_step(inner, prefix, t) for inner in step.steps],
    }
