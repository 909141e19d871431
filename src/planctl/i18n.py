"""Messages as data, and the translators that turn them into text.

Code says things in English (the msgids); the catalogues under `locale/` say them in other
languages. A `Message` carries its values unformatted, so what was said can be compared, stored
and rendered in any language later. Nothing here reads a clock or an environment variable.
"""

import gettext
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

__all__ = ["DEFAULT", "LANGUAGES", "Message", "Translator", "msg", "plural", "render", "translator"]

DOMAIN = "planctl"
LOCALE_DIR = Path(__file__).parent / "locale"

#: The languages planctl speaks; the first is spoken when nobody asks for another.
LANGUAGES = ("az", "en")
DEFAULT = LANGUAGES[0]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be said later: an English msgid and the values to put into it.

    `args` is sorted by name, so two messages that say the same are equal and hash alike.
    `plural` is the English plural form; `count` is then the number that chooses the form.
    """

    text: str
    args: tuple[tuple[str, object], ...] = ()
    plural: str | None = None
    count: int = 1


def msg(text: str, /, **args: object) -> Message:
    """Make a message; `text` is an English literal with `{name}` for each of `args`."""
    return Message(text, tuple(sorted(args.items())))


def plural(singular: str, plural: str, /, *, count: int, **args: object) -> Message:
    """Make a message whose wording depends on `count`, which it may print as `{count}`."""
    named = tuple(sorted({**args, "count": count}.items()))
    return Message(singular, named, plural, count)


@dataclass(frozen=True, slots=True)
class Translator:
    """Says messages in one language: `t(msg(…))`, or `t("…")` for a sentence without values."""

    lang: str
    _catalogue: gettext.NullTranslations = field(repr=False, compare=False)

    def __call__(self, message: Message | str, /) -> str:
        """Return the text of `message` in this language; what is not translated stays English."""
        if isinstance(message, str):
            return self._look_up(message)
        if message.plural is None:
            text = self._look_up(message.text)
        else:
            text = self._catalogue.ngettext(message.text, message.plural, message.count)
        if not message.args:
            return text
        return text.format(**{name: self._spoken(value) for name, value in message.args})

    def _look_up(self, text: str) -> str:
        """Translate `text`; the empty msgid is the catalogue's own header, never a sentence."""
        return self._catalogue.gettext(text) if text else ""

    def _spoken(self, value: object) -> object:
        """Translate a message inside a message; leave every other value to `str.format`."""
        return self(value) if isinstance(value, Message) else value


@lru_cache
def translator(lang: str = DEFAULT) -> Translator:
    """Return the translator of `lang`; without a catalogue it reads the English msgids out."""
    return Translator(lang, gettext.translation(DOMAIN, LOCALE_DIR, [lang], fallback=True))


def render(message: Message | str, lang: str = DEFAULT) -> str:
    """Return the text of `message` in `lang`."""
    return translator(lang)(message)
