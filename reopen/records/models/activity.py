"""What the CRM says was done: calls, mails, meetings, notes."""

from django.db import models

from reopen.records.models.imported import Imported


class Activity(Imported):
    """One activity on record."""

    deal = models.ForeignKey(
        "records.Deal", models.CASCADE, null=True, db_index=False, related_name="activities"
    )
    contact = models.ForeignKey(
        "records.Contact", models.SET_NULL, null=True, db_index=False, related_name="activities"
    )
    account = models.ForeignKey(
        "records.Account", models.SET_NULL, null=True, db_index=False, related_name="activities"
    )
    owner = models.ForeignKey(
        "records.DealOwner", models.SET_NULL, null=True, db_index=False, related_name="+"
    )
    kind = models.CharField(max_length=20)  # call, email, meeting, note, task
    direction = models.CharField(max_length=8, default="")  # in, out
    at = models.DateTimeField()
    subject = models.CharField(max_length=255, default="")
    body = models.TextField(default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "external_id"], name="activity_identity")]
        indexes = [
            models.Index(fields=["deal", "-at"], name="activity_deal_at"),
            models.Index(fields=["contact", "-at"], name="activity_contact_at"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} at {self.at}"
