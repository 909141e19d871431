"""What a change answers for: all in its own files, elsewhere only what was not there before."""

from dataclasses import replace

from planctl.analysis.brought import brought
from planctl.diagnostic import Diagnostic, Severity, Where
from planctl.i18n import msg


def found(path: str, line: int = 1, text: str = "x", field: str = "f") -> Diagnostic:
    where = Where(path, line, 1, "8.1.1", field)
    return Diagnostic("PLN201", "unknown-agency", Severity.ERROR, where, msg(text))


def test_everything_in_a_changed_file() -> None:
    old = found("a")
    assert brought([old], lambda: [old], {"a"}) == (old,)


def test_elsewhere_only_what_is_new() -> None:
    old, new = found("a"), found("b", text="gone")
    assert brought([old, new], lambda: [old], {"c"}) == (new,)


def test_lines_do_not_matter_but_words_and_fields_do() -> None:
    old = found("a", line=5)
    assert brought([found("a", line=9)], lambda: [old], {"c"}) == ()
    for other in (found("a", text="y"), found("a", field="g"), replace(old, code="PLN202")):
        assert brought([other], lambda: [old], {"c"}) == (other,)


def test_one_more_of_the_same_is_the_last_one() -> None:
    two = [found("a", line=1), found("a", line=2)]
    assert brought(two, lambda: [found("a", line=1)], {"c"}) == (two[1],)


def test_a_finding_that_moved_out_of_a_changed_file_is_new() -> None:
    now = found("b")
    assert brought([now], lambda: [found("a")], {"a"}) == (now,)


def test_before_is_asked_only_where_needed() -> None:
    def before() -> tuple[Diagnostic, ...]:
        raise AssertionError

    assert brought([found("a")], before, {"a"}) == (found("a"),)
    assert brought([], before, ()) == ()
