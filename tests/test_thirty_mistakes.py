"""Thirty different mistakes in thirty files of the real registry: thirty findings in one run.

Each is planted by one exact edit, and told of once, at its place, by its own rule.
"""

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planctl.workspace import open_registry

REGISTRY = Path(__file__).resolve().parent.parent / "registry"
RIF = "plans/rif-2026-2028"

Place = tuple[str, str, int, int]
Edit = Callable[[Path], None]


@dataclass(frozen=True)
class Mistake:
    """An edit of one file, and the finding that it makes: code, path, line, column."""

    file: str
    edit: Edit
    found: Place


def change(old: str, new: str) -> Edit:
    """Replace words that stand in the file exactly once."""

    def edit(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path}: {old!r} stands there {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    return edit


def add(text: str) -> Edit:
    """Write words at the end of the file, or a new file."""

    def edit(path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)

    return edit


def remove(path: Path) -> None:
    """Take the file away."""
    path.unlink()


def renumber(path: Path) -> None:
    """Give result 2 of a cell the number 3, in its name and in the record."""
    text = path.read_text(encoding="utf-8").replace("/2", "/3").replace("number: 2", "number: 3")
    path.with_name(path.name.replace("-2", "-3")).write_text(text, encoding="utf-8", newline="\n")
    path.unlink()


def update(measure: str, period: str, values: str = "{}") -> Edit:
    """Write an update of the ministry's."""
    key = f'measure: "{measure}"\nagency: rinn\nperiod: "{period}"\n'
    return add(f"{key}state: in_progress\nvalues: {values}\n")


ACTS = (
    Mistake(
        "acts/prezident-2026-02-27.yaml",
        add("amends: prezident-530-2052\n"),
        ("PLN204", "acts/prezident-2026-02-27.yaml", 8, 9),
    ),
    Mistake(
        "acts/prezident-530-2025.yaml",
        change("plan: si-2025-2028", "plan: si-2025-2082"),
        ("PLN205", "acts/prezident-530-2025.yaml", 7, 7),
    ),
    Mistake(
        "acts/source/nk-253s-2025.txt",
        change("ilin yekunları barədə", "ilin yekunu barədə"),
        ("PLN216", "acts/nk-253s-2025.yaml", 10, 11),
    ),
    Mistake(
        "acts/nk-253s-2025.yaml",
        change("FREQ=MONTHLY;", "FREQ=MONTHLI;"),
        ("PLN308", "acts/nk-253s-2025.yaml", 121, 17),
    ),
    Mistake("agencies/dsk.yaml", add("kind: group\n"), ("PLN110", "agencies/dsk.yaml", 9, 1)),
    Mistake(
        "agencies/aef.yaml",
        change("reading:", "raeding:"),
        ("PLN121", "agencies/aef.yaml", 5, 1),
    ),
    Mistake(
        "plans/si-2025-2028/plan.yaml",
        change("start: 2025-01-01", "start: 2029-01-01"),
        ("PLN310", "plans/si-2025-2028/plan.yaml", 7, 8),
    ),
    Mistake(
        f"{RIF}/plan.yaml",
        change("fealiyyet-plani-2026-2028.txt", "plan-2026-2028.txt"),
        ("PLN215", f"{RIF}/plan.yaml", 58, 9),
    ),
)

MEASURES = (
    Mistake(
        f"{RIF}/measures/8.1.1.5.yaml",
        change('parent: "8.1.1"', 'parent: "8.1.2"'),
        ("PLN208", f"{RIF}/measures/8.1.1.5.yaml", 3, 9),
    ),
    Mistake(
        f"{RIF}/measures/8.1.1.6.yaml",
        change("agency: dim", "agency: dmi"),
        ("PLN201", f"{RIF}/measures/8.1.1.6.yaml", 7, 13),
    ),
    Mistake(
        f"{RIF}/measures/8.1.1.7.yaml",
        change("09-30", "09-03"),
        ("PLN304", f"{RIF}/measures/8.1.1.7.yaml", 12, 8),
    ),
    Mistake(
        f"{RIF}/measures/8.1.13.yaml",
        change("RİNN-lə razılaşdırılması", "RINN-lə razılaşdırılması"),
        ("PLN214", f"{RIF}/measures/8.1.13.yaml", 12, 10),
    ),
    Mistake(
        f"{RIF}/measures/8.3.1.yaml",
        change('direction: "8.3"', 'direction: "8.4"'),
        ("PLN207", f"{RIF}/measures/8.3.1.yaml", 2, 12),
    ),
    Mistake(
        f"{RIF}/measures/8.3.2.yaml",
        change('direction: "8.3"', 'direction: "8.6"'),
        ("PLN206", f"{RIF}/measures/8.3.2.yaml", 2, 12),
    ),
    Mistake(
        f"{RIF}/measures/8.4.1.yaml",
        change("title: Ölkə", "title: Ölkә"),
        ("PLN107", f"{RIF}/measures/8.4.1.yaml", 3, 11),
    ),
    Mistake(
        f"{RIF}/measures/8.4.2.yaml",
        change('tasks: ["6.1.4.2.2"]', 'tasks: ["6.1.4.2.22"]'),
        ("PLN210", f"{RIF}/measures/8.4.2.yaml", 18, 9),
    ),
    Mistake(
        f"{RIF}/measures/8.4.4.yaml",
        change("text: 2026, dekabr", "text: 2026, dekbr"),
        ("PLN305", f"{RIF}/measures/8.4.4.yaml", 13, 9),
    ),
    Mistake(
        f"{RIF}/measures/8.4.7.yaml",
        change("lead:\n  - agency: rinn\n", ""),
        ("PLN209", f"{RIF}/measures/8.4.7.yaml", 1, 1),
    ),
    Mistake(
        f"{RIF}/measures/8.1.1.yml",
        add('id: "8.1.1"\n'),
        ("PLN118", f"{RIF}/measures/8.1.1.yml", 1, 1),
    ),
)

RESULTS = (
    Mistake(
        f"{RIF}/indicators/8.4.9/yekun-2.yaml",
        remove,
        ("PLN401", f"{RIF}/measures/8.4.9.yaml", 17, 10),
    ),
    Mistake(
        f"{RIF}/indicators/8.5.2/ilkin-2.yaml",
        renumber,
        ("PLN403", f"{RIF}/indicators/8.5.2/ilkin-3.yaml", 4, 9),
    ),
    Mistake(
        f"{RIF}/indicators/8.1.1/ilkin-2.yaml",
        change("  unit: əsas dövlət informasiya ehtiyatı və sistemi\n", ""),
        ("PLN405", f"{RIF}/indicators/8.1.1/ilkin-2.yaml", 8, 3),
    ),
    Mistake(
        f"{RIF}/indicators/8.1.5/ilkin-1.yaml",
        change("kind: quantity", "kind: milestone"),
        ("PLN406", f"{RIF}/indicators/8.1.5/ilkin-1.yaml", 7, 1),
    ),
    Mistake(
        f"{RIF}/indicators/8.1.7/ilkin-1.yaml",
        add("yearly:\n  - year: 2026\n    value: 60\n  - year: 2027\n    value: 80\n"),
        ("PLN408", f"{RIF}/indicators/8.1.7/ilkin-1.yaml", 16, 12),
    ),
    Mistake(
        f"{RIF}/indicators/8.1.3/yekun-1.yaml",
        change("value: 80", "value: 180"),
        ("PLN409", f"{RIF}/indicators/8.1.3/yekun-1.yaml", 8, 10),
    ),
    Mistake(
        f"{RIF}/indicators/8.2.13/yekun-1.yaml",
        change("value: 10", "value: 100"),
        ("PLN412", f"{RIF}/indicators/8.2.13/yekun-1.yaml", 8, 10),
    ),
    Mistake(
        f"{RIF}/updates/rinn/2026-03/8.9.9.yaml",
        update("8.9.9", "2026-03"),
        ("PLN202", f"{RIF}/updates/rinn/2026-03/8.9.9.yaml", 1, 10),
    ),
    Mistake(
        f"{RIF}/updates/rinn/2026-03/8.1.9.yaml",
        update("8.1.9", "2026-03", "{ilkin/9: done}"),
        ("PLN203", f"{RIF}/updates/rinn/2026-03/8.1.9.yaml", 5, 10),
    ),
    Mistake(
        f"{RIF}/updates/rinn/2062-03/8.1.8.yaml",
        update("8.1.8", "2062-03"),
        ("PLN312", f"{RIF}/updates/rinn/2062-03/8.1.8.yaml", 3, 9),
    ),
    Mistake(
        f"{RIF}/updates/rinn/2026-03/8.1.2.yaml",
        update("8.1.2", "2026-03", "{yekun/1: done}"),
        ("PLN414", f"{RIF}/updates/rinn/2026-03/8.1.2.yaml", 5, 19),
    ),
)

MISTAKES = (*ACTS, *MEASURES, *RESULTS)


def findings(root: Path) -> Counter[Place]:
    """Return the places of all findings, each as often as it was found."""
    found = open_registry(root).diagnostics
    return Counter((d.code, d.where.path, d.where.line, d.where.column) for d in found)


def test_there_are_thirty_of_them() -> None:
    assert len({mistake.file for mistake in MISTAKES}) == 30
    assert len({mistake.found[0] for mistake in MISTAKES}) == 30


def test_thirty_mistakes_make_thirty_findings(tmp_path: Path) -> None:
    root = shutil.copytree(REGISTRY, tmp_path / "registry")
    for mistake in MISTAKES:
        mistake.edit(root / mistake.file)
    new = findings(root)
    new.subtract(findings(REGISTRY))
    shifted = {place: count for place, count in new.items() if count}
    assert shifted == {mistake.found: 1 for mistake in MISTAKES}
