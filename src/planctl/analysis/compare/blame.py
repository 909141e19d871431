"""Where each field of a record last came from; who only wrote it otherwise takes no blame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planctl.analysis.compare.fields import FieldName, Leaf, fields_of

if TYPE_CHECKING:
    from planctl.analysis.compare.fields import Step
    from planctl.analysis.compare.origin import Origin
    from planctl.history.replay import Version


@dataclass(frozen=True, slots=True)
class Blamed:
    """A field with its value, and the commit that gave it that value."""

    path: FieldName
    steps: tuple[Step, ...]
    value: Any
    origin: Origin

    @property
    def name(self) -> str:
        """The path as machines read it: `tiers.ilkin`, `values.ilkin/2`."""
        return ".".join(self.path)


def blame(versions: Iterable[Version], origins: Mapping[str, Origin]) -> tuple[Blamed, ...]:
    """Return the fields of the last version of a record, each with its origin; in its order.

    `versions` are its file's, the oldest first. A field that was taken away and came again came
    with the later commit; so did all of a record that was. A version that cannot be read is
    passed over: what it had in common with its neighbours it did not change.
    """
    known: dict[FieldName, tuple[Leaf, Origin]] = {}
    for version in versions:
        if version.file is None:
            known = {}
        elif version.file.record is not None:
            origin = origins[version.change.commit]
            leaves = fields_of(version.file.record).leaves
            known = {
                path: (leaf, _since(known.get(path), leaf, origin)) for path, leaf in leaves.items()
            }
    return tuple(
        Blamed(path, leaf.steps, leaf.value, origin) for path, (leaf, origin) in known.items()
    )


def _since(earlier: tuple[Leaf, Origin] | None, leaf: Leaf, origin: Origin) -> Origin:
    return earlier[1] if earlier and earlier[0].value == leaf.value else origin
