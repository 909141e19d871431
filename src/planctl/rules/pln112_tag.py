"""A value carries a type of its own.

What it checks
    No file uses the tags (!!str, !name) and directives (%YAML) of YAML.

Why it matters
    What kind of value a field holds is laid down by the registry, not by the file: a tag could only
    contradict it.

Wrong
    number: !!str 12

Right
    number: "12"
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN112", "tag", Severity.ERROR, Scope.FAULT, faults=("tag",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the tag."""
    yield Problem(
        msg("Tags and directives are not used in the registry: {sign}", sign=fault.args["sign"]),
        msg("Take it out; if the text begins with this sign, put it in quotes."),
    )
