"""What every Office file holds to: well-formed parts, each with its type, all tied together."""

import posixpath
import zipfile
from io import BytesIO
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # has no types

_TYPES = "[Content_Types].xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def parts(data: bytes) -> dict[str, Any]:
    """Return the parts of a file by their names: parsed where they are XML, else as bytes."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(names) == len(set(names))
        found: dict[str, Any] = {name: package.read(name) for name in names}
    return {
        name: etree.fromstring(raw) if name.endswith((".xml", ".rels")) else raw
        for name, raw in found.items()
    }


def assert_whole(data: bytes) -> dict[str, Any]:
    """Hold a file to its own account of its parts, and return them."""
    found = parts(data)
    types = found[_TYPES]
    endings = {one.get("Extension") for one in types if one.get("Extension")}
    named = {one.get("PartName").lstrip("/") for one in types if one.get("PartName")}
    assert named <= found.keys()
    contents = found.keys() - {_TYPES}
    assert all(name in named or name.rpartition(".")[2] in endings for name in contents)
    reached = {name for name in contents if name.endswith(".rels")}
    for name in list(reached):
        home = posixpath.dirname(posixpath.dirname(name))
        for relation in found[name].iter(_RELATION):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target")
                place = posixpath.normpath(posixpath.join("/", home, target)).lstrip("/")
                assert place in found, f"{name} leads to {target}"
                reached.add(place)
    assert reached == contents
    return found
