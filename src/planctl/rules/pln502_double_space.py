"""Two spaces stand between two words.

What it checks
    Words are separated by one space.

Why it matters
    The two spaces go into reports as they are, and a search for the words next to them finds
    nothing.

Wrong
    title: Sınaq  planı

Right
    title: Sınaq planı
"""

import re
from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.prose import is_prose
from planctl.rules.rule import Problem, Rule, Scope, TextValue

RULE = Rule("PLN502", "double-space", Severity.WARNING, Scope.TEXT, sign=r"(?<=\S) {2,}(?=\S)")

_DOUBLE = re.compile(RULE.sign)


def check(value: TextValue) -> Iterator[Problem]:
    """Yield one problem for a text, showing the words around the first such place."""
    if is_prose(value) and (match := _DOUBLE.search(value.text)):
        before = value.text[: match.start()].split()[-1]
        after = value.text[match.end() :].split()[0]
        yield Problem(
            msg(
                "More than one space stands between “{before}” and “{after}”.",
                before=before,
                after=after,
            ),
            msg("Leave one."),
        )
