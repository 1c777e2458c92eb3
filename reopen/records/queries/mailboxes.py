"""The mailboxes as pages, commands and the worker see them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from reopen.records.models import Mailbox, User
from reopen.records.queries.company import company
from reopen.records.rows import rows


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why one way of a mailbox is shut: its own words, and the day since when."""

    way: Literal["sending", "reading"]
    title: str
    words: str
    since: date


def mailboxes() -> list[Mailbox]:
    """The owner's, from which the letters go; those that are off among them."""
    return list(Mailbox.objects.filter(user=None).order_by("pk"))


def every_mailbox() -> list[Mailbox]:
    """The owner's, and the reps' own."""
    return list(Mailbox.objects.select_related("user").order_by("pk"))


def senders() -> list[int]:
    """The mailboxes out of which mail may leave now; not that of a user who is switched off."""
    on = Mailbox.objects.filter(off_at__isnull=True).exclude(user__is_active=False)
    return list(on.order_by("pk").values_list("pk", flat=True))


def mailbox_or_none(number: int) -> Mailbox | None:
    """The owner's mailbox of that number."""
    return Mailbox.objects.filter(user=None, pk=number).first()


def first_mailbox() -> Mailbox | None:
    """The owner's that pages open: the first that is on, else the first."""
    every = Mailbox.objects.filter(user=None).order_by("pk")
    return every.filter(off_at__isnull=True).first() or every.first()


def own_mailbox(user_id: int | None) -> Mailbox | None:
    """The mailbox that a manager or a rep has connected for themselves, on or off."""
    if user_id is None or not rows("SELECT 1 FROM records_mailbox WHERE user_id IN ({ids})", [user_id]):
        return None  # most have none, and every Today asks
    return Mailbox.objects.filter(user=user_id).first()


def personal_mailbox(user_id: int | None) -> Mailbox | None:
    """From where a user's own mail goes, quotes and invitations: their own mailbox, the owner's for an owner.

    None where there is none, it is off, or the user is.
    """
    user = User.objects.filter(pk=user_id, is_active=True).first() if user_id is not None else None
    if user is None:
        return None
    whose = None if user.role == User.Role.OWNER else user.pk
    return Mailbox.objects.filter(user=whose, off_at__isnull=True).order_by("pk").first()


def troubles(box: Mailbox) -> list[Trouble]:
    """What keeps letters from leaving, and what keeps answers from being read; one may fail where the other works."""
    zone = ZoneInfo(company().time_zone)
    found: list[Trouble] = []
    if box.trouble and box.trouble_since is not None:
        since = box.trouble_since.astimezone(zone).date()
        found.append(Trouble("sending", "Letters cannot leave", box.trouble, since))
    if box.reading_trouble and box.reading_trouble_since is not None:
        since = box.reading_trouble_since.astimezone(zone).date()
        found.append(Trouble("reading", "Answers cannot be read", box.reading_trouble, since))
    return found
