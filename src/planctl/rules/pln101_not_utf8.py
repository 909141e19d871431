"""A file is not UTF-8 text.

What it checks
    The bytes of every record file are UTF-8, the encoding that holds all Azerbaijani letters.

Why it matters
    In any other encoding ə, ğ, ı and ş come out as other characters on the next computer, and
    nobody can tell what was meant.

Wrong
    # a file saved as Windows-1254 or as “Unicode” (UTF-16)

Right
    # the same file saved as UTF-8
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN101", "not-utf8", Severity.ERROR, Scope.FAULT, faults=("not-utf8",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the first byte that is no part of a character."""
    hint = msg("Save the file as UTF-8 (in Notepad: “Save as”, “Encoding”, “UTF-8”).")
    if fault.args["utf16"]:
        yield Problem(msg("The file is saved as UTF-16, not as UTF-8."), hint)
    else:
        byte = fault.args["byte"]
        yield Problem(msg("The file is not UTF-8: byte {byte} is no character.", byte=byte), hint)
