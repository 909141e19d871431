"""Every command that reads a registry, in every form that it has, found in the app itself.

A new command is here as soon as it is in the app. Where it cannot be run without arguments, they
are to be named in NEEDED: until then it is a command line of wrong usage, which tests refuse.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import click

from planctl.cli.group import TopGroup
from planctl.i18n import translator

_REPORT = ("--agency", "{agency}", "--period", "2026-03", "--as-of", "2026-06-30")
#: What commands cannot be run without; in braces what differs from registry to registry.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "show": ("8.1.1",),
    "why": ("8.1.1",),
    "log": ("8.1.1",),
    "blame": ("8.1.1",),
    "report measure": ("8.1.1",),
    "report agency": ("--agency", "{agency}"),
    "report annual": ("--year", "2026", "-o", "hesabat.docx"),
    "update new": (*_REPORT, "--measure", "8.1.1", "--state", "in_progress"),
    "update set": ("{agency}/2026-02/8.1.1", "text", "Başqa sözlər.", "--why", "Səhv idi."),
    "update prefill": _REPORT,
    "demo": ("numune",),
    "export parquet": ("-o", "dest"),
    "query": ("SELECT plan, progress FROM plans",),
}
#: What needs a file that another command has to write first; tests of their own see to them.
LATER = ("report verify",)


@dataclass(frozen=True)
class Line:
    """A command, and one of its forms where it has several."""

    command: str
    form: str | None = None

    def arguments(self, **names: str) -> tuple[str, ...]:
        """Return the whole command line."""
        needed = (part.format(**names) for part in NEEDED.get(self.command, ()))
        form = ("--format", self.form) if self.form else ()
        return (*self.command.split(), *needed, *form)

    def __str__(self) -> str:
        """Return the name of the test on it."""
        return f"{self.command} {self.form or ''}".strip()


def every_line() -> tuple[Line, ...]:
    """Return the command lines of all commands that can be pointed at a registry."""
    return tuple(_lines(TopGroup(translator()), ()))


def _lines(command: click.Command, path: tuple[str, ...]) -> Iterator[Line]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from _lines(inner, (*path, name))
        return
    options = {name: option for option in command.params for name in option.opts}
    if "--registry" not in options or " ".join(path) in LATER:
        return
    form = options.get("--format")
    forms = form.type.choices if form and isinstance(form.type, click.Choice) else (None,)
    yield from (Line(" ".join(path), form and str(form)) for form in forms)
