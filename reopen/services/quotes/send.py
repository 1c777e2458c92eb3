"""A quote's letter into the outbox of the rep's own mailbox."""

from datetime import datetime, time, timedelta

from reopen.records.models import ContactEmail, Deal, Mailbox, Message, Promise, Quote
from reopen.records.queries.company import company
from reopen.records.queries.mailboxes import personal_mailbox
from reopen.records.queries.sample import has_sample
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.services.acts import ActError, LockedDeal
from reopen.services.mailboxes.nothing_sent import SAMPLE
from reopen.services.outbox import stops
from reopen.services.outbox.put import new_message

NO_MAILBOX = "You have connected no mailbox of your own, so the letter cannot leave from here."
# A letter that names no day is stale after as long.
_STALE = timedelta(days=3)


def address_of(deal: Deal) -> str:
    """Where the letter would go: the person's first address that is not known to be dead; "" for none."""
    if deal.contact_id is None:
        return ""
    alive = ContactEmail.objects.filter(contact=deal.contact_id, is_dead=False).exclude(key="")
    return alive.order_by("rank", "pk").values_list("address", flat=True).first() or ""


def why_not_sent(deal: Deal, viewer: Viewer) -> str:
    """Why the letter cannot leave from here, as a sentence; "" where it can."""
    mailbox = personal_mailbox(viewer.user_id)
    if mailbox is None:
        return NO_MAILBOX
    if mailbox.way != Mailbox.Way.FOLDER and has_sample():
        return SAMPLE
    if not address_of(deal):
        return "No e-mail address of theirs is on record, so the letter cannot leave from here."
    return ""


def can_send(deal_id: int, viewer: Viewer) -> str:
    """The same for a deal that the page shows already."""
    deal = Deal.objects.filter(pk=deal_id).first()
    return "There is no such deal." if deal is None else why_not_sent(deal, viewer)


def put_letter(quote: Quote, locked: LockedDeal, promise: Promise | None, viewer: Viewer) -> Message:
    """The message, waiting in the outbox; stale as soon as the day that it names has come. Raises ActError."""
    deal = locked.deal
    mailbox = personal_mailbox(viewer.user_id)
    if (why := why_not_sent(deal, viewer)) or mailbox is None:
        raise ActError("send", why)
    zone_name = deal.account.time_zone if deal.account else ""
    message = new_message(
        mailbox,
        Message.Kind.QUOTE,
        to_name=deal.contact.name if deal.contact else "",
        to_address=address_of(deal),
        subject=quote.subject,
        text=quote.letter,
        now=locked.now,
    )
    message.contact_id, message.time_zone = deal.contact_id, zone_name
    message.expires_at = _stale_at(locked, promise, zone_name)
    if refused := stops.why_not(message, on=locked.today):
        raise ActError("send", f"{refused} Nothing is recorded.")
    message.save()
    return message


def _stale_at(locked: LockedDeal, promise: Promise | None, zone_name: str) -> datetime:
    if promise is None:
        return locked.now + _STALE
    zone = zone_or_none(zone_name) or zone_or_none(company().time_zone)
    named = datetime.combine(promise.on, promise.at or time(9), zone or locked.now.tzinfo)
    return max(named, locked.now + timedelta(hours=1))
