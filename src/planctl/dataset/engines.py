"""The libraries that flat tables are written and asked with: an extra that not everybody has."""

from __future__ import annotations

from importlib.util import find_spec

from planctl.errors import UserError
from planctl.i18n import msg

#: What the extra `data` brings.
LIBRARIES = "duckdb pyarrow pytz"


def require(*libraries: str) -> None:
    """Raise UserError where one of the libraries is not installed."""
    for library in libraries:
        if find_spec(library) is None:
            raise UserError(
                msg("Flat tables need {library}, which is not installed.", library=library),
                msg("Install it beside planctl: pip install {libraries}", libraries=LIBRARIES),
            )
