"""A plan at a day as flat tables, for programs that analyse many plans together."""
