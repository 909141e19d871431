"""The marks that Jinja replaces: a value in a line, a command in a paragraph of its own."""


def value(path: str) -> str:
    """Return the mark of a value."""
    return "{{ " + path + " }}"


def mark(command: str) -> str:
    """Return the mark of a command, whose paragraph goes when it has been followed."""
    return "{%p " + command + " %}"
