"""The registry's git history, read only; the one part of planctl that knows git."""

from planctl.history.revision import Revision, head

__all__ = ["Revision", "head"]
