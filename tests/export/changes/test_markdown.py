"""A comment for a forge: signs stay signs, and what is too long says how much is left out."""

import pytest

from planctl.analysis.compare.account import About, Chapter, Group, Part
from planctl.analysis.compare.sentences import Said
from planctl.analysis.compare.weight import Weight
from planctl.export.changes.diff_markdown import LIMIT, diff_markdown
from planctl.export.changes.markdown import plain
from planctl.i18n import translator


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@rinn", "@<!-- -->rinn"),
        ("ad@example.invalid", "ad@<!-- -->example.invalid"),
        ("http://x.example", "http<!-- -->://x.example"),
        ("www.x.example", "www<!-- -->.x.example"),
        ("#12", "\\#12"),
        ("GH-12", "GH<!-- -->-12"),
        ("<b>a</b>", "&lt;b&gt;a&lt;/b&gt;"),
        ("a | b", "a \\| b"),
        ("[ad](yer)", "\\[ad\\](yer)"),
        ("- siyahı", "\\- siyahı"),
        ("1. siyahı", "1\\. siyahı"),
        ("8.1.1, məlumat", "8.1.1, məlumat"),
        ("bir\nsətir", "bir sətir"),
    ],
)
def test_signs_stay_signs(text: str, shown: str) -> None:
    assert plain(text) == shown


def chapter(part: Part, count: int) -> Chapter:
    """Return a chapter of as many sentences, each in a measure of its own."""
    lines = (Said("müddət: əvvəl → sonra " * 3, Weight.NORMATIVE) for _ in range(count))
    abouts = tuple(About(f"8.1.{n} tədbir", (said,)) for n, said in enumerate(lines))
    return Chapter(part, (Group("8.1", "İstiqamət", "RİNN", abouts),))


@pytest.mark.parametrize("part", Part)
def test_what_does_not_fit_is_counted(part: Part) -> None:
    t = translator("az")
    page = diff_markdown("Dəyişikliklər", [chapter(part, 2000)], t)
    assert len(page.encode()) <= LIMIT
    told = page.count("  - **NORMATİV**")
    assert f"… və daha {2000 - told}" in page
    assert page.count("<details>") == page.count("</details>")
    short = diff_markdown("Dəyişikliklər", [chapter(part, 3)], t)
    assert "… və daha" not in short
    assert short.count("  - **NORMATİV**") == 3
    assert short.count("<details>") == short.count("</details>")


def test_nothing_to_tell_is_said() -> None:
    page = diff_markdown("Changes", [], translator("en"))
    assert page == "## Changes\n\nNothing has changed in the terms of the plan.\n"
