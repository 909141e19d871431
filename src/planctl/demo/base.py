"""What a simulated registry begins with: the plans of another, marked, without what came since."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from planctl.demo.copies import copies
from planctl.demo.texts import MARK, address
from planctl.model.agency import AgencyKind
from planctl.registry import Registry, build
from planctl.store.canonical import remarks_in, render
from planctl.store.layout import KEYRING, Kind, place_of
from planctl.store.load import read_file
from planctl.store.parse import parse

#: What bodies have named or agreed on since a plan was published: not to be mixed with inventions.
_AGREED = {Kind.AGENCY: ("responsible",), Kind.INDICATOR: ("yearly", "agreement")}
#: What is about a history is left out, too: the simulation makes its own.
_REPORTS = KEYRING | {
    *(Kind.UPDATE, Kind.FINANCE, Kind.EVIDENCE, Kind.MEETING, Kind.RISK, Kind.COST_APPROVAL),
    Kind.SEAL,
}


def base_files(root: Path, scale: int) -> dict[str, bytes]:
    """Return the files of the registry in `root` by path, without what anybody has reported.

    Responsible persons and targets by year are left out, too: nobody real is to stand beside
    what is made up. The settings say that it is a simulation. With a `scale` above 1 there are
    further copies of the plans and of their executors.
    """
    files = dict(_files(root))
    settings = "registry.yaml"
    files[settings] = _marked(files[settings])
    for path, text in copies(registry_of(files), scale) if scale > 1 else ():
        files[path] = text.encode()
    for path, raw in files.items():
        if (place := place_of(path)) and place.kind is Kind.AGENCY:
            files[path] = _listed(raw, place.ids["id"])
    return files


def registry_of(files: Mapping[str, bytes]) -> Registry:
    """Return the registry that files make before they are anywhere."""
    return build(read_file(path, raw) for path, raw in sorted(files.items()))


def _files(root: Path) -> Iterator[tuple[str, bytes]]:
    for folder, _, names in os.walk(root):
        for name in names:
            file = Path(folder, name)
            path = file.relative_to(root).as_posix()
            if _is_of_the_plan(path) and not file.is_symlink():
                yield path, _without_agreed(path, file.read_bytes())


def _is_of_the_plan(path: str) -> bool:
    place = place_of(path)
    return place is not None and place.kind not in _REPORTS


def _without_agreed(path: str, raw: bytes) -> bytes:
    place = place_of(path)
    fields = _AGREED.get(place.kind, ()) if place else ()
    if place is None or not any(f"\n{field}:".encode() in raw for field in fields):
        return raw
    data = parse(raw).data
    rest = dict(data) if isinstance(data, dict) else {}
    left = {key: value for key, value in rest.items() if key not in fields}
    return render(left, place.kind, remarks_in(raw)).encode()


def _marked(raw: bytes) -> bytes:
    """Return the settings with the mark in front of the title, once."""
    data = parse(raw).data
    settings = dict(data) if isinstance(data, dict) else {}
    title = str(settings.get("title") or "").removeprefix(MARK).strip(" –")
    if isinstance(policies := settings.get("policies"), dict):
        # Made-up senders have no keys.
        asked = {name: chosen for name, chosen in policies.items() if "signatures" not in name}
        settings["policies"] = asked
    settings |= {"title": f"{MARK} – {title}" if title else MARK, "simulation": "true"}
    return render(settings, Kind.SETTINGS).encode()


def _listed(raw: bytes, slug: str) -> bytes:
    """Return a body with the one address under which the simulation has it commit."""
    data = parse(raw).data
    if not isinstance(data, dict) or data.get("kind") != AgencyKind.AGENCY:
        return raw
    return render({**data, "emails": [address(slug)]}, Kind.AGENCY).encode()
