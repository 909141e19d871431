"""What stands above each annex of a paper: the word alone, or with a number where several are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planctl.i18n import Translator, msg

if TYPE_CHECKING:
    from planctl.reports.paper.paper import Paper


def annexes(paper: Paper, t: Translator) -> Mapping[str, str]:
    """Return the words by the id of the section: `Əlavə`, or `Əlavə 1` and so on."""
    found = [section.id for section in paper.sections if section.annex]
    if len(found) == 1:
        return {found[0]: t("Annex")}
    return {name: t(msg("Annex {number}", number=at)) for at, name in enumerate(found, 1)}
