"""A person, with several addresses and numbers."""

from django.db import models

from reopen.records.models.imported import Imported


class Contact(Imported):
    """A person at an account."""

    account = models.ForeignKey("records.Account", models.SET_NULL, null=True, related_name="contacts")
    name = models.CharField(max_length=255, default="")
    name_key = models.CharField(max_length=255, default="")
    first_name = models.CharField(max_length=120, default="")
    title = models.CharField(max_length=160, default="")
    country = models.CharField(max_length=2, default="")
    # The day of their express consent to be written to, where one is on record.
    consent_on = models.DateField(null=True)
    # The CRM says that they consented, and not when: no ground by itself, the owner decides.
    consent_undated = models.BooleanField(default=False, db_default=False)
    # They pointed to somebody else, are there no more, or said no without a deal whose door could close: no letter is
    # written to them. Not an opt-out: no list holds it, and the owner takes it back. Why is not kept.
    no_letters_since = models.DateField(null=True)
    # Who named them, as the first letter says it; "" where nobody did.
    named_by = models.CharField(max_length=255, default="")
    # Stored answers of core.suppression, so that lists can filter; checked again before anyone acts.
    no_phone = models.BooleanField(default=False)
    no_email = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "external_id"], name="contact_identity")]
        indexes = [
            models.Index(fields=["name_key"], name="contact_name_key", opclasses=["varchar_pattern_ops"])
        ]

    def __str__(self) -> str:
        return self.name


class ContactEmail(models.Model):
    """One address. `key` is core.suppression.email_key(address)."""

    # The unique constraint begins with it: an index of its own would be written for nothing.
    contact = models.ForeignKey("records.Contact", models.CASCADE, db_index=False, related_name="emails")
    address = models.CharField(max_length=320)
    key = models.CharField(max_length=320)
    is_dead = models.BooleanField(default=False)
    rank = models.SmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "key"], name="contact_email_once")]
        indexes = [models.Index(fields=["key"], name="contact_email_key", opclasses=["varchar_pattern_ops"])]

    def __str__(self) -> str:
        return self.address


class ContactPhone(models.Model):
    """One number as it came. `key` is crm.phone_number.phone_key: E.164 where it can be told."""

    # The unique constraint begins with it: an index of its own would be written for nothing.
    contact = models.ForeignKey("records.Contact", models.CASCADE, db_index=False, related_name="phones")
    number = models.CharField(max_length=60)
    key = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, default="work")
    rank = models.SmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "key"], name="contact_phone_once")]
        indexes = [models.Index(fields=["key"], name="contact_phone_key", opclasses=["varchar_pattern_ops"])]

    def __str__(self) -> str:
        return self.number
