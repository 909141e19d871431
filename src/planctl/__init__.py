"""planctl: a government action plan as plain-text records."""
