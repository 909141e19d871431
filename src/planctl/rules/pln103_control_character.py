"""A text holds a character that cannot be seen.

What it checks
    No file holds control characters, zero-width characters, soft hyphens or characters without a
    meaning; neither does a text that spells one out by its number.

Why it matters
    Such characters come along when text is copied from Word or from a web page. They are not seen,
    but a search then misses the word, and a quote no longer equals its source.

Wrong
    title: Rəqəmsal<U+200B> xidmətlər

Right
    title: Rəqəmsal xidmətlər
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule(
    "PLN103", "control-character", Severity.ERROR, Scope.FAULT, faults=("control-character",)
)


def check(fault: Fault) -> Iterator[Problem]:
    """Name the character by its number, since it cannot be shown."""
    yield Problem(
        msg("An invisible character stands here: {code}.", code=fault.args["code"]),
        msg("Delete it; if it is hard to find, type the word anew."),
    )
