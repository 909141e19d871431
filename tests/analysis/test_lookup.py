"""Names as people write them: codes in any case, near names where there is no such thing."""

import pytest

from planctl.analysis.lookup import Found, Sort, agency, find
from planctl.errors import UserError
from planctl.i18n import render
from planctl.workspace import open_registry
from tests.support.real import PLAN, REGISTRY

REAL = open_registry(REGISTRY).registry
RECORDS = REAL.plans[PLAN]


@pytest.mark.parametrize("name", ["rinn", "RİNN", "rİnn", "RINN", " rinn "])
def test_a_body_by_its_code_in_any_case(name: str) -> None:
    assert agency(REAL, RECORDS, name) == "rinn"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("8.1.1", Found(Sort.MEASURE, "8.1.1")),
        ("8.1.1.", Found(Sort.MEASURE, "8.1.1")),
        ("8.1", Found(Sort.DIRECTION, "8.1")),
        ("8.1.1/ilkin/2", Found(Sort.INDICATOR, "8.1.1/ilkin/2")),
        ("ƏƏSMN", Found(Sort.AGENCY, "eesmn")),
        ("eesmn", Found(Sort.AGENCY, "eesmn")),
        ("nk-253s-2025", Found(Sort.ACT, "nk-253s-2025")),
        ("253s/3.3-ay", Found(Sort.DUTY, "253s/3.3-ay")),
        ("rif-2026-2028", Found(Sort.PLAN, "rif-2026-2028")),
    ],
)
def test_everything_has_a_name(name: str, found: Found) -> None:
    assert find(REAL, RECORDS, name) == found


@pytest.mark.parametrize(
    ("name", "near"), [("rinnn", "rinn"), ("8.1.99", "8.1.9"), ("rif-2026", "rif-2026-2028")]
)
def test_near_names_are_named(name: str, near: str) -> None:
    with pytest.raises(UserError) as raised:
        find(REAL, RECORDS, name)
    assert raised.value.hint is not None
    assert near in render(raised.value.hint, "en")
    assert name in render(raised.value.message, "en")


def test_only_what_was_asked_for_is_found() -> None:
    with pytest.raises(UserError):
        find(REAL, RECORDS, "rinn", Sort.MEASURE)
    with pytest.raises(UserError) as raised:
        agency(REAL, RECORDS, "qqqqqq")
    assert raised.value.hint is None
