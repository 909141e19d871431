"""Versions of files from one process, on a real repository."""

from pathlib import Path

from planctl.history.versions import contents
from tests.history.repository import Repository


def test_versions_in_the_order_asked(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    odd = "reyestr [1]/Ə ad\nsətir.txt"
    first = repository.commit("2026-03-01", {"reyestr [1]/a b.yaml": "1", "other": "x"})
    second = repository.commit("2026-03-02", {"reyestr [1]/a b.yaml": "22", odd: "line\n\0"})
    root = repository.folder / "reyestr [1]"
    asked = [
        *(
            (second, "a b.yaml"),
            (first, "a b.yaml"),
            (first, "nowhere"),
            (second, "Ə ad\nsətir.txt"),
        ),
        *((first, "Ə ad\nsətir.txt"), ("0" * 40, "a b.yaml"), (second, "-x missing")),
    ]
    assert list(contents(root, asked)) == [b"22", b"1", None, b"line\n\0", None, None, None]
    assert list(contents(root, [(first, "other"), (first, "../other")])) == [None, None]
    whole = [(first, "other"), (first, "reyestr [1]/a b.yaml"), (first, "reyestr [1]")]
    assert list(contents(root, whole, whole=True)) == [b"x", b"1", None]
    assert list(contents(root, ())) == []
