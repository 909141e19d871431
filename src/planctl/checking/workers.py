"""Judging many families at once, on all the cores that this process may use.

A worker sends findings back, not records. What it could have kept is kept by the process that
started it. A worker that dies takes nothing along: what it had to do is done without it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.cache.pairs import Gathered, Pairs
from planctl.rules.sweep import Judged, judge_reports
from planctl.store.cores import cores

if TYPE_CHECKING:
    from planctl.checking.source import Source
    from planctl.registry import Registry
    from planctl.registry.parts import Family
    from planctl.rules.engine import Rulebook

#: So few files are read sooner than workers are started.
_FEW = 1500
#: Files that are worth a message to a worker.
_LOAD = 250

Paths = Mapping["Family", tuple[str, ...]]
Result = tuple["Family", Judged]
Running = tuple[ProcessPoolExecutor, "list[Future[tuple[list[Result], dict[bytes, bytes]]]]"]


@dataclass(frozen=True)
class Work:
    """All that families are judged with: where their files are, what they are judged by.

    `registries` are the records of the base, by plan.
    """

    shelf: Source
    registries: Mapping[str, Registry]
    rules: Rulebook

    def judged(self, family: Family, paths: Iterable[str]) -> Judged:
        """Judge the reports at these paths."""
        return judge_reports(self.shelf, self.registries[family[0]], family[0], paths, self.rules)


def judge_all(work: Work, paths: Paths, keep: Pairs) -> Iterator[Result]:
    """Return each family with what is wrong with its reports, in no order.

    Workers, if there are to be any, begin at once. What they find worth keeping is handed to
    `keep`.
    """
    jobs = min(cores(), sum(map(len, paths.values())) // _FEW)
    return (
        _by_workers(work, paths, keep, _started(work, paths, jobs))
        if jobs > 1
        else _alone(work, paths)
    )


def _alone(work: Work, paths: Paths) -> Iterator[Result]:
    for family, own in paths.items():
        yield family, work.judged(family, own)


def _started(work: Work, paths: Paths, jobs: int) -> Running:
    """Start workers on all families."""
    # A fork begins with all that is loaded already; elsewhere it is sent.
    way = "fork" if os.name == "posix" and hasattr(os, "fork") else "spawn"
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(way), _begin, (work,))
    return pool, [pool.submit(_judge, lot) for lot in _lots(paths)]


def _by_workers(work: Work, paths: Paths, keep: Pairs, running: Running) -> Iterator[Result]:
    """Yield what workers have judged; where one of them dies, what is left is judged here."""
    pool, answers = running
    todo = dict(paths)
    told = as_completed(answers.copy())
    answers.clear()  # so that an answer goes when it has been heard
    try:
        for answer in told:
            found, kept = answer.result()
            keep.put(kept)
            for family, judged in found:
                del todo[family]
                yield family, judged
    except BrokenProcessPool:
        yield from _alone(work, todo)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _lots(paths: Paths) -> Iterator[list[tuple[Family, tuple[str, ...]]]]:
    """Yield families in lots that are worth a message."""
    lot: list[tuple[Family, tuple[str, ...]]] = []
    size = 0
    for family, own in paths.items():
        lot.append((family, own))
        size += len(own)
        if size >= _LOAD:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


_work: Work | None = None
_gathered = Gathered()


def _begin(work: Work) -> None:
    """Prepare a worker; Ctrl-C is for the process that started it."""
    global _work  # noqa: PLW0603  # a worker is one process with one task
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work.shelf.gather(_gathered)
    _work = work


def _judge(lot: list[tuple[Family, tuple[str, ...]]]) -> tuple[list[Result], dict[bytes, bytes]]:
    if _work is None:
        raise RuntimeError("a worker was asked before it was told what to do")
    found = [(family, _work.judged(family, paths)) for family, paths in lot]
    return found, _gathered.taken()
