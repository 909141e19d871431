"""A report is made again from the commit that it names; a document of a stranger is only read."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl import __version__
from planctl.reports.word.same_bytes import CUSTOM_PART
from tests.audit.copies import Copy
from tests.cli.conftest import Runner, own_gettext, planctl

BODY = "word/document.xml"
__all__ = ["own_gettext", "planctl"]
MARK = "NÜMUNƏ: süni məlumatlar"


@pytest.fixture
def report(copy: Copy, planctl: Runner) -> Path:
    """Write the table of the plan; afterwards the registry goes on."""
    path = copy.folder.parent / "cedvel.docx"
    asked = ("--registry", str(copy.registry), "--as-of", "2026-06-30", "-o", str(path))
    assert planctl("report", "table", *asked).code == 0
    copy.put(copy.updates()[0], "(süni məlumat)", "(sonradan yazılıb)")
    copy.commit("kimse@example.com")
    return path


def verify(planctl: Runner, copy: Copy, path: Path) -> tuple[int, dict[str, object]]:
    asked = ("--registry", str(copy.registry), "--format", "json")
    done = planctl("report", "verify", str(path), *asked)
    return done.code, json.loads(done.out) if done.out else {}


def repacked(path: Path, change: Callable[[str, bytes], bytes]) -> None:
    """Write an archive anew, each part as `change` makes it of (name, content)."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as parts:
        contents = {name: change(name, parts.read(name)) for name in parts.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in contents.items():
            parts.writestr(name, content)


def said(path: Path, old: str, new: str) -> None:
    """Have the document say something else of its making."""

    def change(name: str, content: bytes) -> bytes:
        if name == CUSTOM_PART:
            assert old.encode() in content
            return content.replace(old.encode(), new.encode())
        return content

    repacked(path, change)


def test_a_report_is_the_same_however_the_registry_went_on(
    copy: Copy, report: Path, planctl: Runner
) -> None:
    code, found = verify(planctl, copy, report)
    assert (code, found["same"], found["differing"]) == (0, True, [])
    assert found["commit"] == copy.tip("HEAD~1")
    assert str(found["seal"]).startswith("3 sha256:")
    assert (found["program"], found["simulation"]) == (__version__, True)
    out = planctl("report", "verify", str(report), "--registry", str(copy.registry)).out
    assert out.startswith(f"{MARK}\n")


def test_a_year_is_made_again_too(copy: Copy, planctl: Runner) -> None:
    """The annual report says of which year it tells; another year that cannot be is refused."""
    path = copy.folder.parent / "illik.docx"
    asked = ("--year", "2026", "--as-of", "2026-06-30", "--registry", str(copy.registry))
    assert planctl("report", "annual", *asked, "-o", str(path)).code == 0
    copy.put(copy.updates()[0], "(süni məlumat)", "(sonradan yazılıb)")
    copy.commit("kimse@example.com")
    code, found = verify(planctl, copy, path)
    assert (code, found["same"], found["asked"]) == (0, True, {"year": "2026"})
    said(path, ">2026<", ">2031<")
    assert verify(planctl, copy, path)[0] == 2


def test_the_part_that_was_changed_is_named(copy: Copy, report: Path, planctl: Runner) -> None:
    repacked(report, lambda name, raw: raw + b" " * (name == BODY))
    code, found = verify(planctl, copy, report)
    assert (code, found["differing"]) == (1, [BODY])


def test_another_day_is_another_report(copy: Copy, report: Path, planctl: Runner) -> None:
    said(report, "2026-06-30", "2026-06-29")
    code, found = verify(planctl, copy, report)
    assert code == 1
    assert BODY in found["differing"]  # type: ignore[operator]  # a list in JSON


def test_another_program_is_named(copy: Copy, report: Path, planctl: Runner) -> None:
    said(report, f">{__version__}<", ">9.9.9<")
    done = planctl("report", "verify", str(report), "--registry", str(copy.registry))
    assert done.code == 1
    assert "9.9.9" in done.out


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (">az<", ">xx<"),
        ("2026-06-30", "2026-99-99"),
        ("2026-06-30", "0"),
        (">table<", ">../table<"),
        (">table<", ">nothing<"),
        (">rif-2026-2028<", ">yoxdur<"),
        ("planctl.commit", "planctl.other"),
        ('"planctl.plan"', '"planctl.kind"'),
        ("</Properties>", ""),
        ("<Properties ", '<!DOCTYPE p [<!ENTITY a "aaaa">]><Properties '),
    ],
)
def test_what_cannot_be_is_refused(
    copy: Copy, report: Path, planctl: Runner, old: str, new: str
) -> None:
    said(report, old, new)
    done = planctl("report", "verify", str(report), "--registry", str(copy.registry))
    assert (done.code, done.out) == (2, "")
    assert done.err


@pytest.mark.parametrize("commit", ["--output=x", "HEAD", "0" * 40, "main^{/x}", "z" * 40])
def test_a_commit_is_an_id_that_there_is(
    copy: Copy, report: Path, planctl: Runner, commit: str
) -> None:
    said(report, copy.tip("HEAD~1"), commit)
    done = planctl("report", "verify", str(report), "--registry", str(copy.registry))
    assert (done.code, done.out) == (2, "")
    assert not (copy.folder / "x").exists()


def test_what_unpacks_without_end_is_not_unpacked(
    copy: Copy, report: Path, planctl: Runner
) -> None:
    """The body is compared as far as the right one goes; properties may not be large at all."""
    large = b" " * (64 * 2**20)
    repacked(report, lambda name, raw: large if name == BODY else raw)
    code, found = verify(planctl, copy, report)
    assert (code, found["differing"]) == (1, [BODY])
    repacked(report, lambda name, raw: large if name == CUSTOM_PART else raw)
    assert planctl("report", "verify", str(report), "--registry", str(copy.registry)).code == 2


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"<html>", b"\0" * 100])
def test_what_is_no_document_is_refused(
    copy: Copy, planctl: Runner, tmp_path: Path, raw: bytes
) -> None:
    path = tmp_path / "bu.docx"
    path.write_bytes(raw)
    done = planctl("report", "verify", str(path), "--registry", str(copy.registry))
    assert (done.code, done.out) == (2, "")
