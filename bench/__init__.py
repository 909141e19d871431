"""Measurements; nothing here is a test, and every figure is a ratio taken in one run."""
