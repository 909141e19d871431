"""A letter is put together from two characters.

What it checks
    Every letter is one character (Unicode NFC): İ is not I with a dot set on it, ü is not u with
    two.

Why it matters
    The two forms look the same, but no search and no comparison takes them for the same word.

Wrong
    name: I<U+0307>dman

Right
    name: İdman
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN108", "combining-mark", Severity.ERROR, Scope.FAULT, faults=("combining-mark",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the mark and the letter that was meant."""
    yield Problem(
        msg("A letter put together from parts stands here ({code}).", code=fault.args["code"]),
        msg("Type it anew as one letter: {meant}", meant=fault.args["meant"]),
    )
