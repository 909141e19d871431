"""Which language planctl speaks: settled from the command line and the environment alone.

It is settled before the command line is parsed, so that even a wrong one is answered in the
user's language.
"""

import gettext
import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from planctl.i18n import DEFAULT, DOMAIN, LANGUAGES, LOCALE_DIR, msg

OPTION = "--lang"
VARIABLE = "PLANCTL_LANG"
_WRITTEN_AS_ONE = frozenset(f"{OPTION}={lang}" for lang in LANGUAGES)


def chosen(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return the language that was asked for: by the last --lang, by PLANCTL_LANG, or neither.

    A --lang that names no language of ours is left to the parser, which says so.
    Raises UserError where PLANCTL_LANG names none.
    """
    asked = [value for value in _asked(arguments) if value in LANGUAGES]
    if asked:
        return asked[-1]
    lang = environ.get(VARIABLE) or DEFAULT
    if lang not in LANGUAGES:
        from planctl.errors import UserError

        raise UserError(
            msg("{variable} names no language of planctl: “{lang}”.", variable=VARIABLE, lang=lang),
            msg("Languages: {languages}", languages=", ".join(LANGUAGES)),
        )
    return lang


def without_option(arguments: Sequence[str]) -> list[str]:
    """Return the arguments without a --lang that names a language of ours."""
    rest: list[str] = []
    skip = False
    for argument, following in _pairs(arguments):
        if skip:
            skip = False
        elif argument == OPTION and following in LANGUAGES:
            skip = True
        elif argument not in _WRITTEN_AS_ONE:
            rest.append(argument)
    return rest


def speak(lang: str) -> None:
    """Make click speak `lang`: it looks its sentences up in the gettext domain of the process."""
    gettext.bindtextdomain(DOMAIN, str(LOCALE_DIR))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = lang


def _asked(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the values of --lang, written either way, up to a bare `--`."""
    for argument, following in _pairs(arguments):
        if argument == "--":
            return
        if argument == OPTION:
            yield following
        elif argument.startswith(f"{OPTION}="):
            yield argument.removeprefix(f"{OPTION}=")


def _pairs(arguments: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each argument with the one that follows it (the last: with nothing)."""
    yield from zip_longest(arguments, arguments[1:], fillvalue="")
