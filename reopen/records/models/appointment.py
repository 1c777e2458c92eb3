"""A call with an invitation in two calendars."""

from django.db import models


class Appointment(models.Model):
    """A five-minute call, booked by invitation (iTIP, RFC 5546). The local time and its zone are the truth."""

    class State(models.TextChoices):
        """What they said to it."""

        INVITED = "invited"
        ACCEPTED = "accepted"
        TENTATIVE = "tentative"
        COUNTERED = "countered"  # they proposed another time: the rep decides
        DECLINED = "declined"
        CANCELLED = "cancelled"
        HELD = "held"

    deal = models.ForeignKey("records.Deal", models.CASCADE, related_name="appointments")
    contact = models.ForeignKey("records.Contact", models.SET_NULL, null=True, related_name="appointments")
    user = models.ForeignKey("records.User", models.SET_NULL, null=True, related_name="appointments")
    mailbox = models.ForeignKey("records.Mailbox", models.PROTECT, null=True, related_name="+")
    promise = models.ForeignKey("records.Promise", models.SET_NULL, null=True, related_name="appointments")
    # The last mail about it; null: none went, the rep hands the file over.
    message = models.ForeignKey(
        "records.Message", models.SET_NULL, null=True, db_index=False, related_name="appointments"
    )
    kind = models.CharField(max_length=16, default="post_mortem")
    on = models.DateField()
    at = models.TimeField()  # local to the prospect
    minutes = models.PositiveSmallIntegerField(default=5)
    time_zone = models.CharField(max_length=60)  # IANA, the prospect's
    uid = models.CharField(max_length=255, unique=True)
    sequence = models.PositiveIntegerField(default=0)  # RFC 5546, 2.1.4
    attendee = models.CharField(max_length=320)
    attendee_name = models.CharField(max_length=255, default="")
    state = models.CharField(max_length=9, choices=State.choices, default=State.INVITED)
    counter_on = models.DateField(null=True)
    counter_at = models.TimeField(null=True)  # local to the prospect, as on and at
    words = models.TextField(default="")  # the comment that came with their answer
    # DTSTAMP of the newest answer: an older one that comes later changes nothing (RFC 5546, 2.1.5).
    answered_at = models.DateTimeField(null=True)
    booked_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    # What came back that the rep has not taken note of yet, as a sentence; "": nothing.
    news = models.TextField(default="")
    news_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["deal"], condition=~models.Q(news=""), name="appointment_news"),
            models.Index(
                fields=["user", "on"],
                condition=models.Q(state__in=["invited", "accepted", "tentative", "countered"]),
                name="appointment_standing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} on {self.on}, {self.state}"


class CalendarAnswer(models.Model):
    """One calendar mail that came back, kept as it came: an answer, a counter-proposal, or a stranger's."""

    appointment = models.ForeignKey(
        "records.Appointment", models.CASCADE, null=True, db_index=False, related_name="answers"
    )
    mailbox = models.ForeignKey("records.Mailbox", models.PROTECT, db_index=False, related_name="+")
    content_hash = models.CharField(max_length=64)  # SHA-256 of the raw bytes
    raw = models.BinaryField()
    received_at = models.DateTimeField()
    from_address = models.CharField(max_length=320, default="")
    method = models.CharField(max_length=16, default="")
    effect = models.TextField(default="")  # what it changed, or why nothing, in words

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailbox", "content_hash"], name="calendar_answer_once")
        ]
        indexes = [models.Index(fields=["appointment"], name="calendar_answer_of")]

    def __str__(self) -> str:
        return f"{self.method} of {self.appointment_id}"
