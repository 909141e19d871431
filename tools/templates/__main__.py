"""Write templates/KIND.docx for each kind named: the sections, tables and pictures of its paper.

It is where a new template begins; afterwards people edit it in Word. One that is there is kept
unless --force is given. Only the structure of the paper counts, and how long the words above its
columns are in Azerbaijani. It is made from the project's own registry or the one that --registry
names: a kind whose rows come from reports takes the registry of a demo, so that each sort of row
has its pattern.
"""

import argparse
from datetime import date
from pathlib import Path

from docx import Document

from planctl.i18n import translator
from planctl.reports.kinds import KINDS
from planctl.reports.source import Source
from planctl.reports.word.same_bytes import document_bytes
from planctl.workspace import open_registry
from tools.templates.layout import template_document
from tools.templates.slim import slim

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 22)


def main() -> None:
    """Write the templates that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", default=list(KINDS))
    parser.add_argument("--force", action="store_true", help="replace templates that are there")
    parser.add_argument("--registry", type=Path, default=ROOT / "registry", help="another one")
    parser.add_argument(
        "--slim", action="store_true", help="only take out of templates what nothing uses"
    )
    asked = parser.parse_args()
    if asked.slim:
        for name in asked.kinds:
            _slim(ROOT / "templates" / f"{name}.docx")
        return
    workspace = open_registry(asked.registry)
    source = Source(workspace, workspace.plan(None), DAY, translator("az"))
    for name in asked.kinds:
        path = ROOT / "templates" / f"{name}.docx"
        if path.exists() and not asked.force:
            print(f"kept: {path.name}")
            continue
        kind = KINDS[name]
        path.write_bytes(template_document(kind.sample(source), cover=kind.cover, small=kind.small))
        print(f"written: {path.name}")


def _slim(path: Path) -> None:
    document = Document(str(path))
    slim(document)
    path.write_bytes(document_bytes(document))
    print(f"slimmed: {path.name}")


if __name__ == "__main__":
    main()
