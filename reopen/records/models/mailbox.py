"""A mailbox: the owner's, for the letters; and a rep's own, for quotes and invitations."""

from django.db import models


class Mailbox(models.Model):
    """One mailbox: how letters leave it, how it is read, and at what pace.

    Passwords and tokens stand in `sealed`, encrypted with a key that lies outside the database and its backups
    (services.mailbox_secret).
    """

    class Way(models.TextChoices):
        """How letters leave."""

        SMTP = "smtp"
        DRAFTS = "drafts"  # into the Drafts folder, over IMAP: a person sends them
        FOLDER = "folder"  # as .eml files: nothing is really sent

    class Sign(models.TextChoices):
        """How we sign in."""

        PASSWORD = "password"  # noqa: S105  # the way, not a secret
        GOOGLE = "google"  # OAuth2, XOAUTH2
        MICROSOFT = "microsoft"

    # The rep whose own it is; null: the owner's, from which the letters go.
    user = models.ForeignKey("records.User", models.CASCADE, null=True, related_name="mailboxes")
    address = models.CharField(max_length=320)
    key = models.CharField(max_length=320, unique=True)  # core.suppression.email_key
    name = models.CharField(max_length=160, default="")  # as it stands before the address
    way = models.CharField(max_length=6, choices=Way.choices, default=Way.SMTP)
    sign = models.CharField(max_length=9, choices=Sign.choices, default=Sign.PASSWORD)
    smtp_host = models.CharField(max_length=255, default="")
    smtp_port = models.PositiveIntegerField(default=587)
    smtp_security = models.CharField(max_length=8, default="starttls")  # tls, starttls, none
    smtp_user = models.CharField(max_length=320, default="")
    imap_host = models.CharField(max_length=255, default="")
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=8, default="tls")
    imap_user = models.CharField(max_length=320, default="")
    sealed = models.TextField(default="")
    daily_cap = models.PositiveIntegerField(default=100)  # letters a day, of the company's zone
    gap_seconds = models.PositiveIntegerField(default=90)  # between two letters, at the least
    hours = models.CharField(max_length=11, default="08:30-17:30")  # of the prospect's zone, or "any"
    # Whether the cap grows day by day; false where the owner named it, and is taken at their word.
    warms_up = models.BooleanField(default=True)
    # The first day on which it sent for us. Null: nothing sent yet.
    warm_up_from = models.DateField(null=True)
    next_free_at = models.DateTimeField(null=True)  # when the gap after the last letter ends
    # Whether the provider files what it sends into Sent by itself; null until it has been seen.
    files_sent = models.BooleanField(null=True)
    sent_folder = models.CharField(max_length=255, default="")
    drafts_folder = models.CharField(max_length=255, default="")
    # What the last test of both ways found: {"smtp": …, "imap": …, "spf": "pass", "dkim": …, "dmarc": …}
    tested = models.JSONField(null=True)
    tested_at = models.DateTimeField(null=True)
    # A sentence, while letters cannot leave it; and one while answers cannot be read.
    trouble = models.TextField(default="")
    trouble_since = models.DateTimeField(null=True)
    reading_trouble = models.TextField(default="")
    reading_trouble_since = models.DateTimeField(null=True)
    off_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "mailboxes"

    def __str__(self) -> str:
        return self.address


class MailFolder(models.Model):
    """How far a folder of a mailbox has been read."""

    mailbox = models.ForeignKey("records.Mailbox", models.CASCADE, db_index=False, related_name="folders")
    name = models.CharField(max_length=255)
    uid_validity = models.BigIntegerField(default=0)
    last_uid = models.BigIntegerField(default=0)
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mailbox", "name"], name="mail_folder_once")]

    def __str__(self) -> str:
        return self.name
