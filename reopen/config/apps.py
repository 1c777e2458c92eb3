"""Registers the checks of the ground that Reopen stands on, and what each connection to PostgreSQL is told."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created


class GroundConfig(AppConfig):
    """No tables; see checks."""

    name = "reopen.config"
    label = "ground"

    def ready(self) -> None:
        """Register them."""
        from reopen.config import checks  # noqa: F401, PLC0415  # registering is importing
        from reopen.config.prefer_indexes import prefer_indexes  # noqa: PLC0415

        connection_created.connect(prefer_indexes)
