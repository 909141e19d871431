"""Where the benchmark keeps what it makes, and where it finds what it measures."""

import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
#: The command as it is installed beside this Python.
PLANCTL = Path(sys.executable).with_name("planctl")
REGISTRY = TOP / "registry"
README = TOP / "README.md"
RESULTS = TOP / "bench" / "results.md"
#: All that can be made again.
BUILD = TOP / "build" / "bench"
#: What planctl keeps between runs, apart from what its user keeps.
CACHE = BUILD / "cache"
