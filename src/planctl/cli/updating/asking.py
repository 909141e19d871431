"""Asking a person on a terminal: numbered menus and plain lines; everything goes to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import click

from planctl.az.case import fold
from planctl.errors import UserError
from planctl.i18n import LANGUAGES, Message, msg, render

if TYPE_CHECKING:
    from planctl.i18n import Translator

Answer = TypeVar("Answer")
Said = Message | str


def somebody_is_there() -> bool:
    """Return whether questions would reach a person: both ends are a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


@dataclass(frozen=True, slots=True)
class Asking:
    """Questions in one language; Ctrl-C or the end of input at any of them ends the command."""

    t: Translator

    def say(self, *said: Said) -> None:
        """Tell something, a line each."""
        for one in said:
            click.echo(self.t(one) if isinstance(one, Message) else one, err=True)

    def line(self, question: Message) -> str:
        """Return one line of text, empty where nothing was typed."""
        answer: str = click.prompt(
            self.t(question), default="", show_default=False, err=True, prompt_suffix=": "
        )
        return answer.strip()

    def read(
        self, question: Message, reading: Callable[[str], Answer], *, needed: bool = False
    ) -> Answer | None:
        """Return what a line comes to, None for an empty one; what is wrong with it is said.

        It is asked again until the answer is one, or empty where it is not needed.
        """
        while True:
            text = self.line(question)
            if not text and not needed:
                return None
            try:
                return reading(text)
            except UserError as error:
                self.say(error.message, *([error.hint] if error.hint else []))

    def choice(
        self,
        heading: Message,
        options: Sequence[Said],
        names: Sequence[str] = (),
        *,
        needed: bool = True,
    ) -> int | None:
        """Return the place of the option chosen by its number, its words or its name.

        None for an empty answer.
        """
        shown = [self.t(one) if isinstance(one, Message) else one for one in options]
        places = {
            fold(words): place
            for place, option in enumerate(options)
            for words in (
                [render(option, lang) for lang in LANGUAGES]
                if isinstance(option, Message)
                else [option]
            )
        }
        places |= {fold(name): place for place, name in enumerate(names)}
        self.say("", heading)
        self.say(*(f"{number:>3}. {words}" for number, words in enumerate(shown, 1)))

        def reading(text: str) -> int:
            if fold(text) in places:
                return places[fold(text)]
            if text.isdecimal() and 1 <= int(text) <= len(options):
                return int(text) - 1
            raise UserError(msg("Type a number from 1 to {last}.", last=len(options)))

        return self.read(msg("Number"), reading, needed=needed)

    def pick(self, heading: Message, options: Sequence[Said], names: Sequence[str] = ()) -> int:
        """Return the place of the option that was chosen; it is asked until one is."""
        chosen = self.choice(heading, options, names)
        return 0 if chosen is None else chosen
