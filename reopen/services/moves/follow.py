"""Follow somebody to a new employer: on record there, with a call; and back.

What is known of them there is what somebody typed: a name and a firm, perhaps an address or a number. No address is
made up. Whoever asked not to be reached is not followed, and a stop on one channel goes along.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from reopen.core.name_key import name_key
from reopen.core.plain_english import full_day
from reopen.core.suppression import Stop, email_key, stopped_channels
from reopen.core.working_days import forward
from reopen.crm.phone_number import phone_key
from reopen.mail.address import BadAddressError, wire_address
from reopen.records.models import (
    Account,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    Message,
    Move,
    Promise,
    Touch,
)
from reopen.records.queries.company import company
from reopen.records.queries.moves import same_people
from reopen.records.queries.resting import RESTS_NOW
from reopen.records.queries.visible import Viewer
from reopen.records.queries.zones import zone_or_none
from reopen.services.acts import ActError, LockedDeal, checked_day
from reopen.services.campaigns.rest import rest_too
from reopen.services.moves.note import NOBODY_REACHES, Moved, lock_move, touch
from reopen.services.outbox import stop_lock
from reopen.services.outbox.stops import stops_on
from reopen.services.plan_touches import replan
from reopen.services.suppress import suppress

_CANCELLED = (Message.State.CANCELLED, Message.State.SUPPRESSED)


@dataclass(frozen=True, slots=True)
class Whereto:
    """Where they are now, as somebody types it; all but the employer may be left out."""

    employer: str = ""
    address: str = ""
    phone: str = ""
    title: str = ""
    time_zone: str = ""
    # The first call there; None: the next working day.
    call_on: date | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """Whom and where; `deal_id` is the deal with them at the new account, `left_deal_id` the one that they left."""

    move_id: int
    contact_id: int
    deal_id: int
    left_deal_id: int
    sentence: str


def follow(move_id: int, to: Whereto, *, now: datetime, viewer: Viewer) -> Followed:
    """Put them on record at the new employer, with a call planned. ActError names the field that cannot be."""
    with transaction.atomic():
        # Before the deal: whoever writes a stop has this lock first and a deal's rows then.
        stop_lock.while_i_stop()
        locked, move = lock_move(move_id, now, viewer)
        old = move.contact
        if move.state == Move.State.FOLLOWED:
            raise ActError("move", f"{old.name} is on record at {move.employer} already.")
        if old.no_phone and old.no_email:
            raise ActError("move", NOBODY_REACHES)
        employer = " ".join((to.employer or move.employer).split())[:255]
        if not employer:
            raise ActError("employer", "Where do they work now? Give the employer’s name.")
        keys = _keys(to, old)
        call_on = to.call_on or forward(locked.today + timedelta(days=1), frozenset())
        checked_day(call_on, "call_on", least=locked.today, why="today")
        account = _account(employer, to, move, old)
        new = _person(account, to, keys, move, now=now)
        _stops_go_along(old, new, keys, today=locked.today, now=now)
        deal = _deal(account, new, locked, move, now=now)
        Promise.objects.create(
            deal=deal, kind="call_back", on=call_on, made_on=locked.today, made_by_id=viewer.user_id
        )
        move.employer, move.state, move.followed_as, move.settled_on = (
            employer,
            Move.State.FOLLOWED,
            new,
            locked.today,
        )
        move.save(update_fields=["employer", "state", "followed_as", "settled_on"])
        touch(locked)
        rests = rest_too([deal.pk], now=now) and not viewer.sees_resting
        replan([deal.pk], today=locked.today)
        calls = Touch.objects.filter(deal=deal, state=Touch.State.PLANNED, channel="phone").exists()
    after = f"First call on {full_day(call_on)}." if calls else "They asked not to be called."
    said = f"{new.name or 'They'} is on record at {account.name}. {RESTS_NOW if rests else after}"
    return Followed(move_id, new.pk, deal.pk, locked.deal.pk, said)


def drop(move_id: int, *, now: datetime, viewer: Viewer) -> Moved:
    """They are not followed; the search for a successor goes on."""
    with transaction.atomic():
        locked, move = lock_move(move_id, now, viewer)
        if move.state == Move.State.FOLLOWED:
            raise ActError("move", "They are on record at the new employer: take that back first.")
        move.state, move.settled_on = Move.State.DROPPED, locked.today
        move.save(update_fields=["state", "settled_on"])
    return Moved(move_id, locked.deal.pk, f"{move.contact.name or 'They'} is not followed.")


def again(move_id: int, *, now: datetime, viewer: Viewer) -> Moved:
    """Take back that they were followed, or that they are not to be. ActError where a call or a letter has gone."""
    with transaction.atomic():
        locked, move = lock_move(move_id, now, viewer)
        if move.state == Move.State.FOLLOWED:
            _take_off(move)
        move.state, move.settled_on, move.followed_as = Move.State.OPEN, None, None
        move.save(update_fields=["state", "settled_on", "followed_as"])
        touch(locked)
    return Moved(move_id, locked.deal.pk, f"{move.contact.name or 'They'} is to be followed again.")


def _mark(move: Move) -> str:
    return f"move-{move.pk}"


def _keys(to: Whereto, old: Contact) -> tuple[str, str]:
    """(the address's key, the number's key); refused where it is none, or the one that they left."""
    address, phone = to.address.strip(), to.phone.strip()
    email, number = email_key(address), phone_key(phone, company().country)
    if address:
        try:
            wire_address(address)
        except BadAddressError as error:
            raise ActError("address", str(error)) from None
        if not email or len(address) > 320:
            raise ActError(
                "address", f"“{address[:80]}” is no mail address: leave it empty where none is known."
            )
    if phone and (not number or len(phone) > 60):
        raise ActError("phone", f"“{phone[:60]}” is no phone number. Write it as +1 312 555 0142.")
    if email and old.emails.filter(key=email).exists():
        raise ActError("address", f"{address} is the address that they left.")
    if number and old.phones.filter(key=number, kind="work").exists():
        raise ActError("phone", f"{phone} is the number that they left.")
    return email, number


def _account(name: str, to: Whereto, move: Move, old: Contact) -> Account:
    key = name_key(name)[:255]
    found = Account.objects.filter(name_key=key).order_by("pk").first() if key else None
    if found is not None:
        if found.pk == old.account_id:
            raise ActError("employer", f"{found.name} is the account that they left.")
        return found
    zone = to.time_zone.strip()
    if zone and zone_or_none(zone) is None:
        raise ActError("time_zone", f"“{zone}” is no time zone. Write it as America/New_York.")
    made, _ = Account.objects.get_or_create(
        source="reopen",
        external_id=_mark(move),
        defaults={"name": name, "name_key": key, "time_zone": zone},
    )
    return made


def _person(account: Account, to: Whereto, keys: tuple[str, str], move: Move, *, now: datetime) -> Contact:
    """The record there: one that stands there by that name already, or a new one with the name alone."""
    old, (email, number) = move.contact, keys
    there = Contact.objects.filter(account=account, name_key=old.name_key).exclude(name_key="")
    new = there.order_by("pk").first() or Contact.objects.create(
        source="reopen",
        external_id=_mark(move),
        account=account,
        name=old.name,
        name_key=old.name_key,
        first_name=old.first_name,
        title=to.title.strip()[:160],
        touched_at=now,
    )
    if email:
        ContactEmail.objects.get_or_create(contact=new, key=email, defaults={"address": to.address.strip()})
    if number:
        ContactPhone.objects.get_or_create(contact=new, key=number, defaults={"number": to.phone.strip()})
    return new


def _stops_go_along(old: Contact, new: Contact, keys: tuple[str, str], *, today: date, now: datetime) -> None:
    """What the old record may not be reached by, the new one may not either, nor whoever has its address."""
    before = Contact.objects.filter(pk__in=same_people([old.pk]))
    no_phone = before.filter(no_phone=True).exists()
    no_email = before.filter(no_email=True).exists()
    email, number = keys
    # One that stands on the list already: not refused, since who asked for it may be under the seal.
    stops = [Stop(one.kind, one.key, one.channel) for one in stops_on([email], [number])]
    stopped = stopped_channels(email_keys=[email], phone_keys=[number], stops=stops)
    Contact.objects.filter(pk=new.pk).update(
        no_phone=new.no_phone or no_phone or "phone" in stopped,
        no_email=new.no_email or no_email or "email" in stopped,
    )
    if email and no_email:
        suppress("email", email, "email", how="followed the person", today=today, asked_at=now)
    if number and no_phone:
        suppress("phone", number, "phone", how="followed the person", today=today, asked_at=now)


def _deal(account: Account, new: Contact, locked: LockedDeal, move: Move, *, now: datetime) -> Deal:
    left = locked.deal
    made, _ = Deal.objects.get_or_create(
        source="reopen",
        external_id=_mark(move),
        defaults={
            "name": f"{new.name} at {account.name}"[:255] if new.name else account.name,
            "account": account,
            "contact": new,
            "owner": left.owner,
            "currency": left.currency,
            "product": left.product,
            "opened_on": locked.today,
            "lead_source": "followed from another company",
            "touched_at": now,
        },
    )
    return made


def _take_off(move: Move) -> None:
    """What following made goes; what stood there before stays."""
    new, mark = move.followed_as, _mark(move)
    deal = Deal.objects.filter(source="reopen", external_id=mark).first()
    if deal is not None and (deal.losses.exists() or deal.outcomes.filter(undone_at=None).exists()):
        raise ActError("move", "They have been called at the new employer: that stays on record.")
    if new is not None and Message.objects.filter(contact=new).exclude(state__in=_CANCELLED).exists():
        raise ActError("move", "A letter to them has left: they stay on record at the new employer.")
    if deal is not None:
        deal.delete()
    # A record that carries a stop stays, so that the stop does.
    if new is not None and new.external_id == mark and not (new.no_phone or new.no_email):
        new.delete()
    Account.objects.filter(source="reopen", external_id=mark, deals=None, contacts=None).delete()
