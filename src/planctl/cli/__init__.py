"""The command line: the only part that knows the terminal, the user's language and the date."""
