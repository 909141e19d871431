"""Translation catalogues: `extract` what is said, `compile` it, list what is `missing`.

`extract` writes `planctl.pot` and brings every `.po` up to date with it: translations are kept,
a sentence that was reworded keeps its old translation marked fuzzy until somebody has read it.
Nothing that changes by itself (dates, line numbers, tool versions) is written.
"""

import argparse
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.catalogue_sources import ROOT, found_everywhere

LOCALE = ROOT / "src" / "planctl" / "locale"
TEMPLATE = LOCALE / "planctl.pot"
LANGUAGES = ("az",)
CHANGING_HEADERS = (b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Generated-By')


def catalogue_path(lang: str) -> Path:
    """Return where the translations into `lang` are kept."""
    return LOCALE / lang / "LC_MESSAGES" / "planctl.po"


def template() -> Catalog:
    """Gather every msgid of the project, each once, with the files that say it."""
    gathered = _catalogue()
    for found in found_everywhere():
        notes = [found.note] if found.note else []
        gathered.add(found.msgid, locations=[(found.path, 0)], auto_comments=notes)
    return gathered


def read_catalogue(lang: str) -> Catalog:
    """Read the translations into `lang`; where there are none yet, return an empty catalogue."""
    path = catalogue_path(lang)
    if not path.is_file():
        return _catalogue(lang)
    with path.open("rb") as file:
        return read_po(file, locale=lang, domain="planctl")


def updated(lang: str, gathered: Catalog) -> Catalog:
    """Return the translations into `lang` brought up to date with what was gathered."""
    translations = read_catalogue(lang)
    translations.update(gathered, update_header_comment=False)
    return translations


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as the bytes of its file, the same for the same messages."""
    buffer = io.BytesIO()
    write_po(
        buffer, catalogue, width=0, sort_by_file=True, ignore_obsolete=True, include_lineno=False
    )
    lines = buffer.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(CHANGING_HEADERS))


def unfinished(catalogue: Catalog) -> Iterator[tuple[str, Message]]:
    """Yield each message that a user would read in English, and why."""
    for message in catalogue:
        if not message.id:
            continue
        if message.fuzzy:
            yield "fuzzy", message
        elif not all(forms_of(message)):
            yield "untranslated", message


def forms_of(message: Message) -> tuple[str, ...]:
    """Return the translations of a message, one for each plural form that it has."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def extract() -> int:
    """Rewrite the template and bring every translation up to date with it."""
    gathered = template()
    _write(TEMPLATE, written(gathered))
    for lang in LANGUAGES:
        _write(catalogue_path(lang), written(updated(lang, gathered)))
    return 0


def compile_all() -> int:
    """Write the .mo that planctl reads beside every .po."""
    for lang in LANGUAGES:
        buffer = io.BytesIO()
        write_mo(buffer, read_catalogue(lang))
        catalogue_path(lang).with_suffix(".mo").write_bytes(buffer.getvalue())
    return 0


def missing() -> int:
    """List what is not translated; the exit code says whether there was any."""
    todo = [(lang, *item) for lang in LANGUAGES for item in unfinished(read_catalogue(lang))]
    for lang, why, message in todo:
        where = message.locations[0][0] if message.locations else "?"
        print(f"{lang} {why}: {where}: {message.id!r}")
    return 1 if todo else 0


def main(arguments: list[str] | None = None) -> int:
    """Run one of the three commands."""
    commands = {"extract": extract, "compile": compile_all, "missing": missing}
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m tools.catalogue")
    parser.add_argument("command", choices=commands)
    return commands[parser.parse_args(arguments).command]()


def _catalogue(lang: str | None = None) -> Catalog:
    return Catalog(
        locale=lang,
        domain="planctl",
        project="planctl",
        version="1",
        header_comment=f"# What planctl says, {f'in {lang}' if lang else 'to be translated'}.",
        msgid_bugs_address="maintainers",
        last_translator="maintainers",
        language_team="maintainers",
        fuzzy=False,
    )


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_bytes() != content:
        path.write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
