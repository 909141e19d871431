"""The updates of a registry in the formats of other tools: `python -m bench.convert FORMAT ...`.

One update is one item of doorstop, one requirement of strictdoc, one dated entry of Beancount.
All of them carry every field of the update.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

import yaml

from planctl.model.period import parse_period

Update = Mapping[str, object]

_DOORSTOP = """\
settings:
  digits: 6
  prefix: UPD
  sep: ''
"""
_STRICTDOC_GRAMMAR = """\
[GRAMMAR]
ELEMENTS:
- TAG: REQUIREMENT
  FIELDS:
  - TITLE: UID
    TYPE: String
    REQUIRED: True
  - TITLE: MEASURE
    TYPE: String
    REQUIRED: True
  - TITLE: AGENCY
    TYPE: String
    REQUIRED: True
  - TITLE: PERIOD
    TYPE: String
    REQUIRED: True
  - TITLE: STATE
    TYPE: SingleChoice(not_started, in_progress, done, blocked, cancelled)
    REQUIRED: True
  - TITLE: STATEMENT
    TYPE: String
    REQUIRED: True
  - TITLE: COMMENT
    TYPE: String
    REQUIRED: False
"""


def updates(root: Path) -> Iterator[tuple[str, Update]]:
    """Yield (path as seen from the registry, what is in the file) of every update, sorted."""
    for path in sorted(root.glob("plans/*/updates/*/*/*.yaml")):
        data = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506  # text alone
        yield path.relative_to(root).as_posix(), data


def to_doorstop(found: Iterable[tuple[str, Update]], folder: Path) -> None:
    """Write one document of one YAML file an item, in a repository, as doorstop wants it."""
    items = folder / "items"
    items.mkdir(parents=True)
    (items / ".doorstop.yml").write_text(_DOORSTOP)
    for number, (path, data) in enumerate(found, 1):
        item = {
            "active": True,
            "derived": False,
            "header": "",
            "level": f"1.{number}",
            "links": [],
            "normative": True,
            "ref": "",
            "reviewed": None,
            "text": data["text"],
            "path": path,
            **{f"update_{key}": value for key, value in data.items() if key != "text"},
        }
        text = yaml.dump(item, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=True)
        (items / f"UPD{number:06}.yml").write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", folder], check=True)


def to_strictdoc(found: Iterable[tuple[str, Update]], folder: Path) -> None:
    """Write a document for each body of each plan; what an update lists becomes a comment."""
    documents: dict[str, list[str]] = {}
    for path, data in found:
        _, plan, _, agency, *_ = path.split("/")
        rest = {key: data[key] for key in data.keys() - _SPOKEN}
        comment = yaml.dump(rest, Dumper=yaml.CSafeDumper, allow_unicode=True).rstrip()
        lines = (
            "[REQUIREMENT]",
            f"UID: {path.removesuffix('.yaml').replace('/', '-')}",
            *(f"{key.upper()}: {data[key]}" for key in ("measure", "agency", "period", "state")),
            f"STATEMENT: >>>\n{data['text']}\n<<<",
            *([f"COMMENT: >>>\n{comment}\n<<<"] if rest else []),
        )
        documents.setdefault(f"{plan}-{agency}", []).append("\n".join(lines))
    folder.mkdir(parents=True)
    for name, requirements in documents.items():
        head = f"[DOCUMENT]\nTITLE: {name}\n\n{_STRICTDOC_GRAMMAR}"
        text = "\n\n".join((head.rstrip(), *requirements)) + "\n"
        (folder / f"{name}.sdoc").write_text(text, encoding="utf-8")


_SPOKEN = {"measure", "agency", "period", "state", "text"}


def to_beancount(found: Iterable[tuple[str, Update]], folder: Path) -> None:
    """Write one ledger; an update is a transaction between two accounts, the rest its metadata."""
    entries, accounts = [], set()
    for path, data in found:
        account = f"Assets:Updates:{str(data['agency']).title()}"
        accounts.add(account)
        rest = (f"  {key}: {_quoted(value)}" for key, value in data.items() if key != "text")
        lines = (
            f"{_last_day(data['period'])} * {_quoted(data['agency'])} {_quoted(data['text'])}",
            f"  path: {_quoted(path)}",
            *rest,
            f"  {account}  1 UPDATE",
            "  Equity:Received  -1 UPDATE",
        )
        entries.append("\n".join(lines))
    opened = [f"2026-01-01 open {account}" for account in ("Equity:Received", *sorted(accounts))]
    folder.mkdir(parents=True)
    (folder / "updates.beancount").write_text("\n\n".join((*opened, *entries)) + "\n", "utf-8")


def _last_day(period: object) -> date:
    return parse_period(str(period)).last


def _quoted(value: object) -> str:
    text = str(value)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


FORMATS: Mapping[str, Callable[[Iterable[tuple[str, Update]], Path], None]] = {
    "doorstop": to_doorstop,
    "strictdoc": to_strictdoc,
    "beancount": to_beancount,
}


def main(arguments: list[str]) -> None:
    """Convert the registry in the second folder into the third."""
    form, root, folder = arguments
    FORMATS[form](updates(Path(root)), Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
