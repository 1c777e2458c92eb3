"""The outbox: one letter to one person, on disk with its Message-ID before any connection opens."""

from django.db import models


class Message(models.Model):
    """One message that we send. `sending` is committed after the server took the recipient and before the text goes.

    A crash after that leaves it `unknown`: never sent again by the machine.
    """

    class Kind(models.TextChoices):
        """What it is."""

        LETTER = "letter"
        ANSWER = "answer"  # the owner's, in the thread
        TEST = "test"  # to the owner
        QUOTE = "quote"  # the cover letter of a quote, from the rep's own mailbox
        INVITATION = "invitation"  # to a call: `calendar` goes with it

    class State(models.TextChoices):
        """What is known of its way."""

        QUEUED = "queued"
        SENDING = "sending"
        SENT = "sent"
        UNKNOWN = "unknown"
        BOUNCED = "bounced"
        SUPPRESSED = "suppressed"  # a stop came before it went
        CANCELLED = "cancelled"
        DRAFTED = "drafted"  # laid into Drafts or a folder: a person sends it

    kind = models.CharField(max_length=10, choices=Kind.choices)
    mailbox = models.ForeignKey("records.Mailbox", models.PROTECT, db_index=False, related_name="messages")
    campaign = models.ForeignKey(
        "records.Campaign", models.PROTECT, null=True, db_index=False, related_name="messages"
    )
    recipient = models.OneToOneField("records.Recipient", models.SET_NULL, null=True, related_name="message")
    contact = models.ForeignKey("records.Contact", models.SET_NULL, null=True, related_name="messages")
    # The reply that it answers.
    answers = models.ForeignKey(
        "records.Reply", models.SET_NULL, null=True, db_index=False, related_name="answered_by"
    )
    to_name = models.CharField(max_length=255, default="")
    to_address = models.CharField(max_length=320)
    to_key = models.CharField(max_length=320)
    subject = models.CharField(max_length=255)
    text = models.TextField()
    # The iCalendar object that goes with an invitation (RFC 6047), its METHOD in it; "" for every other mail.
    calendar = models.TextField(default="", db_default="")
    references = models.TextField(default="")  # Message-IDs, parted by spaces; the last is answered
    message_id = models.CharField(max_length=255, unique=True)  # ours, with angle brackets
    # What some servers made of it, learned from the copy in Sent or from an answer.
    learned_id = models.CharField(max_length=255, default="")
    token = models.CharField(max_length=32, unique=True)  # of List-Unsubscribe
    ground = models.CharField(max_length=40, default="")
    ground_words = models.CharField(max_length=255, default="")
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    due_at = models.DateTimeField()  # not before; moved by a temporary refusal
    # Stale after it: cancelled, not sent. Null: never.
    expires_at = models.DateTimeField(null=True)
    time_zone = models.CharField(max_length=60, default="")  # IANA, the prospect's; "": the company's
    tries = models.PositiveSmallIntegerField(default=0)
    # Who sends it now: a word that each try makes anew.
    attempt = models.CharField(max_length=32, default="")
    made_at = models.DateTimeField()
    sending_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    # The server's last words, or why it was suppressed.
    last_words = models.TextField(default="")
    bounce = models.CharField(max_length=20, default="")  # reason, in the vocabulary of a reading
    copied_to_sent = models.BooleanField(default=False)
    # Where it lies in Drafts: {"folder": …, "uid_validity": …, "uid": …, "hash": SHA-256}; null: nowhere that we know.
    draft = models.JSONField(null=True)
    # Since when it is to be taken out of there again: its campaign was cancelled.
    take_back_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["mailbox", "due_at", "id"],
                condition=models.Q(state="queued"),
                name="message_queued",
            ),
            models.Index(
                fields=["mailbox", "id"],
                condition=models.Q(state__in=["sending", "unknown"]),
                name="message_unsettled",
            ),
            models.Index(fields=["campaign", "state", "id"], name="message_campaign"),
            models.Index(fields=["mailbox", "-sent_at"], name="message_sent"),
            models.Index(fields=["to_key"], name="message_to_key"),
            models.Index(
                fields=["learned_id"], condition=~models.Q(learned_id=""), name="message_learned_id"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} to {self.contact_id}: {self.state}"
