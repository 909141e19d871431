"""Where two states of a file differ: the first field, in the order in which the file is written."""

from __future__ import annotations

from typing import Any

from planctl.store.document import FieldPath


def first_difference(before: Any, after: Any) -> FieldPath | None:
    """Return the path of the first value of `after` that is not that of `before`.

    What `after` has lost is named after all that it still has. None where both are the same.
    """
    if before == after:
        return None
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in after.items():
            if key not in before:
                return (key,)
            inner = first_difference(before[key], value)
            if inner is not None:
                return (key, *inner)
        return (next(key for key in before if key not in after),)
    if isinstance(before, list | tuple) and isinstance(after, list | tuple):
        for n, (old, new) in enumerate(zip(before, after, strict=False)):
            inner = first_difference(old, new)
            if inner is not None:
                return (n, *inner)
        return (min(len(before), len(after)),)
    return ()


def leads_somewhere(data: Any, path: FieldPath) -> bool:
    """Tell whether plain data has a value at a path."""
    for step in path:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return False
    return True
