"""When a deal entered a stage."""

from django.db import models


class StageChange(models.Model):
    """One entry into one stage, with the exit where the source tells it."""

    # The unique constraint begins with it: an index of its own would be written for nothing.
    deal = models.ForeignKey("records.Deal", models.CASCADE, db_index=False, related_name="stage_changes")
    pipeline = models.CharField(max_length=120, default="")
    stage = models.CharField(max_length=120)
    entered_at = models.DateTimeField()
    exited_at = models.DateTimeField(null=True)
    batch = models.ForeignKey(
        "records.ImportBatch", models.SET_NULL, null=True, db_index=False, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["deal", "stage", "entered_at"], name="stage_change_once")
        ]

    def __str__(self) -> str:
        return f"{self.deal_id} into {self.stage}"
