"""The history in the plan's terms as data and as Markdown."""
