"""Text as any document can hold it: what no page shows and no file format allows is taken out."""

from __future__ import annotations

import re

# Controls but tab and line feed; marks that turn the direction of text; halves of letters;
# the two private letters that stand for drawings in templates; what XML does not allow.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ue000\ue001\ufeff\ufffe\uffff]"
)


def plain(value: object) -> object:
    """Return a text without what cannot be shown; markup that a template made, and all else, as is.

    Whoever fills a template hands every value through this on its way into the page.
    """
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return plain_text(value)
    return value


def plain_text(text: str) -> str:
    """Return a text without what cannot be shown."""
    return _UNSHOWN.sub("", text)
