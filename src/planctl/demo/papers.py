"""Files of evidence: a few of the documents that reports name are kept in the registry itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

from planctl.demo import texts
from planctl.demo.updates import Data
from planctl.demo.world import World
from planctl.model.period import Period, PeriodKind
from planctl.store.document import Value
from planctl.store.layout import Kind, path_for

_KEPT = 0.12


def with_papers(
    world: World, agency: str, measure: str, period: Period, data: Data
) -> tuple[Data, dict[str, str]]:
    """Return a report that names the file of some of its evidence, and those files by path.

    A document is kept with the report on the month whose date it bears; other reports name it.
    """
    evidence = data.get("evidence")
    if period.kind is not PeriodKind.MONTH or not isinstance(evidence, list):
        return data, {}
    files: dict[str, str] = {}

    def kept() -> Iterator[Value]:
        for number, document in enumerate(evidence, 1):
            chance = world.chance("paper", agency, measure, period, number)
            if isinstance(document, dict) and _is_new(document, period) and chance.happens(_KEPT):
                name = f"{period}/{measure}-{number}.txt"
                text = texts.paper(str(document["title"]), str(document["number"]))
                files[path_for(Kind.EVIDENCE, world.records.id, agency=agency, name=name)] = text
                digest = hashlib.sha256(text.encode()).hexdigest()
                yield {**document, "file": f"evidence/{agency}/{name}", "sha256": digest}
            else:
                yield document

    return {**data, "evidence": list(kept())}, files


def _is_new(document: dict[str, Value], period: Period) -> bool:
    return date.fromisoformat(str(document["date"])) in period
