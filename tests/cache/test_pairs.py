"""Pairs come back as they were kept, or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from planctl.cache.pairs import Gathered, Pairs

PAIRS = {bytes([n]) * 16: b"value %d " % n * 50 for n in range(200)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "pairs.sqlite"
    Pairs(path).put(PAIRS)
    return path


def test_what_is_kept_comes_back(file: Path) -> None:
    assert Pairs(file).get([*PAIRS, b"unknown"]) == PAIRS
    assert Pairs(file).count() == len(PAIRS)
    Pairs(file).put({b"\0" * 16: b"another"})
    assert Pairs(file).get([b"\0" * 16]) == {b"\0" * 16: b"another"}


def test_without_a_file_nothing_is_kept(tmp_path: Path) -> None:
    assert Pairs(tmp_path / "none.sqlite").get(PAIRS) == {}
    nowhere = Pairs(None)
    nowhere.put(PAIRS)
    assert not nowhere.used
    assert (nowhere.get(PAIRS), nowhere.count()) == ({}, 0)


@pytest.mark.parametrize("seed", range(30))
def test_flipped_bytes_give_no_other_value(file: Path, seed: int) -> None:
    rng = Random(seed)
    raw = bytearray(file.read_bytes())
    for _ in range(rng.randint(1, 200)):
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)
    file.write_bytes(raw)
    assert Pairs(file).get(PAIRS).items() <= PAIRS.items()
    Pairs(file).put({b"new": b"value"})
    assert Pairs(file).get([b"new"]) in ({}, {b"new": b"value"})


@pytest.mark.parametrize("left", [0, 1, 100, 4096, 5000])
def test_a_truncated_file_is_begun_anew(file: Path, left: int) -> None:
    file.write_bytes(file.read_bytes()[:left])
    assert Pairs(file).get(PAIRS).items() <= PAIRS.items()
    Pairs(file).put(PAIRS)
    Pairs(file).put(PAIRS)  # the first may have found it broken, and taken it away
    assert Pairs(file).get(PAIRS) == PAIRS


def test_garbage_is_begun_anew(file: Path) -> None:
    file.write_bytes(b"no database at all " * 1000)
    assert Pairs(file).get(PAIRS) == {}
    Pairs(file).put(PAIRS)
    assert Pairs(file).get(PAIRS) == PAIRS


def test_a_foreign_table_is_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("DROP TABLE pairs")
        other.execute("CREATE TABLE pairs (key INTEGER, value INTEGER)")
        other.execute("INSERT INTO pairs VALUES (1, 2)")
    assert Pairs(file).get([*PAIRS, b"1"]) == {}


def test_values_that_are_no_bytes_are_none(file: Path) -> None:
    key = next(iter(PAIRS))
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("UPDATE pairs SET value = 7 WHERE key = ?", (key,))
    assert key not in Pairs(file).get(PAIRS)


@pytest.mark.parametrize("place", ["/dev/null/kept/pairs.sqlite", "/proc/planctl/pairs.sqlite"])
def test_where_nothing_can_be_written_nothing_is_kept(place: str) -> None:
    pairs = Pairs(Path(place))
    pairs.put(PAIRS)
    assert pairs.get(PAIRS) == {}


def test_a_folder_in_its_place_is_left_alone(tmp_path: Path) -> None:
    Pairs(tmp_path).put(PAIRS)
    assert Pairs(tmp_path).get(PAIRS) == {}
    assert tmp_path.is_dir()


def test_a_busy_file_is_done_without(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("planctl.cache.pairs._PATIENCE", 0.05)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert Pairs(file).get(PAIRS) == {}
        Pairs(file).put({b"new": b"value"})
        other.execute("ROLLBACK")
    assert Pairs(file).get([*PAIRS, b"new"]) == PAIRS


def test_the_older_half_goes_when_it_is_too_large(tmp_path: Path) -> None:
    file = tmp_path / "pairs.sqlite"
    for n in range(40):
        Pairs(file, limit=200_000).put({b"%d" % n: b"x" * 10_000})
    assert file.stat().st_size < 400_000
    kept = Pairs(file).get(b"%d" % n for n in range(40))
    assert b"39" in kept
    assert b"0" not in kept


def test_gathered_pairs_are_handed_over_once() -> None:
    gathered = Gathered()
    gathered.put({b"a": b"1"})
    gathered.put({b"b": b"2"})
    assert gathered.get([b"a"]) == {}
    assert gathered.taken() == {b"a": b"1", b"b": b"2"}
    assert gathered.taken() == {}
