"""What was asked and answered on a call: the post-mortem's five questions, and the health question ever after."""

from django.db import models


class Interview(models.Model):
    """One call's sheet, saved as it is typed. `finished_at` null: still open, to be resumed."""

    class Kind(models.TextChoices):
        """Which sheet."""

        POST_MORTEM = "post_mortem"
        CHECK_IN = "check_in"
        CONTRACT = "contract"

    class Health(models.TextChoices):
        """How their project is going."""

        FINE = "fine"
        BUMPY = "bumpy"
        SIDEWAYS = "sideways"

    deal = models.ForeignKey("records.Deal", models.CASCADE, related_name="interviews")
    kind = models.CharField(max_length=11, choices=Kind.choices)
    on = models.DateField()  # local to the prospect
    by = models.ForeignKey("records.User", models.SET_NULL, null=True, db_index=False, related_name="+")
    outcome = models.OneToOneField("records.Outcome", models.SET_NULL, null=True, related_name="interview")
    # core.interview.Answers as JSON: {"chosen": …, "why_them": …, "words": {"why_them": …}, …}
    answers = models.JSONField(default=dict)
    health = models.CharField(max_length=8, choices=Health.choices, default="", blank=True)
    # The rep who beat us: still there? Null: not asked, or not known.
    rival_rep_there = models.BooleanField(null=True)
    # What the deal held before the answers were taken over, so that an undo can put it back.
    before = models.JSONField(default=dict)
    # Grows with each save. `writer` is the window that saved last: its later saves go through in whatever order they
    # come, and an older window cannot write over a newer one.
    version = models.PositiveIntegerField(default=0)
    writer = models.CharField(max_length=32, default="", blank=True)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["deal", "kind"],
                condition=models.Q(finished_at=None, undone_at=None),
                name="interview_open_once",
            )
        ]
        indexes = [models.Index(fields=["deal", "-on", "-id"], name="interview_deal_on")]

    def __str__(self) -> str:
        return f"{self.kind} on {self.on}"
