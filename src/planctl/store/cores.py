"""How many processes may take part in what is large enough to be shared."""

from __future__ import annotations

import os

#: Says how many; by default, as many as there are cores.
JOBS_VARIABLE = "PLANCTL_JOBS"


def cores() -> int:
    """Return how many processes may take part, this one too."""
    asked = os.environ.get(JOBS_VARIABLE, "")
    if asked.isdecimal() and int(asked) > 0:
        return int(asked)
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
