"""The repository's own registry, read plainly: every scalar as text, nothing of planctl's."""

from pathlib import Path
from typing import Any

import yaml

REGISTRY = Path(__file__).resolve().parents[2] / "registry"
PLAN = "rif-2026-2028"


def read_plain(path: Path) -> dict[str, Any]:
    """Return the mapping in a YAML file, every scalar as text."""
    text = path.read_text(encoding="utf-8")
    data = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506  # makes nothing but text
    assert isinstance(data, dict)
    return data


#: Every measure and sub-measure of the real plan, as its file says.
RAW_MEASURES = [
    read_plain(path) for path in sorted((REGISTRY / "plans" / PLAN / "measures").iterdir())
]
