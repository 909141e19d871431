"""A text has straight quotation marks.

What it checks
    Texts use the quotation marks “ and ”, as the official texts do; the words that an erratum
    quotes as printed are left as they are.

Why it matters
    The plan prints “Hökumət buludu”; with other marks the same name is another text for every
    search and comparison.

Wrong
    title: 'Layihə "Hökumət buludu"'

Right
    title: Layihə “Hökumət buludu”
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.prose import is_prose
from planctl.rules.rule import Problem, Rule, Scope, TextValue

RULE = Rule("PLN503", "straight-quote", Severity.WARNING, Scope.TEXT, sign='"')


def check(value: TextValue) -> Iterator[Problem]:
    """Yield one problem for a text, with the words from the first mark on."""
    if is_prose(value) and '"' in value.text:
        words = value.text[value.text.index('"') :].split()
        yield Problem(
            msg("Straight quotation marks stand in the text: {words}", words=" ".join(words[:3])),
            msg("Write “ before the words and ” after them."),
        )
