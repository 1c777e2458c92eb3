"""One losing of a deal. Append-only: a deal lost twice has two."""

from django.db import models


class Loss(models.Model):
    """Date, stage, reasons, competitor, and the contract that the prospect signed with whoever won."""

    # The unique constraint begins with it: an index of its own would be written for nothing.
    deal = models.ForeignKey("records.Deal", models.CASCADE, db_index=False, related_name="losses")
    lost_on = models.DateField()
    stage = models.CharField(max_length=120, default="")  # the last stage before the loss
    reason = models.CharField(max_length=160, default="")  # the rep's
    note = models.TextField(default="")
    buyer_reason = models.CharField(max_length=160, default="")
    buyer_words = models.TextField(default="")
    good_fit = models.BooleanField(null=True)
    let_go = models.BooleanField(default=False)
    competitor = models.ForeignKey("records.Competitor", models.SET_NULL, null=True, related_name="losses")
    competitor_rep = models.CharField(max_length=160, default="")
    # When they last answered whether that rep is still there; and the day from which they are known to be gone.
    competitor_rep_asked_on = models.DateField(null=True)
    competitor_rep_gone_on = models.DateField(null=True)
    our_price = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    their_price = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    contract_start = models.DateField(null=True)
    term_months = models.PositiveSmallIntegerField(null=True)
    notice_days = models.PositiveSmallIntegerField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        "records.User", models.SET_NULL, null=True, db_index=False, related_name="+"
    )
    batch = models.ForeignKey(
        "records.ImportBatch", models.SET_NULL, null=True, db_index=False, related_name="+"
    )

    # What stood on the deal before, so that a loss just recorded by hand can be taken back. Null: imported.
    before = models.JSONField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["deal", "lost_on"], name="loss_once_a_day")]

    def __str__(self) -> str:
        return f"{self.deal_id} lost on {self.lost_on}"
