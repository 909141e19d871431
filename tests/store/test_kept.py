"""A record that was kept is the record that reading its file gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.cache.pairs import Pairs
from planctl.store.kept import KeptRecords, content_id, is_sound
from planctl.store.layout import place_of
from planctl.store.load import read_file
from tests.rules.fixtures import BASE, MONTHLY
from tests.support.real import REGISTRY
from tests.support.repository import git

FILES = sorted(
    (path, path.relative_to(top).as_posix())
    for top in (BASE, MONTHLY, REGISTRY)
    for path in top.rglob("*")
    if path.is_file()
)


@pytest.fixture
def kept(tmp_path: Path) -> KeptRecords:
    return KeptRecords(Pairs(tmp_path / "pairs.sqlite"))


def test_what_comes_back_is_what_was_read(kept: KeptRecords) -> None:
    read = {name: (path.read_bytes(), place_of(name)) for path, name in FILES}
    files = [(raw, read_file(name, raw)) for name, (raw, _) in read.items()]
    kept.keep(files)
    wanted = {name: (place, content_id(raw)) for name, (raw, place) in read.items() if place}
    taken = kept.take(wanted)
    sound = {file.path: file for _, file in files if is_sound(file)}
    assert taken.keys() == sound.keys()
    assert len(taken) > 300
    for name, file in taken.items():
        other = sound[name]
        assert (file.record, file.place, file.faults) == (other.record, other.place, other.faults)
        assert file.document.data == other.document.data
        assert file.document.mark == other.document.mark


def test_a_file_with_a_fault_is_read_anew(kept: KeptRecords) -> None:
    raw = b"id: san\nid: san\n"
    file = read_file("agencies/san.yaml", raw)
    assert not is_sound(file)
    kept.keep([(raw, file)])
    assert file.place
    assert kept.take({file.path: (file.place, content_id(raw))}) == {}


def test_one_content_at_two_kinds_of_places_is_two_records(kept: KeptRecords) -> None:
    raw = (BASE / "agencies/san.yaml").read_bytes()
    kept.keep([(raw, read_file("agencies/san.yaml", raw))])
    place = place_of("acts/san.yaml")
    assert place
    assert kept.take({"acts/san.yaml": (place, content_id(raw))}) == {}


def test_contents_go_by_the_ids_of_git(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes("Şəki\n".encode())
    assert content_id(file.read_bytes()).hex() == git(tmp_path, "hash-object", str(file))
