"""A few lost deals with all that a page can show."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone

from reopen.records.models import (
    Account,
    Activity,
    Competitor,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DealOwner,
    DoorAnswer,
    Installed,
    Loss,
    Promise,
    StageChange,
)
from reopen.services.plan_touches import replan

NAMES = ("Cumberland Title", "Fairlawn Pediatrics", "Beckett Tool & Die", "Orrin Freight", "Petrie Roofing")
PEOPLE = ("Renee Alcott", "Owen Brandt", "Marta Lindqvist", "Paul Decker", "Colleen Petrie")


def lose_some(
    owner: DealOwner, count: int, *, now: datetime | None = None, promised: bool = False
) -> list[Deal]:
    """Deals lost 28, 31, 34, … days ago, in care since then and never called: each owes a call."""
    now = now or timezone.now()  # a test stands in for a door
    today = now.date()
    competitor, _ = Competitor.objects.get_or_create(name_key="marlow", defaults={"name": "Marlow"})
    base = Deal.objects.count()
    made = []
    for i in range(count):
        k = base + i
        name = NAMES[k % 5] + (f" {k}" if k >= 5 else "")
        lost_on = today - timedelta(days=28 + 3 * i)
        account = Account.objects.create(
            source="hubspot",
            external_id=f"a{k}",
            name=name,
            name_key=name.lower(),
            country="US",
            time_zone="UTC",
        )
        contact = Contact.objects.create(
            source="hubspot",
            external_id=f"c{k}",
            account=account,
            name=PEOPLE[k % 5],
            name_key=PEOPLE[k % 5].lower(),
            title="office manager",
        )
        ContactEmail.objects.create(contact=contact, address=f"p{k}@example.com", key=f"p{k}@example.com")
        ContactPhone.objects.create(
            contact=contact, number=f"(615) 555-{1000 + k}", key=f"+1615555{1000 + k}"
        )
        deal = Deal.objects.create(
            source="hubspot",
            external_id=str(20_000 + k),
            name=f"{name}, copiers",
            account=account,
            contact=contact,
            owner=owner,
            stage="Proposal",
            status="lost",
            amount=Decimal(10_000 + 1_000 * (count - i)),
            currency="USD",
            opened_on=lost_on - timedelta(days=60),
            lost_on=lost_on,
            closed_on=lost_on,
            door="open",
            in_care_since=lost_on,
            care_reason="lost while Reopen watched",
        )
        Loss.objects.create(
            deal=deal,
            lost_on=lost_on,
            stage="Proposal",
            reason="Price",
            competitor=competitor,
            their_price=Decimal(9_000),
            contract_start=lost_on,
            term_months=36,
            notice_days=90,
            recorded_at=now,
        )
        DoorAnswer.objects.create(
            deal=deal, state="open", on=lost_on, words="Call me in a month.", occasion="at the no"
        )
        Installed.objects.create(deal=deal, make="Corvid", model="C450", quantity=2)
        StageChange.objects.create(deal=deal, stage="Proposal", entered_at=now - timedelta(days=60))
        Activity.objects.create(
            source="hubspot",
            external_id=f"x{k}",
            deal=deal,
            kind="call",
            at=now - timedelta(days=50),
            subject="Follow-up",
        )
        if promised and i == 0:
            Promise.objects.create(
                deal=deal, kind="post_mortem", on=today, at=time(15), words="Tuesday at two.", made_on=lost_on
            )
        made.append(deal)
    replan([deal.pk for deal in made], today=today)
    return made


def days_from_now(days: int) -> date:
    """The day, in UTC."""
    return (timezone.now() + timedelta(days=days)).date()
