"""The normative shape of documents: keys in their order, and the types of what they hold."""

from collections.abc import Mapping
from typing import Any

SCORE = {"progress": float, "coverage": float}
STATES = dict.fromkeys(
    (
        "cancelled",
        "done",
        "overdue",
        "blocked",
        "at_risk",
        "ongoing",
        "in_progress",
        "not_started",
        "no_data",
    ),
    int,
)
TIER_TOTAL = {**SCORE, "achieved": int, "total": int}
TIER = {**SCORE, "achieved": bool, "indicators": int}
MEASURE: dict[str, Any] = {
    "id": str,
    "parent": (str, None),
    "direction": str,
    "title": str,
    "lead": [str],
    "co": [str],
    "deadline": {
        "kind": str,
        "text": (str, None),
        "start": (str, None),
        "due": (str, None),
        "confirmed": bool,
    },
    "state": str,
    "late": bool,
    "days_left": (int, None),
    **SCORE,
    "tiers": {"ilkin": TIER, "araliq": TIER, "yekun": TIER},
    "sub_measures": {"done": int, "total": int},
}
STATUS: dict[str, Any] = {
    "schema_version": int,
    "simulation": bool,
    "plan": str,
    "as_of": str,
    "known_at": (str, None),
    "totals": {"measures": int, "sub_measures": int, "states": STATES, **SCORE},
    "directions": [
        {
            "id": str,
            "title": str,
            "measures": int,
            "states": STATES,
            **SCORE,
            "tiers": {"ilkin": TIER_TOTAL, "araliq": TIER_TOTAL, "yekun": TIER_TOTAL},
        }
    ],
    "agencies": [{"id": str, "code": str, "lead": int, "states": STATES, **SCORE}],
    "measures": [MEASURE],
}
DEADLINES: dict[str, Any] = {
    "schema_version": int,
    "simulation": bool,
    "as_of": str,
    "items": [
        {
            "kind": str,
            "id": str,
            "clause": str,
            "title": str,
            "period": (str, None),
            "due": str,
            "effective_due": str,
            "days_left": int,
            "state": str,
            "obliged": [str],
        }
    ],
}


def misfits(data: Any, shape: Any, at: str = "") -> list[str]:
    """Return where `data` has other keys, another order of keys, or another type than `shape`."""
    if isinstance(shape, Mapping):
        if not isinstance(data, dict) or list(data) != list(shape):
            return [f"{at}: {list(data) if isinstance(data, dict) else data}"]
        return [m for key, inner in shape.items() for m in misfits(data[key], inner, f"{at}.{key}")]
    if isinstance(shape, list):
        if not isinstance(data, list):
            return [f"{at}: {data}"]
        return [m for n, item in enumerate(data) for m in misfits(item, shape[0], f"{at}[{n}]")]
    allowed = shape if isinstance(shape, tuple) else (shape,)
    return [] if any(data is None if a is None else type(data) is a for a in allowed) else [at]
