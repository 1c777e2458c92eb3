"""Does anything really leave? Said on every page of the letters while it does not, and why."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.urls import NoReverseMatch, reverse

from reopen.records.queries.mailboxes import mailboxes
from reopen.records.queries.sample import has_sample
from reopen.records.queries.worker_runs import last_seen

# The worker looks for work every few seconds.
_GONE = timedelta(minutes=5)


class Really(NamedTuple):
    """A sentence and where it is mended; both "" where letters really leave."""

    words: str = ""
    url: str = ""
    link: str = ""


def really(mailbox: Any = None) -> Really:
    """Of a campaign's mailbox; where there is no campaign, of the one that the next would have."""
    if mailbox is None:
        mailbox = next((box for box in mailboxes() if box.off_at is None), None)
    connect = mailbox_url()
    if mailbox is None:
        return Really("No mailbox is connected: nothing is really sent.", connect, "Connect yours")
    if has_sample() and mailbox.way != "folder":
        return Really(
            "This is the sample company: it can never send to the outside. Nothing is really sent.",
            reverse("settings"),
            "Take it out",
        )
    if mailbox.way == "folder":
        return Really(
            f"Nothing is really sent: letters of {mailbox.address} are put into a folder, as .eml files.",
            connect,
            "Connect your mailbox",
        )
    if mailbox.way == "drafts":
        return Really(
            f"Nothing is really sent: letters are laid into the Drafts of {mailbox.address}, and you send them there.",
            connect,
            "Connect it for sending",
        )
    if mailbox.off_at is not None:
        return Really(f"{mailbox.address} is switched off: nothing is sent.", connect, "Switch it on")
    return Really()


def trouble(mailbox: Any, *, now: datetime) -> str:
    """Why a campaign that sends does not get on; "" where it does."""
    if mailbox is not None and mailbox.trouble:
        return f"No letter can leave {mailbox.address}: {mailbox.trouble}"
    seen = last_seen()
    if seen is None or now - seen > _GONE:
        return (
            "The worker is not running, so nothing leaves. “reopen up” starts it, or “reopen worker” alone."
        )
    return ""


def mailbox_url() -> str:
    """Where a mailbox is connected; "" where there is no such page."""
    try:
        return reverse("mailbox")
    except NoReverseMatch:
        return ""
