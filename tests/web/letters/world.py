"""A company that may write letters: some people of May 2025, and whatever a test adds."""

import re
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from reopen.records.models import Campaign, Mailbox, Message, Reply
from reopen.services.campaigns.approve import approve
from reopen.services.campaigns.draft import new_campaign
from reopen.services.company_settings import set_company
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_mailbox

MAY = date(2025, 5, 1)
NAMES = ("Nora Feldt", "Paul Decker", "Owen Brandt", "Marta Lindqvist", "Renee Alcott")


def ask(seller: Any, number: int = 3, *, month: date = MAY, country: str = "US", **more: Any) -> list[Any]:
    """So many people who first asked in that month and were lost a year ago, each at a firm of their own."""
    first = more.pop("first", 0)
    return [
        make_deal(
            seller,
            account=more.get("account", f"Firm {month:%b} {n} Inc"),
            contact=NAMES[n % 5],
            email=f"p{n}@firm{n}-{month:%m}.example",
            country=country,
            opened_on=month.replace(day=1 + n % 28),
            lost_on=date(2025, 11, 3),
            in_care_since=None,
            product="two A3 colour copiers",
            lead_source="Web form",
            **{k: v for k, v in more.items() if k != "account"},
        )
        for n in range(first, first + number)
    ]


def may_send(**more: Any) -> Mailbox:
    """Postal address, the answer about opt-outs, and a mailbox whose letters go into a folder."""
    set_company(
        {
            "company": "Reopen Test",
            "postal-address": "118 Canal Street, Columbus, OH 43215",
            "opt-out-list": "none",
        }
    )
    box: Mailbox = make_mailbox(**{"way": "folder", **more})
    return box


def draft(now: datetime, month: date = MAY, **more: Any) -> Campaign:
    """A draft of that month."""
    return new_campaign(month=month, now=now, today=now.date(), **more)


def text(answer: Any) -> str:
    main = answer.content.decode()
    main = re.sub(r"<dialog.*?</dialog>", " ", main, flags=re.S)
    plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))
    return plain.replace("&#x27;", "'").replace("&quot;", '"').replace("&lt;", "<").replace("&gt;", ">")


def headline(answer: Any) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", answer.content.decode(), re.S)
    return re.sub(r"<[^>]+>", "", found[1]).strip() if found else ""


def approved(one: Campaign) -> Campaign:
    now = timezone.now()
    approve(one.pk, by=None, now=now, today=now.date())
    one.refresh_from_db()
    return one


def collecting(company: Company, people: int = 3) -> Campaign:
    ask(company.sells["rep"], people)
    box = may_send()
    now = timezone.now()
    one = approved(draft(now))
    Message.objects.update(state="sent", sent_at=now)
    letter = Message.objects.order_by("pk")[0]
    Reply.objects.create(
        mailbox=box, uid_validity=1, uid=1, content_hash="", raw=b"", received_at=now, stored_at=now,
        campaign=one, contact=letter.contact, letter=letter, kind="human", state="judged", worth=True,
        decision="interested",
    )  # fmt: skip
    Campaign.objects.update(state="collecting", verdict_on=now.date())
    return Campaign.objects.get()
