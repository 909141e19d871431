"""Build hook: compile the translation catalogues (.po → .mo) into the package."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueBuildHook(BuildHookInterface[Any]):
    """Runs before the wheel, the sdist and the editable install are put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write a .mo beside every .po of the source tree."""
        del version, build_data  # the same work for every kind of build
        for po in sorted(Path(self.root, "src", "planctl", "locale").rglob("*.po")):
            with po.open("rb") as source:
                catalogue = read_po(source, locale=po.parts[-3])
            with po.with_suffix(".mo").open("wb") as target:
                write_mo(target, catalogue)
