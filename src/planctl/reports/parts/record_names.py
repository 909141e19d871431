"""Files of records named on paper: those that differ in their period or number alone, together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.i18n import plural
from planctl.store.layout import Kind, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planctl.i18n import Translator

#: More lines than these are told by their folders alone.
_MOST = 6


def named_briefly(paths: Iterable[str], home: str, t: Translator) -> tuple[str, ...]:
    """Return lines that name all files; `home` is the folder that they leave out.

    `updates/rinn/2026-03…2026-12/8.1.1.yaml (10 files)`, `indicators/8.1.1/ (5 files)`.
    """
    runs: dict[tuple[str, str], list[str]] = {}
    for path in paths:
        short = path.removeprefix(home)
        place = place_of(path)
        if place and place.kind in (Kind.UPDATE, Kind.FINANCE):
            collection, agency, period, name = short.rsplit("/", 3)
            runs.setdefault((f"{collection}/{agency}", name), []).append(period)
        elif place and place.kind is Kind.INDICATOR:
            folder, name = short.rsplit("/", 1)
            runs.setdefault((folder, ""), []).append(name)
        else:
            runs.setdefault((short, "only"), []).append("")
    if len(runs) <= _MOST:
        return tuple(_run(before, after, parts, t) for (before, after), parts in runs.items())
    folders: dict[str, int] = {}
    for (before, _), parts in runs.items():
        folder = "/".join(before.split("/")[:-1]) if "." in before else before
        top = folder.split("/", 1)[0]
        folders[top] = folders.get(top, 0) + len(parts)
    return tuple(f"{folder}/ ({_files(count, t)})" for folder, count in folders.items())


def _run(before: str, after: str, parts: list[str], t: Translator) -> str:
    if after == "only":
        return before
    if len(parts) == 1:
        return "/".join(part for part in (before, parts[0], after) if part)
    between = f"{min(parts)}…{max(parts)}/{after}" if after else ""
    return f"{before}/{between} ({_files(len(parts), t)})"


def _files(count: int, t: Translator) -> str:
    return t(plural("{count} file", "{count} files", count=count))
