"""Who must not be reached."""

from django.db import models


class Suppression(models.Model):
    """An address, number or domain, on a channel. Never expires; no import, merge or undo lifts one.

    Whoever writes one because of a reply sets `campaign_number` to that reply's campaign.
    """

    kind = models.CharField(max_length=6, choices=[(k, k) for k in ("email", "phone", "domain")])
    key = models.CharField(
        max_length=320
    )  # core.suppression.email_key, domain_key; crm.phone_number.phone_key
    channel = models.CharField(max_length=5, choices=[(c, c) for c in ("email", "phone", "all")])
    since = models.DateField()
    # The very moment at which they asked, where it is known: nothing must have gone after it.
    asked_at = models.DateTimeField(null=True)
    words = models.TextField(default="")
    how = models.CharField(max_length=120, default="")  # "column Do Not Call of leads.csv", "on the phone"
    # Not a foreign key: it outlives the batch that brought it.
    batch_number = models.BigIntegerField(null=True)
    # The campaign that a sealed reply answered, where a reading or the owner's judgement of it made the stop: until
    # Campaign.unsealed_at nobody but the owner is shown the row. It holds from the first second all the same. A stop
    # that stood before keeps its null. Not a foreign key either.
    campaign_number = models.BigIntegerField(null=True)
    # The reply that made it: while that waits for the owner's judgement nobody else is shown the row, also when the
    # campaign's seal is off.
    reply_number = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key", "channel"], name="suppression_once")]

    def __str__(self) -> str:
        return f"{self.kind} on {self.channel}"
