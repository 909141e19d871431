"""A registry whose every free text tries to be something else: a tag, a formula, a direction."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from planctl.workspace import Workspace
from tests.support.draft import HOME, Draft

#: What must come out letter by letter, wherever it is shown.
TEXTS = (
    "{{ 7 * 7 }}{% for x in y %}{# c #}{%p if z %}",
    "[#annex][title] [contents] [cell] [#measures:sub]",
    "<w:p/></w:t><script>alert(1)</script>&amp;&lt; ]]> <!-- <![CDATA[",
    '=HYPERLINK("http://example.org";"x")',
    "+1-1@SUM(A1) {=1} \\$x^2$ $\\frac{1}{2}$",
    "A&B &P &N &L &[Date] & « » “”",
    "ə" * 400 + "uzun",
)
#: Marks that the store lets in nowhere; texts that come by another way lose them.
UNSHOWN = "\x00\x07\x1b\u202e\u2066\ud800\ue000picture x\ue001\ufeff"
LONG = "Çox uzun ad " * 850


def hostile(folder: Path) -> Draft:
    """Return a plan in which every text of a record is one of the texts."""
    draft = Draft(folder)
    for number, text in enumerate(TEXTS, 1):
        measure = f"8.1.{number}"
        draft.measure(
            measure, lead=["san"], co=["sba"], deadline="2026, avqust", tiers={"yekun": text}
        )
        draft.milestone(f"{measure}/yekun/1")
        draft.update(measure, "2026-09", state="blocked")
        draft.finance(measure, "2026-Q3", cost="1000", state_budget=("500", "100"))
        _put(draft, f"indicators/{measure}/yekun-1.yaml", quote=text, note=text)
        _put(draft, f"measures/{measure}.yaml", title=text)
        _put(draft, f"updates/san/2026-09/{measure}.yaml", text=text)
    draft.measure("8.1.20", tiers={"yekun": LONG})
    _put(draft, "measures/8.1.20.yaml", title=LONG)
    draft.meeting("2026-09-15", {"owner": "san", "text": TEXTS[0], "due": "2026-10-01"})
    _put(draft, "directions/8.1.yaml", title=TEXTS[2])
    _put(draft, "plan.yaml", title=TEXTS[1], short_title=TEXTS[5])
    draft.files["registry.yaml"]["title"] = TEXTS[0]
    for slug, text in (("san", "<b>&S"), ("sba", "{{ b }}")):
        draft.files[f"agencies/{slug}.yaml"] |= {"code": text, "name": TEXTS[3]}
    return draft


def _put(draft: Draft, path: str, **fields: Any) -> None:
    draft.files[f"{HOME}/{path}"] |= fields


def opened(folder: Path) -> Workspace:
    """Return the hostile registry, opened."""
    return hostile(folder).open()


def shown(words: Mapping[Any, list[str]], text: str) -> bool:
    """Return whether every form shows a text as it is, or none does."""
    found = {any(text in one for one in ones) for ones in words.values()}
    return len(found) == 1
