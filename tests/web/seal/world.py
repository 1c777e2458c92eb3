"""A campaign under the seal, what may come back to it, and every page as it looks then."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reopen.services.insights.topics import TOPICS
from tests.fixtures.deals import make_deal, make_touch
from tests.fixtures.letters import make_campaign, make_mailbox
from tests.web.seal.asks import let_asks_move
from tests.web.test_access import World

CANARY = "kanarienvogel"
OTHERS = ("rep", "other_rep", "manager", "stranger")
SHOWS = ("lost", "care", "waiting", "let_go", "open", "won", "resting", "undated")
# What becomes of a deal, and its account's name.
NAMES = {"removed": "Aldermoor", "reopened": "Birchwood", "interested": "Chesthill", "silent": "Dunbridge"}
WORDS = (*NAMES.values(), "Ann")


@dataclass
class Sealed:
    """A campaign under the seal to the people of four deals of the rep; another deal of theirs is not in it."""

    world: World
    campaign: Any
    deals: dict[str, Any]
    other: Any
    touches: dict[str, Any]


def feed_of(role: str) -> str:
    """Where that person's calendar is read."""
    return f"/calendar/secret-{role}.ics"


def make_sealed(world: World) -> Sealed:
    """Four deals that rest, and one that does not."""
    from reopen.records.models import Activity, CalendarFeed, DoorAnswer, Promise, Recipient
    from reopen.services.calendar_feed import hash_of
    from reopen.services.campaigns.rest import rest

    seller = world.people.sells["rep"]
    now = timezone.now()
    today = now.date()
    deals: dict[str, Any] = {}
    touches: dict[str, Any] = {}
    for kind, name in NAMES.items():
        deals[kind] = make_deal(
            seller,
            account=f"{name} Ltd",
            contact=f"Ann {name}",
            phone=f"+1615555{len(deals):04}",
            email=f"ann@{name.lower()}.example",
            name=f"{name} deal",
            door="open",
        )
        touches[kind] = make_touch(deals[kind], today - timedelta(days=3), "check_in:1")
        DoorAnswer.objects.create(
            deal=deals[kind],
            state="open",
            on=date(2026, 2, 10),
            words="Call in a month.",
            asked_by="Rita Rep",
        )
        Promise.objects.create(
            deal=deals[kind], kind="call_back", on=today, made_on=date(2026, 2, 10), words="In spring."
        )
        Activity.objects.create(
            source="test",
            external_id=f"a-{kind}",
            deal=deals[kind],
            kind="call",
            at=datetime(2026, 1, 5, 15, tzinfo=UTC),
            subject="First call",
        )
    for role in ("owner", *OTHERS):
        CalendarFeed.objects.create(
            user=getattr(world.people, role), secret_hash=hash_of(f"secret-{role}"), made_at=now
        )
    other = make_deal(seller, account="Not written to", phone="+16155559999", email="else@else.example")
    make_touch(other, today, "check_in:1")
    make_mailbox(address="rita@reopen.test", name="Rita Rep", user=seller.user, way="folder")
    campaign = make_campaign(make_mailbox(), state="collecting", approved_at=now, verdict_on=today)
    for deal in deals.values():
        Recipient.objects.create(
            campaign=campaign, contact=deal.contact, account=deal.account, deal=deal, state="letter"
        )
    with transaction.atomic():
        rest(campaign, now=now)
    return Sealed(world, campaign, deals, other, touches)


def answer(sealed: Sealed, kind: str, **more: Any) -> Any:
    """A reply with a canary in every field."""
    from reopen.records.models import Reply

    deal = sealed.deals[kind]
    return Reply.objects.create(
        mailbox=sealed.campaign.mailbox,
        uid_validity=1,
        uid=Reply.objects.count() + 1,
        content_hash=f"{CANARY}-{kind}",
        raw=f"From: {CANARY}@example.com\r\nSubject: {CANARY}\r\n\r\n{CANARY} text".encode(),
        received_at=timezone.now(),
        stored_at=timezone.now(),
        from_name=f"{CANARY} sender",
        from_address=f"{CANARY}.{kind}@example.com",
        from_key=f"{CANARY}.{kind}@example.com",
        subject=f"{CANARY} subject",
        message_id=f"<{CANARY}@example.com>",
        matched_by=f"{CANARY} matched",
        contact=deal.contact,
        campaign=sealed.campaign,
        state="to_judge",
        kind="human",
        intent="unclear",
        reading={"new_text": f"{CANARY} new text", "why": [CANARY], "referred_to": f"{CANARY}@example.com"},
        letter=_letter(sealed, deal),
        **more,
    )


def _letter(sealed: Sealed, deal: Any) -> Any:
    from reopen.records.models import Message, Recipient
    from reopen.services.outbox.put import new_message

    letter = new_message(
        sealed.campaign.mailbox,
        Message.Kind.LETTER,
        to_name=deal.contact.name,
        to_address=deal.contact.emails.get().address,
        subject=f"{CANARY} letter",
        text=f"{CANARY} letter",
        now=timezone.now(),
    )
    letter.campaign, letter.contact = sealed.campaign, deal.contact
    letter.recipient = Recipient.objects.get(deal=deal)
    letter.state, letter.sent_at = "sent", timezone.now()
    letter.save()
    return letter


def let_replies_come(sealed: Sealed) -> None:
    """Everything that a reply can lead to, by the reader and by the owner."""
    from reopen.records.models import (
        Account,
        Contact,
        ContactEmail,
        ContactPhone,
        Deal,
        DealContact,
        Move,
        Touch,
    )
    from reopen.records.queries.visible import Viewer
    from reopen.services.desk import judge
    from reopen.services.edit_facts import DealFacts, edit_facts
    from reopen.services.record_outcome import record_outcome

    owner = Viewer.of(sealed.world.people.owner)
    now = timezone.now() + timedelta(minutes=1)
    today = now.date()
    removed = answer(sealed, "removed")
    judge.decide(removed.pk, "remove", by=owner, now=now)
    later = answer(sealed, "reopened")
    judge.decide(later.pk, "later", on=today + timedelta(days=9), by=owner, now=now)
    judge.worth(later.pk, is_worth=True, by=owner)
    record_outcome(
        None, "reopened", deal_id=sealed.deals["reopened"].pk, now=now, viewer=owner, note=f"{CANARY} note"
    )
    interested = answer(sealed, "interested")
    judge.decide(interested.pk, "not_us", by=owner, now=now)
    deal: Any = Deal.objects.get(pk=sealed.deals["interested"].pk)
    edit_facts(
        deal.pk,
        DealFacts(
            contact=f"{CANARY} successor",
            email=f"{CANARY}@successor.example",
            phone="+16155557777",
            product=f"{CANARY} product",
            competitor=f"{CANARY} rival",
            reason=f"{CANARY} reason",
            buyer_words=f"{CANARY} words",
            note=f"{CANARY} note",
            make=f"{CANARY} make",
        ),
        now=now,
        viewer=owner,
    )
    successor = Contact.objects.create(
        source="test",
        external_id=CANARY,
        account=Account.objects.get(pk=deal.account_id),
        name=f"{CANARY} successor",
        name_key=f"{CANARY} successor",
    )
    ContactEmail.objects.create(
        contact=successor, address=f"{CANARY}@new.example", key=f"{CANARY}@new.example"
    )
    ContactPhone.objects.create(contact=successor, number="+16155558888", key="+16155558888")
    DealContact.objects.create(deal=deal, contact=successor, role=CANARY)
    Deal.objects.filter(pk=deal.pk).update(
        contact=successor, stage=CANARY, lead_source=CANARY, odd={"x": CANARY}
    )
    Move.objects.create(deal=deal, contact=successor, employer=CANARY, said_by=CANARY, said_on=today)
    make_touch(deal, today, f"{CANARY}:1", promised=True)
    Touch.objects.filter(deal=sealed.deals["removed"]).exclude(state="planned").delete()
    let_asks_move(sealed, CANARY)


def looks(role: str, sealed: Sealed, urls: list[str] | None = None) -> dict[str, bytes]:
    """Every page that the role can ask for, as it looks, without what differs from one moment to the next."""
    browser = Client()
    browser.force_login(getattr(sealed.world.people, role))
    urls = urls or [
        "/",
        *(f"/?owner={seller.pk}" for seller in sealed.world.people.sells.values()),
        *(f"/?open={deal.pk}" for deal in sealed.deals.values()),
        *(f"/deals/?show={show}" for show in SHOWS),
        *(f"/deals/?show={show}&stage={CANARY}" for show in SHOWS),
        *(
            f"/deals/?q={text}"
            for text in (*WORDS, CANARY, f"{CANARY}@", "+1615555", "6155557777", "6155558888")
        ),
        *(f"/deals/?q={deal.contact.emails.get().address}" for deal in _deals(sealed)),
        *(f"/lose/?q={text}" for text in (*WORDS, CANARY)),
        "/lose/?new=x",
        f"/deals/{sealed.other.pk}/facts/",
        feed_of(role),
        "/settings/calendar/",
        "/team/",
        f"/team/sellers/{sealed.world.people.sells['rep'].pk}/",
        "/settings/pace/",
        "/settings/my-mailbox/",
        "/quotes/",
        *(f"/ask/?by={by}" for by in ("rep", "month", "competitor")),
        *(
            f"/deals/{sealed.deals['interested'].pk}/{part}"
            for part in ("quote/", "sheet/", "moved/", "card/")
        ),
        *(f"/deals/{sealed.other.pk}/{part}" for part in ("", "sheet/", "moved/")),
        "/insights/",
        *(f"/insights/{topic}/" for topic in TOPICS),
        "/insights/reasons/",
        "/insights/deals/?topic=doors&what=asked",
        "/suppressions/",
        f"/suppressions/?q={CANARY}",
        "/suppressions/?q=ann%40aldermoor.example",
        "/suppressions/?q=%2B16155550000",
        *(f"/deals/{pk}/{part}" for pk in ids_of(sealed) for part in _PARTS),
    ]
    seen = {}
    for url in urls:
        connection.queries_log.clear()  # it keeps the last 9,000: beyond them nothing is counted
        with CaptureQueriesContext(connection) as asked:
            page = still(browser.get(url))
        # How long an answer takes follows how often the database is asked.
        seen[url] = page + f"\n{len(asked)} questions".encode()
    return seen


_PARTS = ("", "timeline/", "facts/", "call/", "call/next/", "door/", "lose/")


def _deals(sealed: Sealed) -> list[Any]:
    from reopen.records.models import Deal

    return list(Deal.objects.filter(pk=sealed.deals["silent"].pk))


def ids_of(sealed: Sealed) -> list[int]:
    """The four deals."""
    return [deal.pk for deal in sealed.deals.values()]


# Of the moment, not of what is shown; the length is the text's.
_VARY = ("Content-Length", "Content-Security-Policy", "ETag", "Set-Cookie", "Server-Timing")


def still(page: Any) -> bytes:
    """The page, without what differs from one moment to the next."""
    text = page.content.decode() if not page.streaming else ""
    text = re.sub(
        r'((?:csrfmiddlewaretoken|writer)" value=|csrf-token" content=|X-CSRFToken&quot;: &quot;)"?\w+',
        "",
        text,
    )
    text = re.sub(r'"X-CSRFToken": ?"\w+"', "", text)
    text = re.sub(r"\d\d:\d\d|DTSTAMP:\w+", "", text)
    told = sorted((k, v) for k, v in page.headers.items() if k not in _VARY)
    return f"{page.status_code} {told}\n{text}".encode()
