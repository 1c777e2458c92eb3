"""The monthly page for the owner: what was done in the month, and the twelve months up to its end."""
