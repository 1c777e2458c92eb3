"""Reopen wins back closed-lost deals: whom to call today, why now, and what to say."""

__version__ = "0.1.0"
