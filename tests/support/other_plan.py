"""A drafted registry whose plan goes by another id, to be asked together with others."""

from pathlib import Path

from tests.support.draft import PLAN, Draft


def write_as(draft: Draft, plan: str) -> Path:
    """Write a draft, its plan under another id; return the registry's folder."""
    root = draft.write()
    (root / "plans" / PLAN).rename(root / "plans" / plan)
    for file in root.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(PLAN, plan), encoding="utf-8")
    return root
