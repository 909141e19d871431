"""Random edits of a registry folder, sound and unsound, as people and mistakes make them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

PLAN = "plans/sinaq-2026-2027"
BODIES = ("san", "skm", "sba", "yoxdur")
MEASURES = ("8.1.1", "8.1.1.1", "8.1.2", "8.1.3", "8.9.9")
MONTHS = ("2026-02", "2026-03", "2026-04", "2028-12")
LINES = (
    "state: done",
    "state: blocked",
    'measure: "8.1.2"',
    "agency: skm",
    "text: iki  boşluq",
    "nonsense: 1",
    "\tx",
    "# söz",
)


def _files(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)


def _report(root: Path, rng: Random) -> Path:
    body, month, measure = rng.choice(BODIES), rng.choice(MONTHS), rng.choice(MEASURES)
    return root / PLAN / "updates" / body / month / f"{measure}.yaml"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _new_update(root: Path, rng: Random) -> None:
    path = _report(root, rng)
    measure = path.stem if rng.random() < 0.8 else rng.choice(MEASURES)
    lines = [f'measure: "{measure}"', f"agency: {path.parts[-3]}", f'period: "{path.parts[-2]}"']
    lines.append(f"state: {rng.choice(('in_progress', 'done', 'blocked'))}")
    if rng.random() < 0.6:
        value = rng.choice(("3", "-3", "99999", "done", "in_progress"))
        key = rng.choice(("ilkin/1", "ilkin/2", "yekun/1"))
        lines += ["values:", f"  {key}: {value}"]
    if rng.random() < 0.5:
        name = rng.choice(("2026-02/akt-12.txt", "2026-02/akt-13.txt"))
        lines += ["evidence:", "  - title: Akt", f"    file: evidence/san/{name}"]
        lines += [f"    sha256: {'ab' * 32}"] if rng.random() < 0.5 else []
    _write(path, "\n".join(lines) + "\n")


def _new_finance(root: Path, rng: Random) -> None:
    body, measure = rng.choice(BODIES), rng.choice(MEASURES)
    path = root / PLAN / "finance" / body / "2026-Q1" / f"{measure}.yaml"
    used, allocated = rng.randint(0, 9), rng.randint(0, 9)
    sums = f"funding:\n  state_budget:\n    allocated: {allocated}\n    used: {used}\n"
    _write(path, f'measure: "{measure}"\nagency: {body}\nperiod: "2026-Q1"\n{sums}')


def _evidence(root: Path, rng: Random) -> None:
    name = rng.choice(("akt-12.txt", "akt-13.txt"))
    _write(root / PLAN / "evidence/san/2026-02" / name, rng.choice(("bir", "iki")))


def _delete(root: Path, rng: Random) -> None:
    rng.choice([path for path in _files(root) if path.name != "registry.yaml"]).unlink()


def _line(root: Path, rng: Random) -> None:
    path = rng.choice([path for path in _files(root) if path.suffix == ".yaml"])
    lines = path.read_text(encoding="utf-8").splitlines()
    place = rng.randrange(len(lines) + 1)
    if lines and rng.random() < 0.4:
        del lines[min(place, len(lines) - 1)]
    else:
        lines.insert(place, rng.choice(LINES))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _copy(root: Path, rng: Random) -> None:
    reports = [path for path in _files(root) if "updates" in path.parts]
    if reports:
        target = _report(root, rng)
        text = rng.choice(reports).read_bytes()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text)


def _misplaced(root: Path, rng: Random) -> None:
    _write(root / rng.choice((f"{PLAN}/Updates/x.yaml", "notes.txt", f"{PLAN}/x.log")), "x: 1\n")


def _link(root: Path, rng: Random) -> None:
    path = _report(root, rng)
    if not path.exists() and not path.is_symlink():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(root / "registry.yaml")


def _folder_to_link(root: Path, rng: Random) -> None:
    folder = root / PLAN / "updates" / rng.choice(BODIES)
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
        folder.symlink_to(root / "agencies")


def _other_plan(root: Path, rng: Random) -> None:
    _write(root / "plans/ikinci/evidence/san/2026-02/x.txt", "x")
    if rng.random() < 0.5:
        _write(root / "plans/ikinci/updates/san/2026-02/8.1.1.yaml", 'measure: "8.1.1"\n')


EDITS: tuple[Callable[[Path, Random], None], ...] = (
    *(_new_update, _new_update, _new_update, _line, _line, _line, _copy),
    *(_new_finance, _evidence, _delete, _misplaced, _link, _folder_to_link, _other_plan),
)


def edit(root: Path, rng: Random, most: int) -> None:
    """Make from one edit to `most` of a registry; it stays one."""
    for _ in range(rng.randint(1, most)):
        rng.choice(EDITS)(root, rng)


def edit_reports(root: Path, rng: Random, times: int) -> None:
    """Write some reports and documents, and nothing else."""
    for _ in range(times):
        rng.choice((_new_update, _new_update, _new_finance, _evidence))(root, rng)


def add_plan(root: Path, plan: str) -> None:
    """Add another plan with the records of the first one."""
    other = root / "plans" / plan
    shutil.copytree(root / PLAN, other)
    for file in other.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8", errors="surrogateescape")
        named = text.replace(PLAN.removeprefix("plans/"), plan)
        file.write_text(named, encoding="utf-8", errors="surrogateescape")
