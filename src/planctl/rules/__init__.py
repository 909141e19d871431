"""The checks: one file each, found by its name; the engine stamps code and severity."""
