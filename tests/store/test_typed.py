"""Text to records: the schema decides, and what does not fit hides nothing else."""

from typing import Any

import pytest

from planctl.model.indicator import Indicator
from planctl.model.measure import Measure
from planctl.model.update import MilestoneState, StatusUpdate
from planctl.store.document import Fault, StoredFile, locate
from planctl.store.load import read_file
from planctl.store.misfit import known_keys

UPDATE = 'measure: "8.1.1"\nagency: rinn\nperiod: "2026-10"\nstate: done\n'
MEASURE = """\
id: "8.1.1"
direction: "8.1"
title: Sınaq
lead: [{agency: rinn}, {agency: in}]
deadline: {text: mütəmadi, kind: continuous}
clause: "8.1.1"
"""


def update(more: str, base: str = UPDATE) -> StoredFile:
    return read_file("plans/p/updates/rinn/2026-10/8.1.1.yaml", (base + more).encode())


def measure(text: str) -> StoredFile:
    return read_file("plans/p/measures/8.1.1.yaml", text.encode())


def told(file: StoredFile) -> list[tuple[str, str | None, int, int]]:
    return [(fault.kind, fault.field, fault.line, fault.column) for fault in file.faults]


def only(file: StoredFile) -> Fault:
    (fault,) = file.faults
    return fault


def test_text_becomes_what_the_schema_says() -> None:
    file = update("values: {ilkin/1: done, ilkin/2: 55.50}\nevidence:\n- {title: a, number: 012}\n")
    record = file.record
    assert isinstance(record, StatusUpdate)
    assert record.values["ilkin/1"] is MilestoneState.DONE
    assert str(record.values["ilkin/2"]) == "55.50"
    assert record.evidence[0].number == "012"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("values: {ilkin/1: bitib}\n", ("wrong-value", "values.ilkin/1", 5, 19)),
        ("values: {ilkin/1: [1]}\n", ("wrong-value", "values.ilkin/1", 5, 19)),
        ("values: {ilkin/1: }\n", ("missing-field", "values.ilkin/1", 5, 19)),
        ("values:\n  decimal: 3\n", ("wrong-value", "values.decimal", 6, 3)),
        ("values: 3\n", ("wrong-value", "values", 5, 9)),
        ("evidence: x\n", ("wrong-value", "evidence", 5, 11)),
        ("evidence: [x]\n", ("wrong-value", "evidence.0", 5, 12)),
        ("evidence: [{title: }]\n", ("missing-field", "evidence.0.title", 5, 20)),
        ("evidence: [{number: 1}]\n", ("missing-field", "evidence.0.title", 5, 12)),
        ("evidence: [{title: a, date: 2026-02-30}]\n", ("wrong-value", "evidence.0.date", 5, 29)),
        ("evidence:\n-\n", ("missing-field", "evidence.0", 6, 2)),
        ("evidence: [{titel: a}]\n", ("unknown-key", "evidence.0.titel", 5, 13)),
        ("telefon: 1\n", ("unknown-key", "telefon", 5, 1)),
        ("text: ''\n", ("wrong-value", "text", 5, 7)),
    ],
)
def test_a_misfit_is_told_once_and_the_rest_is_a_record(
    more: str, found: tuple[str, str, int, int]
) -> None:
    file = update(more)
    assert told(file) == [found]
    assert isinstance(file.record, StatusUpdate)


def test_all_misfits_of_a_file_are_told() -> None:
    text = MEASURE.replace("rinn", "RINN") + "tasks: 6.1\nsource: {lines: [x, 2]}\n"
    file = measure(text)
    assert [(kind, field) for kind, field, *_ in told(file)] == [
        ("wrong-value", "lead.0.agency"),
        ("wrong-value", "tasks"),
        ("wrong-value", "source.lines.0"),
    ]
    assert isinstance(file.record, Measure)
    assert [executor.agency for executor in file.record.lead] == ["in"]
    # Places are those of what is left: item 0 is now the one that stood second.
    assert locate(file.document.mark, ("lead", 0, "agency")) == (4, 33)
    assert locate(file.document.mark, ("source", "lines", 0)) == (8, 21)


def test_a_misspelt_key_counts_as_the_one_meant() -> None:
    file = update("", UPDATE.replace("state", "staet"))
    fault = only(file)
    assert (fault.kind, fault.args["meant"]) == ("unknown-key", "state")
    assert isinstance(file.record, StatusUpdate)
    assert file.record.state.value == "done"


def test_a_key_that_is_there_already_is_not_what_was_meant() -> None:
    fault = only(update("states: done\n"))
    assert (fault.kind, fault.args["meant"]) == ("unknown-key", None)


def test_without_a_required_field_there_is_no_record() -> None:
    file = measure(MEASURE.replace("title: Sınaq\n", ""))
    assert told(file) == [("missing-field", "title", 1, 1)]
    assert file.record is None


def test_a_letter_that_only_looks_alike_breaks_no_key_and_no_value() -> None:
    file = update("", UPDATE.replace("state", "stаte").replace("rinn", "rіnn"))
    assert [fault.kind for fault in file.faults] == ["look-alike", "look-alike"]
    assert isinstance(file.record, StatusUpdate)


@pytest.mark.parametrize("text", ["- a\n", "abc\n", '"8.1.1"\n', "[]\n"])
def test_what_has_no_keys_is_no_record(text: str) -> None:
    assert told(measure(text)) == [("not-a-mapping", None, 1, 1)]


def test_a_number_too_long_to_be_one_is_a_misfit() -> None:
    fault = only(measure(f"{MEASURE}source: {{lines: [{'9' * 5000}]}}\n"))
    assert (fault.kind, len(fault.args["value"])) == ("wrong-value", 60)


def test_thousands_of_misfits_are_counted() -> None:
    file = update("".join(f"k{number}: v\n" for number in range(2000)))
    assert len(file.faults) == 21
    assert file.faults[-1].args == {"kind": "unknown-key", "count": 1980}
    assert file.record is not None


@pytest.mark.parametrize(
    ("model", "path", "some"),
    [
        (Measure, ("x",), {"id", "lead", "deadline"}),
        (Measure, ("lead", 0, "x"), {"agency", "recommended"}),
        (Measure, ("shared", "x"), {"cells", "measures"}),
        (Indicator, ("target", "x"), {"value", "unit"}),
        (Indicator, ("yearly", 3, "x"), {"year", "value"}),
        (StatusUpdate, ("values", "x", "y"), set()),
        (Measure, ("nowhere", "x"), set()),
    ],
)
def test_known_keys_are_those_of_the_place(
    model: Any, path: tuple[str | int, ...], some: set[str]
) -> None:
    known = set(known_keys(model, path))
    assert some <= known
    assert bool(known) == bool(some)
