"""The line above a report that was written ahead: as long as it stands, nobody has gone over it.

It begins alike in every language; what follows is for whoever reads the file.
"""

import re

SIGN = "# planctl update prefill:"
_BYTES = SIGN.encode()
# At the very left there is no text of a record, only keys and comments.
_SIGN = re.compile(rb"^(?:\xef\xbb\xbf)?" + re.escape(_BYTES), re.MULTILINE)


def unread_line(raw: bytes) -> int:
    """Return the number of the line in the bytes of a file; 0 where it is not, or no longer."""
    if _BYTES not in raw:  # as in nearly every file, and told at once
        return 0
    match = _SIGN.search(raw)
    return raw.count(b"\n", 0, match.start()) + 1 if match else 0
