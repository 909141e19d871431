"""The machine and the programs that figures were measured on; never its name."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path


def machine() -> str:
    """Return one line on processor, cores, memory, system, Python and git."""
    facts = (
        _processor(),
        f"{os.cpu_count()} cores",
        f"{_memory():.0f} GB of memory",
        f"{platform.system()} {platform.machine()}",
        f"{platform.python_implementation()} {platform.python_version()}",
        subprocess.run(["git", "--version"], check=True, capture_output=True, text=True).stdout,
    )
    return ", ".join(fact.strip() for fact in facts if fact)


def _processor() -> str:
    """Return the processor's name, where the system tells it."""
    known = Path("/proc/cpuinfo")
    lines = known.read_text(encoding="utf-8").splitlines() if known.is_file() else []
    names = (line.partition(":")[2] for line in lines if line.startswith("model name"))
    return next(names, platform.processor())


def _memory() -> float:
    """Return how much memory there is, in GB."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1_000_000_000
