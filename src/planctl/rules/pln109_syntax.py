"""A file is not written as YAML wants it.

What it checks
    Every record file can be taken apart into keys, values and lists: indents, colons, hyphens,
    brackets and quotation marks are where they have to be.

Why it matters
    A file that cannot be taken apart gives no record at all: nothing in it is counted.

Wrong
    title: Layihə: birinci mərhələ

Right
    title: "Layihə: birinci mərhələ"
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.yaml_problems import in_words
from planctl.store.document import Fault

RULE = Rule("PLN109", "syntax", Severity.ERROR, Scope.FAULT, faults=("syntax",))


def check(fault: Fault) -> Iterator[Problem]:
    """Say in plain words what stopped the reading, and what to look for."""
    message, hint = in_words(fault.args["problem"])
    yield Problem(message, hint)
