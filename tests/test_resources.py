"""Templates and schemas are found beside an installed package, else at the top of a checkout."""

from pathlib import Path

import pytest

from planctl import resources
from planctl.errors import UserError


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout with one template, as `resources` sees it."""
    (tmp_path / "src" / "planctl").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "annual.docx").write_bytes(b"")
    monkeypatch.setattr(resources, "CHECKOUT", tmp_path)
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "src" / "planctl")
    return tmp_path


def test_a_checkout_has_them_at_its_top(checkout: Path) -> None:
    assert resources.template("annual.docx") == checkout / "templates" / "annual.docx"
    assert resources.schema_dir() == checkout / "schemas"


def test_an_installed_package_has_them_in_itself(checkout: Path) -> None:
    shipped = checkout / "src" / "planctl" / "templates"
    shipped.mkdir()
    (shipped / "annual.docx").write_bytes(b"")
    assert resources.template("annual.docx") == shipped / "annual.docx"


def test_an_unknown_template_is_the_users_error(checkout: Path) -> None:
    with pytest.raises(UserError) as caught:
        resources.template("none.docx")
    assert dict(caught.value.message.args)["path"] == checkout / "templates" / "none.docx"
