"""What a query gives, on the screen."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rich import box
from rich.table import Table
from rich.text import Text

from planctl.cli.views.screen import gap
from planctl.export.answers import plain
from planctl.export.numbers import plain as shortest
from planctl.i18n import msg, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from planctl.i18n import Translator


def draw_answer(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], console: Console, t: Translator
) -> None:
    """Draw the rows, numbers to the right, and say how many there are."""
    rows = list(rows)
    drawn = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        padding=(0, gap(console) - 1, 0, 0),
        pad_edge=False,
        header_style="bold",
    )
    for index, name in enumerate(columns):
        numbers = rows and all(_is_number(row[index]) for row in rows)
        drawn.add_column(name, justify="right" if numbers else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(_words(value, t)) for value in row))
    if rows:
        console.print(drawn)
        console.print()
        console.print(t(plural("{count} row", "{count} rows", count=len(rows))))
    else:
        console.print(t(msg("The query gives no row.")))


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, int | float | Decimal) and value is not True)


def _words(value: Any, t: Translator) -> str:
    value = plain(value)
    if value is None:
        return "–"
    if isinstance(value, bool):
        return t("yes") if value else t("no")
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value % 1 else str(shortest(value))
    return str(value)
