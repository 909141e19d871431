"""Paths and ids say the same thing, both ways."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.store.layout import FORMS, Kind, nearest_form, path_for, place_of

SLUG = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
NUMBER = st.from_regex(r"[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){1,3}", fullmatch=True)
TIER = st.sampled_from(("ilkin", "araliq", "yekun"))
COUNT = st.integers(1, 999).map(str)
PERIOD = st.from_regex(r"20[0-9]{2}-(0[1-9]|1[0-2]|Y)", fullmatch=True)
QUARTER = st.from_regex(r"20[0-9]{2}-Q[1-4]", fullmatch=True)
DAY = st.dates(min_value=date(1000, 1, 1)).map(str)
YEAR = st.from_regex(r"20[0-9]{2}", fullmatch=True)
NAME = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]*", fullmatch=True)

IDS: dict[Kind, dict[str, st.SearchStrategy[str]]] = {
    Kind.SETTINGS: {},
    Kind.AGENCY: {"id": SLUG},
    Kind.ACT: {"id": SLUG},
    Kind.CALENDAR: {"year": YEAR},
    Kind.PLAN: {},
    Kind.DIRECTION: {"id": NUMBER},
    Kind.MEASURE: {"id": NUMBER},
    Kind.INDICATOR: {"measure": NUMBER, "tier": TIER, "number": COUNT},
    Kind.UPDATE: {"agency": SLUG, "period": PERIOD, "measure": NUMBER},
    Kind.FINANCE: {"agency": SLUG, "period": QUARTER, "measure": NUMBER},
    Kind.MEETING: {"date": DAY},
    Kind.RISK: {"id": SLUG},
    Kind.COST_APPROVAL: {"id": SLUG},
    Kind.EVIDENCE: {"agency": SLUG, "name": st.lists(NAME, min_size=1, max_size=4).map("/".join)},
    Kind.SOURCE: {"name": NAME},
    Kind.SEAL: {"number": COUNT},
    Kind.SIGNERS: {},
    Kind.REVOKED: {},
    Kind.KEY: {"name": NAME},
    Kind.TEMPLATE: {"name": st.from_regex(r"[a-z-]+", fullmatch=True)},
}
OUTSIDE_PLANS = {
    *(Kind.SETTINGS, Kind.AGENCY, Kind.ACT, Kind.CALENDAR),
    *(Kind.SEAL, Kind.SIGNERS, Kind.REVOKED, Kind.KEY, Kind.TEMPLATE),
}


@given(st.data(), st.sampled_from(list(IDS)), SLUG)
def test_a_path_says_what_it_was_made_of(data: st.DataObject, kind: Kind, plan: str) -> None:
    ids = {name: data.draw(strategy) for name, strategy in IDS[kind].items()}
    home = None if kind in OUTSIDE_PLANS else plan
    place = place_of(path_for(kind, home, **ids))
    assert place is not None
    assert (place.kind, place.plan, dict(place.ids)) == (kind, home, ids)


def test_sources_of_acts_lie_beside_the_acts() -> None:
    place = place_of("acts/source/nk-253s-2025.txt")
    assert place is not None
    assert path_for(place.kind, place.plan, **place.ids) == "acts/source/nk-253s-2025.txt"


def test_every_kind_is_tested() -> None:
    assert set(IDS) == set(Kind)


@pytest.mark.parametrize(
    "path",
    [
        "agencies/RINN.yaml",
        "agencies/rinn.yml",
        "agencies/rinn.yaml\n",
        "agencies/-rinn.yaml",
        "agencies/əəsmn.yaml",
        "agencies/x/rinn.yaml",
        "plans/p/measures/8.01.yaml",
        "plans/p/measures/8.1.1 (1).yaml",
        "plans/p/measures/٨.١.yaml",
        "plans/p/updates/rinn/2026-13/8.1.1.yaml",
        "plans/p/updates/rinn/2026-00/8.1.1.yaml",
        "plans/p/indicators/8.1.1/ilkin-0.yaml",
        "plans/p/indicators/8.1.1/aralıq-1.yaml",
        "plans/P/plan.yaml",
        "acts/source/.hidden",
        "registry.yaml/x",
        "",
    ],
)
def test_what_is_outside(path: str) -> None:
    assert place_of(path) is None


@pytest.mark.parametrize("form", FORMS)
def test_forms_are_places(form: str) -> None:
    assert place_of(form.replace("PLAN", "rif-2026-2028")) is not None
    assert nearest_form(form.replace("PLAN", "rif-2026-2028")) == form.replace(
        "PLAN", "rif-2026-2028"
    )


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("measures/8.1.1.yaml", "plans/<plan>/measures/8.1.1.yaml"),
        ("plans/rif/measure/8.1.1.yml", "plans/rif/measures/8.1.1.yaml"),
        ("plans/rif/updates/2026-10/rinn/8.1.1.yaml", "plans/rif/updates/rinn/2026-10/8.1.1.yaml"),
        ("plans/rif/indicators/8.1.1-ilkin-1.yaml", "plans/rif/indicators/8.1.1/ilkin-1.yaml"),
        ("agency/rinn.yaml", "agencies/rinn.yaml"),
        ("Acts/Nk 253s.yaml", "acts/nk-253s-2025.yaml"),
        ("registry.yml", "registry.yaml"),
    ],
)
def test_a_misplaced_path_is_shown_the_nearest_form(path: str, form: str) -> None:
    assert nearest_form(path) == form


@given(st.text())
def test_any_path_has_a_nearest_form(path: str) -> None:
    assert nearest_form(path)
