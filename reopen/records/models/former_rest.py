"""What was frozen of a deal that rested, kept when a release woke it: taken back, it rests as it did before."""

from django.db import models


class FormerRest(models.Model):
    """One deal of one release, for as long as that may be taken back."""

    # The unique constraint begins with it: an index of its own would be written for nothing.
    campaign = models.ForeignKey(
        "records.Campaign", models.CASCADE, db_index=False, related_name="former_rests"
    )
    deal_number = models.BigIntegerField()  # not a foreign key: who is gone does not come to rest
    since = models.DateField()
    frozen = models.JSONField()  # Deal.resting_as

    class Meta:
        constraints = [models.UniqueConstraint(fields=["campaign", "deal_number"], name="former_rest_once")]
        indexes = [models.Index(fields=["deal_number"], name="former_rest_deal")]

    def __str__(self) -> str:
        return f"{self.deal_number} in {self.campaign_id}"
