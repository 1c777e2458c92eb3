"""A dated intention to call or write: the stored answer of core.cadence."""

from django.db import models


class Touch(models.Model):
    """The next of each kind for a deal in care. Due is a query on `due_on`, never a tick."""

    class State(models.TextChoices):
        """What became of it."""

        PLANNED = "planned"
        DONE = "done"
        DROPPED = "dropped"

    deal = models.ForeignKey("records.Deal", models.CASCADE, related_name="touches")
    # The deal's owner, kept here so that a day is one range of one index.
    owner = models.ForeignKey(
        "records.DealOwner", models.SET_NULL, null=True, db_index=False, related_name="+"
    )
    due_on = models.DateField()
    at = models.TimeField(null=True)  # local to the prospect
    channel = models.CharField(max_length=5, choices=[("phone", "phone"), ("email", "email")])
    reasons = models.JSONField()  # ["contract:18", "check_in:4"]
    promised = models.BooleanField(default=False)
    assumed = models.JSONField(default=list)  # facts that were assumed: ["contract_start"]
    # The day on which it was due before someone put it off.
    snoozed_from = models.DateField(null=True)
    state = models.CharField(max_length=7, choices=State.choices, default=State.PLANNED)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["owner", "channel", "due_on", "id"],
                condition=models.Q(state="planned"),
                name="touch_due_by_owner",
            ),
            models.Index(
                fields=["channel", "due_on", "id"], condition=models.Q(state="planned"), name="touch_due"
            ),
            # Few, and first: a long list of others must not hide them.
            models.Index(
                fields=["due_on", "id"],
                condition=models.Q(state="planned", channel="phone", promised=True),
                name="touch_promised",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deal_id} on {self.due_on}"
