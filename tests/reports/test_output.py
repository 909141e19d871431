"""A document is on disk whole or not at all, and what stands in the way is said."""

from pathlib import Path

import pytest

from planctl.errors import UserError
from planctl.reports.output import write_document


def test_folders_are_made_and_files_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "report.docx"
    write_document(path, b"1")
    write_document(path, b"2")
    assert path.read_bytes() == b"2"
    assert [file.name for file in path.parent.iterdir()] == ["report.docx"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="a folder, not a file"):
        write_document(tmp_path, b"1")


def test_a_path_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match="Cannot write"):
        write_document(tmp_path / "file" / "report.docx", b"1")


def test_a_failure_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="Cannot write"):
        write_document(tmp_path / "report.docx", b"1")
    assert list(tmp_path.iterdir()) == []
