"""Everything that a registry file may not hold is found at its exact line and column."""

from typing import Any

import pytest

from planctl.store.document import Fault
from planctl.store.faults import LIMIT
from planctl.store.letters import LOOK_ALIKES
from planctl.store.parse import parse

Found = tuple[str, int, int]


def found(text: str | bytes) -> list[Found]:
    raw = text if isinstance(text, bytes) else text.encode()
    return [(fault.kind, fault.line, fault.column) for fault in parse(raw).faults]


def only(text: str) -> Fault:
    (fault,) = parse(text.encode()).faults
    return fault


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"a: b\nc: \xc4d\n", ("not-utf8", 2, 4)),
        ("a: ə\xff".encode() + b"\xff", ("not-utf8", 1, 6)),
        (b"a: \xed\xa0\x80\n", ("not-utf8", 1, 4)),
        (b"a: \xc0\xaf\n", ("not-utf8", 1, 4)),
        ("a: b\n".encode("utf-16"), ("not-utf8", 1, 1)),
        (b"\xef\xbb\xbfa: b\n", ("byte-order-mark", 1, 1)),
        ("a: b\nc: d\ufeffe\n", ("control-character", 2, 5)),
        ("a: b\nc: ə\x00d\n", ("control-character", 2, 5)),
        ("a: b\x07\n", ("control-character", 1, 5)),
        ("a: b\x85c: d\n", ("control-character", 1, 5)),
        ("a: b\u2028c\n", ("control-character", 1, 5)),
        ("a: b\u00adc\n", ("control-character", 1, 5)),
        ("a: \u200b\u200bb\n", ("control-character", 1, 4)),
        ("a: \ue000\n", ("control-character", 1, 4)),
        ("a: b\uffff\n", ("control-character", 1, 5)),
        ("a: b\n\u202ec: d\n", ("bidi-character", 2, 1)),
        ("a: b\u200e\n", ("bidi-character", 1, 5)),
        ("a: b\r\nc: d\r\n", ("carriage-return", 1, 5)),
        ("a: b\rc: d\r", ("carriage-return", 1, 5)),
        ("a: b\nc:\td\n", ("tab", 2, 3)),
        ("a:\n\t- b\n", ("tab", 2, 1)),
        ("a:\n  b: c\n\td: e\n", ("tab", 3, 1)),
        ("a: b # c\td\n", ("tab", 1, 9)),
        ("a: Rəqǝmsal\n", ("look-alike", 1, 7)),
        ("a: b\nс: d\n", ("look-alike", 2, 1)),
        ("a: b\nc: İI\u0307\n", ("combining-mark", 2, 5)),
        ("a: \u212b\n", ("combining-mark", 1, 4)),
        ("a: &x b\n", ("anchor", 1, 4)),
        ("a: *x\n", ("anchor", 1, 4)),
        ("a:\n  <<: {b: c}\n", ("anchor", 2, 3)),
        ("&x a: b\n", ("anchor", 1, 1)),
        ('{"a":&x b}\n', ("anchor", 1, 6)),
        ("a: !!int 5\n", ("tag", 1, 4)),
        ("a: ! b\n", ("tag", 1, 4)),
        ("a: !<tag:example.invalid,2026:x> b\n", ("tag", 1, 4)),
        ("%YAML 1.1\n---\na: b\n", ("tag", 1, 1)),
        ("%TAG ! tag:example.invalid,2026:\n---\na: b\n", ("tag", 1, 1)),
        ("a: b\n---\nc: d\n", ("several-documents", 2, 1)),
        ("a: b\n...\n---\nc: d\n", ("several-documents", 3, 1)),
        ("---\na: b\n---\n", ("several-documents", 3, 1)),
        ("[a]: b\n", ("complex-key", 1, 1)),
        ("a: b\n{c: d}: e\n", ("complex-key", 2, 1)),
        ("a: {: b}\n", ("syntax", 1, 5)),
        ("? \n: b\n", ("complex-key", 1, 2)),
        ("a: b\na: c\n", ("duplicate-key", 2, 1)),
        ("x: {a: b, a: c}\n", ("duplicate-key", 1, 11)),
        ("a: " + "[" * 32 + "]" * 32 + "\n", ("too-deep", 1, 35)),
        ("- " * 33 + "a\n", ("too-deep", 1, 65)),
        ("a: b\nc: d: e\n", ("syntax", 2, 5)),
        ("a: b\nc: [d\ne: f\n", ("syntax", 2, 4)),
        ('a: b\nc: "d\ne: f\n', ("syntax", 2, 4)),
        ("a: b\nc\nd: e\n", ("syntax", 2, 1)),
        ("a: b\n  c: d\n", ("syntax", 2, 4)),
        ("a:\n  b: c\n d: e\n", ("syntax", 3, 2)),
        ("a: @b\n", ("syntax", 1, 4)),
        ('a: "\\ud800"\n', ("syntax", 1, 7)),
    ],
)
def test_one_slip_is_one_fault_at_its_place(text: str | bytes, place: Found) -> None:
    assert found(text) == [place]


def test_depth_and_size_at_the_bound_are_read() -> None:
    assert found("a: " + "[" * 31 + "]" * 31 + "\n") == []
    assert found("- " * 32 + "a\n") == []
    assert found("a: " + "x" * (256 * 1024 - 4) + "\n") == []
    assert found("a: " + "x" * (256 * 1024 - 3) + "\n") == [("too-large", 1, 1)]


def test_wide_indents_and_many_brackets_are_not_deep() -> None:
    assert found("a: |2\n" + " " * 300 + "b\n") == []
    assert found("a:\n" + '- {b: "[[["}\n' * 300) == []


@pytest.mark.parametrize(("letter", "meant"), LOOK_ALIKES.items())
def test_look_alikes_are_named_and_read_as_meant(letter: str, meant: str) -> None:
    fault = only(f"a: x{letter}y\n")
    assert (fault.kind, fault.line, fault.column) == ("look-alike", 1, 5)
    assert (fault.args["letter"], fault.args["meant"]) == (letter, meant)
    assert parse(f"a: x{letter}y\n".encode()).data == {"a": f"x{meant}y"}


def test_azerbaijani_letters_are_let_through() -> None:
    letters = "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZzWw"
    assert found(f"a: {letters} – — “ ” „ « » … № § ° € ₼ ½ ² é\n") == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [("I\u0307", "İ"), ("i\u0307", "i"), ("s\u0327", "ş"), ("g\u0306", "ğ"), ("q\u0307", "q")],
)
def test_letters_put_together_are_composed(written: str, meant: str) -> None:
    fault = only(f"a: b{written}\n")
    assert (fault.kind, fault.column, fault.args["meant"]) == ("combining-mark", 5, meant)


@pytest.mark.parametrize(
    ("escape", "kind"),
    [
        ("\\0", "control-character"),
        ("\\e", "control-character"),
        ("\\N", "control-character"),
        ("\\x07", "control-character"),
        ("\\u200b", "control-character"),
        ("\\U0000202e", "bidi-character"),
        ("\\u0430", "look-alike"),
        ("\\u0307", "combining-mark"),
        ("\\t", "tab"),
        ("\\r", "carriage-return"),
    ],
)
def test_escapes_smuggle_nothing_in(escape: str, kind: str) -> None:
    assert found(f'a: x\nb: {{c: "q{escape}"}}\n') == [(kind, 2, 10)]


def test_escapes_are_looked_for_in_double_quotes_alone() -> None:
    assert found("a: b\\u0430\nc: 'd\\0'\ne: |\n  \\u202e\nf: \"\\\\u0430\"\n") == []


def test_an_anchor_tells_of_its_uses() -> None:
    fault = only("a: &x [b]\nc: *x\nd:\n  <<: *x\n")
    assert (fault.kind, fault.line, fault.column, fault.args["uses"]) == ("anchor", 1, 4, [2, 4])


def test_slips_of_different_kinds_are_all_found() -> None:
    text = "\ufeffа: !t b\nc: &d e\nc: f\r\n"
    kinds = ["byte-order-mark", "look-alike", "tag", "anchor", "carriage-return", "duplicate-key"]
    assert sorted(kind for kind, *_ in found(text)) == sorted(kinds)


def test_a_slip_hides_no_value() -> None:
    text = 'tіtle: a\u200bb\nc: I\u0307d\ne: !t f\n"g\u00ad": h\n'
    assert parse(text.encode()).data == {"title": "ab", "c": "İd", "e": "f", "g": "h"}


@pytest.mark.parametrize(
    ("line", "kind", "args"),
    [
        ("a: b\tc\n", "tab", {}),
        ("a: bаc\n", "look-alike", {}),
        ("- &x a\n", "anchor", {}),
        ("a: b\n", "duplicate-key", {"kind": "duplicate-key"}),
    ],
)
def test_many_equal_faults_are_counted(line: str, kind: str, args: dict[str, Any]) -> None:
    faults = [f for f in parse((line * 100).encode()).faults if f.kind == kind]
    (more,) = (
        f
        for f in parse((line * 100).encode()).faults
        if f.kind == "more-of-the-same" and f.args["kind"] == kind
    )
    assert len(faults) == LIMIT
    assert more.args["count"] == 100 - LIMIT - len(args)
    assert more.line > faults[-1].line
