"""What all that is done with a booked call shares: the call and its deal, locked; who calls; whether it stands."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import Q

from reopen.core.booking import letter, moment
from reopen.records.models import Appointment, Contact, ContactEmail, ContactPhone, Deal, Promise, User
from reopen.records.queries.company import company
from reopen.records.queries.deal_facts import first_name
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.services.acts import LockedDeal, NotThereError, RestingError, lock_deal

OPEN = (
    Appointment.State.INVITED, Appointment.State.ACCEPTED, Appointment.State.TENTATIVE, Appointment.State.COUNTERED,
)  # fmt: skip
# It stands: nobody declined or cancelled it, and its call is still owed.
STANDS = Q(state__in=OPEN, promise__state=Promise.State.STANDING)


@dataclass(frozen=True, slots=True)
class Locked:
    """A booked call whose deal is locked."""

    call: Appointment
    deal: LockedDeal


def lock_call(appointment_id: int, viewer: Viewer, now: datetime) -> Locked:
    """The call, its deal locked. NotThereError where there is none that the viewer may see. Within a transaction."""
    absent = NotThereError("", f"There is no booked call {appointment_id} that you may see.")
    deal_id = Appointment.objects.filter(pk=appointment_id).values_list("deal_id", flat=True).first()
    if deal_id is None:
        raise absent
    try:
        deal = lock_deal(deal_id, viewer, now)
    except RestingError:
        raise absent from None
    return Locked(Appointment.objects.get(pk=appointment_id), deal)


def standing_call(deal: Deal) -> Appointment | None:
    """The booked call of the deal that stands; the latest, where there are several."""
    return Appointment.objects.filter(STANDS, deal=deal).order_by("-pk").first()


def caller_of(deal: Deal, viewer: Viewer) -> User | None:
    """Who will call: the deal's seller, else whoever books; the command line is the owner."""
    seller = deal.owner.user if deal.owner is not None else None
    if seller is not None and seller.is_active:
        return seller
    if viewer.user_id is not None:
        return User.objects.filter(pk=viewer.user_id).first()
    return User.objects.filter(role=User.Role.OWNER, is_active=True).order_by("pk").first()


def our_zone() -> ZoneInfo:
    """The company's."""
    return zone_or_none(company().time_zone) or ZoneInfo("UTC")


def zone_of(deal: Deal) -> ZoneInfo:
    """The prospect's; where it is not known, the company's."""
    return zone_or_none(deal.account.time_zone if deal.account else "") or our_zone()


def zone_there(call: Appointment) -> ZoneInfo:
    """The zone in which the call's hour is meant."""
    return zone_or_none(call.time_zone) or our_zone()


def begins(call: Appointment) -> datetime:
    """The moment at which it begins, in UTC, by the rules of the zone as they are now."""
    return moment(call.on, call.at, zone_there(call))


def address_of(contact: Contact | None) -> str:
    """Where an invitation would go: the first address that is not known to be dead; "" for none."""
    if contact is None:
        return ""
    alive = ContactEmail.objects.filter(contact=contact, is_dead=False).exclude(key="")
    return alive.order_by("rank", "pk").values_list("address", flat=True).first() or ""


def _caller_name(call: Appointment) -> str:
    """As they know them: never a bare address, where a name is known."""
    user, mailbox = call.user, call.mailbox
    known = (
        user.name if user is not None else "",
        mailbox.name if mailbox is not None else "",
        company().name,
    )
    return next((name for name in known if name), str(user) if user is not None else "us")


def named(call: Appointment) -> letter.Call:
    """The call as its mails name it."""
    contact = call.contact
    phones = ContactPhone.objects.filter(contact=call.contact_id).order_by("rank", "pk")
    phone = phones.values_list("number", flat=True).first() if contact is not None else ""
    return letter.Call(
        on=call.on,
        at=call.at,
        zone=call.time_zone,
        first_name=first_name(contact.name, contact.first_name) if contact is not None else "",
        phone=phone or "",
        seller=_caller_name(call),
        company=company().name,
    )
