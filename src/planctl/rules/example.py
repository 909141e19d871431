"""The examples of a rule's explanation: code as it stands, its remarks in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planctl.i18n import Translator

# A comment of one word is a path or a key, and a command is a command, in every language.
_REMARK = re.compile(r"(?P<sign>(?:^| {2})# )(?P<words>(?!planctl )\S+ .*)$", re.MULTILINE)


def remarks(code: str) -> Iterator[str]:
    """Yield the comments of an example that are words for its reader."""
    for found in _REMARK.finditer(code):
        yield found["words"]


def spoken(code: str, t: Translator) -> str:
    """Return an example with its remarks translated."""
    return _REMARK.sub(lambda found: found["sign"] + t(found["words"]), code)
