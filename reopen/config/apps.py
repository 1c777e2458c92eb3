"""Registers the checks of the ground that Reopen stands on."""

from django.apps import AppConfig


class GroundConfig(AppConfig):
    """No tables; see checks."""

    name = "reopen.config"
    label = "ground"

    def ready(self) -> None:
        """Register the checks."""
        from reopen.config import checks  # noqa: F401, PLC0415  # registering is importing
