"""The morning's mail to each user: their own calls, promises, and the replies released to them."""

from django.db import models


class Digest(models.Model):
    """One morning's mail to one user: a row before it is sent, so that none goes twice."""

    user = models.ForeignKey("records.User", models.CASCADE, db_index=False, related_name="digests")
    on = models.DateField()  # the user's day
    message_id = models.CharField(max_length=255)
    sent_at = models.DateTimeField(null=True)  # null: claimed; a crash after that is not tried again
    last_words = models.TextField(default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "on"], name="digest_once_a_day")]

    def __str__(self) -> str:
        return f"{self.user_id} on {self.on}"
