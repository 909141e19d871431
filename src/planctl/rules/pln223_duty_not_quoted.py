"""The words of a duty do not stand in its clause.

What it checks
    The `quote` of each duty, and the words under `due_text` that give its date, stand in the
    clause that it names, where the act's words are at hand. Spaces, quotation marks and other
    spellings of a body's code do not matter here: other rules see to them.

Why it matters
    Nobody owes what no act says. The words are what a body that is reminded of its duty, or of
    its date, can hold against the official text.

Wrong
    clauses:
      - clause: "3.3"
        text: növbəti ayın 15-dək məlumat təqdim etsinlər;
    duties:
      - id: "1s/3.3"
        clause: "3.3"
        quote: növbəti ayın 20-dək məlumat təqdim etsinlər
        due_text: növbəti ayın 20-dək

Right
    duties:
      - id: "1s/3.3"
        clause: "3.3"
        quote: növbəti ayın 15-dək məlumat təqdim etsinlər
        due_text: növbəti ayın 15-dək
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.model.act import Act
from planctl.registry import Entry, Registry
from planctl.rules.aliases import Aliases, aliases_of
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained

RULE = Rule("PLN223", "duty-not-quoted", Severity.ERROR, Scope.REGISTRY)

_MARKS = re.compile(r"[“”\"„«»]")
#: Faults of single letters name no field: what they do to a word is not told of twice.
_LETTERS = frozenset(("look-alike", "combining-mark", "control-character", "bidi-character"))


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each duty whose words the clause does not have, at the first that differ."""
    aliases = aliases_of(registry)
    for act in registry.acts.values():
        if explained(act, "clauses") or any(f.kind in _LETTERS for f in act.file.faults):
            continue
        yield from _in_act(act, aliases)


def _in_act(act: Entry[Act], aliases: Aliases) -> Iterator[Problem]:
    places = {clause.clause: n for n, clause in enumerate(act.record.clauses)}
    for number, duty in enumerate(act.record.duties):
        place = places.get(duty.clause)
        if place is None:
            continue
        clause = _plain(act.record.clauses[place].text, aliases)
        for field, words in (("quote", duty.quote), ("due_text", duty.due_text)):
            if _plain(words, aliases) not in clause:
                yield Problem(
                    msg("Clause {clause} does not have these words.", clause=duty.clause),
                    msg("Copy them from the clause, letter by letter."),
                    act.at("duties", number, field),
                    (act.at("clauses", place, "text"),),
                )
                break


def _plain(text: str, aliases: Aliases) -> str:
    return " ".join(_MARKS.sub("", aliases.put_right(text)).split())
