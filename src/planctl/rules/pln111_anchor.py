"""A value is referred to instead of being written out.

What it checks
    No file uses the anchors (&name), references (*name) and merge keys (<<) of YAML.

Why it matters
    What a record says must be seen where it stands: with references a change in one line silently
    changes others, and a few lines can be made to stand for millions.

Wrong
    lead: &icraci
      - agency: rinn
    co: *icraci

Right
    lead:
      - agency: rinn
    co:
      - agency: rinn
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.rule import Problem, Rule, Scope
from planctl.store.document import Fault

RULE = Rule("PLN111", "anchor", Severity.ERROR, Scope.FAULT, faults=("anchor",))


def check(fault: Fault) -> Iterator[Problem]:
    """Name the sign; where an anchor is used, name the lines, too."""
    lines = ", ".join(str(line) for line in fault.args["uses"][:10])
    message = msg("References are not used in the registry: {sign}", sign=fault.args["sign"])
    hint = msg("Write the value itself; if the text begins with this sign, put it in quotes.")
    if lines:
        hint = msg("Write the value out where it is referred to; lines: {lines}", lines=lines)
    yield Problem(message, hint)
