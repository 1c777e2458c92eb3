"""A person who asked that everything about them goes."""

from django.db import models


class Erasure(models.Model):
    """The task, with the law's date. `contact_id` is a number, not a link: the contact goes."""

    contact_number = models.BigIntegerField(null=True)
    asked_on = models.DateField()
    due_on = models.DateField()  # one month later
    how = models.CharField(max_length=120, default="")  # "in a reply", "on the phone"
    done_at = models.DateTimeField(null=True)
    # What went, in figures: {"replies": 1, "emails": 2, "import rows": 3}
    gone = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["due_on"], condition=models.Q(done_at__isnull=True), name="erasure_due")
        ]

    def __str__(self) -> str:
        return f"erasure due on {self.due_on}"
