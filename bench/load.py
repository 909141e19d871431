"""Loading many reports against PyYAML's CSafeLoader on the same files: `python -m bench.load`.

The files are those of `planctl demo --scale`, without their history. Both read every byte and run
in this one process, in turn; the ratio of each pair is what counts.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from planctl.demo.make import Wish, imagine
from planctl.workspace import open_registry

REGISTRY = Path(__file__).resolve().parent.parent / "registry"


def timed(action: Callable[[], object]) -> float:
    """Return the seconds that one call takes, without garbage of the call before it."""
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def write_demo(folder: Path, scale: int) -> Path:
    """Write what a simulation comes to in the end; return the folder of its registry."""
    story = imagine(REGISTRY, Wish(scale=scale))
    files = dict(story.first)
    for landing in story.arrived:
        files |= {f"registry/{path}": text.encode() for path, text in landing.files.items()}
    for path, raw in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
    return folder / "registry"


def plain_load(root: Path) -> int:
    """Read and parse every YAML file with CSafeLoader; return how many."""
    count = 0
    for path in sorted(root.rglob("*.yaml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        count += 1
    return count


def main() -> None:
    """Write a registry, run both loaders in turn, print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=int, default=3, help="3 copies have some 10,000 updates")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = write_demo(Path(folder), arguments.scale)
        files = plain_load(root)
        print(f"{files} files, {arguments.runs} pairs of runs")
        loads: list[float] = []
        checks: list[float] = []
        for _ in range(arguments.runs):
            plain = timed(lambda: plain_load(root))
            loads.append(timed(lambda: open_registry(root)) / plain)
            checks.append(timed(lambda: open_registry(root).diagnostics) / plain)
            print(f"CSafeLoader {plain:.2f} s; load {loads[-1]:.2f}×; check {checks[-1]:.2f}×")
        for name, ratios in (("load, type and index", loads), ("the same and check", checks)):
            spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
            print(f"{name}: {statistics.median(ratios):.2f}× CSafeLoader ({spread})")


if __name__ == "__main__":
    main()
