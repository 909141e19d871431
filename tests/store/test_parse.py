"""Plain data from YAML: text stays text, empty is None, every value knows its place."""

import pytest

from planctl.store.document import Readable, Value, locate, one_line
from planctl.store.parse import parse

UPDATE = """\
measure: "8.1.1"
values:
  ilkin/1: done
  ilkin/2: 55.50
evidence:
  - title: Birinci sənəd
    number: 012
  - {title: İkinci, date: 2026-10-03}
text: |
  Bir.
  İki.
"""


def parsed(text: str) -> Readable:
    document = parse(text.encode())
    assert document.faults == ()
    return document


def kinds(text: str) -> list[str]:
    return [fault.kind for fault in parse(text.encode()).faults]


PLAIN = (
    *("8.10", "no", "yes", "on", "Off", "012", "0o17", "0x1F", "1_000", "1e3", "12:30:45", ".inf"),
    *("2026-10-03", "true", "False", "=", "Null", "NULL", "1.0.0", "~a", "+5"),
)


@pytest.mark.parametrize("plain", PLAIN)
def test_nothing_is_typed(plain: str) -> None:
    assert parsed(f"a: {plain} \n").data == {"a": plain}


@pytest.mark.parametrize("empty", ["", "~", "null", "  # şərh"])
def test_plain_empty_is_none(empty: str) -> None:
    assert parsed(f"a: {empty}\nb: [x, {empty or '~'}\n  ]\n".replace("# şərh", "~")).data == {
        "a": None,
        "b": ["x", None],
    }


@pytest.mark.parametrize("quoted", ["''", '""', "'~'", '"null"', "|\n", ">-\n  null"])
def test_what_is_quoted_is_text(quoted: str) -> None:
    value = parsed(f"a: {quoted}\n").data
    assert isinstance(value, dict)
    assert isinstance(value["a"], str)


@pytest.mark.parametrize(
    ("path", "place", "key"),
    [
        ((), (1, 1), False),
        (("measure",), (1, 10), False),
        (("measure",), (1, 1), True),
        (("values",), (3, 3), False),
        (("values", "ilkin/2"), (4, 12), False),
        (("values", "ilkin/2"), (4, 3), True),
        (("evidence", 0), (6, 5), False),
        (("evidence", 0, "number"), (7, 13), False),
        (("evidence", 1), (8, 5), False),
        (("evidence", 1, "date"), (8, 27), False),
        (("evidence", 1, "date"), (8, 21), True),
        (("text",), (9, 7), False),
        (("text", "nowhere"), (9, 7), False),
        (("evidence", 7), (6, 3), False),
        (("values", "araliq/1", "x"), (3, 3), False),
    ],
)
def test_values_know_their_place(
    path: tuple[str | int, ...], place: tuple[int, int], key: bool
) -> None:
    assert locate(parsed(UPDATE).mark, path, key=key) == place


def test_columns_count_characters() -> None:
    assert locate(parsed("{ə🙂: ş, b: c}\n").mark, ("b",)) == (1, 12)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("---\na: b\n", {"a": "b"}),
        ("--- {a: b}\n", {"a": "b"}),
        ("# şərh\n---\na: b\n...\n", {"a": "b"}),
        ("'a b': c\n", {"a b": "c"}),
        ('"a": {"b":c}\n', {"a": {"b": "c"}}),
        ("? a\n: b\n", {"a": "b"}),
        ("a: >\n  b\n  c\n", {"a": "b c\n"}),
        ("a: |2-\n   b\n  c\n", {"a": " b\nc"}),
        ("a: x\n   y\n", {"a": "x y"}),
        ("a: AT&T və R&D *qeyd* 5!\n", {"a": "AT&T və R&D *qeyd* 5!"}),
        ("'<<': a\n", {"<<": "a"}),
        ("a: 'it''s'\n", {"a": "it's"}),
        ('a: "b\\n\\u0259\\\\"\n', {"a": "b\nə\\"}),
        ("a: {}\nb: []\n", {"a": {}, "b": []}),
        ("a: https://example.invalid/#x\n", {"a": "https://example.invalid/#x"}),
    ],
)
def test_yaml_is_read(text: str, data: Value) -> None:
    assert parsed(text).data == data


def test_the_first_of_two_equal_keys_stays() -> None:
    document = parse(b"a: 1\nb: 2\na: 3\n'a': 4\n")
    assert document.data == {"a": "1", "b": "2"}
    assert [(f.line, f.column, f.args["first"]) for f in document.faults] == [(3, 1, 1), (4, 1, 1)]


@pytest.mark.parametrize("text", ["", "\n\n", "# şərh\n", "---\n", "--- ~\n", "null\n", "   "])
def test_nothing_is_empty(text: str) -> None:
    assert kinds(text) == ["empty"]


def test_long_keys_are_shown_on_one_line() -> None:
    assert one_line("a\n  b\tc") == "a b c"
    assert one_line("x" * 61) == "x" * 59 + "…"
