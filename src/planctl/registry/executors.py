"""Executors as the plan's table prints them."""

from __future__ import annotations

from collections.abc import Iterable

from planctl.model.measure import Executor
from planctl.registry.records import Registry

RECOMMENDED = "(tövsiyə olunur)"


def executor_list(registry: Registry, executors: Iterable[Executor]) -> str:
    """Return executors in their order: codes, commas, “(tövsiyə olunur)”."""
    return ", ".join(executor_name(registry, executor) for executor in executors)


def executor_name(registry: Registry, executor: Executor) -> str:
    """Return one executor; an unknown body by its id."""
    entry = registry.agencies.get(executor.agency)
    code = entry.record.code if entry else executor.agency
    return f"{code} {RECOMMENDED}" if executor.recommended else code
