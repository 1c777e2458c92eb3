"""The seal: from the approval until it is taken off, nobody but the owner can tell an answer from silence.

Two proofs. A canary stands in every field of every reply, and in everything that a reply can lead to: no address of
the table gives one of them to anybody else, by any method, and no log line does. And every page is the same, byte for
byte, before the replies came and after: what is not there cannot be told by counting, sorting or searching either.
"""

import logging
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.fixtures.deals import make_deal, make_touch
from tests.fixtures.letters import make_campaign, make_mailbox
from tests.web.test_access import ADDRESSES, FILL, METHODS, Address, World, world  # noqa: F401  # a fixture

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


@pytest.fixture
def sealed(world: World, settings: Any) -> Sealed:  # noqa: F811  # the fixture
    from reopen.records.models import Activity, DoorAnswer, Promise, Recipient
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
    other = make_deal(seller, account="Not written to", phone="+16155559999", email="else@else.example")
    make_touch(other, today, "check_in:1")
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
    from reopen.records.models import Account, Contact, ContactEmail, ContactPhone, Deal, DealContact, Touch
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
    make_touch(deal, today, f"{CANARY}:1", promised=True)
    Touch.objects.filter(deal=sealed.deals["removed"]).exclude(state="planned").delete()


def looks(role: str, sealed: Sealed) -> dict[str, bytes]:
    """Every page that the role can ask for, as it looks, without what differs from one moment to the next."""
    browser = Client()
    browser.force_login(getattr(sealed.world.people, role))
    urls = [
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
        "/team/",
        f"/team/sellers/{sealed.world.people.sells['rep'].pk}/",
        "/settings/pace/",
        "/suppressions/",
        f"/suppressions/?q={CANARY}",
        "/suppressions/?q=ann%40aldermoor.example",
        "/suppressions/?q=%2B16155550000",
        *(f"/deals/{pk}/{part}" for pk in _ids(sealed) for part in _PARTS),
    ]
    return {url: _still(browser.get(url)) for url in urls}


_PARTS = ("", "timeline/", "facts/", "call/", "call/next/", "door/", "lose/")


def _deals(sealed: Sealed) -> list[Any]:
    from reopen.records.models import Deal

    return list(Deal.objects.filter(pk=sealed.deals["silent"].pk))


def _ids(sealed: Sealed) -> list[int]:
    return [deal.pk for deal in sealed.deals.values()]


def _still(page: Any) -> bytes:
    text = page.content.decode() if not page.streaming else ""
    text = re.sub(
        r'(csrfmiddlewaretoken" value=|csrf-token" content=|X-CSRFToken&quot;: &quot;)"?\w+', "", text
    )
    text = re.sub(r'"X-CSRFToken": ?"\w+"', "", text)
    text = re.sub(r"\d\d:\d\d", "", text)
    return f"{page.status_code} {page.headers.get('Location', '')}\n{text}".encode()


def test_replies_change_no_page_of_anyone_but_the_owner(sealed: Sealed) -> None:
    before = {role: looks(role, sealed) for role in OTHERS}
    let_replies_come(sealed)
    for role in OTHERS:
        after = looks(role, sealed)
        assert [url for url in after if after[url] != before[role][url]] == []


def test_owner_sees_what_came(sealed: Sealed) -> None:
    """Else the test above would prove nothing."""
    before = looks("owner", sealed)
    let_replies_come(sealed)
    after = looks("owner", sealed)
    changed = {url for url in after if after[url] != before[url]}
    assert {f"/deals/{pk}/" for pk in _ids(sealed)} - {f"/deals/{sealed.deals['silent'].pk}/"} <= changed
    assert {"/", "/suppressions/", "/deals/?show=open"} <= changed
    assert CANARY.encode() in after[f"/deals/{sealed.deals['interested'].pk}/"]


def _fill(sealed: Sealed, address: Address) -> list[str]:
    """The address for everything that the sealed deals have, old and new, and for every reply and campaign."""
    from reopen.records.models import (
        Campaign,
        Contact,
        DoorAnswer,
        Loss,
        Message,
        Outcome,
        Recipient,
        Reply,
        Touch,
    )

    of = {
        "deal_id": _ids(sealed),
        "touch_id": _pks(Touch.objects.filter(deal__in=_ids(sealed))),
        "outcome_id": _pks(Outcome.objects.filter(deal__in=_ids(sealed))),
        "loss_id": _pks(Loss.objects.filter(deal__in=_ids(sealed))),
        "answer_id": _pks(DoorAnswer.objects.filter(deal__in=_ids(sealed))),
        "reply_id": _pks(Reply.objects.all()),
        "campaign_id": _pks(Campaign.objects.all()),
        "contact_id": _pks(Contact.objects.filter(deals__in=_ids(sealed))),
        "recipient_id": _pks(Recipient.objects.all()),
        "message_id": _pks(Message.objects.all()),
    }
    ways = [of.get(param) or [FILL[param](sealed.world) if param in FILL else 1] for param in address.params]
    return [
        reverse(address.name, kwargs=dict(zip(address.params, values, strict=True)))
        for values in product(*ways)
    ]


def _pks(rows: Any) -> list[int]:
    return sorted(set(rows.values_list("pk", flat=True)))


@pytest.mark.parametrize("role", [None, "rep", "manager"])
def test_no_address_gives_a_canary_away(
    role: str | None, sealed: Sealed, caplog: pytest.LogCaptureFixture
) -> None:
    let_replies_come(sealed)
    caplog.clear()
    caplog.set_level(logging.DEBUG, logger="reopen")
    caplog.set_level(logging.INFO, logger="django")
    asked = 0
    for address in ADDRESSES:
        urls = _fill(sealed, address)
        for method in METHODS:
            for url in urls if method in ("GET", "POST") else urls[:1]:
                seen = _everything(sealed, role, method, url)
                assert CANARY.encode() not in seen.lower(), (role, method, url)
                asked += 1
    assert asked > 6 * len(ADDRESSES)
    assert CANARY not in caplog.text.lower()


def _everything(sealed: Sealed, role: str | None, method: str, url: str) -> bytes:
    """The body, the headers and the cookies of the answer, and the page to which it leads."""
    with transaction.atomic():
        browser = Client()
        if role:
            browser.force_login(getattr(sealed.world.people, role))
        posted = {"deal": str(sealed.deals["interested"].pk), "outcome": "no_answer"}
        page: Any = browser.post(url, posted) if method == "POST" else getattr(browser, method.lower())(url)
        seen = b"".join(page.streaming_content) if page.streaming else page.content
        seen += str(page.headers).encode() + str(page.cookies).encode()
        if page.status_code in (301, 302) and page["Location"].startswith("/"):
            seen += browser.get(page["Location"]).content
        transaction.set_rollback(True)
    return bytes(seen)


# What a seller may try on a deal that rests, and must be answered alike.
TRIES = {
    "facts/": {"contact": "x"},
    "call/": {"outcome": "no_answer"},
    "call/ ": {"outcome": "remove_me", "seen": "remove_me"},
    "door/": {"state": "closed"},
    "care/": {},
    "let-go/": {},
    "reopen/": {},
    "lose/": {"lost_on": "today"},
}


@pytest.mark.parametrize("part", TRIES)
@pytest.mark.parametrize("role", ["rep", "manager"])
def test_an_answer_a_removal_and_silence_are_answered_alike(sealed: Sealed, role: str, part: str) -> None:
    let_replies_come(sealed)
    seen = {kind: _tried(sealed, role, deal, part) for kind, deal in sealed.deals.items()}
    for page in seen.values():
        assert page.splitlines() == seen["silent"].splitlines()
    words = {
        "reopen/": "Reopened. The deal rests on",
        "call/ ": "The removal is written. This deal rests",
    }.get(part, "This deal rests: the owner has written to them.")
    assert words in seen["silent"]


def _tried(sealed: Sealed, role: str, deal: Any, part: str) -> str:
    """What is answered, and how all that can be asked for looks then, with the deal's own names taken out."""
    (name,) = [NAMES[kind] for kind, one in sealed.deals.items() if one.pk == deal.pk]
    with transaction.atomic():
        browser = Client()
        browser.force_login(getattr(sealed.world.people, role))
        said = _still(browser.post(f"/deals/{deal.pk}/{part.strip()}", TRIES[part], follow=True))
        again = [
            _still(browser.get(url))
            for url in (
                f"/deals/{deal.pk}/",
                f"/deals/?q={name}",
                f"/suppressions/?q=ann%40{name}.example",
                "/",
            )
        ]
        transaction.set_rollback(True)
    text = b"\n".join([said, *again]).decode()
    text = re.sub(name, "NAME", text, flags=re.IGNORECASE).replace(f"/deals/{deal.pk}/", "/deals/N/")
    return text.replace(f"id={deal.pk}", "id=N")


def test_pressing_undo_tells_nothing(sealed: Sealed) -> None:
    from reopen.records.models import DoorAnswer, Outcome, Touch

    let_replies_come(sealed)
    browser = Client()
    browser.force_login(sealed.world.people.rep)
    made = [
        *(f"/outcomes/{one.pk}/undo/" for one in Outcome.objects.filter(deal__in=_ids(sealed))),
        *(
            f"/answers/{one.pk}/undo/"
            for one in DoorAnswer.objects.filter(deal__in=_ids(sealed), asked_by="Olive Owner")
        ),
        *(f"/touches/{one.pk}/unsnooze/" for one in Touch.objects.filter(deal__in=_ids(sealed))),
        *(f"/touches/{one.pk}/snooze/" for one in Touch.objects.filter(deal__in=_ids(sealed))),
    ]
    assert len(made) > 4
    assert {browser.post(url).status_code for url in made} == {404}


def test_new_deal_of_their_people_rests_too(sealed: Sealed) -> None:
    """Else whoever types the number of a person into a new deal is told that they asked to be removed."""
    from reopen.records.models import Deal

    let_replies_come(sealed)
    browser = Client()
    browser.force_login(sealed.world.people.rep)
    seen = {}
    for kind in ("removed", "silent"):
        form = {
            "account": f"New {NAMES[kind]}",
            "phone": sealed.deals[kind].contact.phones.order_by("pk").first().number,
            "lost_on": "today",
            "good_fit": "",
            "door": "",
        }
        page = browser.post("/lose/", form, follow=True)
        deal = Deal.objects.order_by("-pk").first()
        assert deal is not None
        assert deal.resting_since is not None
        text = re.sub(r"/losses/\d+/", "/losses/N/", _still(page).decode())
        seen[kind] = text.replace(NAMES[kind], "NAME").replace(f"/deals/{deal.pk}/", "/deals/N/")
    assert seen["removed"] == seen["silent"]
    assert "Lost. The owner has written to them: the deal rests." in seen["silent"]


def test_the_seal_is_off_after_a_rejected_wager_and_the_text_stays_the_owners(sealed: Sealed) -> None:
    from reopen.services.campaigns.judge import verdict

    let_replies_come(sealed)
    done = verdict(sealed.campaign.pk, "reject", now=timezone.now() + timedelta(minutes=2))
    assert (done.figures.replies, done.figures.removed, done.figures.worth) == (3, 1, 1)
    after = looks("rep", sealed)
    assert b"rests" not in after[f"/deals/{sealed.deals['silent'].pk}/"]
    assert b"they asked us to stop, on every channel" in after[f"/deals/{sealed.deals['removed'].pk}/"]
    manager = looks("manager", sealed)
    assert b"ann@aldermoor.example" in manager["/suppressions/"]
    for text in (b"new text", b"sender", b"subject"):
        for pages in (after, manager):
            assert [url for url, page in pages.items() if CANARY.encode() + b" " + text in page] == []


def test_stop_by_hand_is_new_to_whoever_may_not_see_that_it_stands(sealed: Sealed) -> None:
    let_replies_come(sealed)
    seen = {}
    for kind in ("removed", "silent"):
        with transaction.atomic():
            browser = Client()
            browser.force_login(sealed.world.people.manager)
            form = {"who": f"ann@{NAMES[kind].lower()}.example", "channel": "all", "words": "On the fair."}
            page = browser.post("/suppressions/", form, follow=True)
            transaction.set_rollback(True)
        seen[kind] = _still(page).decode().replace(NAMES[kind].lower(), "NAME")
    assert seen["removed"] == seen["silent"]
    assert "1 put on the list. Nothing goes to them from now on." in seen["silent"]
    assert "ann@NAME.example" in seen["silent"]


def test_removal_told_to_a_seller_holds_at_once(sealed: Sealed) -> None:
    """A stop is easy: the seal keeps nobody from it. What the owner has learned since is stopped, and not shown."""
    from reopen.records.models import Contact, Suppression

    let_replies_come(sealed)
    browser = Client()
    browser.force_login(sealed.world.people.manager)
    deal = sealed.deals["interested"]
    browser.post(f"/deals/{deal.pk}/call/", {"outcome": "remove_me", "seen": "remove_me"})
    assert Contact.objects.get(pk=deal.contact_id).no_phone
    stopped = dict(Suppression.objects.filter(how="on the phone").values_list("key", "campaign_number"))
    assert stopped == {
        "ann@chesthill.example": None,
        "+16155550002": None,
        f"{CANARY}@successor.example": sealed.campaign.pk,
        "+16155557777": sealed.campaign.pk,
    }
    page = browser.get("/suppressions/").content
    assert (b"ann@chesthill.example" in page, CANARY.encode() in page) == (True, False)


def test_erasure_under_the_seal_adds_no_line_that_others_see(sealed: Sealed) -> None:
    from reopen.records.models import Suppression
    from reopen.services.erase import erase_person

    browser = Client()
    browser.force_login(sealed.world.people.manager)
    before = _still(browser.get("/suppressions/"))
    erase_person(sealed.deals["silent"].contact_id, now=timezone.now(), how="by mail")
    assert Suppression.objects.filter(campaign_number=sealed.campaign.pk).count() == 2
    assert _still(browser.get("/suppressions/")) == before
