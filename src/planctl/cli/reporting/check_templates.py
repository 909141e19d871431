"""`planctl report check-templates`: what is wrong with Word templates, each with its place."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli.msgid import msgid
from planctl.cli.options import PlanOption, RegistryOption

if TYPE_CHECKING:
    from planctl.i18n import Translator
    from planctl.reports.word.checking import TemplateFinding

CHECK_TEMPLATES = msgid(
    "Hold Word templates against the reports that they are for: unknown names, missing cells, "
    "broken marks.\n\n"
    "Without files, the templates of the registry (templates/ in it) and those that planctl ships "
    "are checked. A file is named after its report, as in “annual.docx”."
)


def check_templates(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar=msgid("[FILE]…"), help=msgid("Templates to check")),
    ] = None,
    registry: RegistryOption = None,
    plan: PlanOption = None,
) -> None:
    """Print what is wrong; exit with 1 where a report could not be made."""
    from planctl.cli.reporting.output import source_of
    from planctl.diagnostic import Severity
    from planctl.i18n import msg, plural
    from planctl.reports.kinds import KINDS
    from planctl.reports.making import template_of
    from planctl.reports.word.checking import check_template

    source = source_of(registry, plan, None)
    own = source.workspace.root / "templates"
    asked = {path: _kind(path) for path in files or ()}
    asked = asked or {template_of(kind, own): kind for kind in KINDS}
    errors = 0
    for path, kind in asked.items():
        found = check_template(path, KINDS[kind].sample(source))
        errors += sum(one.severity is Severity.ERROR for one in found)
        sys.stdout.writelines(_line(path, one, source.t) for one in found)
    checked = plural("{count} template checked", "{count} templates checked", count=len(asked))
    wrong = plural("{count} error", "{count} errors", count=errors)
    summary = msg("{checked}; {wrong}.", checked=source.t(checked), wrong=source.t(wrong))
    sys.stderr.write(f"{source.t(summary)}\n")
    if errors:
        raise typer.Exit(1)


def _kind(path: Path) -> str:
    """Return the kind of report that a file is the template of, by its name."""
    from planctl.errors import UserError
    from planctl.i18n import msg
    from planctl.reports.kinds import KINDS

    if path.stem in KINDS and path.suffix == ".docx":
        return path.stem
    raise UserError(
        msg("No report has a template of this name: {path}", path=path),
        msg("Name the file after its report: {known}", known=", ".join(f"{k}.docx" for k in KINDS)),
    )


def _line(path: Path, found: TemplateFinding, t: Translator) -> str:
    from planctl.export.findings.report import SEVERITY_LABELS as SEVERITIES

    where = f" {t(found.place.name)}" if found.place else ""
    return f"{path}:{where} {t(SEVERITIES[found.severity])} {found.mark} {t(found.message)}\n"
