"""The three result tiers of a measure, in the order in which they are reached."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """ilkin (initial), aralıq (intermediate), yekun (final); values are ASCII for paths."""

    ILKIN = "ilkin"
    ARALIQ = "araliq"
    YEKUN = "yekun"


TIERS: tuple[Tier, ...] = (Tier.ILKIN, Tier.ARALIQ, Tier.YEKUN)
