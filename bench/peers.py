"""Other tools that check plain-text records, each on the same updates in the form that it takes."""

from __future__ import annotations

import hashlib
import shlex
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from bench.contest import Command, tell
from bench.places import BUILD, TOP
from bench.registries import Registry

REQUIREMENTS = TOP / "requirements" / "peers.txt"
_CONVERTER = TOP / "bench" / "convert.py"
_VENV = BUILD / "peers"
_STAMP = _VENV / "requirements.txt"

#: What each does, as the table says it.
DOES = {
    "check-jsonschema": "updates, finance, indicators and measures by their JSON Schemas",
    "yamllint": "all files, by the rules called relaxed",
    "doorstop": "an update an item, reviewed; validation alone",
    "strictdoc": "an update a requirement; export as JSON, nothing kept",
    "bean-check": "an update a transaction, in one ledger; nothing kept",
    "bean-check, kept": "the same, from its own cache",
}


def environment() -> Path:
    """Return the folder of the peers' programs; they are installed where they are not, or stale."""
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    if not _STAMP.is_file() or _STAMP.read_text(encoding="utf-8") != wanted:
        tell("installing the other tools")
        shutil.rmtree(_VENV, ignore_errors=True)
        venv.create(_VENV, with_pip=True)
        install = ("-m", "pip", "install", "-qq", "--disable-pip-version-check")
        hashed = ("--require-hashes", "--no-deps", "-r", REQUIREMENTS)
        subprocess.run((_VENV / "bin" / "python", *install, *hashed), check=True)
        _STAMP.write_text(wanted, encoding="utf-8")
    return _VENV / "bin"


def quick(of: Registry) -> list[Command]:
    """Return the peers whose figures goals are set against."""
    programs = environment()
    ledger = _converted(of, "beancount") / "updates.beancount"
    bean = programs / "bean-check"
    return [
        Command("check-jsonschema", ("sh", "-e", _by_schemas(of, programs)), of.root),
        Command("bean-check", (bean, "--no-cache", ledger), ledger.parent),
        Command("bean-check, kept", (bean, ledger), ledger.parent),
    ]


def slow(of: Registry) -> list[Command]:
    """Return the peers that take minutes for what planctl takes seconds."""
    programs = environment()
    written = BUILD / "converted" / "strictdoc-output"
    documents = _converted(of, "strictdoc")
    items = _converted(of, "doorstop")
    return [
        Command("yamllint", (programs / "yamllint", "-d", "relaxed", *of.updates), of.root),
        Command("doorstop", (programs / "doorstop", "--quiet"), items),
        Command(
            "strictdoc",
            (
                programs / "strictdoc",
                "export",
                documents,
                "--output-dir",
                written,
                "--formats=json",
            ),
            BUILD,
            clear=written,
        ),
    ]


def _by_schemas(of: Registry, programs: Path) -> Path:
    """Return a script that runs check-jsonschema once for each kind of record there are many of."""
    folder = BUILD / "converted" / of.size / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for many, schema in _SCHEMAS.items():
        (folder / many).write_text("".join(f"{path}\n" for path in of.of(many)))
        given = shlex.join(map(str, (programs / "check-jsonschema", "--schemafile", TOP / schema)))
        lines.append(f"xargs -n 1000000 -a {shlex.quote(str(folder / many))} {given}\n")
    script = folder / "check.sh"
    script.write_text("".join(lines))
    return script


#: The schema of each kind of record that there are many of, by the folder of its files.
_SCHEMAS = {
    "updates": "schemas/update.json",
    "finance": "schemas/finance.json",
    "indicators": "schemas/indicator.json",
    "measures": "schemas/measure.json",
}


def _converted(of: Registry, form: str) -> Path:
    """Return the updates in another form; what is there of another registry is made anew."""
    folder = BUILD / "converted" / of.size / form
    key = folder.with_suffix(".txt")
    wanted = f"{of.key} {hashlib.sha256(_CONVERTER.read_bytes()).hexdigest()}"
    if not key.is_file() or key.read_text() != wanted:
        tell(f"converting {len(of.updates)} updates for {form}")
        shutil.rmtree(folder, ignore_errors=True)
        command = (sys.executable, "-m", "bench.convert", form, of.root, folder)
        subprocess.run(command, cwd=TOP, check=True)
        if form == "doorstop":  # the first run writes the stamps of the items, the next ones read
            subprocess.run((environment() / "doorstop", "--quiet"), cwd=folder, check=True)
        key.write_text(wanted)
    return folder
