"""Removals and refusals in German, French, Spanish and Dutch."""
