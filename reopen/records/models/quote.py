"""A quote, and the Friday call that its cover letter announces."""

from django.db import models


class Quote(models.Model):
    """One quote as sent. Its promise is a row of Promise; what it says of the answer ends that."""

    class Answered(models.TextChoices):
        """What ended the wait."""

        WAITING = "waiting"
        ANSWERED = "answered"  # they wrote or called: the call is dropped
        CALLED = "called"
        DECIDED = "decided"  # the deal was won or lost
        WITHDRAWN = "withdrawn"  # taken back by who recorded it

    deal = models.ForeignKey("records.Deal", models.CASCADE, related_name="quotes")
    contact = models.ForeignKey("records.Contact", models.SET_NULL, null=True, related_name="quotes")
    number = models.CharField(max_length=80, default="")
    sent_on = models.DateField()
    amount = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, default="")
    # The call that its letter announces; null: none was promised.
    promise = models.OneToOneField("records.Promise", models.SET_NULL, null=True, related_name="quote")
    subject = models.CharField(max_length=255, default="")
    letter = models.TextField(default="")
    # The letter in the outbox, where we send it; null: the rep sends it.
    message = models.OneToOneField("records.Message", models.SET_NULL, null=True, related_name="quote")
    state = models.CharField(max_length=9, choices=Answered.choices, default=Answered.WAITING)
    settled_on = models.DateField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        "records.User", models.SET_NULL, null=True, db_index=False, related_name="+"
    )

    class Meta:
        indexes = [models.Index(fields=["deal"], condition=models.Q(state="waiting"), name="quote_waiting")]

    def __str__(self) -> str:
        return f"quote {self.number} of {self.sent_on}"
