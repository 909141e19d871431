"""What all records share: frozen, closed to unknown keys, typed by the schema from plain text."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A part of the registry; every value reaches it as text and is typed here."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        use_attribute_docstrings=False,
    )
