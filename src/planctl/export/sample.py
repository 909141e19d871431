"""How everything that is made from a simulated registry says that its data is made up.

A document in JSON says it beside its version, simulated or not. A table in CSV has a column for it,
the last one, so that the others stand where they stand in a real registry's; each row bears the
mark, because rows are sorted, filtered and copied elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planctl.i18n import msg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: The words themselves: a line above a listing, or part of a title.
MARK = msg("SAMPLE: made-up data")
#: The key of a document and the column of a table.
KEY = "simulation"


def marked(document: Mapping[str, Any], *, simulation: bool) -> dict[str, Any]:
    """Return a document that says right after its version whether its data is made up."""
    return {"schema_version": document["schema_version"], KEY: simulation, **document}


def marked_rows(
    columns: Iterable[str], rows: Iterable[Mapping[str, Any]], mark: str | None
) -> tuple[tuple[str, ...], Iterator[Mapping[str, Any]]]:
    """Return a table with a last column that holds `mark` in each row; as it is without one."""
    if mark is None:
        return tuple(columns), iter(rows)
    return (*columns, KEY), ({**row, KEY: mark} for row in rows)
