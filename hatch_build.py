"""Build hook: compiles the translations into the package and ships templates and schemas in it."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Analysts find these at the top of the repository; an installed planctl finds them in itself.
SHIPPED = ("templates", "schemas")


class PlanctlBuildHook(BuildHookInterface[Any]):
    """Runs before a wheel or an editable install is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write a .mo beside every .po; add the shipped folders to a real wheel.

        An editable install gets no copy: planctl reads the folders of the checkout itself.
        """
        compile_catalogues(Path(self.root, "src", "planctl", "locale"))
        if version == "standard":
            for folder in SHIPPED:
                build_data["force_include"][folder] = f"planctl/{folder}"


def compile_catalogues(locale: Path) -> None:
    """Compile every .po under `locale`; the folder above LC_MESSAGES names the language."""
    for po in sorted(locale.rglob("*.po")):
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parts[-3])
        with po.with_suffix(".mo").open("wb") as target:
            write_mo(target, catalogue)
