"""What came of a touch."""

from django.db import models


class Outcome(models.Model):
    """One logged call. An undo keeps the row and marks it."""

    class Kind(models.TextChoices):
        """What came of it."""

        REACHED = "reached"
        NO_ANSWER = "no_answer"
        LEFT_MESSAGE = "left_message"
        DECLINED = "declined"
        REOPENED = "reopened"
        REMOVE_ME = "remove_me"

    deal = models.ForeignKey("records.Deal", models.CASCADE, related_name="outcomes")
    touch = models.ForeignKey("records.Touch", models.SET_NULL, null=True, related_name="outcomes")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    at = models.DateTimeField()
    on = models.DateField()  # local to the prospect
    reasons = models.JSONField(default=list)  # what the call carried: ["contract:18", "check_in:4"]
    note = models.TextField(default="")  # in their words
    by = models.ForeignKey("records.User", models.SET_NULL, null=True, db_index=False, related_name="+")
    # What stood before, so that an undo can put it back.
    before = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["deal", "on"], name="outcome_deal_on"),
            # The calls made today, and the last act, which Z takes back.
            models.Index(fields=["at"], name="outcome_at"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} on {self.on}"
