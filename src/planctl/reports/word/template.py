"""A Word template filled by Jinja, which can reach nothing but what it is handed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planctl.errors import UserError
from planctl.i18n import msg
from planctl.reports.paper.plain import plain
from planctl.reports.word.view import Mark

if TYPE_CHECKING:
    from datetime import date

    from jinja2.sandbox import ImmutableSandboxedEnvironment


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file manager shows of the document; `own` are (name, value) of further ones."""

    title: str
    subject: str
    author: str
    day: date
    own: tuple[tuple[str, str], ...] = ()


def filled(template: Path, context: Mapping[str, Any]) -> Any:
    """Return the document (python-docx) that the template makes of the context.

    Raises UserError where the template cannot be read, or asks for what there is not.
    """
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # has no types

    from planctl.reports.word.contents import mark_contents

    with _told(template):
        document = DocxTemplate(str(template))
        document.init_docx()
        mark_contents(document.docx.element.body)
        document.render(dict(context), environment(), autoescape=True)
    return document.docx


def environment() -> ImmutableSandboxedEnvironment:
    """Return what templates are filled by: strict, escaping, shut off from Python's insides."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown
    )


def _shown(value: object) -> object:
    """Return a text without what cannot be shown, save the marks of drawings: those are ours."""
    return value if isinstance(value, Mark) else plain(value)


@contextmanager
def _told(template: Path) -> Iterator[None]:
    """Turn what goes wrong with a template into an error that says so."""
    from docx.opc.exceptions import PackageNotFoundError
    from jinja2 import TemplateError

    try:
        yield
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise UserError(msg("This is no Word template: {path}", path=template)) from error
    except TemplateError as error:
        raise UserError(
            msg("The template {path} cannot be filled: {reason}", path=template, reason=error),
            msg("“planctl report check-templates” names the place."),
        ) from error
