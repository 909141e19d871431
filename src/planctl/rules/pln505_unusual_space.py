"""A text has spaces that are no plain spaces.

What it checks
    Between words stands the plain space (U+0020), not a no-break space or one of another width.

Why it matters
    Such spaces come along from Word and from web pages. They look like any other, but a comparison
    with the official text fails at each of them.

Wrong
    title: Sınaq<U+00A0>planı

Right
    title: Sınaq planı
"""

import re
from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.prose import is_prose
from planctl.rules.rule import Problem, Rule, Scope, TextValue

_SPACES = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
RULE = Rule("PLN505", "unusual-space", Severity.WARNING, Scope.TEXT, sign=_SPACES)

_UNUSUAL = re.compile(RULE.sign)


def check(value: TextValue) -> Iterator[Problem]:
    """Yield one problem for a text, showing the word before the first such space."""
    if is_prose(value) and (match := _UNUSUAL.search(value.text)):
        before = " ".join(value.text[: match.start()].split()[-1:])
        code = f"U+{ord(match[0]):04X}"
        yield Problem(
            msg("An unusual space ({code}) follows “{before}”.", code=code, before=before),
            msg("Delete it and type a plain space."),
        )
