"""A text that is one line is broken into several.

What it checks
    Titles, quotes, names and the cells of the plan are one line each. Notes, reasons and the text
    of an update may have paragraphs.

Why it matters
    A quote with a line break in it is not found in its source, and a title with one breaks every
    table.

Wrong
    title: |
      Sınaq
      planı

Right
    title: Sınaq planı
"""

from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.rules.prose import is_one_line
from planctl.rules.rule import Problem, Rule, Scope, TextValue

RULE = Rule("PLN504", "line-break", Severity.WARNING, Scope.TEXT, sign=r"\n")


def check(value: TextValue) -> Iterator[Problem]:
    """Yield one problem for a text with a line break."""
    if is_one_line(value) and "\n" in value.text:
        yield Problem(
            msg("The text has a line break, and it should be one line."),
            msg("Write it on one line, without the sign | or > before it."),
        )
