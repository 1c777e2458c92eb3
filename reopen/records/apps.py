"""The one Django app that owns the tables."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Tables and their queries."""

    name = "reopen.records"
    label = "records"
