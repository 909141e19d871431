"""The proof that the real registry is the plan, and that the proof sees each kind of change."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.analysis.source.verify import Difference, Verification
from planctl.errors import UserError
from planctl.workspace import open_registry

PLAN = "rif-2026-2028"
REAL = Path(__file__).parents[3] / "registry"
HOME = f"plans/{PLAN}"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of the real registry to change."""
    shutil.copytree(REAL, tmp_path / "registry")
    return tmp_path / "registry"


def verified(root: Path) -> dict[str, Verification]:
    workspace = open_registry(root)
    return workspace.verify_sources(workspace.plan(None))


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_real_registry_gives_every_row_and_clause_back() -> None:
    results = verified(REAL)
    plan = results[PLAN]
    assert plan.rows == 74
    assert plan.row_differences == ()
    # 5 targets, 7 goals, 3 paragraphs on funding; of 5 directions the headings, the grounds,
    # 55 tasks, 29 results and 8 risks with what is done about them; 22 acronyms.
    assert plan.clauses == 5 + 7 + 3 + 5 + 5 + 55 + 29 + 2 * 8 + 22 - 1
    assert plan.clause_differences == ()
    assert results["nk-253s-2025"].clauses == 18
    assert all(result.same for result in results.values())


def test_the_source_is_the_one_whose_digest_the_plan_holds() -> None:
    import hashlib

    source = open_registry(REAL).plan(PLAN).plan
    assert source is not None
    assert source.record.source is not None
    raw = (REAL / HOME / source.record.source.file).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == source.record.source.sha256


@pytest.mark.parametrize(
    ("file", "old", "new", "row", "cell"),
    [
        ("measures/8.1.1.yaml", "keyfiyyətinin artırılması", "keyfiyyətinin", "8.1.1", "title"),
        ("measures/8.1.1.yaml", "  - agency: en\n", "", "8.1.1", "co"),
        ("measures/8.1.1.1.yaml", "- agency: en", "- agency: etn", "8.1.1.1", "lead"),
        ("measures/8.1.2.yaml", "text: 2028, iyul", "text: 2027, iyul", "8.1.2", "deadline"),
        ("indicators/8.1.1/ilkin-2.yaml", "azı 50 əsas", "azı 51 əsas", "8.1.1", "ilkin"),
        ("measures/8.2.16.yaml", "    recommended: true\n", "", "8.2.16", "lead"),
        # The quotes still give the cell back: what the measure's own file says counts as well.
        ("measures/8.1.7.yaml", "xəritələnməsi", "təsviri", "8.1.7", "ilkin"),
        ("measures/8.1.1.yaml", ", azı 50 əsas", "; azı 50 əsas", "8.1.1", "ilkin"),
    ],
)
def test_a_changed_record_is_a_difference_in_its_cell(
    copy: Path, file: str, old: str, new: str, row: str, cell: str
) -> None:
    replace(copy / HOME / file, old, new)
    (difference,) = verified(copy)[PLAN].row_differences
    assert (difference.id, difference.part) == (row, cell)
    assert difference.where is not None
    assert difference.where.path == f"{HOME}/{file}"


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_quote_left_out_shows_in_its_tier(copy: Path, number: int) -> None:
    (copy / HOME / f"indicators/8.1.1/ilkin-{number}.yaml").unlink()
    (difference,) = verified(copy)[PLAN].row_differences
    assert (difference.id, difference.part) == ("8.1.1", "ilkin")


def test_an_erratum_taken_away_shows_the_printed_slip(copy: Path) -> None:
    path = copy / HOME / "measures/8.1.1.8.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("errata:")], encoding="utf-8")
    (difference,) = verified(copy)[PLAN].row_differences
    assert (difference.printed, difference.rebuilt) == ("RINN", "RİNN")


@pytest.mark.parametrize("row", ["8.2.1", "8.2.5", "8.2.7"])
def test_cells_printed_once_are_compared_for_each_row_that_shares_them(
    copy: Path, row: str
) -> None:
    replace(copy / HOME / f"measures/{row}.yaml", "text: 2026, dekabr", "text: 2026, iyun")
    (difference,) = verified(copy)[PLAN].row_differences
    assert (difference.id, difference.part) == (row, "shared")


def test_the_measures_own_words_of_cells_printed_once_are_compared(copy: Path) -> None:
    replace(copy / HOME / "measures/8.2.5.yaml", "razılaşdırılması", "razılaşması")
    (difference,) = verified(copy)[PLAN].row_differences
    assert (difference.id, difference.part) == ("8.2.5", "shared")


def remove_record(root: Path) -> None:
    (root / HOME / "measures/8.5.5.yaml").unlink()


def add_record(root: Path) -> None:
    text = (root / HOME / "measures/8.5.5.yaml").read_text(encoding="utf-8")
    path = root / HOME / "measures/8.5.6.yaml"
    path.write_text(text.replace("8.5.5", "8.5.6"), encoding="utf-8")


def cut_source(root: Path) -> None:
    path = next((root / HOME / "source").glob("*.txt"))
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if not line.startswith("8.4.8.")), "utf-8")


@pytest.mark.parametrize(
    ("change", "row", "one_sided"),
    [
        (remove_record, "8.5.5", "rebuilt"),
        (add_record, "8.5.6", "printed"),
        (cut_source, "8.4.8", "printed"),
    ],
)
def test_a_row_on_one_side_alone_is_a_difference(
    copy: Path, change: Callable[[Path], None], row: str, one_sided: str
) -> None:
    change(copy)
    (difference,) = verified(copy)[PLAN].row_differences
    assert (difference.id, difference.part) == (row, "row")
    assert getattr(difference, one_sided) is None


def changed_clause(root: Path, file: str, old: str, new: str) -> Difference:
    replace(root / file, old, new)
    differences = [d for result in verified(root).values() for d in result.clause_differences]
    (difference,) = differences
    return difference


@pytest.mark.parametrize(
    ("file", "old", "new", "owner", "clause"),
    [
        (f"{HOME}/plan.yaml", "50 faizə çatdırılması;", "60 faizə çatdırılması;", PLAN, "4.1.3"),
        (f"{HOME}/directions/8.1.yaml", "“kağızsız hökumət”ə keçid;", "keçid;", "8.1", "6.1.1.2.3"),
        ("agencies/sn.yaml", "Səhiyyə Nazirliyi", "Səhiyyə nazirliyi", "sn", "9"),
    ],
)
def test_a_changed_clause_is_a_difference(
    copy: Path, file: str, old: str, new: str, owner: str, clause: str
) -> None:
    difference = changed_clause(copy, file, old, new)
    assert (difference.id, difference.part) == (owner, clause)


def test_a_text_that_is_not_there_is_said_to_the_user(copy: Path) -> None:
    next((copy / HOME / "source").glob("*.txt")).unlink()
    with pytest.raises(UserError):
        verified(copy)


def test_a_plan_that_cannot_be_read_is_said_to_be_just_that(copy: Path) -> None:
    (copy / HOME / "plan.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(UserError, match="own file cannot be read"):
        verified(copy)
