"""A date that they named, or that we promised. The one thing that must never be lost.

"successor" promises nothing to anybody: since that day we look for whoever took a person's place.
"""

from django.db import models


class Promise(models.Model):
    """A day, perhaps with an hour in the prospect's zone, on which we owe a call."""

    class State(models.TextChoices):
        """What became of it."""

        STANDING = "standing"
        KEPT = "kept"
        DROPPED = "dropped"

    deal = models.ForeignKey("records.Deal", models.CASCADE, related_name="promises")
    kind = models.CharField(
        max_length=16,
        choices=[(k, k) for k in ("post_mortem", "call_back", "quote_follow_up", "successor")],
    )
    # Of "successor": whose place it is. It is owed as long as the deal knows nobody else. Not a foreign key.
    person_number = models.BigIntegerField(null=True)
    on = models.DateField()
    at = models.TimeField(null=True)  # local to the prospect
    words = models.TextField(default="")
    made_on = models.DateField()
    made_by = models.ForeignKey("records.User", models.SET_NULL, null=True, db_index=False, related_name="+")
    outcome = models.ForeignKey("records.Outcome", models.SET_NULL, null=True, related_name="promises_made")
    state = models.CharField(max_length=8, choices=State.choices, default=State.STANDING)
    settled_on = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["on"], condition=models.Q(state="standing"), name="promise_standing"),
            # Which were kept, and which not, is asked of the last months.
            models.Index(fields=["on"], name="promise_on"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} on {self.on}"
