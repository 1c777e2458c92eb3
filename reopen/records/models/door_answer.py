"""Every answer to whether we may get back in touch."""

from django.db import models


class DoorAnswer(models.Model):
    """A yes or a no, in the prospect's words, on its day. Append-only, but for an undo.

    "unsaid": they were asked, and said neither.
    """

    deal = models.ForeignKey("records.Deal", models.CASCADE, related_name="door_answers")
    state = models.CharField(
        max_length=7, choices=[("open", "open"), ("closed", "closed"), ("unsaid", "unsaid")]
    )
    # A no to calls leaves the letters going; a no to everything does not.
    everything = models.BooleanField(default=False)
    on = models.DateField()
    words = models.TextField(default="")
    occasion = models.CharField(max_length=60, default="")  # at the no, on the phone, post-mortem
    asked_by = models.CharField(max_length=160, default="")
    outcome = models.ForeignKey("records.Outcome", models.SET_NULL, null=True, related_name="door_answers")
    undone_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.state} on {self.on}"
