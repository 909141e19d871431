"""A folder to stored files: in order, and nothing in it stops the loading."""

import hashlib
import os
from pathlib import Path

import pytest

from planctl.store.document import StoredFile
from planctl.store.folder import load
from planctl.store.load import read_file

AGENCY = 'id: "{0}"\ncode: X\nkind: agency\n'


def write(root: Path, path: str, content: str | bytes) -> None:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode())


def by_path(root: Path) -> dict[str, StoredFile]:
    return {file.path: file for file in load(root)}


def kinds(file: StoredFile) -> list[str]:
    return [fault.kind for fault in file.faults]


def test_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    paths = ["agencies/b.yaml", "agencies/a-b.yaml", "acts/z.yaml", "agencies/a.yaml"]
    for path in [*paths, "registry.yaml", "plans/p/measures/8.2.yaml", "plans/p/plan.yaml"]:
        write(tmp_path, path, "x: y\n")
    files = load(tmp_path)
    assert [file.path for file in files] == sorted(file.path for file in files)
    assert len(files) == 7


def test_progress_is_told(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path, f"agencies/{name}.yaml", AGENCY.format(name))
    told: list[int] = []
    load(tmp_path, told.append)
    assert told == [1, 2, 3]


def test_a_broken_file_hides_no_other(tmp_path: Path) -> None:
    write(tmp_path, "agencies/a.yaml", b"\xff\xfe")
    write(tmp_path, "agencies/b.yaml", AGENCY.format("b"))
    files = by_path(tmp_path)
    assert (files["agencies/a.yaml"].record, kinds(files["agencies/a.yaml"])) == (
        None,
        ["not-utf8"],
    )
    assert files["agencies/b.yaml"].record is not None


def test_what_is_no_business_of_ours_is_left_out(tmp_path: Path) -> None:
    for path in ("README.md", "agencies/README.md", "CODEOWNERS", ".git/config", "acts/.gitkeep"):
        write(tmp_path, path, "x")
    assert load(tmp_path) == ()


def test_links_are_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "registry"
    write(root, "agencies/a.yaml", AGENCY.format("a"))
    (root / "agencies/b.yaml").symlink_to("a.yaml")
    (root / "agencies/c.yaml").symlink_to("nowhere.yaml")
    (root / "plans").symlink_to(tmp_path)
    files = by_path(root)
    assert kinds(files["agencies/a.yaml"]) == []
    for path in ("agencies/b.yaml", "agencies/c.yaml", "plans"):
        assert (files[path].record, kinds(files[path])) == (None, ["symbolic-link"])
    assert len(files) == 4


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "registry.yaml")
    assert kinds(by_path(tmp_path)["registry.yaml"]) == ["unreadable"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    write(tmp_path, "registry.yaml", "x: y\n")
    write(tmp_path, "agencies/a.yaml", AGENCY.format("a"))
    (tmp_path / "registry.yaml").chmod(0)
    (tmp_path / "agencies").chmod(0)
    try:
        files = by_path(tmp_path)
    finally:
        (tmp_path / "agencies").chmod(0o700)
    assert kinds(files["registry.yaml"]) == kinds(files["agencies"]) == ["unreadable"]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    (file,) = load(tmp_path / "gone")
    assert kinds(file) == ["unreadable"]


def test_names_that_cannot_be_printed_are_shown_otherwise(tmp_path: Path) -> None:
    for name in (b"\xff.yaml", b"a\nb.yaml", "a\u202eb.yaml".encode(), "ə.yaml".encode()):
        (tmp_path / os.fsdecode(name)).write_bytes(b"")
    paths = {file.path for file in load(tmp_path)}
    assert paths == {"?.yaml", "a?b.yaml", "ə.yaml"}
    assert all(kinds(file) == ["outside-layout"] for file in load(tmp_path))


def test_folders_in_folders_without_end_are_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):  # one by one, there and back: mkdir and rmtree would recurse
        Path("a").mkdir()
        os.chdir("a")
    Path("x").write_text("", encoding="utf-8")
    (file,) = load(tmp_path)
    Path("x").unlink()
    for _ in range(1200):
        os.chdir("..")
        Path("a").rmdir()
    assert kinds(file) == ["outside-layout"]


def test_official_texts_are_not_parsed_but_measured(tmp_path: Path) -> None:
    content = b"\xff\x00 [[[" * 100_000
    write(tmp_path, "acts/source/a.txt", content)
    (file,) = load(tmp_path)
    assert file.faults == ()
    assert file.document.data == hashlib.sha256(content).hexdigest()


def test_a_huge_record_is_not_read_whole(tmp_path: Path) -> None:
    write(tmp_path, "agencies/a.yaml", b"#" * 3_000_000)
    assert kinds(by_path(tmp_path)["agencies/a.yaml"]) == ["too-large"]


def test_reading_from_bytes_is_the_same_as_from_disk(tmp_path: Path) -> None:
    write(tmp_path, "agencies/a.yaml", AGENCY.format("a"))
    (file,) = load(tmp_path)
    assert file == read_file("agencies/a.yaml", AGENCY.format("a").encode())
