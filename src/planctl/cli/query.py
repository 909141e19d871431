"""`planctl query`: questions in SQL over the flat tables of plans."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from planctl.cli.app import single, spoken
from planctl.cli.msgid import msgid
from planctl.cli.options import (
    FORMAT,
    AnyPlanOption,
    AsOfOption,
    KnownAtOption,
    NoCacheOption,
    RegistriesOption,
)
from planctl.i18n import msg

if TYPE_CHECKING:
    from collections.abc import Callable

    from planctl.cli.plans import Plans
    from planctl.dataset.query import Answer

EXAMPLES = {
    "planctl query --tables": msgid("which tables and columns there are"),
    'planctl query "SELECT state, count(*) FROM measures GROUP BY state"': msgid(
        "measures by state"
    ),
    "planctl query --format csv - < sual.sql": msgid("a query from a file"),
    'planctl query --registry a --registry b "SELECT plan, progress FROM plans"': msgid(
        "several registries together"
    ),
    'planctl query --dataset olke "SELECT plan, progress FROM plans"': msgid(
        "what “planctl export parquet” wrote"
    ),
}

app = single()


@app.command(
    help=msgid(
        "Ask the plan in SQL: DuckDB over flat tables, which are read and never changed.\n\n"
        "A query is one SELECT. It sees the tables and nothing else: no file, no address, no "
        "other program. Needs the extra “data”."
    )
)
def query(
    sql: Annotated[
        str | None,
        typer.Argument(metavar=msgid("[SQL]"), help=msgid("The query; - reads it from a pipe")),
    ] = None,
    *,
    tables: Annotated[
        bool, typer.Option("--tables", help=msgid("List the tables and their columns"))
    ] = False,
    dataset: Annotated[
        Path | None,
        typer.Option(
            "--dataset",
            metavar=msgid("FOLDER"),
            help=msgid("Ask what was exported to this folder, instead of a registry"),
        ),
    ] = None,
    registry: RegistriesOption = None,
    plan: AnyPlanOption = None,
    as_of: AsOfOption = None,
    known_at: KnownAtOption = None,
    _no_cache: NoCacheOption = False,
    form: Annotated[Literal["table", "json", "csv", "md"], FORMAT] = "table",
) -> None:
    """Print what the query gives, or the list of tables."""
    if tables:
        _list_tables(form)
        return
    text = sys.stdin.buffer.read().decode(errors="surrogateescape") if sql == "-" else sql
    if text is None or not text.strip():
        raise typer.BadParameter(spoken()(msg("A query is needed; --tables lists what to ask.")))
    from planctl.dataset.engines import require

    require("duckdb", "pyarrow")
    from planctl.dataset.query import answer
    from planctl.export.sample import MARK

    if dataset is not None:
        from planctl.dataset.stored import any_made_up

        mark = spoken()(MARK) if any_made_up(dataset) else None
        _write(answer(text, _stored(dataset)), form, mark)
        return
    from planctl.cli.plans import plans

    on = plans(registry, plan, as_of, known_at, marked=True)
    _write(answer(text, _made(on)), form, on.mark)


def _made(on: Plans) -> Callable[[str], Any]:
    """Return what makes a table of the plans by its name."""
    from planctl.dataset.arrow import arrow_table
    from planctl.dataset.tables import TABLES

    return lambda name: arrow_table(TABLES[name], on.each)


def _stored(folder: Path) -> Callable[[str], Any]:
    """Return what finds a table of a dataset by its name."""
    from planctl.dataset.stored import stored_table
    from planctl.dataset.tables import TABLES

    return lambda name: stored_table(folder, TABLES[name])


def _write(found: Answer, form: str, mark: str | None) -> None:
    if form == "json":
        from planctl.export.answers import answer_json

        sys.stdout.write(answer_json(found.columns, found.rows, simulation=mark is not None))
    elif form == "csv":
        from planctl.export.answers import answer_csv

        sys.stdout.write(answer_csv(found.columns, found.rows, mark))
    elif form == "md":
        from planctl.export.answers import answer_markdown

        sys.stdout.write(answer_markdown(found.columns, found.rows, mark))
    else:
        from planctl.cli.views.answer_view import draw_answer
        from planctl.cli.views.screen import screen

        with screen(mark) as console:
            draw_answer(found.columns, found.rows, console, spoken())


def _list_tables(form: str) -> None:
    from planctl.dataset.reference import as_data, as_markdown, as_text
    from planctl.dataset.tables import TABLES
    from planctl.export.numbers import json_text

    t, tables = spoken(), TABLES.values()
    if form == "json":
        typer.echo(json_text(as_data(tables, t)), nl=False)
    else:
        typer.echo((as_markdown if form == "md" else as_text)(tables, t), nl=False)
