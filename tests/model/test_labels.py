"""Every closed list of the records has a word for each of its members, in every language."""

from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module
from pkgutil import iter_modules

import pytest

from planctl import model
from planctl.i18n import LANGUAGES, translator
from planctl.model.agency import Derived
from planctl.model.deadline import DeadlineKind
from planctl.model.labels import IMPACT_LABELS, LABELS, LIKELIHOOD_LABELS
from planctl.model.period import PeriodKind
from planctl.model.plan import MilestoneCredit
from planctl.model.standing import Standing

#: Never shown as a word: said in sentences of their own, or written as the record has them.
NOT_SHOWN = {Derived, DeadlineKind, PeriodKind, MilestoneCredit, Standing}


def closed_lists() -> Iterator[type[StrEnum]]:
    for found in iter_modules(model.__path__, f"{model.__name__}."):
        module = import_module(found.name)
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum:
                yield value


def test_every_closed_list_is_labelled_or_known_not_to_be_shown() -> None:
    assert set(closed_lists()) == set(LABELS) | NOT_SHOWN
    assert not set(LABELS) & NOT_SHOWN


@pytest.mark.parametrize("closed", LABELS, ids=lambda closed: closed.__name__)
def test_every_member_has_its_own_word(closed: type[StrEnum]) -> None:
    table = LABELS[closed]
    assert list(table) == list(closed)
    for lang in LANGUAGES:
        t = translator(lang)
        assert len({t(label) for label in table.values()}) == len(closed)


@pytest.mark.parametrize("table", [LIKELIHOOD_LABELS, IMPACT_LABELS])
def test_degrees_of_a_risk_go_from_one_to_five(table: dict[int, object]) -> None:
    assert list(table) == [1, 2, 3, 4, 5]
