"""Reports added up: who, in which period, in which direction; what counts apart."""

from fractions import Fraction
from pathlib import Path

import pytest

from planctl.analysis.discipline import Discipline, Wanted
from planctl.analysis.receipts import Known
from planctl.analysis.tally import Tally
from planctl.model.period import parse_period
from tests.analysis.owed import LEADS, MONTHLY
from tests.analysis.reporting import draft, history, judge, update_path
from tests.support.draft import Draft

#: By 20 April three months are due: four obligations each.
AS_OF = "2026-04-20"


def reported(folder: Path) -> tuple[Draft, dict[str, str]]:
    """Return a plan with five reports, two of them late, and the days on which they landed."""
    made = draft(folder)
    days = {
        ("san", "2026-01", "8.1.1"): "2026-02-15",
        ("san", "2026-01", "8.1.2"): "2026-02-16",
        ("sba", "2026-01", "8.1.2"): "2026-02-01",
        ("san", "2026-02", "8.1.1"): "2026-04-01",
        ("sba", "2026-03", "8.2.1"): "2026-04-15",
    }
    for agency, period, measure in days:
        made.update(measure, period, agency=agency)
    return made, {update_path(*key): day for key, day in days.items()}


def counts(tally: Tally) -> tuple[int, int, int | None, int | None, int]:
    return tally.expected, tally.received, tally.on_time, tally.late, tally.missing


def by_agency(found: Discipline) -> dict[str, tuple[int, int, int | None, int | None, int]]:
    return {row.id: counts(row.tally) for row in found.agencies}


def test_counts(tmp_path: Path) -> None:
    made, days = reported(tmp_path)
    found = judge(made, AS_OF, history(days))
    assert found.history is Known.COMPLETE
    assert counts(found.totals) == (12, 5, 3, 2, 7)
    assert (found.totals.rate, found.totals.most_days) == (Fraction(1, 4), 17)
    assert by_agency(found) == {"san": (6, 3, 1, 2, 3), "sba": (6, 2, 2, 0, 4)}
    assert [(str(period), counts(tally)) for period, tally in found.periods] == [
        ("2026-01", (4, 3, 2, 1, 1)),
        ("2026-02", (4, 1, 0, 1, 3)),
        ("2026-03", (4, 1, 1, 0, 3)),
    ]
    assert [(number, counts(tally)) for number, tally in found.directions] == [
        ("8.1", (9, 4, 2, 2, 5)),
        ("8.2", (3, 1, 1, 0, 2)),
    ]
    assert [receipt.days_late for receipt in found.late] == [17, 1]
    assert found.awaited == 4 * 9


def test_misses_in_a_row_end_with_a_report(tmp_path: Path) -> None:
    made, days = reported(tmp_path)
    found = judge(made, AS_OF, history(days))
    assert {(r.agency, r.measure): (r.missed, str(r.since)) for r in found.runs} == {
        ("san", "8.1.1"): (1, "2026-03"),
        ("san", "8.1.2"): (2, "2026-02"),
        ("sba", "8.1.2"): (2, "2026-02"),
    }
    assert {row.id: row.in_row for row in found.agencies} == {"san": 2, "sba": 2}
    # Of one period, the row is still what it is now.
    month = judge(made, AS_OF, history(days), Wanted(period=parse_period("2026-03")))
    assert {row.id: row.in_row for row in month.agencies} == {"san": 2, "sba": 2}


@pytest.mark.parametrize("complete", [None, False])
def test_lateness_is_not_guessed(tmp_path: Path, complete: bool | None) -> None:
    made, days = reported(tmp_path)
    past = None if complete is None else history(days, complete=complete)
    found = judge(made, AS_OF, past)
    assert found.history is (Known.NONE if complete is None else Known.INCOMPLETE)
    assert counts(found.totals) == (12, 5, None, None, 7)
    assert (found.totals.rate, found.totals.most_days, found.late) == (None, None, ())


def test_choices(tmp_path: Path) -> None:
    made, days = reported(tmp_path)
    past = history(days)

    def total(**wanted: object) -> tuple[int, int, int | None, int | None, int]:
        return counts(judge(made, AS_OF, past, Wanted(**wanted)).totals)  # type: ignore[arg-type]  # names and values are paired below

    assert total(period=parse_period("2026-01")) == (4, 3, 2, 1, 1)
    assert total(agency="sba") == (6, 2, 2, 0, 4)
    assert total(agency=LEADS) == (12, 5, 3, 2, 7)
    assert total(direction="8.2") == (3, 1, 1, 0, 2)
    assert total(agency="sba", direction="8.2", period=parse_period("2026-03")) == (1, 1, 1, 0, 0)
    assert total(period=parse_period("2026-Q1")) == (0, 0, 0, 0, 0)


def test_who_is_not_bound_or_not_known_counts_apart(tmp_path: Path) -> None:
    made, days = reported(tmp_path)
    made.agency("qrup", members=())
    made.measure("8.1.3", lead=["qrup", "mb"], recommended=["mb"])
    made.update("8.1.3", "2026-01", agency="mb")
    days[update_path("mb", "2026-01", "8.1.3")] = "2026-02-10"
    found = judge(made, AS_OF, history(days))
    assert counts(found.totals) == (12, 5, 3, 2, 7)
    assert [(row.id, counts(row.tally), row.in_row) for row in found.recommended] == [
        ("mb", (3, 1, 1, 0, 2), 2)
    ]
    assert [(row.id, counts(row.tally), row.in_row) for row in found.unknown] == [
        ("qrup", (3, 0, 0, 0, 3), 3)
    ]
    assert set(by_agency(found)) == {"san", "sba"}


def test_rows_add_up_where_a_duty_is_for_the_whole_plan(tmp_path: Path) -> None:
    made = draft(tmp_path, {**MONTHLY, "obliged": ["skm", LEADS]})
    found = judge(made, AS_OF, history({}))
    assert [number for number, _ in found.directions] == ["8.1", "8.2", None]
    total = counts(found.totals)
    for rows in (found.agencies, found.periods, found.directions):
        tallies = [row[1] if isinstance(row, tuple) else row.tally for row in rows]
        assert sum(tally.expected for tally in tallies) == total[0] == 15


def test_nothing_expected_has_no_rate(tmp_path: Path) -> None:
    found = judge(draft(tmp_path), "2026-02-15", history({}))
    assert (counts(found.totals), found.totals.rate) == ((0, 0, 0, 0, 0), None)


def test_bodies_stand_in_alphabetical_order(tmp_path: Path) -> None:
    made = draft(tmp_path)
    made.measure("8.1.4", lead=["ezt", "cds"])
    made.agency("ezt")
    made.files["agencies/ezt.yaml"]["code"] = "ƏZT"
    made.files["agencies/cds.yaml"]["code"] = "ÇDS"
    found = judge(made, AS_OF, history({}))
    assert [row.id for row in found.agencies] == ["cds", "ezt", "san", "sba"]
