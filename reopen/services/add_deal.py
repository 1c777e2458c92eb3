"""A deal that no CRM has told of, with its company and its person."""

import hashlib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reopen.core.name_key import name_key
from reopen.core.suppression import email_key, stopped_channels
from reopen.crm.phone_number import phone_key
from reopen.records.models import Account, Contact, ContactEmail, ContactPhone, Deal
from reopen.records.queries.company import company
from reopen.records.queries.deal_facts import stops_on
from reopen.records.queries.visible import Viewer, visible_owners
from reopen.records.queries.zones import zone_or_none
from reopen.services.acts import ActError
from reopen.services.losing import MOST_MONEY


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDeal:
    """A deal that no CRM has told of; `account` alone is needed."""

    account: str
    name: str = ""
    contact: str = ""
    contact_title: str = ""
    phone: str = ""
    email: str = ""
    country: str = ""  # ISO 3166-1 alpha-2
    time_zone: str = ""  # IANA
    amount: Decimal | None = None
    currency: str = ""
    product: str = ""
    owner_id: int | None = None


def add_deal(new: NewDeal, *, lost_on: date, viewer: Viewer) -> int:
    """The id of the deal, its account and its person made by hand, open as yet. Within a transaction.

    The same facts with the same day of the loss are the same deal: a form sent twice makes one. A person on the list
    of stops is stopped from the start. ActError names the field that cannot be.
    """
    name = new.account.strip()[:255]
    if not name:
        raise ActError("account", "Say which company it was.")
    owner_id = new.owner_id if new.owner_id is not None else viewer.deal_owner_id
    if owner_id is not None and not visible_owners(viewer).filter(pk=owner_id).exists():
        raise ActError("owner", "There is no such seller whom you may act for.")
    if owner_id is None and viewer.role != "owner":
        raise ActError("owner", "Say whose deal it was.")
    if new.amount is not None and not (new.amount.is_finite() and 0 <= new.amount < MOST_MONEY):
        raise ActError("amount", f"{new.amount} is no amount: give a sum of 0 or more.")
    firm = company()
    country = (new.country or firm.country).upper()[:2]
    mark = hashlib.sha256(repr((new, lost_on, owner_id)).encode()).hexdigest()[:32]
    same = Deal.objects.filter(source="reopen", external_id=mark).values_list("pk", flat=True)
    if (there := same.first()) is not None:
        return there
    key = name_key(name)[:255]
    account = Account.objects.filter(name_key=key).order_by("pk").first()
    if account is None:
        zone = new.time_zone or firm.time_zone
        if zone_or_none(zone) is None:
            raise ActError("time_zone", f"“{zone}” is no time zone. Write it as America/New_York.")
        account, _ = Account.objects.get_or_create(
            source="reopen",
            external_id=mark,
            defaults={"name": name, "name_key": key, "country": country, "time_zone": zone},
        )
    contact = _person(new, account, country, mark)
    deal, _ = Deal.objects.get_or_create(
        source="reopen",
        external_id=mark,
        defaults={
            "name": new.name.strip()[:255] or name,
            "account": account,
            "contact": contact,
            "owner_id": owner_id,
            "amount": new.amount,
            "currency": (new.currency or firm.currency).upper()[:3],
            "product": new.product.strip()[:160],
        },
    )
    return deal.pk


def _person(new: NewDeal, account: Account, country: str, mark: str) -> Contact | None:
    phone, email = new.phone.strip()[:60], new.email.strip()[:320]
    number, address = phone_key(phone, country), email_key(email)
    if phone and not number:
        raise ActError(
            "phone", f"“{phone}” is no phone number. Write it with its area code, as +1 312 555 0142."
        )
    if email and not address:
        raise ActError("email", f"“{email}” is no e-mail address. Write it as jane@example.com.")
    person = new.contact.strip()[:255]
    if not (person or number or address):
        return None
    stopped = stopped_channels(
        email_keys=[address], phone_keys=[number], stops=stops_on(email_keys=[address], phone_keys=[number])
    )
    contact, _ = Contact.objects.get_or_create(
        source="reopen",
        external_id=mark,
        defaults={
            "account": account,
            "name": person,
            "name_key": name_key(person)[:255],
            "title": new.contact_title.strip()[:160],
            "country": country,
            "no_phone": "phone" in stopped,
            "no_email": "email" in stopped,
        },
    )
    if number:
        ContactPhone.objects.get_or_create(contact=contact, key=number, defaults={"number": phone})
    if address:
        ContactEmail.objects.get_or_create(contact=contact, key=address, defaults={"address": email})
    return contact
