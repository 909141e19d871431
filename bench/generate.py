"""A made-up registry of any size: `python -m bench.generate DIR --updates 10000`.

Every word in it is invented and registry.yaml says so (`simulation: true`). The same arguments
write the same bytes.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

MEASURES_PER_DIRECTION = 20
AGENCIES = 25
WORDS = (
    "inventarizasiya", "aparılmış", "uyğunsuzluqlar", "müəyyən", "edilmiş", "reyestr",
    "hazırlanmış", "məlumatlar", "təsnifatlandırılmış", "layihə", "razılaşdırılmış", "sistemə",
    "inteqrasiya", "təmin", "olunmuş", "təlimlər", "keçirilmiş", "texniki", "tapşırıq",
    "təsdiq", "edilmiş", "nəticələr", "işçi", "qrupda", "müzakirə", "olunmuşdur",
)  # fmt: skip


def write(path: Path, text: str) -> None:
    """Write one file, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def generate(root: Path, updates: int, seed: int = 1) -> None:
    """Write a registry with `updates` status updates of about 850 bytes each below `root`."""
    chance = random.Random(seed)  # noqa: S311  # a repeatable sequence, not a secret
    write(root / "registry.yaml", "schema_version: 1\ntitle: Süni məlumatlar\nsimulation: true\n")
    agencies = [f"qurum-{n}" for n in range(1, AGENCIES + 1)]
    for n, agency in enumerate(agencies, 1):
        write(
            root / f"agencies/{agency}.yaml",
            f"id: {agency}\ncode: Q{n}\nkind: agency\nname: Süni qurum {n}\n",
        )
    write(
        root / "acts/akt-1.yaml",
        "id: akt-1\nkind: Sərəncam\nissuer: Süni orqan\ndate: 2026-01-05\ntitle: Süni akt\n",
    )
    months = [f"{year}-{month:02d}" for year in (2026, 2027, 2028) for month in range(1, 13)]
    count = max(1, -(-updates // len(months)))
    plan = root / "plans/plan-1"
    write(plan / "plan.yaml", _plan())
    measures = [_measure(plan, n, agencies) for n in range(count)]
    written = 0
    for month in months:
        for measure, agency in measures:
            if written == updates:
                return
            write(
                plan / f"updates/{agency}/{month}/{measure}.yaml",
                _update(measure, agency, month, chance),
            )
            written += 1


def _plan() -> str:
    return (
        "id: plan-1\ntitle: Süni plan\nshort_title: Süni plan\nact: akt-1\n"
        "period: {start: 2026-01-01, end: 2028-12-31}\n"
    )


def _measure(plan: Path, number: int, agencies: list[str]) -> tuple[str, str]:
    direction, place = divmod(number, MEASURES_PER_DIRECTION)
    first = f"1.{direction + 1}"
    measure = f"{first}.{place + 1}"
    agency = agencies[number % len(agencies)]
    if place == 0:
        clause = f'{{clause: "1.{direction + 1}.1", text: Süni mətn}}'
        write(
            plan / f"directions/{first}.yaml",
            f'id: "{first}"\ntitle: Süni istiqamət\nsection: "6.{direction + 1}"\n'
            f"section_title: Süni istiqamət\nrationale: {clause}\ntasks: []\nresults: []\n",
        )
    write(
        plan / f"measures/{measure}.yaml",
        f'id: "{measure}"\ndirection: "{first}"\ntitle: Süni tədbir {number + 1}\n'
        f"lead:\n  - agency: {agency}\ndeadline:\n  text: 2028, dekabr\n  kind: month\n"
        "  due: 2028-12-31\ntiers:\n"
        + "".join(
            f"  {tier}: azı 50 süni nəticə, ikinci süni nəticənin əldə edilməsi\n"
            for tier in ("ilkin", "araliq", "yekun")
        )
        + f'clause: "{measure}"\n',
    )
    for tier in ("ilkin", "araliq", "yekun"):
        head = f'measure: "{measure}"\ntier: {tier}\n'
        write(
            plan / f"indicators/{measure}/{tier}-1.yaml",
            f'id: "{measure}/{tier}/1"\n{head}number: 1\nkind: quantity\n'
            "quote: azı 50 süni nəticə\n"
            "target:\n  value: 50\n  unit: nəticə\n  comparator: at_least\n",
        )
        write(
            plan / f"indicators/{measure}/{tier}-2.yaml",
            f'id: "{measure}/{tier}/2"\n{head}number: 2\nkind: milestone\n'
            "quote: ikinci süni nəticənin əldə edilməsi\n",
        )
    return measure, agency


def _update(measure: str, agency: str, month: str, chance: random.Random) -> str:
    text = " ".join(chance.choices(WORDS, k=28))
    values = "".join(
        f"  {tier}/1: {chance.randint(0, 60)}\n"
        f"  {tier}/2: {chance.choice(('not_started', 'in_progress', 'done'))}\n"
        for tier in ("ilkin", "araliq", "yekun")
    )
    evidence = "".join(
        f"  - title: Süni protokol {n}\n    number: {chance.randint(1, 99)}/{n}\n"
        f"    date: {month}-{chance.randint(10, 28)}\n    link: sened/{n}.pdf\n"
        for n in range(1, 4)
    )
    return (
        f'measure: "{measure}"\nagency: {agency}\nperiod: "{month}"\nstate: in_progress\n'
        f"values:\n{values}text: {text}\nevidence:\n{evidence}"
    )


def main() -> None:
    """Read the arguments and write the registry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--updates", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    generate(arguments.folder, arguments.updates, arguments.seed)


if __name__ == "__main__":
    main()
