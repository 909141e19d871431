"""The only reader and writer of registry files: layout, guards, parsing, typing."""
