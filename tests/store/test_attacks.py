"""No file takes the interpreter down or keeps it busy: hostile ones are read in a process apart."""

import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.store.load import read_file
from planctl.store.parse import parse

SIZE = 256 * 1024
ATTACKS = (
    *(
        "[",
        "{",
        "- ",
        "? ",
        ": ",
        "-\t",
        "&a [",
        "[']',",
        '["]",',
        "[ #]\n",
        "{'}': ",
        "[}",
        "[a: ",
    ),
    *("[? ", "[[a]: ", "[a,", "['[',", "a: &x", "- &x\n", "- *x\n", "- !a\n", "---\n", "...\n"),
    *("%A\n", "\t", "a\t\n", "\0", "\r", "a: b\r", "a: b\n", '"', "'", "# x\n", "a ", "a\n", "*"),
    *("&", "!", " ", "\n", "а", "а: b\n", "I\u0307", "\u1100\u1161", "\u2028", "<<: ", "|", ">\n"),
)
READ = "import sys; from planctl.store.parse import parse; parse(sys.stdin.buffer.read())"

MARKS = list("a:-?[]{},\"'&*!|>#%@`~=<\\\n\r\t \x00\x85\u2028\ufeff\u200bаəİ\u0307🙂")
WORDS = [": ", "- ", "\n  ", "---\n", "...\n", "<<", "!!str", "%YAML 1.1\n", "\\u0430", "null"]
PATHS = [
    "registry.yaml",
    "agencies/a.yaml",
    "acts/a.yaml",
    "calendar/2026.yaml",
    "plans/p/plan.yaml",
    "plans/p/measures/8.1.yaml",
    "plans/p/directions/8.1.yaml",
    "plans/p/indicators/8.1/ilkin-1.yaml",
    "plans/p/updates/a/2026-01/8.1.yaml",
    "elsewhere",
]


def read_apart(raw: bytes) -> int:
    """Return the exit status of a process that parses a file: negative where it crashed."""
    done = subprocess.run([sys.executable, "-c", READ], input=raw, check=False, timeout=60)
    return done.returncode


def test_a_file_full_of_one_sign_is_read() -> None:
    files = [(sign * SIZE).encode()[:SIZE] for sign in ATTACKS]
    stairs = "".join(f"{' ' * step}a:\n" for step in range(700)).encode()
    both = "".join(f"{' ' * step}a:\n{' ' * step}-\n" for step in range(190)).encode()
    script = (
        "import sys\nfrom planctl.store.parse import parse\n"
        "for raw in eval(sys.stdin.buffer.read()):\n    parse(raw)\n"
    )
    program = [sys.executable, "-c", script]
    given_files = repr([*files, stairs, both]).encode()
    done = subprocess.run(program, input=given_files, check=False, timeout=300)
    assert done.returncode == 0


def test_nesting_that_crashes_the_parser_does_not_reach_it() -> None:
    """Brackets in quotes and comments hide how deep these go; libyaml falls over them."""
    for sign in ("[']',", "[ #]\n", "{'}': "):
        assert read_apart((sign * SIZE).encode()[:SIZE]) == 0


@given(st.binary(max_size=200))
def test_any_bytes_are_read(raw: bytes) -> None:
    parse(raw)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(MARKS + WORDS), max_size=60).map("".join), st.sampled_from(PATHS))
def test_any_text_makes_a_stored_file(text: str, path: str) -> None:
    file = read_file(path, text.encode("utf-8", "replace"))
    assert file.record is not None or file.faults
    assert all(fault.line >= 1 and fault.column >= 1 for fault in file.faults)
