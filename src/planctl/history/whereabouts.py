"""Where a registry lies in a commit: mostly where it lies now, unless it was moved as a whole."""

from __future__ import annotations

from planctl.errors import UserError
from planctl.history.command import told
from planctl.history.place import GitPlace
from planctl.i18n import msg
from planctl.store.layout import Kind, path_for

SETTINGS_FILE = path_for(Kind.SETTINGS)
#: Where a registry lies in a repository, unless its folder says otherwise.
_USUAL = ("", "registry/")
_LIST = ("ls-tree", "-z", "--name-only", "--full-tree")


class NoRegistryError(UserError):
    """A commit that has no registry: of a time before it, or after."""


def prefix_at(place: GitPlace, commit: str) -> str:
    """Return the path that leads to the registry in a commit (its id), as `GitPlace.prefix` is.

    Raises UserError where the commit has no registry.
    """
    own = place.prefix + SETTINGS_FILE
    if told(place.folder, *_LIST, "--end-of-options", commit, own).out:
        return place.prefix
    return prefix_elsewhere(place, commit)


def prefix_elsewhere(place: GitPlace, commit: str) -> str:
    """Return where the registry lies in a commit that does not have it where it lies now.

    Raises UserError where the commit has none, or several of which none is in the usual folder.
    """
    named = told(place.folder, *_LIST, "-r", "--end-of-options", commit).names
    tails = (name.removesuffix(SETTINGS_FILE) for name in named if name.endswith(SETTINGS_FILE))
    found = [prefix for prefix in tails if not prefix or prefix.endswith("/")]
    usual = [prefix for prefix in _USUAL if prefix in found]
    if usual or len(found) == 1:
        return (usual or found)[0]
    if found:
        raise UserError(
            msg(
                "Commit {commit} has several registries: {folders}",
                commit=commit[:12],
                folders=", ".join(found),
            )
        )
    raise NoRegistryError(
        msg("Commit {commit} has no registry.", commit=commit[:12]),
        msg("Name a later day or commit."),
    )
