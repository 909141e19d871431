"""The settings of a registry: whose records they can be."""

import pytest
from pydantic import ValidationError

from planctl.model.settings import SCHEMA_VERSION, Settings


def test_records_of_this_version_are_read() -> None:
    written = {"schema_version": str(SCHEMA_VERSION), "title": "Sınaq"}
    assert Settings.model_validate(written).schema_version == SCHEMA_VERSION


@pytest.mark.parametrize("version", ["0", "2", "10"])
def test_records_of_another_version_are_refused(version: str) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate({"schema_version": version, "title": "Sınaq"})
