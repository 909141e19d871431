"""One command line through click: parsed, run, and every way out turned into an exit code."""

import os
from collections.abc import Sequence

import click
from click.shell_completion import shell_complete

from planctl.cli import codes
from planctl.cli.group import PROGRAM, TopGroup
from planctl.i18n import Translator

#: Told so, pydantic does not go through every installed package for plugins of its own.
_NO_PLUGINS = {"PYDANTIC_DISABLE_PLUGINS": "__all__"}


def invoke(arguments: Sequence[str], t: Translator, completion: str | None = None) -> int:
    """Run a command line, or answer the shell's question for completions; return the exit code."""
    os.environ |= _NO_PLUGINS
    top = TopGroup(t)
    if completion:
        return shell_complete(top, {}, PROGRAM, f"_{PROGRAM.upper()}_COMPLETE", completion)
    try:
        with top.make_context(PROGRAM, list(arguments), obj=t) as context:
            top.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show()
        return codes.USAGE
    return codes.OK
