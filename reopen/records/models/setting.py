"""The company's own choices, apart from the cadences, which have a file of their own."""

from django.db import models


class Setting(models.Model):
    """One key, one JSON value."""

    key = models.CharField(max_length=60, primary_key=True)
    value = models.JSONField()

    def __str__(self) -> str:
        return self.key
