"""Writing a file: whole or not at all, never in another's place by mistake."""

import os
from pathlib import Path

import pytest

from planctl.store.write import create_file, write_file


def test_a_file_is_made_with_its_folders(tmp_path: Path) -> None:
    file = tmp_path / "a/b/c.yaml"
    create_file(file, "bir\niki\n")
    assert file.read_bytes() == b"bir\niki\n"
    assert [path.name for path in file.parent.iterdir()] == ["c.yaml"]


def test_a_new_file_never_takes_anothers_place(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    file.write_text("köhnə", encoding="utf-8")
    with pytest.raises(FileExistsError):
        create_file(file, "yeni")
    assert file.read_text("utf-8") == "köhnə"
    assert [path.name for path in tmp_path.iterdir()] == ["c.yaml"]


def test_a_new_file_is_made_on_a_disk_without_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    file = tmp_path / "c.yaml"
    create_file(file, "yeni\n")
    assert file.read_text("utf-8") == "yeni\n"
    with pytest.raises(FileExistsError):
        create_file(file, "başqa\n")
    assert file.read_text("utf-8") == "yeni\n"


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    file.write_text("köhnə", encoding="utf-8")
    file.chmod(0o640)
    write_file(file, "yeni")
    assert file.read_text("utf-8") == "yeni"
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("put", [write_file, create_file])
def test_what_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, put: object
) -> None:
    def fail(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", fail)
    assert callable(put)
    with pytest.raises(KeyboardInterrupt):
        put(tmp_path / "c.yaml", "yeni")
    assert list(tmp_path.iterdir()) == []
