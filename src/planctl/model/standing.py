"""What the signature of a commit may be worth."""

from enum import StrEnum


class Standing(StrEnum):
    """What a signature is worth."""

    GOOD = "good"
    UNSIGNED = "unsigned"
    BAD = "bad"
    UNKNOWN_KEY = "unknown-key"
    OUT_OF_TERM = "out-of-term"
    REVOKED = "revoked"
    ANOTHERS = "anothers"
