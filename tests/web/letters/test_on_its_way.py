"""A campaign on its way, and its verdict, without a browser."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from reopen.records.models import Campaign, Deal, Message, Recipient, Reply
from tests.fixtures.company import Company
from tests.fixtures.letters import make_mailbox
from tests.web.letters.world import approved, ask, collecting, draft, headline, may_send, text

pytestmark = pytest.mark.django_db


def test_pause_resume_cancel(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    may_send()
    one = approved(draft(timezone.now()))
    page = owner.post(f"/letters/{one.pk}/pause/", follow=True)
    assert headline(page) == "May is paused at 0 of 2."
    assert f'action="/letters/{one.pk}/resume/"' in page.content.decode()
    page = owner.post(f"/letters/{one.pk}/resume/", follow=True)
    assert headline(page).startswith("May is going out: 0 of 2")
    page = owner.post(f"/letters/{one.pk}/cancel/", follow=True)
    assert "2 letters kept back for good." in text(page)
    assert Campaign.objects.get().state == "cancelled"
    assert not Deal.objects.filter(resting_since__isnull=False).exists()
    again = owner.post(f"/letters/{one.pk}/cancel/", follow=True)
    assert "there is nothing to cancel" in text(again)


def test_campaign_that_paused_itself_says_why(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    may_send()
    one = approved(draft(timezone.now()))
    why = "2 letters were refused by the other side’s policy: read why before you go on."
    Campaign.objects.update(paused_at=timezone.now(), paused_why=why)
    page = owner.get(f"/letters/{one.pk}/")
    assert headline(page) == "May has paused itself at 0 of 2."
    assert (why in text(page), "Why they came back" in text(page)) == (True, False)
    Message.objects.update(state="bounced", last_words="554 5.7.1 Blocked")
    page = owner.get(f"/letters/{one.pk}/?out=bounced")
    assert ("Why they came back" in text(page), "554 5.7.1 Blocked" in text(page)) == (True, True)


def test_progress_is_asked_for_and_the_page_loaded_anew_when_it_changes(
    owner: Client, company: Company
) -> None:
    ask(company.sells["rep"], 2)
    may_send()
    one = approved(draft(timezone.now()))
    letter = Message.objects.order_by("pk")[0]
    Message.objects.filter(pk=letter.pk).update(state="drafted", sent_at=timezone.now())
    part = owner.get(f"/letters/{one.pk}/progress/?mark=sending-open")
    assert "1 of 2 laid out" in text(part)
    assert "The worker is not running" in text(part)
    Campaign.objects.update(paused_at=timezone.now())
    part = owner.get(f"/letters/{one.pk}/progress/?mark=sending-open")
    assert (part.status_code, part["HX-Refresh"]) == (204, "true")


def test_letter_of_the_outbox_as_it_went(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    may_send()
    one = approved(draft(timezone.now()))
    letter = Message.objects.order_by("pk")[1]
    Message.objects.filter(pk=letter.pk).update(
        state="bounced", settled_at=timezone.now(), last_words="550 5.1.1 No such user"
    )
    said = text(owner.get(f"/letters/{one.pk}/?letter=2"))
    assert "Came back. 550 5.1.1 No such user" in said
    assert "Came back 1" in said
    assert "550 5.1.1" in text(owner.get(f"/letters/{one.pk}/?out=bounced"))


def test_test_to_myself_goes_through_the_outbox(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    box = may_send()
    one = draft(timezone.now())
    page = owner.post(f"/letters/{one.pk}/test/", {"letter": "2"}, follow=True)
    message = Message.objects.get()
    assert (message.kind, message.to_address, message.campaign, message.state) == (
        "test",
        box.address,
        None,
        "queued",
    )
    assert "Paul" in message.text
    assert "A test of this letter goes into the folder in a moment." in text(page)


def test_test_without_a_mailbox_says_so(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    page = owner.post(f"/letters/{one.pk}/test/", {"letter": "1"}, follow=True)
    assert "No mailbox is connected, so nothing can be sent to you." in text(page)
    assert not Message.objects.exists()


def test_collecting_and_judged(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    box = may_send()
    now = timezone.now()
    one = approved(draft(now))
    Message.objects.update(state="sent", sent_at=now)
    people = list(Recipient.objects.filter(campaign=one).order_by("pk"))
    for n, who in enumerate(people[:2]):
        Reply.objects.create(
            mailbox=box, uid_validity=1, uid=n, content_hash="", raw=b"", received_at=now, stored_at=now,
            campaign=one, contact_id=who.contact_id, kind="human", state="judged", worth=n == 0,
        )  # fmt: skip
    Campaign.objects.update(state="collecting", verdict_on=now.date() + timedelta(days=9))
    page = owner.get(f"/letters/{one.pk}/")
    assert headline(page).startswith("May collects: two replies, sealed, verdict on ")
    assert "2 replies, sealed. Verdict" in text(page)
    Campaign.objects.update(verdict_on=now.date() - timedelta(days=1))
    assert headline(owner.get("/letters/")).startswith("May waits for your verdict since ")
    Deal.objects.filter(pk=people[0].deal_id).update(status="won", closed_on=now.date() + timedelta(days=3))
    Campaign.objects.update(state="judged", verdict="accept", verdict_at=now, unsealed_at=now)
    page = owner.get(f"/letters/{one.pk}/")
    assert "1 worth discussing, 1 signed" in text(page)
    assert "You accepted the wager on " in text(page)


def test_wager_is_accepted_and_released(owner: Client, company: Company) -> None:
    one = collecting(company)
    page = owner.get(f"/letters/{one.pk}/")
    for words in ("The wager: replies worth discussing?", "Worth discussing 1", "1 of 3 (33%) answered"):
        assert words in text(page)
    assert "Nobody was held out, so there is nothing to compare with." in text(page)
    assert "Yes, release them" not in text(page)
    page = owner.post(f"/letters/{one.pk}/verdict/", {"verdict": "accept"}, follow=True)
    assert "The seal holds until you release the replies." in text(page)
    assert "1 reply goes to its seller as a call for today" in text(page)
    page = owner.post(f"/letters/{one.pk}/release/", follow=True)
    assert "The seal is off." in text(page)
    assert Campaign.objects.get().unsealed_at is not None
    assert "Release May" not in text(page)


def test_wager_is_rejected(owner: Client, company: Company) -> None:
    one = collecting(company)
    page = owner.post(f"/letters/{one.pk}/verdict/", {"verdict": "reject"}, follow=True)
    assert "The seal is off, and the replies stay yours." in text(page)
    assert (Campaign.objects.get().verdict, Campaign.objects.get().unsealed_at is None) == ("reject", False)
    page = owner.post(f"/letters/{one.pk}/release/", follow=True)
    assert "has not been accepted" in text(page)


@pytest.mark.parametrize("word", ["", "perhaps"])
def test_verdict_that_is_none(owner: Client, company: Company, word: str) -> None:
    one = collecting(company)
    page = owner.post(f"/letters/{one.pk}/verdict/", {"verdict": word}, follow=True)
    assert "Say which: accept the wager, or reject it." in text(page)
    assert Campaign.objects.get().verdict == ""


def test_mailbox_that_cannot_be_reached(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    may_send()
    one = approved(draft(timezone.now()))
    make_mailbox(address="other@reopen.test")
    Campaign.objects.get().mailbox.__class__.objects.filter(pk=one.mailbox_id).update(
        trouble="smtp.example does not answer.", trouble_since=timezone.now()
    )
    assert "No letter can leave olive@reopen.test: smtp.example does not answer." in text(
        owner.get(f"/letters/{one.pk}/")
    )
