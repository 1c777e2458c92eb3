"""An inquiry that never became a deal."""

from django.db import models

from reopen.records.models.imported import Imported


class Lead(Imported):
    """A person who asked."""

    class Status(models.TextChoices):
        """Where the lead stands."""

        OPEN = "open"
        CONVERTED = "converted"
        DEAD = "dead"

    contact = models.ForeignKey("records.Contact", models.SET_NULL, null=True, related_name="leads")
    account = models.ForeignKey("records.Account", models.SET_NULL, null=True, related_name="leads")
    owner = models.ForeignKey(
        "records.DealOwner", models.SET_NULL, null=True, db_index=False, related_name="leads"
    )
    name = models.CharField(max_length=255, default="")
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.OPEN)
    stage = models.CharField(max_length=120, default="")
    opened_on = models.DateField(null=True)
    lead_source = models.CharField(max_length=160, default="")
    # What came of the last call, in the words of the CRM or of whoever rang: "Ringing", "switched off".
    call_outcome = models.CharField(max_length=160, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "external_id"], name="lead_identity")]

    def __str__(self) -> str:
        return self.name
