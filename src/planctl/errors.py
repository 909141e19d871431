"""The one exception whose text is meant for the user; anything else that escapes is a bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.i18n import Message


class UserError(Exception):
    """What the user asked for cannot be done; `message` says why and `hint` what to do next."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.text)
        self.message = message
        self.hint = hint
