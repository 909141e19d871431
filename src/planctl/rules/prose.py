"""Which texts of a record are prose, and so subject to the rules of good writing."""

from __future__ import annotations

from planctl.rules.rule import TextValue

#: Fields that hold names, links and digests.
_TECHNICAL = frozenset(("id", "file", "link", "sha256", "recurrence", "timezone"))
#: Fields in which somebody may write more than one paragraph.
_LONG = frozenset(("note", "why"))


def is_prose(value: TextValue) -> bool:
    """Return whether a text is written to be read: no link, no digest, no quoted slip.

    An erratum quotes a slip exactly as it was printed, wrong spaces and quotation marks included.
    """
    field = value.field
    if not field or field[-1] in _TECHNICAL:
        return False
    return not (field[0] == "errata" and field[-1] == "printed")


def is_one_line(value: TextValue) -> bool:
    """Return whether a text is a title, a quote, a cell or the like: one line without a break."""
    report = value.field == ("text",)  # what an update says was done
    return is_prose(value) and value.field[-1] not in _LONG and not report
