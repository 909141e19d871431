"""Word templates to begin with: `python -m tools.templates KIND`; afterwards Word does the rest."""
