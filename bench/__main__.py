"""`make bench`: every measurement in one run, and the page that tells of them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from bench import commands, peers
from bench.contest import Command, contest, tell
from bench.figures import Contest, Results
from bench.goals import START, TABLE
from bench.machine import machine
from bench.page import page, quoted
from bench.places import BUILD, README, RESULTS
from bench.registries import SIZES, Registry, registry

#: Rounds of each registry, and the seconds after which no further round begins.
_ROUNDS = {"1k": 5, "10k": 5, "50k": 3, "100k": 3}
_BUDGET = {"1k": 120, "10k": 180, "50k": 300, "100k": 480}
#: On these the other tools run, too; the slow ones need minutes for the second.
_PEERS = ("1k", "10k")
_PEERS_BUDGET = 240


def main() -> None:
    """Measure what was asked for; write the page, and README's part of it where all was."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", default=",".join(SIZES), help="as in: 1k,10k")
    parser.add_argument("--rounds", type=int, help="of each pair; by default as many as it has")
    parser.add_argument("--publish", action="store_true", help="write the page whatever is in it")
    asked = parser.parse_args()
    sizes = [size for size in SIZES if size in asked.sizes.split(",")]
    if not sizes:
        parser.error(f"sizes are: {', '.join(SIZES)}")
    registries = [registry(size) for size in sizes]
    found = Results(
        tuple(_contests(registries, asked.rounds)), {one.size: len(one.paths) for one in registries}
    )
    day = datetime.now(tz=UTC).date().isoformat()
    told = page(found, day, machine(), map(_described, registries))
    _write(found, told, publish=asked.publish or sizes == list(SIZES))


def _contests(registries: Sequence[Registry], rounds: int | None) -> Iterator[Contest]:
    yield _held(START, commands.start_up(), rounds or 20, 60)
    yield _held(TABLE, commands.long_tables(), rounds or 3, 120)
    for one in registries:
        size = one.size
        _warm(one)
        both = [*commands.floors(one), *commands.questions(one)]
        yield _held(size, both, rounds or _ROUNDS[size], _BUDGET[size])
        if size in _PEERS:
            ours = [commands.check_cold(one), commands.status_warm(one)]
            yield _held(size, [*peers.quick(one), *ours], rounds or 3, _PEERS_BUDGET)
            yield _held(size, [*peers.slow(one), ours[0]], rounds or 3, _PEERS_BUDGET)


def _held(size: str, entrants: Sequence[Command], rounds: int, budget: float) -> Contest:
    tell(f"{size}: {len(entrants)} commands, up to {rounds} rounds")
    return Contest(size, contest(entrants, rounds, budget))


def _warm(one: Registry) -> None:
    """Have the files in the page cache, and kept what planctl keeps."""
    tell(f"{one.size}: warming up")
    contest(commands.questions(one), 1, 0)


def _described(one: Registry) -> str:
    size = f"{one.bytes / 1_000_000:.1f} MB, {one.commits:,} commits"
    return f"{one.size}: {len(one.updates):,} updates, {len(one.paths):,} files of {size}"


def _write(found: Results, told: str, *, publish: bool) -> None:
    BUILD.mkdir(parents=True, exist_ok=True)
    raw = json.dumps(asdict(found), ensure_ascii=False, indent=1)
    (BUILD / "results.json").write_text(raw, encoding="utf-8")
    (BUILD / "results.md").write_text(told, encoding="utf-8")
    print(told)
    if publish:
        RESULTS.write_text(told, encoding="utf-8")
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(quoted(text), quoted(told)), encoding="utf-8")


if __name__ == "__main__":
    main()
