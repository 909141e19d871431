"""planctl: a government's action plan as a checked, git-versioned registry."""

__version__ = "0.1.0"
