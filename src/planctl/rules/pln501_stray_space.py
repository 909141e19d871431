"""A text begins or ends with a space.

What it checks
    No text begins with a space, and no line of one ends with a space.

Why it matters
    Such a space is not seen, but a comparison sees it: the quote of an indicator would no longer be
    found in the text of its tier.

Wrong
    title: "Sınaq planı "

Right
    title: Sınaq planı
"""

import re
from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.prose import is_prose
from planctl.rules.rule import Problem, Rule, Scope, TextValue

RULE = Rule("PLN501", "stray-space", Severity.WARNING, Scope.TEXT, sign=r"^\s|[ \t](?:\n|\Z)")

_STRAY = re.compile(RULE.sign)


def check(value: TextValue) -> Iterator[Problem]:
    """Yield one problem for a text with spaces at its ends."""
    if is_prose(value) and _STRAY.search(value.text):
        yield Problem(
            msg("The text has a space at its beginning or at the end of a line."),
            msg("Delete the space."),
        )
