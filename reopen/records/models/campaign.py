"""The mailing to a cohort: the people of one month (or of one filter) who asked and never bought."""

from django.db import models


class Campaign(models.Model):
    """From draft to release. Paused is a mark of its own, so that what comes after is known."""

    class State(models.TextChoices):
        """How far it is."""

        DRAFT = "draft"
        SENDING = "sending"
        COLLECTING = "collecting"  # the last letter is out; answers come
        JUDGED = "judged"  # the owner has given the verdict
        CANCELLED = "cancelled"  # before anything was sent

    class By(models.TextChoices):
        """Which day puts a person into a month."""

        INQUIRY = "inquiry"
        LOSS = "loss"

    class Verdict(models.TextChoices):
        """Was it worth it?"""

        ACCEPT = "accept"
        REJECT = "reject"

    title = models.CharField(max_length=160)
    month = models.DateField(null=True)  # its first day; null for a cohort by filter or a standing mailing
    by = models.CharField(max_length=7, choices=By.choices, default=By.INQUIRY)
    # core.cohort.Filter as JSON: {"stage": …, "competitor": …, "reason": …, "product": …, "lost_before": …}
    where = models.JSONField(default=dict)
    mailing = models.BooleanField(default=False)  # the standing one of every six months
    # Deals of the cohort without any person on record.
    without_person = models.PositiveIntegerField(default=0)
    subject = models.CharField(max_length=255)
    text = models.TextField()
    holdout_percent = models.PositiveSmallIntegerField(default=0)
    seed = models.BigIntegerField(default=0)  # of the holdout's draw
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    paused_at = models.DateTimeField(null=True)
    paused_why = models.TextField(default="")  # "" where a person paused it
    # What came before it is no cause to pause again.
    resumed_at = models.DateTimeField(null=True)
    mailbox = models.ForeignKey("records.Mailbox", models.PROTECT, null=True, related_name="campaigns")
    made_at = models.DateTimeField()
    made_by_itself = models.BooleanField(default=False)
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(
        "records.User", models.SET_NULL, null=True, db_index=False, related_name="+"
    )
    # Where letters rest on legitimate interest: the note that weighs it. While a draft: the owner's own words, "" for
    # those that Reopen begins with. Frozen by the approval, whose day and person are its own; names no person.
    balancing_note = models.TextField(default="")
    last_letter_at = models.DateTimeField(null=True)
    verdict_on = models.DateField(null=True)  # the day set for it
    verdict = models.CharField(max_length=6, choices=Verdict.choices, default="", blank=True)
    verdict_at = models.DateTimeField(null=True)
    # When the seal was taken off: by a release, a rejected wager, or a cancel before the first letter.
    unsealed_at = models.DateTimeField(null=True)
    # Releases that were taken back: {"released": ISO, "at": ISO, "words": who may have seen what, as it was said}.
    taken_back = models.JSONField(default=list)

    class Meta:
        constraints = [
            # One campaign a month and way of counting, but for those taken back.
            models.UniqueConstraint(
                fields=["month", "by"],
                condition=models.Q(month__isnull=False, where={}) & ~models.Q(state="cancelled"),
                name="campaign_once_a_month",
            )
        ]
        indexes = [models.Index(fields=["state"], name="campaign_state")]

    def __str__(self) -> str:
        return self.title


class Recipient(models.Model):
    """A person whom a cohort holds: to be written to, held out, left out or blocked, and why."""

    class State(models.TextChoices):
        """What becomes of them."""

        LETTER = "letter"
        HOLDOUT = "holdout"
        LEFT_OUT = "left_out"
        BLOCKED = "blocked"  # a field of the letter is missing

    campaign = models.ForeignKey(
        "records.Campaign", models.CASCADE, db_index=False, related_name="recipients"
    )
    contact = models.ForeignKey("records.Contact", models.CASCADE, related_name="letters")
    account = models.ForeignKey("records.Account", models.SET_NULL, null=True, related_name="+")
    deal = models.ForeignKey("records.Deal", models.SET_NULL, null=True, related_name="letters")
    lead = models.ForeignKey("records.Lead", models.SET_NULL, null=True, db_index=False, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices)
    why = models.CharField(max_length=40, default="")  # core.cohort.LeftOut, or the missing field
    detail = models.CharField(max_length=255, default="")  # in words: "Germany: no consent on record"
    # The owner's own words for this one letter; null: the campaign's.
    own_subject = models.CharField(max_length=255, null=True)  # "" is a subject, null is none
    own_text = models.TextField(null=True)
    taken_out = models.BooleanField(default=False)  # by the owner
    # The table cannot tell the ground: shown before the approval, which decides.
    asks = models.BooleanField(default=False)
    ground = models.CharField(max_length=40, default="")  # core.lawful_ground
    ground_words = models.CharField(max_length=255, default="")
    ground_until = models.DateField(null=True)
    # The wager: whether the owner chose this one's reply for the sellers.
    released_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "contact"], name="recipient_once"),
        ]
        indexes = [models.Index(fields=["campaign", "state", "id"], name="recipient_state")]

    def __str__(self) -> str:
        return f"{self.contact_id} in {self.campaign_id}"
