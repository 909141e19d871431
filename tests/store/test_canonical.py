"""The canonical form: one for each record, the same data, no comment lost."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.store.canonical import canonical, render
from planctl.store.layout import Kind, place_of
from planctl.store.parse import parse
from planctl.store.typed import MODELS
from tests.support.plain_records import RECORDS, STYLES, written
from tests.support.real import REGISTRY


@settings(max_examples=100, deadline=None)
@given(RECORDS, STYLES)
def test_any_way_of_writing_a_record_comes_to_one(
    record: tuple[Kind, dict[str, Any]], style: dict[str, Any]
) -> None:
    kind, data = record
    raw = written(data, style)
    before = parse(raw)
    assert isinstance(before.data, dict)
    text = canonical(raw, kind)
    assert text is not None
    after = parse(text.encode())
    assert (after.data, after.faults) == (before.data, ())
    assert canonical(text.encode(), kind) == text


@settings(max_examples=100, deadline=None)
@given(RECORDS, st.data())
def test_no_comment_is_lost(record: tuple[Kind, dict[str, Any]], chosen: st.DataObject) -> None:
    kind, data = record
    lines: list[str] = []
    numbers = iter(range(10_000))
    for line in render(data, kind).splitlines():
        indent = len(line) - len(line.lstrip())
        for _ in range(chosen.draw(st.integers(0, 2))):
            mine = chosen.draw(st.sampled_from(["", " " * indent, " " * (indent + 2), "  "]))
            kind_of = chosen.draw(st.sampled_from(["note", "blank"]))
            lines.append(f"{mine}# qeyd-{next(numbers)}" if kind_of == "note" else "")
        lines.append(line)
        if chosen.draw(st.booleans()):
            lines[-1] += f" # qeyd-{next(numbers)}"
    raw = "\n".join((*lines, "# son", "")).encode()
    before = parse(raw)
    if before.faults or not isinstance(before.data, dict):
        return  # a comment fell into a text of several lines and broke it
    text = canonical(raw, kind)
    assert text is not None
    assert parse(text.encode()).data == before.data
    assert canonical(text.encode(), kind) == text
    assert comments(text) == comments(raw.decode())


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"qeyd-\d+", text))


UNTIDY = """\
# Bu fayl nümunədir.

# vəziyyət haqqında
state:   in_progress   # hələ davam edir


period: '2026-10'
values: {yekun/1: 5, "ilkin/10": done, ilkin/2: 55}  # son rəqəmlər
agency: rinn
measure: 8.1.1

evidence:
- date: 2026-10-30
  # akt
  title: Akt
  number: 12
# - title: ləğv edilmiş sənəd
-   title: "Protokol: birinci"
    # silinmiş: link
text: >-
  Birinci cümlə
  davam edir.
# sonda
"""
TIDY = """\
# Bu fayl nümunədir.

measure: "8.1.1"
agency: rinn

period: "2026-10"
# vəziyyət haqqında
state: in_progress  # hələ davam edir
values:  # son rəqəmlər
  ilkin/2: 55
  ilkin/10: done
  yekun/1: 5
text: Birinci cümlə davam edir.

evidence:
  # akt
  - title: Akt
    number: "12"
    date: 2026-10-30
  # - title: ləğv edilmiş sənəd
  - title: "Protokol: birinci"
    # silinmiş: link
# sonda
"""


def test_an_untidy_file_is_put_in_order() -> None:
    assert canonical(UNTIDY.encode(), Kind.UPDATE) == TIDY
    assert canonical(TIDY.encode(), Kind.UPDATE) == TIDY


def test_a_text_of_several_lines_is_a_block() -> None:
    text = render({"text": "Bir.\n\n- iki: üç # dörd\n  beş", "state": "done"}, Kind.UPDATE)
    assert text == "state: done\ntext: |-\n  Bir.\n\n  - iki: üç # dörd\n    beş\n"


@pytest.mark.parametrize("text", ["a\n", "a\nb\n", "a\n\nb"])
def test_a_block_keeps_the_last_line_break(text: str) -> None:
    written = render({"text": text, "next_steps": "x"}, Kind.UPDATE)
    assert parse(written.encode()).data == {"text": text, "next_steps": "x"}
    assert "|" in written


def test_line_ends_and_the_byte_order_mark_are_put_right() -> None:
    raw = b"\xef\xbb\xbfstate: done\r\nagency: rinn\r\n"
    assert canonical(raw, Kind.UPDATE) == "agency: rinn\nstate: done\n"


@pytest.mark.parametrize("raw", [b"state: done\nstate: done\n", b"a: &b c\n", b"[1\n", b"", b"x\n"])
def test_what_is_broken_has_no_canonical_form(raw: bytes) -> None:
    assert canonical(raw, Kind.UPDATE) is None


def test_a_comment_inside_a_list_of_ids_gives_each_its_line() -> None:
    raw = b"source:\n  lines: [1,  # bir\n    2]\nid: x\n"
    text = 'id: "x"\nsource:\n  lines:\n    - 1  # bir\n    - 2\n'
    assert canonical(raw, Kind.AGENCY) == text
    assert canonical(text.encode(), Kind.AGENCY) == text


RECORD_FILES = sorted(
    path
    for path in REGISTRY.rglob("*.yaml")
    if (place := place_of(path.relative_to(REGISTRY).as_posix())) and place.kind in MODELS
)


def test_the_real_registry_is_canonical() -> None:
    untidy = [path for path in RECORD_FILES if _form(path) != path.read_text("utf-8")]
    assert untidy == []


def _form(path: Path) -> str | None:
    place = place_of(path.relative_to(REGISTRY).as_posix())
    assert place is not None
    return canonical(path.read_bytes(), place.kind)
