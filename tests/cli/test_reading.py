"""What people type, read as records have it."""

import pytest

from planctl.cli.updating import reading
from planctl.errors import UserError
from planctl.i18n import translator
from planctl.model.labels import REPORTED_LABELS
from planctl.model.update import ReportedState

T = translator("az")


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("55", "55"),
        ("55,5", "55.5"),
        ("55.5", "55.5"),
        ("-3", "-3"),
        ("−3", "-3"),
        (" 1 250 000,75 ", "1250000.75"),
        ("1\u00a0250", "1250"),
        ("0,125", "0.125"),
        ("1,2500", "1.2500"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed: str, stored: str) -> None:
    assert reading.number(typed) == stored


@pytest.mark.parametrize(
    "typed", ["", "çox", "55%", "1e3", "1_000", "12 50", "1,2,3", "١٢", "1.250", "12,345", "007"]
)
def test_what_is_no_number_is_told_so(typed: str) -> None:
    with pytest.raises(UserError):
        reading.number(typed)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("2026-10-30", "2026-10-30"), ("30.10.2026", "2026-10-30"), (" 1.2.2026 ", "2026-02-01")],
)
def test_a_day_is_read_either_way(typed: str, stored: str) -> None:
    assert reading.day(typed) == stored


@pytest.mark.parametrize("typed", ["", "30.02.2026", "2026-13-01", "30/10/2026", "10.30.2026"])
def test_what_is_no_day_is_told_so(typed: str) -> None:
    with pytest.raises(UserError):
        reading.day(typed)


def test_a_month_may_be_written_as_it_is_shown() -> None:
    written = ("2026-10", "10.2026", " 9.2026 ", "2026-Y", "ay")
    assert [*map(reading.period, written)] == ["2026-10", "2026-10", "2026-09", "2026-Y", "ay"]


@pytest.mark.parametrize("state", list(ReportedState))
@pytest.mark.parametrize("lang", ["az", "en"])
def test_a_state_is_known_by_its_word(state: ReportedState, lang: str) -> None:
    said = translator(lang)(REPORTED_LABELS[state])
    for typed in (said, said.upper() if lang == "en" else said, state.value, f" {state.value} "):
        assert reading.state(typed, T) == state.value
    assert reading.state(state.value.replace("_", "-"), T) == state.value


def test_parts_of_a_document_may_be_missing() -> None:
    assert reading.evidence("Akt") == {"title": "Akt"}
    assert reading.evidence("Akt; 5 ;30.10.2026;https://example.az/?a=b") == {
        "title": "Akt",
        "number": "5",
        "date": "2026-10-30",
        "link": "https://example.az/?a=b",
    }
    assert reading.evidence("Akt;;;evidence/san/akt.pdf") == {
        "title": "Akt",
        "file": "evidence/san/akt.pdf",
    }
    for wrong in (";5", "", "a;b;2026-10-30;d;e"):
        with pytest.raises(UserError):
            reading.evidence(wrong)


def test_an_obstacle_needs_its_first_three_parts() -> None:
    assert reading.blocker("staff;Mütəxəssis yoxdur;01.09.2026", translator("az")) == {
        "kind": "staff",
        "what": "Mütəxəssis yoxdur",
        "since": "2026-09-01",
    }
    for wrong in ("staff;Mütəxəssis yoxdur", "staff;;2026-09-01", "yox;x;2026-09-01"):
        with pytest.raises(UserError):
            reading.blocker(wrong, T)
