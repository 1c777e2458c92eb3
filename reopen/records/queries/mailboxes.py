"""The mailboxes as pages, commands and the worker see them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from reopen.records.models import Mailbox
from reopen.records.queries.company import company


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why one way of a mailbox is shut: its own words, and the day since when."""

    way: Literal["sending", "reading"]
    title: str
    words: str
    since: date


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
