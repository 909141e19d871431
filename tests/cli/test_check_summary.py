"""`planctl check --summary`: the page is added to what the job has written before."""

from pathlib import Path

from tests.cli.conftest import Runner


def test_the_page_joins_the_others(planctl: Runner, registry: Path, tmp_path: Path) -> None:
    page = tmp_path / "summary.md"
    for _ in range(2):
        assert planctl("--lang", "en", "check", "--summary", str(page)).code == 0
    files = sum(path.is_file() for path in registry.rglob("*"))
    counts = f"{files} files, 0 errors, 0 warnings, 0 notes (SAMPLE: made-up data)"
    once = f"## planctl check\n\n✅ **{counts}**\n"
    assert page.read_text("utf-8") == f"{once}\n{once}"


def test_errors_are_on_the_page_and_in_the_output(planctl: Runner, registry: Path) -> None:
    (registry / "agencies/skm.yaml").write_text("id: [\n", encoding="utf-8")
    checked = planctl("check", "--format", "github", "--summary", "summary.md")
    assert checked.code == 1
    assert checked.out.startswith("::error file=registry/agencies/skm.yaml,")
    text = Path("summary.md").read_text("utf-8")
    assert text.startswith("## planctl check\n\n❌ **")
    assert "| registry/agencies/skm.yaml:" in text


def test_a_page_that_cannot_be_written(planctl: Runner, registry: Path) -> None:
    for place in (registry, registry / "nowhere/summary.md"):
        refused = planctl("--lang", "en", "check", "--summary", str(place))
        assert refused.code == 2
        assert str(place) in refused.err
