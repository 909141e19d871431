"""Reports as web pages: one file each, which asks nobody for anything."""
