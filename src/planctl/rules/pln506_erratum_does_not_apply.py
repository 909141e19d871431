"""An erratum corrects words that are not there.

What it checks
    The field that an erratum names is one of the record's, and its `corrected` words occur in that
    field, after the errata before it are put back.

Why it matters
    The printed text is rebuilt from the record and its errata. An erratum that does not apply
    means that either the text was changed later, or the slip is not where the list says.

Wrong
    title: Sınaq planı
    errata:
      - field: title
        printed: plani
        corrected: planının

Right
    title: Sınaq planı
    errata:
      - field: title
        printed: plani
        corrected: planı
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.diagnostic import Severity
from planctl.i18n import msg
from planctl.registry import Entry, Registry
from planctl.rules.corrected import with_errata
from planctl.rules.rule import Problem, Rule, Scope
from planctl.rules.trouble import explained
from planctl.store.document import one_line

RULE = Rule("PLN506", "erratum-does-not-apply", Severity.ERROR, Scope.REGISTRY)

#: The fields of a measure whose words are made from the codes of bodies.
EXECUTORS = ("lead", "co")


def check(registry: Registry) -> Iterator[Problem]:
    """Yield each erratum whose field or whose words are not there."""
    for entry, texts in with_errata(registry):
        for number, erratum in enumerate(entry.record.errata):
            name = erratum.field
            if name not in texts:
                yield Problem(
                    msg("The record has no such field to correct: “{field}”.", field=name),
                    msg("Fields that can be named: {fields}", fields=", ".join(texts)),
                    entry.at("errata", number, "field"),
                )
            elif erratum.corrected in texts[name]:
                texts[name] = texts[name].replace(erratum.corrected, erratum.printed)
            elif not _told_elsewhere(registry, entry, name):
                yield Problem(
                    msg(
                        "The words “{words}” do not occur in “{field}”.",
                        words=one_line(erratum.corrected),
                        field=name,
                    ),
                    msg("Write in “corrected” exactly the words of the field, or take it out."),
                    entry.at("errata", number, "corrected"),
                )


def _told_elsewhere(registry: Registry, entry: Entry[Any], name: str) -> bool:
    """Tell whether another finding explains why the words of a field are not there."""
    if explained(entry, name.partition("/")[0]):
        return True
    if name not in EXECUTORS:
        return False
    executors = getattr(entry.record, name)
    return not executors or any(each.agency not in registry.agencies for each in executors)
