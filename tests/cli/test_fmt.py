"""`planctl fmt`: what is written, what is only named, and what is left alone."""

from pathlib import Path

import pytest

from tests.cli.conftest import Runner

UNTIDY = "agencies/skm.yaml"
OTHER = "plans/sinaq-2026-2027/measures/8.1.2.yaml"


@pytest.fixture
def untidy(planctl: Runner, registry: Path) -> Path:
    """Put all in order, then give one body other line ends, another order and a comment."""
    planctl("fmt")
    file = registry / UNTIDY
    first, *rest = file.read_text("utf-8").splitlines()
    file.write_bytes("\r\n".join([*rest, "# son", first, ""]).encode())
    return registry


def test_files_are_put_in_order(planctl: Runner, untidy: Path) -> None:
    done = planctl("--lang", "en", "fmt")
    assert (done.code, done.out) == (0, f"registry/{UNTIDY}\n")
    assert done.err.endswith("\n1 file put in order.\n")
    text = (untidy / UNTIDY).read_bytes().decode()
    assert "\r" not in text
    assert text.startswith("# son\nid: ")
    again = planctl("--lang", "en", "fmt")
    assert (again.code, again.out) == (0, "")
    assert again.err.endswith("\nAll files are in order.\n")


def test_check_names_and_writes_nothing(planctl: Runner, untidy: Path) -> None:
    before = (untidy / UNTIDY).read_bytes()
    checked = planctl("--lang", "en", "fmt", "--check")
    assert (checked.code, checked.out) == (1, f"registry/{UNTIDY}\n")
    assert checked.err.endswith("\n1 file is not in order.\n")
    assert (untidy / UNTIDY).read_bytes() == before
    assert planctl("fmt", "--check", str(untidy / OTHER)).code == 0


def test_diff_shows_and_writes_nothing(planctl: Runner, untidy: Path) -> None:
    before = (untidy / UNTIDY).read_bytes()
    shown = planctl("fmt", "--diff")
    assert shown.code == 1
    assert shown.out.startswith(f"--- a/registry/{UNTIDY}\n+++ b/registry/{UNTIDY}\n@@")
    assert "\n+# son\n" in shown.out
    assert (untidy / UNTIDY).read_bytes() == before


def test_a_missing_last_line_end_shows(planctl: Runner, untidy: Path) -> None:
    planctl("fmt")
    file = untidy / OTHER
    file.write_bytes(file.read_bytes().rstrip(b"\n"))
    last = file.read_text("utf-8").splitlines()[-1]
    shown = planctl("fmt", "--diff").out
    assert shown.endswith(f"-{last}\n\\ No newline at end of file\n+{last}\n")


@pytest.mark.parametrize("option", [(), ("--check",), ("--diff",)])
def test_a_file_with_errors_is_left_alone_and_named(
    planctl: Runner, untidy: Path, option: tuple[str, ...]
) -> None:
    broken = untidy / OTHER
    broken.write_text(broken.read_text("utf-8") + "no_such_key: 1\n", encoding="utf-8")
    before = broken.read_bytes()
    told = planctl("--lang", "en", "fmt", *option)
    assert told.code == 1
    assert f"registry/{OTHER}: has errors, left as it is" in told.err
    assert broken.read_bytes() == before
    assert planctl("fmt", *option, f"registry/{UNTIDY}").code == (1 if option else 0)
