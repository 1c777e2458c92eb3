"""Rows of the people: who works here, the accounts, who sits there, and who must not be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reopen.core.name_key import name_key
from reopen.core.suppression import email_key
from reopen.crm.phone_number import phone_key
from reopen.records.models import (
    Account,
    Contact,
    ContactEmail,
    ContactPhone,
    DealOwner,
    Suppression,
    Team,
    User,
)
from reopen.services.sample_company.company import MANAGER, OWNER, REPS, TEAM, Colleague, Company

SOURCE: Final = "sample"
HOW: Final = "on the phone, in the sample company"
BATCH_SIZE: Final = 2000


@dataclass(frozen=True, slots=True)
class Rep:
    """A seller and the user who signs in as them."""

    owner: DealOwner
    user: User


def store_colleagues(*, now: datetime) -> list[Rep]:
    """The team, its manager and its reps, in the order of REPS; an owner only where nobody is one yet."""
    team, _ = Team.objects.get_or_create(name=TEAM)
    if not User.objects.filter(role=User.Role.OWNER, is_active=True).exists():
        _user(OWNER, None, now=now)
    _user(MANAGER, team, now=now)
    reps = []
    for rep in REPS:
        user = _user(rep, team, now=now)
        owner, _ = DealOwner.objects.update_or_create(
            name_key=name_key(rep.name),
            defaults={
                "name": rep.name,
                "email": rep.email,
                "team": team,
                "user": user,
                "minutes_a_day": rep.minutes,
            },
        )
        reps.append(Rep(owner, user))
    return reps


def _user(colleague: Colleague, team: Team | None, *, now: datetime) -> User:
    found = User.objects.filter(email=colleague.email).first()
    return found or User.objects.create_user(
        colleague.email, name=colleague.name, role=colleague.role, team=team, date_joined=now
    )


def store_accounts(company: Company) -> list[Account]:
    """The accounts, in their order."""
    return Account.objects.bulk_create(
        [
            Account(
                source=SOURCE,
                external_id=f"account-{n:04d}",
                name=a.name,
                name_key=name_key(a.name),
                domain=a.domain,
                phone=a.phone,
                city=a.city,
                region=a.region,
                country=a.country,
                time_zone=a.zone,
                industry=a.industry,
            )
            for n, a in enumerate(company.accounts, 1)
        ],
        batch_size=BATCH_SIZE,
    )


def store_contacts(company: Company, accounts: Sequence[Account]) -> list[Contact]:
    """The contacts, in their order, with their address, their number and their stops."""
    contacts = Contact.objects.bulk_create(
        [
            Contact(
                source=SOURCE,
                external_id=f"contact-{n:04d}",
                account=accounts[c.account],
                name=c.name,
                name_key=name_key(c.name),
                first_name=c.first,
                title=c.title,
                country=company.accounts[c.account].country,
                no_phone=c.stop in ("phone", "all"),
                no_email=c.stop in ("email", "all"),
            )
            for n, c in enumerate(company.contacts, 1)
        ],
        batch_size=BATCH_SIZE,
    )
    emails, phones, stops = [], [], []
    for row, c in zip(contacts, company.contacts, strict=True):
        email = email_key(c.email)
        phone = phone_key(c.phone, row.country)
        emails.append(ContactEmail(contact=row, address=c.email, key=email))
        phones.append(ContactPhone(contact=row, number=c.phone, key=phone))
        for kind, key in (("email", email), ("phone", phone)):
            if c.stop in (kind, "all"):
                stops.append(
                    Suppression(
                        kind=kind, key=key, channel=c.stop, since=c.stop_on, words=c.stop_words, how=HOW
                    )
                )
    ContactEmail.objects.bulk_create(emails, batch_size=BATCH_SIZE)
    ContactPhone.objects.bulk_create(phones, batch_size=BATCH_SIZE)
    Suppression.objects.bulk_create(stops, batch_size=BATCH_SIZE, ignore_conflicts=True)
    return contacts
