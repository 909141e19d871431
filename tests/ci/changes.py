"""What pull requests of these tests bring to the small registry."""

from pathlib import Path

UPDATES = "plans/sinaq-2026-2027/updates/san/2026-03"
REPORT = """\
measure: "8.1.1"
agency: san
period: "2026-03"
state: {state}
"""


def good(registry: Path) -> None:
    """Report a month soundly."""
    _report(registry, "in_progress")


def malformed(registry: Path) -> None:
    """Report a state that there is none of."""
    _report(registry, "davam edir")


def doubtful(registry: Path) -> None:
    """Report a month with a slip of the typist: a warning, no error."""
    _report(registry, "in_progress", "text: Siyahı  hazırlanıb.\n")


def unowned(registry: Path) -> None:
    """Give a body another team, and leave CODEOWNERS as it is."""
    file = registry / "agencies/san.yaml"
    text = file.read_text("utf-8")
    assert "@sinaq/san" in text
    file.write_text(text.replace("@sinaq/san", "@sinaq/alfa"), encoding="utf-8")


def _report(registry: Path, state: str, more: str = "") -> None:
    file = registry / UPDATES / "8.1.1.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(REPORT.format(state=state) + more, encoding="utf-8")
