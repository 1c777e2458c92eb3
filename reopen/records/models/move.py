"""A person who left for another employer: someone to follow."""

from django.db import models


class Move(models.Model):
    """Who left, where to, and who said so. Nothing else of it is kept, and no address is guessed."""

    class State(models.TextChoices):
        """What became of following them."""

        OPEN = "open"
        FOLLOWED = "followed"  # they are on record at the new employer
        DROPPED = "dropped"

    contact = models.ForeignKey("records.Contact", models.CASCADE, related_name="moves")
    deal = models.ForeignKey("records.Deal", models.SET_NULL, null=True, related_name="moves")
    employer = models.CharField(max_length=255, default="")
    said_by = models.CharField(max_length=255, default="")
    said_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    # The same person at the new account.
    followed_as = models.ForeignKey(
        "records.Contact", models.SET_NULL, null=True, db_index=False, related_name="moved_from"
    )
    settled_on = models.DateField(null=True)
    by = models.ForeignKey("records.User", models.SET_NULL, null=True, db_index=False, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["deal"], condition=models.Q(state="open"), name="move_open")]

    def __str__(self) -> str:
        return f"{self.contact_id} to {self.employer}"
