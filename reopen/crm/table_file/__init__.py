"""A file of any make → rows of text with their line numbers."""
