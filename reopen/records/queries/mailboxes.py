"""The mailboxes as pages, commands and the worker see them."""

from reopen.records.models import Mailbox


def mailboxes() -> list[Mailbox]:
    """All of them, those that are off among them."""
    return list(Mailbox.objects.order_by("pk"))


def senders() -> list[int]:
    """The mailboxes out of which letters may leave now."""
    return list(Mailbox.objects.filter(off_at__isnull=True).order_by("pk").values_list("pk", flat=True))


def mailbox_or_none(number: int) -> Mailbox | None:
    """The mailbox of that number."""
    return Mailbox.objects.filter(pk=number).first()


def first_mailbox() -> Mailbox | None:
    """The one that pages open: the first that is on, else the first."""
    every = Mailbox.objects.order_by("pk")
    return every.filter(off_at__isnull=True).first() or every.first()
