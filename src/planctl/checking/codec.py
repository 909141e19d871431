"""Findings as bytes and back, in no language: messages are kept with their values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.i18n import Message


def packed(findings: Iterable[Diagnostic]) -> list[Any]:
    """Return findings as values that JSON has. TypeError where one holds what JSON cannot carry."""
    return [
        (
            *(d.code, d.rule, d.severity.value, _where(d.where), _message(d.message)),
            *(d.hint and _message(d.hint), [_where(other) for other in d.related]),
        )
        for d in findings
    ]


def unpacked(values: Iterable[Any]) -> tuple[Diagnostic, ...]:
    """Return the findings that were packed."""
    return tuple(
        Diagnostic(
            code,
            rule,
            Severity(severity),
            Where(*where),
            _said(message),
            _said(hint) if hint else None,
            tuple(Where(*other) for other in related),
        )
        for code, rule, severity, where, message, hint, related in values
    )


def as_bytes(value: Any) -> bytes:
    """Return a value that JSON has as bytes; names that are no text come through."""
    return json.dumps(value, separators=(",", ":")).encode()


def _where(where: Where) -> tuple[Any, ...]:
    return (where.path, where.line, where.column, where.record, where.field, where.commit)


def _message(message: Message) -> list[Any]:
    args = [[name, *_value(value)] for name, value in message.args]
    return [message.text, args, message.plural, message.count]


def _value(value: object) -> tuple[str, Any]:
    match value:
        case bool() | None:
            return "=", value
        case str():
            return "=", str(value)
        case int():
            return "=", int(value)
        case Decimal():
            return "decimal", str(value)
        case date():
            return "date", value.isoformat()
        case Message():
            return "message", _message(value)
    raise TypeError(f"{type(value).__name__} cannot be kept")


def _said(packed: list[Any]) -> Message:
    text, args, plural, count = packed
    given = tuple((name, _meant(kind, value)) for name, kind, value in args)
    return Message(text, given, plural, count)


def _meant(kind: str, value: Any) -> object:
    match kind:
        case "decimal":
            return Decimal(value)
        case "date":
            return date.fromisoformat(value)
        case "message":
            return _said(value)
    return value
