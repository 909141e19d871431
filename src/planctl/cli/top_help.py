"""The page of `planctl --help`, written from the table of commands without loading any of them."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from planctl.cli.commands import SECTIONS
from planctl.i18n import Translator

WIDTH = 80
Row = tuple[str, str]


def top_help(t: Translator, width: int = WIDTH) -> str:
    """Return the whole page in the translator's language."""
    lines = [f"{t('Usage:')} planctl {t('[OPTIONS]')} {t('COMMAND [ARGS]...')}", ""]
    lines += wrap(t("Keeps a government action plan as plain-text records."), width)
    for heading, commands in SECTIONS.items():
        rows = [(name, t(line.summary)) for name, line in commands.items()]
        lines += _block(t(heading), rows, width)
    lines += _block(t("Options"), _options(t), width)
    lines += _block(t("Environment"), _environment(t), width)
    lines += _block(t("Exit codes"), _exit_codes(t), width)
    lines += _block(t("Completion in the shell"), _completion(t), width)
    lines += _block(t("Examples"), _examples(t), width)
    return "\n".join(lines) + "\n"


def _options(t: Translator) -> Iterator[Row]:
    yield "--lang [az|en]", t("Language of the output; every command takes it too.")
    yield "--version", t("Show the version and exit.")
    yield "-h, --help", t("Show this message and exit.")


def _environment(t: Translator) -> Iterator[Row]:
    yield "PLANCTL_REGISTRY", t("Folder of the registry, where --registry does not name it.")
    yield "PLANCTL_LANG", t("Language of the output, where --lang does not name it.")
    yield "NO_COLOR", t("Set to anything: no colours.")


def _exit_codes(t: Translator) -> Iterator[Row]:
    yield "0", t("Nothing to complain of.")
    yield "1", t("The registry has errors.")
    yield "2", t("Wrong usage, or no registry that can be used.")
    yield "3", t("A fault of planctl itself; a log to send is written.")
    yield "130", t("Interrupted.")


def _completion(t: Translator) -> Iterator[Row]:
    yield "bash", 'eval "$(_PLANCTL_COMPLETE=bash_source planctl)"'
    yield "zsh", 'eval "$(_PLANCTL_COMPLETE=zsh_source planctl)"'
    yield "fish", "_PLANCTL_COMPLETE=fish_source planctl | source"
    yield "", t("Add the line of your shell to its start-up file.")


def _examples(t: Translator) -> Iterator[Row]:
    yield "planctl check", t("check the registry in this folder")
    yield "planctl check --help", t("how a command is used")


def _block(heading: str, rows: Iterable[Row], width: int) -> Iterator[str]:
    """Yield a heading and rows of two columns; nothing where there are no rows."""
    pairs = list(rows)
    if not pairs:
        return
    yield ""
    yield f"{heading.removesuffix(':')}:"
    indent = max(len(name) for name, _ in pairs) + 4
    for name, text in pairs:
        first, *rest = wrap(text, max(width - indent, 24)) or [""]
        yield f"  {name:<{indent - 2}}{first}".rstrip()
        yield from (" " * indent + line for line in rest)
