"""Other tools that check plain-text records, each on the same updates in the form that it takes."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

from bench.contest import Command, tell
from bench.places import BUILD, TOP
from bench.registries import Registry

REQUIREMENTS = TOP / "requirements" / "peers.txt"
_VENV = BUILD / "peers"
_STAMP = _VENV / "requirements.txt"

#: What each does, as the table says it.
DOES = {
    "check-jsonschema": "the same files by the JSON Schema of an update",
    "yamllint": "the same files by the rules called relaxed",
    "doorstop": "an item a file, reviewed; validation alone",
    "strictdoc": "a requirement each; export as JSON, nothing kept",
    "bean-check": "an entry each, in one ledger; nothing kept",
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
    schema = TOP / "schemas" / "update.json"
    ledger = _converted(of, "beancount") / "updates.beancount"
    bean = programs / "bean-check"
    return [
        Command(
            "check-jsonschema",
            (programs / "check-jsonschema", "--schemafile", schema, *of.updates),
            of.root,
        ),
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


def _converted(of: Registry, form: str) -> Path:
    """Return the updates in another form; what is there of another registry is made anew."""
    folder = BUILD / "converted" / of.size / form
    key = folder.with_suffix(".txt")
    if not key.is_file() or key.read_text() != of.key:
        tell(f"converting {len(of.updates)} updates for {form}")
        shutil.rmtree(folder, ignore_errors=True)
        command = (sys.executable, "-m", "bench.convert", form, of.root, folder)
        subprocess.run(command, cwd=TOP, check=True)
        if form == "doorstop":  # the first run writes the stamps of the items, the next ones read
            subprocess.run((environment() / "doorstop", "--quiet"), cwd=folder, check=True)
        key.write_text(of.key)
    return folder
