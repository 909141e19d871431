"""Nothing that a parser or a validator says in its own English reaches the reader."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml._yaml
from pydantic import BaseModel, ValidationError

from planctl.rules import wrong_values, yaml_problems
from planctl.store.document import Fault
from planctl.store.typed import MODELS

LIBYAML = Path(yaml._yaml.__file__).read_bytes()
SENTENCE = re.compile(
    rb"(?:did not find|found|could not find|block sequence|mapping (?:keys|values))[ -~]+(?=\0)"
)
#: Sentences that no file brings about: what they are about is refused before.
NOT_OURS = re.compile(r"_|<stream-start>|anchor|alias|another document|imported type")

BAD_VALUES: tuple[Any, ...] = ("", "x", "-5", "9" * 5000, "1.5", [], ["x"], {}, {"x": "y"}, [[]])


def models() -> Iterator[type[BaseModel]]:
    """Yield every record and every part of one."""
    waiting = list(MODELS.values())
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            yield model
            for field in model.model_fields.values():
                waiting += models_in(field.annotation)


def models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in models_in(argument)]


def faults_of(model: type[BaseModel]) -> Iterator[Fault]:
    """Yield what a record says of values that are none of its own."""
    for name, field in model.model_fields.items():
        for bad in BAD_VALUES:
            try:
                model.model_validate({field.alias or name: bad})
            except ValidationError as error:
                for detail in error.errors(include_url=False):
                    if detail["loc"][0] == (field.alias or name) and detail["type"] != "missing":
                        args = {"type": detail["type"], "value": "x", "key": name}
                        yield Fault("wrong-value", args={**detail.get("ctx", {}), **args})


@pytest.mark.parametrize("model", tuple(models()), ids=lambda model: model.__name__)
def test_every_misfit_of_the_records_has_words_of_its_own(model: type[BaseModel]) -> None:
    for fault in faults_of(model):
        kind = fault.args["type"]
        if kind not in ("extra_forbidden", "value_error"):
            _, hint = wrong_values.in_words(fault)
            assert hint != wrong_values._ANY_FORM, (model, kind, fault.args)


def test_every_problem_of_the_parser_is_put_into_plain_words() -> None:
    sentences = {match.decode() for match in SENTENCE.findall(LIBYAML)}
    sentences = {sentence for sentence in sentences if not NOT_OURS.search(sentence)}
    assert sentences - set(yaml_problems.PROBLEMS) == set()


def test_every_problem_that_is_listed_is_one_of_the_parser() -> None:
    assert [s for s in yaml_problems.PROBLEMS if s.encode() not in LIBYAML] == []


def test_what_is_not_listed_has_words_too() -> None:
    message, hint = yaml_problems.in_words("some new sentence")
    assert message.text
    assert hint.text
