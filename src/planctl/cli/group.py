"""The top level of the command line: knows every command by name, loads the one that is run."""

from difflib import get_close_matches
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from planctl import __version__
from planctl.cli.commands import COMMANDS
from planctl.cli.dress import dressed, lang_option
from planctl.cli.top_help import top_help
from planctl.i18n import Translator, msg

PROGRAM = "planctl"


def _version_option(t: Translator) -> click.Option:
    def say(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(f"{PROGRAM} {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=say,
        help=t("Show the version and exit."),
    )


class TopGroup(click.Group):
    """`planctl` itself, speaking one language."""

    def __init__(self, t: Translator) -> None:
        settings = {"help_option_names": ["-h", "--help"]}
        params = [lang_option(t), _version_option(t)]
        super().__init__(PROGRAM, params=params, context_settings=settings)
        self.t = t
        self.options_metavar = t("[OPTIONS]")
        self.subcommand_metavar = t("COMMAND [ARGS]...")

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # the signature is click's
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002  # the signature is click's
        cmd_name: str,
    ) -> click.Command | None:
        """Import the module of a command and return the command, in the user's language."""
        line = COMMANDS.get(cmd_name)
        if line is None:
            return None
        module = import_module(f"planctl.cli.{line.module}")
        return dressed(module, f"{PROGRAM} {cmd_name}", self.t)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named first; suggest near names where there is none."""
        name = args[0]
        if name in COMMANDS or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        message = self.t(msg("There is no command “{name}”.", name=name))
        if close := get_close_matches(name, COMMANDS):
            message += " " + self.t(msg("Perhaps: {names}", names=", ".join(close)))
        return ctx.fail(message)

    def format_help(
        self,
        ctx: click.Context,  # noqa: ARG002  # the signature is click's
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the page that `planctl --help` gives without click."""
        formatter.write(top_help(self.t))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete names from the table; no command is imported for it."""
        found = [
            CompletionItem(name, help=self.t(line.summary))
            for name, line in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]
