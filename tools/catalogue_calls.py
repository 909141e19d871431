"""Msgids in code: the literals that `msg`, `plural`, `t` and `msgid` are called with."""

import ast
from collections.abc import Iterator

#: How many of a call's first arguments are English: one, or a singular and a plural.
FORMS = {"msg": 1, "t": 1, "msgid": 1, "plural": 2}

Msgid = str | tuple[str, str]


def msgids_in(source: str, path: str) -> Iterator[Msgid]:
    """Yield the msgids of a module in the order of its lines.

    A call with anything but a literal says what was marked elsewhere and yields nothing. An
    f-string is refused: its text is known only when it runs, so nobody could translate it.
    """
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else _name(call.func)
        if name not in FORMS or len(call.args) < FORMS[name]:
            continue
        if any(isinstance(part, ast.JoinedStr) for part in call.args[: FORMS[name]]):
            raise SystemExit(f"{path}:{call.lineno}: {name}() is given an f-string")
        literals = [list(_literals(argument)) for argument in call.args[: FORMS[name]]]
        if len(literals) == 1:
            yield from (text for text in literals[0] if text)
        else:
            yield from zip(literals[0], literals[1], strict=True)


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an argument may be: a literal, or either side of a choice."""
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.IfExp():
            yield from _literals(node.body)
            yield from _literals(node.orelse)
        case ast.BoolOp():
            for value in node.values:
                yield from _literals(value)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
