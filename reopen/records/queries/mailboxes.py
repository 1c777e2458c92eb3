"""The mailboxes as pages, commands and the worker see them."""

from reopen.records.models import Mailbox


def mailboxes() -> list[Mailbox]:
    """All of them, those that are off among them."""
    return list(Mailbox.objects.order_by("pk"))


def senders() -> list[int]:
    """The mailboxes out of which letters may leave now."""
    return list(Mailbox.objects.filter(off_at__isnull=True).order_by("pk").values_list("pk", flat=True))
