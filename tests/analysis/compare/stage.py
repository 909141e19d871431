"""The real registry and copies of it in which some files are otherwise, all in memory."""

from collections.abc import Iterable, Mapping
from functools import cache

from planctl.analysis.compare import RecordChange, compare
from planctl.analysis.compare.names import Names
from planctl.analysis.compare.sentences import sentences
from planctl.i18n import translator
from planctl.registry import Registry, build
from planctl.store.blobs import read_blobs
from planctl.store.document import StoredFile
from tests.support.real import PLAN, REGISTRY

HOME = f"plans/{PLAN}"
MEASURE = f"{HOME}/measures/8.1.2.yaml"
Files = dict[str, str]

UPDATE = """\
measure: "8.1.1"
agency: rinn
period: "{period}"
state: {state}
values:
  araliq/2: {value}
text: {text}
"""


@cache
def _real() -> tuple[tuple[str, str], ...]:
    found = (path for path in REGISTRY.rglob("*") if path.suffix in {".yaml", ".txt"})
    return tuple(
        (path.relative_to(REGISTRY).as_posix(), path.read_bytes().decode()) for path in found
    )


def files(*edits: Mapping[str, str | None]) -> Files:
    """Return the real registry's texts by path, edited: None takes a file away."""
    made = dict(_real())
    for edit in edits:
        for path, text in edit.items():
            made.pop(path, None) if text is None else made.update({path: text})
    return made


def registry(texts: Mapping[str, str]) -> Registry:
    """Return the registry that texts by path make."""
    return build(_stored(path, text) for path, text in sorted(texts.items()))


@cache
def _stored(path: str, text: str) -> StoredFile:
    (file,) = read_blobs([(path, text.encode())])
    return file


def edited(path: str, *swaps: tuple[str, str]) -> Files:
    """Return the text of a real file with words put in the place of others."""
    text = files()[path]
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new)
    return {path: text}


def update(period: str, state: str, value: object, text: str = "Görülən iş.", **more: str) -> Files:
    """Return the text of an update of RİNN on 8.1.1."""
    path = f"{HOME}/updates/rinn/{period}/8.1.1.yaml"
    body = UPDATE.format(period=period, state=state, value=value, text=text)
    return {path: body + "".join(f"{key}: {value}\n" for key, value in more.items())}


def compared(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[RecordChange, ...]:
    """Compare two registries in all their files."""
    return compare(registry(before), registry(after), {*before, *after})


def said(before: Mapping[str, str], after: Mapping[str, str], lang: str = "az") -> list[str]:
    """Return every sentence on what differs, each after the name of its weight."""
    names = Names((registry(after), registry(before)))
    t = translator(lang)
    return [
        f"{one.weight.name} {one.text}"
        for change in compared(before, after)
        for one in sentences(change, names, t)
    ]


def texts(lines: Iterable[str]) -> list[str]:
    """Return sentences without the weight."""
    return [line.split(" ", 1)[1] for line in lines]
