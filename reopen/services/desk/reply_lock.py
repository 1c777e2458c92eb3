"""The opening that every act on a reply shares: its row, locked, or a sentence."""

from datetime import date, datetime

from reopen.records.models import Deal, Recipient, Reply
from reopen.records.queries.company import company
from reopen.records.queries.sealed import is_sealed
from reopen.records.queries.zones import zone_or_none
from reopen.services.acts import ActError, NotThereError


def lock_reply(reply_id: int) -> Reply:
    """The reply, locked until the transaction ends; NotThereError where there is none.

    PostgreSQL locks the row; SQLite has let nobody else write since the transaction began (BEGIN IMMEDIATE).
    """
    # Locked alone, and read again with what hangs on it: the other side of an outer join cannot be locked.
    if Reply.objects.select_for_update().filter(pk=reply_id).first() is None:
        raise NotThereError("reply", f"There is no reply {reply_id}.")
    return Reply.objects.select_related("mailbox", "letter__recipient", "contact", "campaign").get(
        pk=reply_id
    )


def judgeable(reply: Reply) -> Reply:
    """The same, where it is one that the owner judges; ActError else."""
    if reply.state in (Reply.State.TO_JUDGE, Reply.State.JUDGED):
        return reply
    words = {
        Reply.State.STORED: "This mail has not been read yet. It will be in a moment.",
        Reply.State.UNMATCHED: "Say first which letter this answers.",
        Reply.State.NOTED: "A machine wrote this: there is nothing to judge.",
        Reply.State.DISMISSED: "You have dismissed this mail: it answers no letter of ours.",
    }
    raise ActError("reply", words[Reply.State(reply.state)])


def deal_of(reply: Reply) -> Deal | None:
    """The deal that the letter was about, else the person's last lost one; None where they have none."""
    to: Recipient | None = reply.letter.recipient if reply.letter else None
    if to is not None and to.deal_id is not None:
        return Deal.objects.filter(pk=to.deal_id).first()
    if reply.contact_id is None:
        return None
    return Deal.objects.filter(contact=reply.contact_id).order_by("-lost_on", "-pk").first()


def office_day(now: datetime) -> date:
    """The day in the company's zone."""
    zone = zone_or_none(company().time_zone)
    return now.astimezone(zone).date() if zone else now.date()


def their_words(reply: Reply) -> str:
    """What the sender wrote anew."""
    return str((reply.reading or {}).get("new_text") or "").strip()


def words_for_the_deal(reply: Reply) -> str:
    """The same, for what a reply does to its deal: the sellers read that when the seal is off.

    Under the seal it holds them for the owner, and they go when it is taken off, but where the reply is handed over.
    A late one's never come there: they stay with the reply.
    """
    return their_words(reply)[:2000] if is_sealed(reply.campaign_id) else ""
