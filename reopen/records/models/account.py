"""A company we sell to."""

from django.db import models

from reopen.records.models.imported import Imported


class Account(Imported):
    """A company, its country and its time zone (IANA), which decide holidays and the hour of the day."""

    name = models.CharField(max_length=255)
    name_key = models.CharField(max_length=255, default="")
    domain = models.CharField(max_length=255, default="")
    phone = models.CharField(max_length=60, default="")
    city = models.CharField(max_length=120, default="")
    region = models.CharField(max_length=120, default="")
    country = models.CharField(max_length=2, default="")  # ISO 3166-1 alpha-2
    time_zone = models.CharField(max_length=60, default="")
    industry = models.CharField(max_length=120, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "external_id"], name="account_identity")]
        indexes = [
            models.Index(fields=["name_key"], name="account_name_key", opclasses=["varchar_pattern_ops"])
        ]

    def __str__(self) -> str:
        return self.name
