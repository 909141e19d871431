"""A made-up registry with a history to try planctl on: the real plan, invented reports."""
