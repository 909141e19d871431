"""A command as click runs it: built from its typer functions, then put into the user's language.

Help is written in English with `msgid("…")` beside the code that it explains. Translating it
here, once the language is known, keeps command modules free of any language.
"""

from collections.abc import Iterator, Mapping
from copy import copy
from types import ModuleType

import click
import typer.main

from planctl.cli.msgid import msgid
from planctl.i18n import LANGUAGES, Translator

#: How click calls the types of values, where an option does not name its value itself.
VALUE_NAMES: Mapping[str, str] = {
    "text": msgid("TEXT"),
    "integer": msgid("NUMBER"),
    "float": msgid("NUMBER"),
    "path": msgid("PATH"),
    "file": msgid("FILE"),
    "directory": msgid("FOLDER"),
}
WHOLE_NUMBER = msgid("whole number")


def dressed(module: ModuleType, called: str, t: Translator) -> click.Command:
    """Return the command of a module (its `app`), `called` so on the command line.

    The module's EXAMPLES (command line → what it does) stand below the help of the command, and
    of each sub-command that they call.
    """
    examples: Mapping[str, str] = getattr(module, "EXAMPLES", {})
    command: click.Command = typer.main.get_command(module.app)
    _dress(command, called, examples, t)
    return command


def lang_option(t: Translator) -> click.Option:
    """Return the option that every command takes; the language itself is settled before."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=t("Language of the output, instead of PLANCTL_LANG or Azerbaijani."),
    )


def _dress(command: click.Command, called: str, examples: Mapping[str, str], t: Translator) -> None:
    for parameter in command.params:
        _translate_parameter(parameter, t)
    command.params.append(lang_option(t))
    command.help = t(command.help or "")
    command.short_help = t(command.short_help or "")
    command.options_metavar = t("[OPTIONS]")
    command.epilog = "\n".join(_example_lines(called, examples, t))
    if isinstance(command, click.Group):
        command.subcommand_metavar = t("COMMAND [ARGS]...")
        for name, inner in command.commands.items():
            _dress(inner, f"{called} {name}", examples, t)


def _translate_parameter(parameter: click.Parameter, t: Translator) -> None:
    help_text = getattr(parameter, "help", None)
    if isinstance(help_text, str):
        parameter.help = t(help_text)  # type: ignore[attr-defined]  # options and typer's arguments
    if parameter.metavar:
        parameter.metavar = t(parameter.metavar)
    elif parameter.type.name in VALUE_NAMES:
        parameter.metavar = t(VALUE_NAMES[parameter.type.name])
    if isinstance(parameter.type, click.types.IntParamType):
        # Click's complaint names the type; types are shared, so this one gets its own.
        parameter.type = copy(parameter.type)
        parameter.type.name = t(WHOLE_NUMBER)


def _example_lines(called: str, examples: Mapping[str, str], t: Translator) -> Iterator[str]:
    """Yield the examples that call a command, led by the mark that keeps click from filling them.

    Click takes a line of one backspace character for "leave this paragraph as it is".
    """
    mine = {line: what for line, what in examples.items() if f"{line} ".startswith(f"{called} ")}
    if mine:
        yield "\b"
        yield f"{t('Examples')}:"
    for line, what in mine.items():
        yield f"  {line}"
        yield f"      {t(what)}"
