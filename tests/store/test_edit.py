"""One field changed: nothing else moves, and what cannot be changed safely is left alone."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.store.canonical import canonical, render
from planctl.store.document import FieldPath
from planctl.store.edit import NotEditableError, edited
from planctl.store.layout import Kind
from planctl.store.parse import parse
from tests.support.plain_records import RECORDS, STYLES, TEXTS, written

UPDATE = """\
# Oktyabrın hesabatı

measure: "8.1.1"
agency: rinn
period: "2026-10"
state: in_progress  # hələ
values:
  # sayılıb
  ilkin/2: 55  # təxmini
  yekun/1: 5
evidence:
  - title: Akt
    number: "12"
  # ikinci sənəd
  - title: Protokol  # imzalanıb
# son
"""
UNTIDY = """\
agency:   rinn
measure: "8.1.1"   # tədbir
# ay
period: '2026-10'
values: {ilkin/2: 55,   yekun/1: 5}
state: "in_progress"  # hələ

evidence:
- title: Akt
  number: '12'   # nömrə
# sonda
"""


def changed(text: str, path: FieldPath, value: Any) -> str:
    return edited(text.encode(), Kind.UPDATE, [(path, value)])


def difference(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that are gone, and those that are new."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize(
    ("path", "value", "gone", "new"),
    [
        (("state",), "done", "state: in_progress  # hələ", "state: done  # hələ"),
        (("values", "ilkin/2"), "60", "  ilkin/2: 55  # təxmini", "  ilkin/2: 60  # təxmini"),
        (("values", "ilkin/3"), "done", None, "  ilkin/3: done"),
        (("text",), "Bir: iki", None, 'text: "Bir: iki"'),
        (("evidence", 0, "date"), "2026-10-30", None, "    date: 2026-10-30"),
        (("evidence", 0, "number"), None, '    number: "12"', None),
        (("values", "yekun/1"), None, "  yekun/1: 5", None),
    ],
)
def test_one_line_changes(path: FieldPath, value: Any, gone: str | None, new: str | None) -> None:
    after = changed(UPDATE, path, value)
    assert difference(UPDATE, after) == ([gone] if gone else [], [new] if new else [])
    assert canonical(after.encode(), Kind.UPDATE) == after


def test_what_was_missing_on_the_way_is_made() -> None:
    after = changed(UPDATE, ("contact", "name"), "A. Quliyev")
    assert difference(UPDATE, after) == ([], ["contact:", "  name: A. Quliyev"])
    after = changed(UPDATE, ("evidence", 2, "title"), "Foto")
    assert difference(UPDATE, after) == ([], ["  - title: Foto"])


def test_an_item_goes_with_its_comments_and_no_others() -> None:
    after = changed(UPDATE, ("evidence", 0), None)
    assert difference(UPDATE, after) == (["  - title: Akt", '    number: "12"'], [])


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("evidence", 3, "title"), "x"),
        (("evidence", 7), None),
        (("evidence", "title"), "x"),
        (("state", "x"), "x"),
        (("values", 0), "x"),
        (("text",), None),
        (("contact", "name"), None),
    ],
)
def test_a_path_to_nowhere_is_refused(path: FieldPath, value: Any) -> None:
    with pytest.raises(LookupError):
        changed(UPDATE, path, value)


@pytest.mark.parametrize("raw", ["state: done\nstate: done\n", "[", "state: &a b\n", "- x\n"])
def test_a_broken_file_is_left_alone(raw: str) -> None:
    with pytest.raises(NotEditableError):
        changed(raw, ("state",), "done")


def test_an_untidy_file_keeps_its_order_quotes_and_comments() -> None:
    after = changed(UNTIDY, ("state",), "done")
    gone, new = difference(UNTIDY, after)
    assert gone == ['state: "in_progress"  # hələ']
    assert [line.split() for line in new] == [["state:", '"done"', "#", "hələ"]]
    assert [line.split(":")[0] for line in after.splitlines() if line[:1].isalpha()] == [
        "agency", "measure", "period", "values", "state", "evidence",
    ]  # fmt: skip
    for kept in ("# tədbir", "# ay", "period: '2026-10'", "number: '12'", "# nömrə", "# sonda"):
        assert kept in after


def test_a_field_with_its_own_indents_is_written_anew_and_no_other() -> None:
    text = UNTIDY.replace("- title: Akt\n  number", "-   title: Akt\n    number")
    gone, new = difference(text, changed(text, ("evidence", 0, "date"), "2026-10-30"))
    assert gone == ["-   title: Akt", "    number: '12'   # nömrə"]
    assert [line.split("#")[0].rstrip() for line in new] == [
        "- title: Akt", "  number: '12'", "  date: 2026-10-30",
    ]  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(RECORDS, STYLES, TEXTS, st.data())
def test_a_change_changes_nothing_else(
    record: tuple[Kind, dict[str, Any]], style: dict[str, Any], text: str, chosen: st.DataObject
) -> None:
    kind, data = record
    key = chosen.draw(st.sampled_from(sorted(data)))
    value = chosen.draw(st.sampled_from([text, None]))
    raw = chosen.draw(st.sampled_from([written(data, style), render(data, kind).encode()]))
    before: Any = parse(raw).data
    meant = deepcopy(before)
    if value is None:
        del meant[key]
    else:
        meant[key] = value
    try:
        after = edited(raw, kind, [((key,), value)])
    except NotEditableError:
        assert canonical(raw, kind) != raw.decode()
        return
    assert parse(after.encode()).data == meant
