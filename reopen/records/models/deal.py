"""A deal: open, won or lost."""

from django.db import models

from reopen.records.models.imported import Imported


class Deal(Imported):
    """One deal. Its losses stand in Loss; the columns here are its state now."""

    class Status(models.TextChoices):
        """Where the deal stands."""

        OPEN = "open"
        WON = "won"
        LOST = "lost"

    class Door(models.TextChoices):
        """May we get back in touch?"""

        UNASKED = "unasked"
        OPEN = "open"
        CLOSED = "closed"

    name = models.CharField(max_length=255)
    account = models.ForeignKey("records.Account", models.SET_NULL, null=True, related_name="deals")
    contact = models.ForeignKey("records.Contact", models.SET_NULL, null=True, related_name="deals")
    owner = models.ForeignKey(
        "records.DealOwner", models.SET_NULL, null=True, db_index=False, related_name="deals"
    )
    pipeline = models.CharField(max_length=120, default="")
    stage = models.CharField(max_length=120, default="")
    status = models.CharField(max_length=4, choices=Status.choices, default=Status.OPEN)
    amount = models.DecimalField(max_digits=16, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, default="")
    product = models.CharField(max_length=160, default="")
    opened_on = models.DateField(null=True)  # first inquiry
    lead_source = models.CharField(max_length=160, default="")
    closed_on = models.DateField(null=True)  # won or lost; for an open deal the expected day
    lost_on = models.DateField(null=True)  # of the standing loss; null unless status is lost
    door = models.CharField(max_length=7, choices=Door.choices, default=Door.UNASKED)
    # Their project with whoever won, as last answered: fine, bumpy, sideways; "": never asked.
    health = models.CharField(max_length=8, default="", db_default="")
    health_on = models.DateField(null=True)
    # Care (design/cadences.md): null = waits in line, or owes nothing.
    in_care_since = models.DateField(null=True)
    care_reason = models.CharField(max_length=120, default="")
    let_go = models.BooleanField(default=False)
    # The owner has written to its people: until the campaign's seal is off, only the owner sees what moves.
    resting_since = models.DateField(null=True)
    # What was known when it came to rest, frozen: all that the others see of it meanwhile (services.campaigns.rest).
    resting_as = models.JSONField(null=True)
    # Last human contact on record, from activities and outcomes.
    last_contact_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "external_id"], name="deal_identity")]
        indexes = [
            models.Index(fields=["owner", "status", "-lost_on", "-id"], name="deal_owner_status"),
            models.Index(fields=["status", "-lost_on", "-id"], name="deal_status_lost_on"),
            # The line of old losses that wait for care, best first.
            models.Index(
                fields=["owner", "-amount", "-id"],
                condition=models.Q(status="lost", in_care_since__isnull=True, let_go=False),
                name="deal_care_line",
            ),
            # Those in care, far fewer: counted on the Team page from the index alone, walked when the cadences change.
            models.Index(
                fields=["owner", "status", "id"],
                condition=models.Q(in_care_since__isnull=False),
                name="deal_in_care",
            ),
            # Few, and first on their seller's day, whatever else is in arrears.
            models.Index(
                fields=["owner", "id"],
                condition=models.Q(health="sideways"),
                name="deal_sideways",
            ),
            # Few, and asked for by every list that leaves them out.
            models.Index(
                fields=["owner", "id"],
                condition=models.Q(resting_since__isnull=False),
                name="deal_resting",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class DealContact(models.Model):
    """A further person on a deal; the first one is Deal.contact."""

    BEFORE = "before"  # the role of who was the first one

    # The unique constraint begins with it: an index of its own would be written for nothing.
    deal = models.ForeignKey("records.Deal", models.CASCADE, db_index=False, related_name="deal_contacts")
    contact = models.ForeignKey("records.Contact", models.CASCADE, related_name="deal_contacts")
    role = models.CharField(max_length=80, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["deal", "contact"], name="deal_contact_once")]

    def __str__(self) -> str:
        return f"{self.deal_id}:{self.contact_id}"
