"""Which commits have to be signed, and with whose keys: what the registry said before each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planctl.history.line import Commit
from planctl.model.settings import SignaturePolicy
from planctl.rules.audit_trail import Step
from planctl.store.layout import KEYRING, place_of

Keys = tuple[tuple[str, str], ...]
"""The files of the keyring: (path, id of the content), by path."""


def demanded(steps: Iterable[Step], opening: Mapping[str, str]) -> Iterator[tuple[Commit, Keys]]:
    """Yield each commit that has to be signed, with the keys that counted before it landed.

    `opening` are the files of the keyring before the first step: the ids of their contents by
    path. The demand is that of the settings before the step.
    """
    keys = dict(opening)
    for step in steps:
        settings = step.known.settings
        policies = settings.record.policies if settings else None
        if policies and policies.signatures is not SignaturePolicy.NONE:
            since = policies.signatures_since
            if since is None or step.day >= since:
                known = tuple(sorted(keys.items()))
                whole = policies.signatures is SignaturePolicy.ALL
                yield from (
                    (one, known) for one in (step.brought if whole else ()) if one != step.commit
                )
                yield step.commit, known
        for change in step.by_commit.get(step.commit.id, ()):
            if is_key(change.path):
                keys.pop(change.path, None)
                if change.new:
                    keys[change.path] = change.new


def is_key(path: str) -> bool:
    """Tell whether a path is that of a file of the keyring."""
    place = place_of(path)
    return place is not None and place.kind in KEYRING
