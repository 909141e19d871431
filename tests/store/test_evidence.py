"""Evidence lies beside the records as it came: of any size and kind, known by its digest alone."""

from hashlib import sha256
from pathlib import Path

import pytest

from planctl.store.guards import MAX_BYTES
from planctl.store.load import read_file
from tests.support.draft import HOME, Draft

NAME = "evidence/san/2026-10/akt.pdf"


def codes(draft: Draft) -> list[str]:
    """Return what is found in updates and in evidence."""
    found = draft.open().diagnostics
    places = (f"{HOME}/updates/", f"{HOME}/evidence/")
    return [one.code for one in found if one.where.path.startswith(places)]


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    draft = Draft(tmp_path)
    draft.measure("8.1.1")
    draft.milestone("8.1.1/yekun/1")
    draft.update("8.1.1", "2026-10")
    return draft


def cite(draft: Draft, **fields: str) -> None:
    update = draft.files[f"{HOME}/updates/san/2026-10/8.1.1.yaml"]
    update["evidence"] = [{"title": "Akt", **fields}]


def put(draft: Draft, content: bytes) -> str:
    file = draft.root / HOME / NAME
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    return sha256(content).hexdigest()


def test_any_bytes_of_any_size_are_evidence(draft: Draft) -> None:
    digest = put(draft, b"%PDF-1.7\n\xff\x00" * (MAX_BYTES // 8))
    cite(draft, file=NAME, sha256=digest)
    assert codes(draft) == []


def test_a_link_needs_no_digest(draft: Draft) -> None:
    cite(draft, link="https://sinaq.example/akt")
    assert codes(draft) == []


def test_another_file_is_told_of_once(draft: Draft) -> None:
    put(draft, b"another")
    cite(draft, file=NAME, sha256=sha256(b"one").hexdigest())
    assert codes(draft) == ["PLN218"]


def test_what_cannot_be_read_is_told_of_once(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / "akt.pdf").write_bytes(b"elsewhere")
    link = draft.root / HOME / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "akt.pdf")
    cite(draft, file=NAME, sha256=sha256(b"elsewhere").hexdigest())
    assert codes(draft) == ["PLN117"]


@pytest.mark.parametrize("sha", ["0123", "0" * 63 + "G"])
def test_a_digest_that_is_none_is_told_of_once(draft: Draft, sha: str) -> None:
    put(draft, b"one")
    cite(draft, file=NAME, sha256=sha)
    assert codes(draft) == ["PLN123"]


@pytest.mark.parametrize(
    "path",
    ["../8.1.1.yaml", "evidence/../plan.yaml", "/etc/passwd", "evidence/san", "evidence/SAN/a.pdf"],
)
def test_a_path_does_not_lead_out_of_its_folder(draft: Draft, path: str) -> None:
    cite(draft, file=path, sha256="0" * 64)
    assert codes(draft) == ["PLN123"]


def test_evidence_needs_a_body_and_a_plain_name() -> None:
    for path in (f"{HOME}/evidence/akt.pdf", f"{HOME}/evidence/san/məktub.pdf"):
        assert [fault.kind for fault in read_file(path, b"").faults] == ["outside-layout"]
