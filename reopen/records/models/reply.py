"""What came back: raw first, then what the reader says, then what the owner decided."""

from django.db import models


class Reply(models.Model):
    """One message that answers a letter of ours, or may. Sealed until the campaign's release."""

    class State(models.TextChoices):
        """Where it stands on the desk."""

        STORED = "stored"  # raw bytes are here, not read yet
        UNMATCHED = "unmatched"  # might answer a letter; the owner says
        TO_JUDGE = "to_judge"
        JUDGED = "judged"
        NOTED = "noted"  # a machine's: bounce, out of office; nothing to judge
        DISMISSED = "dismissed"  # from the unmatched tray: not ours

    class Decision(models.TextChoices):
        """What the owner said it is."""

        REMOVE = "remove"
        LATER = "later"
        INTERESTED = "interested"
        NOT_US = "not_us"
        REFERRED = "referred"  # to another person, who is on the deal now

    mailbox = models.ForeignKey("records.Mailbox", models.PROTECT, db_index=False, related_name="replies")
    folder = models.CharField(max_length=255, default="INBOX")
    uid_validity = models.BigIntegerField()
    uid = models.BigIntegerField()
    content_hash = models.CharField(max_length=64)  # SHA-256 of the raw bytes
    raw = models.BinaryField()
    received_at = models.DateTimeField()  # the server's INTERNALDATE
    stored_at = models.DateTimeField()
    from_name = models.CharField(max_length=255, default="")
    from_address = models.CharField(max_length=320, default="")
    from_key = models.CharField(max_length=320, default="")
    subject = models.CharField(max_length=500, default="")
    message_id = models.CharField(max_length=500, default="")  # a stranger chose it: never an identity
    # The letter that it answers, and how that is known, in words.
    letter = models.ForeignKey("records.Message", models.SET_NULL, null=True, related_name="replies")
    matched_by = models.CharField(max_length=255, default="")
    contact = models.ForeignKey("records.Contact", models.SET_NULL, null=True, related_name="replies")
    campaign = models.ForeignKey(
        "records.Campaign", models.SET_NULL, null=True, db_index=False, related_name="replies"
    )
    state = models.CharField(max_length=9, choices=State.choices, default=State.STORED)
    kind = models.CharField(max_length=10, default="")  # design: human, auto_reply, bounce, complaint, …
    intent = models.CharField(max_length=14, default="")
    reading = models.JSONField(null=True)  # core.reply.Reading as JSON
    reader = models.CharField(max_length=20, default="")  # which version read it
    in_doubt = models.BooleanField(default=False)  # stopped first, asks afterwards
    decision = models.CharField(max_length=10, choices=Decision.choices, default="", blank=True)
    decided_on = models.DateField(null=True)  # of "later": the day to call back
    worth = models.BooleanField(null=True)  # worth discussing
    judged_at = models.DateTimeField(null=True)
    judged_by = models.ForeignKey(
        "records.User", models.SET_NULL, null=True, db_index=False, related_name="+"
    )
    # What the reading and the decision did, so that an undo can take back what may be taken back.
    effects = models.JSONField(default=dict)
    released_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "replies"
        constraints = [
            models.UniqueConstraint(fields=["mailbox", "folder", "uid_validity", "uid"], name="reply_once")
        ]
        indexes = [
            models.Index(fields=["campaign", "state", "id"], name="reply_desk"),
            models.Index(fields=["mailbox", "content_hash"], name="reply_content"),
            models.Index(
                fields=["contact"], condition=models.Q(state__in=["stored", "to_judge"]), name="reply_halts"
            ),
            models.Index(
                fields=["from_key"],
                condition=models.Q(state__in=["stored", "to_judge"]),
                name="reply_halts_from",
            ),
        ]

    def __str__(self) -> str:
        return f"reply {self.pk}"
