"""A made-up plan in which most things have happened once: the stage of the tests of views."""

from pathlib import Path

from tests.support.draft import HOME, Draft

AS_OF = "2026-11-22"


def sample(folder: Path) -> Draft:
    """Return a plan of two directions: done, late, overdue, blocked, silent, continuous, cancelled.

    8.1.1 is measured in part: 45 of 50, one milestone of two; its sub-measure is done.
    """
    draft = Draft(folder)
    draft.direction("8.2")
    draft.agency("qrup", members=["san", "sba"])
    draft.measure("8.1.1", lead=["san"], co=["sba"], deadline="2026 – 2027")
    draft.quantity("8.1.1/ilkin/1", 50, comparator="at_least")
    draft.milestone("8.1.1/ilkin/2")
    draft.milestone("8.1.1/yekun/1")
    draft.update("8.1.1", "2026-10", values={"ilkin/1": 45, "ilkin/2": "done"})
    draft.measure("8.1.1.1", parent="8.1.1", lead=["sba"])
    draft.update("8.1.1.1", "2026-09", agency="sba", state="done")
    draft.measure("8.1.2", lead=["sba"], deadline="2026, avqust")
    draft.milestone("8.1.2/yekun/1")
    draft.update("8.1.2", "2026-09", agency="sba", state="done", values={"yekun/1": "done"})
    draft.measure("8.1.3", lead=["qrup"], deadline="2026, avqust")
    draft.milestone("8.1.3/yekun/1")
    draft.measure("8.2.1", lead=["san"], co=["skm"], deadline="mütəmadi")
    draft.milestone("8.2.1/yekun/1")
    draft.update("8.2.1", "2026-10", state="in_progress")
    draft.measure("8.2.2", lead=["san"], deadline="2027 – 2028")
    draft.milestone("8.2.2/yekun/1")
    draft.update("8.2.2", "2026-10", state="blocked")
    draft.measure("8.2.3", lead=["sba"], deadline=None, cancelled="2026-06-01")
    draft.measure("8.2.10", lead=["sba"], deadline="2028, fevral")
    draft.milestone("8.2.10/yekun/1")
    return draft


def break_file(root: Path, path: str = f"{HOME}/measures/8.2.1.yaml") -> None:
    """Make a record file one that cannot be read."""
    (root / path).write_text("id: [8.2.1\n", encoding="utf-8")
