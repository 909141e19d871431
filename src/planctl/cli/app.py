"""What a command module begins with: a typer app without rich pages, English and tracebacks."""

import click
import typer

from planctl.i18n import Translator


def single() -> typer.Typer:
    """Return the app of a module with one command: `@app.command(help=msgid("…"))` makes it."""
    return typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)


def group(help_msgid: str) -> typer.Typer:
    """Return the app of a command with sub-commands, even while there is only one of them."""
    app = typer.Typer(
        help=help_msgid,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        suggest_commands=False,  # click suggests already, in the user's language
    )
    app.callback()(_nothing)
    return app


def spoken() -> Translator:
    """Return the translator into the language of the running command."""
    found = click.get_current_context().find_object(Translator)
    if found is None:
        raise LookupError("no command is running")
    return found


def _nothing() -> None:
    """Do nothing before a sub-command: with a callback, typer keeps a lone one a sub-command."""
