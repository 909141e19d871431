"""Write templates/KIND.docx for each kind named: the sections, tables and pictures of its paper.

It is where a new template begins; afterwards people edit it in Word. One that is there is kept
unless --force is given. The paper is made in English, since only its structure counts, from the
project's own registry or the one that --registry names: a kind whose rows come from reports takes
the registry of a demo, so that each sort of row has its pattern.
"""

import argparse
from datetime import date
from pathlib import Path

from planctl.i18n import translator
from planctl.reports.kinds import KINDS
from planctl.reports.source import Source
from planctl.workspace import open_registry
from tools.templates.layout import template_document

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)


def main() -> None:
    """Write the templates that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=list(KINDS))
    parser.add_argument("--force", action="store_true", help="replace templates that are there")
    parser.add_argument("--registry", type=Path, default=ROOT / "registry", help="another one")
    asked = parser.parse_args()
    workspace = open_registry(asked.registry)
    source = Source(workspace, workspace.plan(None), DAY, translator("en"))
    for name in asked.kinds:
        path = ROOT / "templates" / f"{name}.docx"
        if path.exists() and not asked.force:
            print(f"kept: {path.name}")
            continue
        kind = KINDS[name]
        path.write_bytes(template_document(kind.sample(source), cover=kind.cover, small=kind.small))
        print(f"written: {path.name}")


if __name__ == "__main__":
    main()
