"""Why a value does not fit its field, in plain words, and what may stand there instead."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, get_args

from planctl.i18n import Message, msg
from planctl.model.scalars import (
    Account,
    ClauseId,
    Email,
    EvidenceName,
    Folder,
    GitId,
    IndicatorKey,
    MeasureId,
    Moment,
    Month,
    Quarter,
    ReportPeriod,
    Sha256,
    Slug,
    SourceName,
    Team,
)
from planctl.model.update import MilestoneState
from planctl.store.document import Fault

Words = tuple[Message, Message]

_NO_TEXT: Words = (
    msg("A single value is expected here, not a list and not keys."),
    msg("Write it on the line of its key; if the text has signs like [ or : put it in quotes."),
)
_NO_KEYS: Words = (
    msg("Keys with values are expected here."),
    msg("Write them below the key, indented, one on a line, as in another record of this kind."),
)
#: What to say where the value itself need not be named.
_SHAPES: dict[str, Words] = {
    **dict.fromkeys(
        ("string_type", "decimal_type", "int_type", "bool_type", "date_type", "enum_type"), _NO_TEXT
    ),
    **dict.fromkeys(("model_type", "dict_type", "model_attributes_type"), _NO_KEYS),
    "tuple_type": (
        msg("A list is expected here."),
        msg("Write each item on a line of its own below the key, after “- ”."),
    ),
    "string_too_short": (
        msg("The text is empty."),
        msg("Write the text between the quotes, or take the line out."),
    ),
    "too_short": (
        msg("The list is empty."),
        msg("Write at least one item."),
    ),
}
_FORMS: dict[str, Message] = {
    pattern: form
    for kind, form in (
        (Slug, msg("Write lower-case Latin letters, digits and hyphens, as in: rinn")),
        (MeasureId, msg("Write the number in quotes, as in: “8.1.1”")),
        (ClauseId, msg("Write the number of the clause in quotes, as in: “6.1.1.2.1”")),
        (IndicatorKey, msg("Write ilkin, araliq or yekun, a slash and the number: ilkin/1")),
        (Month, msg("Write year and month in quotes, as in: “2026-10”")),
        (SourceName, msg("Write the name of a file in source/, as in: source/plan.txt")),
        (ReportPeriod, msg("Write year and month (or -Y for a year) in quotes, as in: “2026-10”")),
        (Quarter, msg("Write year and quarter in quotes, as in: “2026-Q3”")),
        (
            EvidenceName,
            msg("Write the path in the plan's folder: evidence/rinn/2026-10/akt-12.pdf"),
        ),
        (Team, msg("Write the team in quotes, as the forge names it: “@organisation/rinn”")),
        (Account, msg("Write the login alone, without @, as in: rinn-hesabat")),
        (Email, msg("Write the address alone, as git shows it, as in: hesabat@rinn.example")),
        (GitId, msg("Write all digits of the id that git gives it, in lower case.")),
        (Moment, msg("Write the moment in Baku, as in: 2026-11-22T10:11:12+04:00")),
        (Folder, msg("Write the path of a folder in the repository, as in: registry")),
        (Sha256, msg("Write the 64 digits of the SHA-256, in lower case.")),
    )
    for pattern in (get_args(kind)[1].pattern,)
}
_ANY_FORM = msg("Look at this field in another record of the same kind.")


def in_words(fault: Fault) -> Words:
    """Return what is wrong with the value of a `wrong-value` fault, and what to do next."""
    args = fault.args
    kind, value = args["type"], args["value"]
    if kind in _SHAPES:
        return _SHAPES[kind]
    if kind in ("enum", "literal_error"):
        return _choice(value, str(args.get("expected", "")))
    if kind == "string_pattern_mismatch":
        hint = _FORMS.get(args.get("pattern", ""), _ANY_FORM)
        return msg("“{value}” is not written as it should be.", value=value), hint
    return _scalar(kind, value) or _bound(args) or _other(args)


def _scalar(kind: str, value: str) -> Words | None:
    """Return the words for our own readings of text: numbers, flags, days."""
    match kind:
        case "planctl_number":
            return (
                msg("“{value}” is not a number.", value=value),
                msg("Write digits alone, with a point before decimals, as in: 12.5"),
            )
        case "planctl_money":
            return (
                msg("“{value}” is not a sum of money.", value=value),
                msg("Write manats in digits, with a point before the qəpiks, as in: 125000.50"),
            )
        case "planctl_count":
            return (
                msg("“{value}” is not a whole number.", value=value),
                msg("Write digits alone, as in: 12"),
            )
        case "planctl_flag":
            return (
                msg("“{value}” is neither true nor false.", value=value),
                msg("Write the word true or the word false, without quotes."),
            )
        case "planctl_day":
            return (
                msg("“{value}” is not a date of the calendar.", value=value),
                msg("Write year, month and day with hyphens, as in: 2026-08-31"),
            )
        case "planctl_value":
            words = ", ".join(state.value for state in MilestoneState)
            return (
                msg("“{value}” is neither a number nor a state.", value=value),
                msg("Write a number, as in 55.5, or one of these words: {words}", words=words),
            )
    return None


def _choice(value: str, expected: str) -> Words:
    """Return the words for a value that is none of a few; the nearest of them is suggested."""
    allowed = re.findall(r"'([^']*)'", expected)
    message = msg("“{value}” is not one of the words that may stand here.", value=value)
    words = ", ".join(allowed)
    close = get_close_matches(value.lower(), allowed, n=1)
    if close:
        near = close[0]
        return message, msg("Perhaps “{near}” was meant; allowed: {words}", near=near, words=words)
    return message, msg("Allowed: {words}", words=words)


def _bound(args: Any) -> Words | None:
    """Return the words for a number that is too small or too large."""
    value = args["value"]
    if "gt" in args:
        message = msg("{value} is too small.", value=value)
        return message, msg("The number must be more than this: {bound}", bound=args["gt"])
    if "ge" in args:
        message = msg("{value} is too small.", value=value)
        return message, msg("The smallest number that may stand here: {bound}", bound=args["ge"])
    if "le" in args:
        message = msg("{value} is too large.", value=value)
        return message, msg("The largest number that may stand here: {bound}", bound=args["le"])
    return None


def _other(args: Any) -> Words:
    return msg("The value does not fit the field “{key}”.", key=args["key"]), _ANY_FORM
