"""Checking a registry of any size: what is known from earlier runs is not judged again.

The findings are those of `rules.sweep.judge` on all files, whatever was kept, however many
processes took part, and in the same order.
"""
