"""Drawings of reports: drawn once, as PNG for Word and SVG for the web, the same everywhere."""
