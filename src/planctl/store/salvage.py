"""A record of what fits, when something in its file does not.

The rest of the file can then be checked in the same run, and what refers to the record still
finds it.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from pydantic import BaseModel, ValidationError

from planctl.store.document import Document, FieldPath, Readable
from planctl.store.misfit import Misfit, has, misfits

_ROUNDS = 4


def salvage(
    model: type[BaseModel], document: Readable, found: Iterable[Misfit]
) -> tuple[BaseModel | None, Readable]:
    """Return the record that is left when every misfit is taken out, and the data it is made of.

    A misspelt key counts as the one that was meant. No record where too little is left.
    """
    data: Any = deepcopy(document.data)
    mark: Any = deepcopy(document.mark)
    for _ in range(_ROUNDS):
        left = Document(data, mark, document.faults)
        for misfit in sorted(found, key=lambda m: _last_first(m.path)):
            path = misfit.path[:-1] if misfit.missing else misfit.path
            if not path:
                return None, document
            _take_out(data, mark, path, misfit.meant)
        try:
            return model.model_validate(data), left
        except ValidationError as error:
            found = misfits(error, left, model)
    return None, document


def _last_first(path: FieldPath) -> tuple[Any, ...]:
    """Sort later list items before earlier ones, so that taking one out moves no other."""
    return tuple((0, -step, "") if isinstance(step, int) else (1, 0, step) for step in path)


def _take_out(data: Any, mark: Any, path: FieldPath, meant: str | None) -> None:
    """Remove the value at `path`, where it still stands, from data and marks alike.

    It is put back under the key that was meant, if there is one.
    """
    for step in path[:-1]:
        if not has(data, step):
            return
        data, mark = data[step], mark[1][step]
        if isinstance(step, str):
            mark = mark[1]
    last = path[-1]
    if has(data, last):
        value, place = data.pop(last), mark[1].pop(last)
        if meant and meant not in data:
            data[meant], mark[1][meant] = value, place
