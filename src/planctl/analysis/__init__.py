"""Pure functions from a registry and a date to results; nothing here prints or reads a file."""
