"""Mend what is known of a deal: the person's number and address, the standing loss, what is installed.

A loss is append-only in that none is ever deleted or re-dated here; what was not known of it, such as the buyer's
reason, is written in when it is learned.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from reopen.core.name_key import name_key
from reopen.core.suppression import email_key, stopped_channels
from reopen.crm.phone_number import phone_key
from reopen.records.models import (
    Competitor,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    Installed,
    Loss,
)
from reopen.records.queries.deal_facts import stops_on
from reopen.records.queries.resting import RESTS_NOW
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, checked_day, lock_deal
from reopen.services.campaigns.rest import rest_too
from reopen.services.desk import successor
from reopen.services.losing import LONGEST_NOTICE, LONGEST_TERM, MOST_MONEY
from reopen.services.next_call import NextCall, planned_next
from reopen.services.plan_touches import replan

SOURCE = "reopen"


@dataclass(frozen=True, slots=True, kw_only=True)
class DealFacts:
    """Everything that the form holds; what is empty becomes unknown. Facts of a loss need one."""

    contact: str = ""
    phone: str = ""  # added before the others, unless it is there
    email: str = ""
    amount: Decimal | None = None
    product: str = ""
    competitor: str = ""
    competitor_rep: str = ""
    # The rep who won: still there, gone, or not known, which leaves what is on record.
    rival_there: bool | None = None
    our_price: Decimal | None = None
    their_price: Decimal | None = None
    term_months: int | None = None
    contract_start: date | None = None
    notice_days: int | None = None
    reason: str = ""
    buyer_reason: str = ""
    buyer_words: str = ""
    good_fit: bool | None = None
    note: str = ""
    quantity: int | None = None
    make: str = ""
    model: str = ""
    monthly_volume: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """What follows from the facts as they are now."""

    deal_id: int
    next: NextCall
    sentence: str


def edit_facts(deal_id: int, facts: DealFacts, *, now: datetime, viewer: Viewer) -> Edited:
    """Write the facts and plan the touches anew. ActError names the field that cannot be."""
    _check(facts)
    with transaction.atomic():
        locked = lock_deal(deal_id, viewer, now)
        deal = locked.deal
        _person(deal, facts, locked.today)
        deal.amount, deal.product, deal.touched_at = facts.amount, facts.product.strip()[:160], now
        deal.save(update_fields=["amount", "product", "touched_at", "contact"])
        _loss(deal, facts, locked.today)
        _installed(deal, facts)
        replan([deal_id], today=locked.today)
        following = planned_next(deal_id, on=locked.today)
        rests = rest_too([deal_id], now=now) and not viewer.sees_resting
    return Edited(deal_id, following, f"Saved. {RESTS_NOW if rests else following.sentence}")


def _check(facts: DealFacts) -> None:
    for field in ("amount", "our_price", "their_price"):
        price = getattr(facts, field)
        if price is not None and not (price.is_finite() and 0 <= price < MOST_MONEY):
            raise ActError(field, f"{price} is no sum that can be: give one of 0 or more.")
    for field, most, unit in (
        ("term_months", LONGEST_TERM, "months"),
        ("notice_days", LONGEST_NOTICE, "days"),
    ):
        value = getattr(facts, field)
        if value is not None and not 0 <= value <= most:
            raise ActError(field, f"{value} {unit} cannot be: give 0 to {most}.")
    checked_day(facts.contract_start, "contract_start")


def _person(deal: Deal, facts: DealFacts, on: date) -> None:
    country = deal.account.country if deal.account else ""
    phone, email, name = facts.phone.strip()[:60], facts.email.strip()[:320], facts.contact.strip()[:255]
    number, address = phone_key(phone, country), email_key(email)
    if phone and not number:
        raise ActError(
            "phone", f"“{phone}” is no phone number. Write it with its area code, as +1 312 555 0142."
        )
    if email and not address:
        raise ActError("email", f"“{email}” is no e-mail address. Write it as jane@example.com.")
    contact, old = deal.contact, None
    if contact is not None and name and name_key(name)[:255] != contact.name_key:
        old = successor.found(deal, contact, on)
    if old is not None:
        contact = None
        if address in ContactEmail.objects.filter(contact=old).values_list("key", flat=True):
            email = address = ""  # the form still showed the old one's
    if contact is None:
        if not (phone or email or name):
            return
        contact, _ = Contact.objects.get_or_create(
            source=SOURCE,
            external_id=f"deal-{deal.pk}" + (f"-after-{old.pk}" if old is not None else ""),
            defaults={"account_id": deal.account_id, "country": country},
        )
        deal.contact = contact
    if name and name != contact.name:
        contact.name, contact.name_key, contact.first_name = name, name_key(name)[:255], ""
    if number:
        ContactPhone.objects.update_or_create(
            contact=contact, key=number, defaults={"number": phone, "rank": -1}
        )
    if address:
        ContactEmail.objects.get_or_create(
            contact=contact, key=address, defaults={"address": email, "rank": -1}
        )
    emails = list(ContactEmail.objects.filter(contact=contact).values_list("key", flat=True))
    phones = list(ContactPhone.objects.filter(contact=contact).values_list("key", flat=True))
    stopped = stopped_channels(
        email_keys=emails, phone_keys=phones, stops=stops_on(email_keys=emails, phone_keys=phones)
    )
    # A new number lifts no stop; it may bring one.
    contact.no_phone = contact.no_phone or "phone" in stopped
    contact.no_email = contact.no_email or "email" in stopped
    contact.save(update_fields=["name", "name_key", "first_name", "no_phone", "no_email"])


def _loss(deal: Deal, facts: DealFacts, on: date) -> None:
    loss = Loss.objects.filter(deal=deal).order_by("-lost_on", "-pk").first()
    if loss is None:
        return
    key = name_key(facts.competitor)[:160]
    loss.competitor = (
        Competitor.objects.get_or_create(name_key=key, defaults={"name": facts.competitor.strip()[:160]})[0]
        if key
        else None
    )
    loss.competitor_rep = facts.competitor_rep.strip()[:160]
    if facts.rival_there is not None:
        loss.competitor_rep_gone_on = None if facts.rival_there else loss.competitor_rep_gone_on or on
    loss.our_price, loss.their_price = facts.our_price, facts.their_price
    loss.term_months, loss.contract_start = facts.term_months or None, facts.contract_start
    loss.notice_days = facts.notice_days
    loss.reason, loss.buyer_reason = facts.reason.strip()[:160], facts.buyer_reason.strip()[:160]
    loss.buyer_words, loss.note = facts.buyer_words.strip(), facts.note.strip()
    loss.good_fit = facts.good_fit
    loss.save()


def _installed(deal: Deal, facts: DealFacts) -> None:
    row = Installed.objects.filter(deal=deal).order_by("pk").first() or Installed(deal=deal)
    row.quantity, row.make, row.model = facts.quantity, facts.make.strip()[:120], facts.model.strip()[:160]
    row.monthly_volume = facts.monthly_volume.strip()[:120]
    if row.pk is not None or row.quantity is not None or row.make or row.model or row.monthly_volume:
        row.save()
