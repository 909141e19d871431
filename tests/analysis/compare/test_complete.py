"""Every field of every record has a weight, every list a natural key, every kind its words."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from planctl.analysis.compare.fields import _KEYS, WHOLE, WHOLE_ITEMS
from planctl.analysis.compare.sentences import BY_ACT, RECORD_LABELS
from planctl.analysis.compare.weight import IDENTITY, WEIGHTS
from planctl.store.layout import Kind
from planctl.store.typed import MODELS


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_weighs_something_or_names_the_record(kind: Kind) -> None:
    fields = {info.alias or name for name, info in MODELS[kind].model_fields.items()}
    assert IDENTITY[kind] <= fields
    for field in fields - IDENTITY[kind]:
        assert (kind, field) in WEIGHTS
    assert BY_ACT.get(kind, frozenset()) <= fields


def lists_in(annotation: Any, inside: bool = False) -> Iterator[type[BaseModel]]:
    """Yield the models that lists of a field hold, at any depth."""
    for part in get_args(annotation):
        yield from lists_in(part, inside or getattr(annotation, "__origin__", None) is tuple)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if inside:
            yield annotation
        if annotation not in WHOLE:
            for field in annotation.model_fields.values():
                yield from lists_in(field.annotation)


@pytest.mark.parametrize("kind", MODELS)
def test_every_list_of_parts_has_a_natural_key(kind: Kind) -> None:
    for field in MODELS[kind].model_fields.values():
        for model in lists_in(field.annotation):
            assert model in WHOLE_ITEMS or any(base in _KEYS for base in model.__mro__), model


def test_every_kind_has_words() -> None:
    assert set(RECORD_LABELS) == set(Kind)
