"""A letter only looks like the one that was meant.

What it checks
    Every letter is the Azerbaijani one: no Cyrillic а, е, о, р, с, х, і, у or ә, no ǝ for ə, no ș
    for ş.

Why it matters
    Two words that look the same but are not would be counted as two: a search, a comparison with
    the official text or a table by agency would miss one of them without a word.

Wrong
    name: Rəqǝmsal İnkişaf

Right
    name: Rəqəmsal İnkişaf
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN107", "look-alike", Severity.ERROR, Scope.FAULT, faults=("look-alike",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the letter that stands there and the one that was meant."""
    letter, meant, code = (fault.args[name] for name in ("letter", "meant", "code"))
    yield Problem(
        msg(
            "“{letter}” ({code}) only looks like “{meant}”.", letter=letter, code=code, meant=meant
        ),
        msg("Type it anew on the Azerbaijani (Latin) keyboard: {meant}", meant=meant),
    )
