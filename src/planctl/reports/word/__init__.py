"""Reports as Word documents: a template that people edit, filled with a paper."""
