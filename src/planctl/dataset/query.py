"""Questions in SQL over flat tables: DuckDB in memory, which reads and keeps nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import duckdb

from planctl.dataset.tables import TABLES
from planctl.errors import UserError
from planctl.i18n import Message, msg

#: No file, no network, no extension, no variable of this program, and nobody changes that.
_SHUT: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "temp_directory": "",
}
_ROWS = 10_000
#: Functions that ask for a table by a name of their own making.
_BY_NAME = frozenset(("query", "query_table"))
_HINT = msg("“planctl query --tables” lists the tables and their columns.")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives: names of columns, and the rows as they come."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def answer(sql: str, table: Callable[[str], Any]) -> Answer:
    """Return what one SELECT over the tables gives; `table` makes those that it names.

    UserError where it is no SELECT, or cannot be carried out.
    """
    try:
        sql.encode()
    except UnicodeEncodeError:
        raise UserError(msg("The query is no text in UTF-8.")) from None
    with _shut() as empty:
        _require_select(sql, empty)
        named = _named(sql, empty)
    connection = _shut()
    for name in named:
        connection.register(name, table(name))
    connection.execute("SET lock_configuration = true")
    with _in_words(sql):
        _carried_out(sql, connection)
        return Answer(_names(connection), _fetched(connection, sql))


def _shut() -> duckdb.DuckDBPyConnection:
    """Return a connection to nothing at all, which tells of errors as data."""
    connection = duckdb.connect(":memory:", config=_SHUT)
    return connection.execute("SET errors_as_json = true")


def _names(connection: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    """Return the names of the columns; a further one of the same name bears a number."""
    names: list[str] = []
    for name, *_ in connection.description or ():
        number, free = 1, name
        while free in names:
            free, number = f"{name}_{number}", number + 1
        names.append(free)
    return tuple(names)


def _fetched(connection: duckdb.DuckDBPyConnection, sql: str) -> Iterator[tuple[Any, ...]]:
    with _in_words(sql):
        while rows := connection.fetchmany(_ROWS):
            yield from rows


def _require_select(sql: str, connection: duckdb.DuckDBPyConnection) -> None:
    with _in_words(sql):
        statements = connection.extract_statements(sql)
    if [one.type for one in statements] != [duckdb.StatementType.SELECT]:
        raise UserError(
            msg("A query is one SELECT: tables are read, and nothing else is done."), _HINT
        )


def _named(sql: str, connection: duckdb.DuckDBPyConnection) -> Collection[str]:
    """Return the tables that the query names; all of them where it asks for tables by their names.

    DuckDB tells what it has read of a query as a tree, before any table is there.
    """
    told = connection.execute("SELECT json_serialize_sql(?)", [sql]).fetchone()
    try:
        nodes = tuple(_nodes(json.loads(told[0]))) if told else ()
    except RecursionError:  # a query as deep as that
        return TABLES
    if any(
        node.get("type") == "SHOW_REF" or node.get("function_name") in _BY_NAME for node in nodes
    ):
        return TABLES
    found = {str(node["table_name"]).lower() for node in nodes if node.get("table_name")}
    return [name for name in TABLES if name in found]


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _carried_out(sql: str, connection: duckdb.DuckDBPyConnection) -> None:
    """Run a query so that Ctrl-C ends it: DuckDB's own look at signals misses some."""
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(connection.execute, sql)
        try:
            running.result()
        except KeyboardInterrupt:
            connection.interrupt()
            raise


@contextmanager
def _in_words(sql: str) -> Iterator[None]:
    """Raise what the engine refuses as UserError."""
    try:
        yield
    except duckdb.Error as error:
        raise _refusal(error, sql) from None


def _refusal(error: duckdb.Error, sql: str) -> UserError:
    """Return an error of the engine in the user's words, with its place in the query."""
    _, _, detail = str(error).partition(": ")
    try:
        told: dict[str, str] = json.loads(detail)
    except ValueError:
        told = {"exception_message": str(error)}
    said, near = _said(told, refused=isinstance(error, duckdb.PermissionException))
    hint = msg("Was it meant to be: {names}? {hint}", names=near, hint=_HINT) if near else _HINT
    if "position" not in told:
        return UserError(said, hint)
    before = sql.encode()[: int(told["position"])].decode(errors="ignore")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    placed = msg("Query, line {line}, column {column}: {said}", line=line, column=column, said=said)
    return UserError(placed, hint)


def _said(told: dict[str, str], *, refused: bool) -> tuple[Message, str]:
    """Return what is wrong, and names that are near to a wrong one."""
    subtype, name = told.get("error_subtype"), told.get("name", "")
    near = told.get("candidates", "").replace(",", ", ")
    if refused:
        return msg("A query reads the plan's tables, and no file or address."), ""
    if subtype == "COLUMN_NOT_FOUND":
        return msg("There is no column “{name}” here.", name=name), near
    if subtype == "MISSING_ENTRY" and told.get("type") == "Table":
        near = ", ".join(get_close_matches(name.lower(), TABLES))
        return msg("There is no table “{name}”.", name=name), near
    if subtype == "MISSING_ENTRY":
        return msg("There is no function or type “{name}”.", name=name), near
    reason = told["exception_message"].strip().partition("\n")[0]
    return msg("The engine refuses it: {reason}", reason=reason), ""
