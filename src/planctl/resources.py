"""Where the files that planctl ships are: document templates and JSON Schemas.

An installed planctl carries both folders inside its package; in a checkout they stand at the top
of the repository, where analysts edit them.
"""

from pathlib import Path

from planctl.errors import UserError
from planctl.i18n import msg

__all__ = ["schema_dir", "template"]

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent.parent


def template(name: str) -> Path:
    """Return the path of a template, named as below `templates/` (“annual.docx”).

    Raises:
        UserError: there is no template of that name.
    """
    path = _folder("templates") / name
    if not path.is_file():
        raise UserError(
            msg("There is no template “{name}” (looked for {path}).", name=name, path=path)
        )
    return path


def schema_dir() -> Path:
    """Return the folder of the JSON Schemas; in a checkout it is where they are written."""
    return _folder("schemas")


def _folder(name: str) -> Path:
    """Return the folder beside the package if it was shipped with it, else the checkout's."""
    shipped = PACKAGE / name
    return shipped if shipped.is_dir() else CHECKOUT / name
