"""A record as plain data: every field that its model has, in the model's order."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel

from planctl.model.deadline import Deadline


def record_data(value: Any) -> Any:
    """Return records as dicts (keys as the YAML has them) and tuples as lists, all the way down.

    Dates and decimals stay what they are: `numbers.json_text` writes them.
    """
    if isinstance(value, Deadline):
        return deadline_data(value)
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return {
            field.alias or name: record_data(getattr(value, name)) for name, field in fields.items()
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): record_data(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [record_data(item) for item in value]
    return value


def ordered(data: Mapping[str, Any], first: tuple[str, ...]) -> dict[str, Any]:
    """Return `data` with the keys `first` in front; further ones follow in their own order."""
    return {key: data[key] for key in (*first, *(key for key in data if key not in first))}


def deadline_data(deadline: Deadline) -> dict[str, Any]:
    """Return a measure's deadline as every document of planctl writes it."""
    return {
        "kind": deadline.kind.value,
        "text": deadline.text,
        "start": deadline.start,
        "due": deadline.due,
        "confirmed": deadline.confirmed,
    }
