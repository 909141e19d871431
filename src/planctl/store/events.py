"""What a registry file may not use of YAML, found event by event.

Nothing is built, so nothing can be blown up, or nested until the parser falls over.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from planctl.store import guards
from planctl.store.document import Fault

# Signs of what is refused outright; only a text that shows one is read event by event. A lone
# carriage return ends a line for YAML, but not for this pattern.
_SIGNS = re.compile(r"(?:^|[\s\[\]{},:\-?\"'])[&*!]|^(?:---|\.\.\.|%)|\r(?!\n)", re.MULTILINE)
_ANY_SIGN = ("&", "*", "!", "---", "...", "%", "\r")


def suspicious(text: str) -> bool:
    """Return whether a text has to be inspected before it is built."""
    # Looking for each sign by itself takes a tenth of the time of the pattern.
    signs = any(sign in text for sign in _ANY_SIGN) and _SIGNS.search(text) is not None
    return signs or guards.may_be_deep(text)


class Inspection:
    """The refused parts of one text, each with its place.

    `buildable` is unset where the text makes no record: an alias could stand for anything, and
    of two documents nobody knows which is meant.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.buildable = True
        self._uses: dict[str, list[int]] = {}
        self._depth = 0
        self._documents = 0

    def read(self, text: str) -> None:
        """Go through the text. Raises yaml.YAMLError where it is no YAML."""
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            match event:
                case yaml.AliasEvent():
                    self._alias(event)
                    continue
                case yaml.CollectionStartEvent():
                    self._depth += 1
                case yaml.CollectionEndEvent():
                    self._depth -= 1
                case yaml.DocumentStartEvent():
                    self._document(event)
            if not self._goes_on(event):
                self.buildable = False
                return
            self._properties(event)

    def _goes_on(self, event: Any) -> bool:
        if self._depth > guards.MAX_DEPTH:
            self._add("too-deep", event, limit=guards.MAX_DEPTH)
        elif self._documents > 1:
            self._add("several-documents", event)
        else:
            return True
        return False

    def _alias(self, event: Any) -> None:
        """Count a use of an anchor with the anchor; a use of none is a fault of its own."""
        self.buildable = False
        if event.anchor in self._uses:
            self._uses[event.anchor].append(event.start_mark.line + 1)
        else:
            self._add("anchor", event, sign=f"*{_short(event.anchor)}", uses=[])

    def _document(self, event: Any) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._add("tag", event, sign="%YAML" if event.version else "%TAG")

    def _properties(self, event: Any) -> None:
        if anchor := getattr(event, "anchor", None):
            uses = self._uses.setdefault(anchor, [])
            self._add("anchor", event, sign=f"&{_short(anchor)}", uses=uses)
        if tag := getattr(event, "tag", None):
            self._add("tag", event, sign=_short(tag.replace("tag:yaml.org,2002:", "!!")))

    def _add(self, kind: str, event: Any, **args: Any) -> None:
        mark = event.start_mark
        self.faults.append(Fault(kind, mark.line + 1, mark.column + 1, args))


def _short(text: str, limit: int = 40) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
