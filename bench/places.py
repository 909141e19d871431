"""Where the benchmark keeps what it makes, and where it finds what it measures."""

from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
REGISTRY = TOP / "registry"
README = TOP / "README.md"
RESULTS = TOP / "bench" / "results.md"
#: All that can be made again.
BUILD = TOP / "build" / "bench"
#: What planctl keeps between runs, apart from what its user keeps.
CACHE = BUILD / "cache"
