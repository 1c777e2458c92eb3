"""A manager's correction of the family to which a loss's reason belongs: taught once, it holds for others like it."""

from django.db import models


class ReasonLesson(models.Model):
    """These words belong to that family. Of several about the same words the last that is not undone holds."""

    # The words without case, accents and punctuation, as core.insight compares them.
    key = models.CharField(max_length=400, db_index=True)
    words = models.TextField()  # as they stood in the loss
    family = models.CharField(max_length=40)
    instead_of = models.CharField(max_length=40, default="")  # where they were sorted before
    taught_at = models.DateTimeField()
    taught_by = models.ForeignKey("records.User", models.SET_NULL, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.words!r} is {self.family}"
