"""A private address at which a calendar program reads a user's own calls."""

from django.db import models


class CalendarFeed(models.Model):
    """The address is shown once; only its hash is kept. Revoked: it answers no more."""

    user = models.ForeignKey("records.User", models.CASCADE, related_name="calendar_feeds")
    secret_hash = models.CharField(max_length=64, unique=True)  # SHA-256 of the secret in the address
    name = models.CharField(max_length=80, default="")  # "my phone"
    made_at = models.DateTimeField()
    last_read_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.name} of {self.user_id}"
