"""The owner's letters without a browser: what stands on the page, and what each act does."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reopen.records.models import Campaign, Contact, Deal, Message, Recipient, Reply, Suppression
from reopen.services.campaigns.approve import approve
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_mailbox
from tests.web.letters.world import MAY, ask, draft, may_send

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(company: Company, client: Client) -> Client:
    client.force_login(company.owner)
    return client


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


def test_nothing_imported_yet(owner: Client) -> None:
    page = owner.get("/letters/")
    assert headline(page) == "There are no lost deals here yet: nobody to write to."
    assert "Go to Import" in text(page)


def test_month_waits_and_is_drafted_by_one_click(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    page = owner.get("/letters/?month=2025-05")
    assert headline(page) == "May waits: three people first asked us then."
    assert "3 people" in text(page)
    assert "No mailbox is connected: nothing is really sent." in text(page)
    answer = owner.post("/letters/new/", {"month": "2025-05", "by": "inquiry"})
    one = Campaign.objects.get()
    assert (answer.status_code, answer["Location"], one.title) == (302, f"/letters/{one.pk}/", "May 2025")
    assert headline(owner.get("/letters/")) == "May is yours to approve: three letters."
    assert owner.get("/letters/?month=2025-05")["Location"] == f"/letters/{one.pk}/"


def test_second_draft_of_a_month_is_refused_in_words(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    draft(timezone.now())
    answer = owner.post("/letters/new/", {"month": "2025-05"})
    assert (answer.status_code, "May 2025 has a campaign already" in text(answer)) == (422, True)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "Say whom the letter is for"),
        ({"lost_before": "3/4"}, "“3/4” is not a day that can be read."),
        ({"month": "May"}, "“May” is no month: write it as 2026-01."),
        ({"status": "won"}, "is no status of a cohort"),
    ],
)
def test_filter_that_cannot_be_read(owner: Client, typed: dict[str, str], words: str) -> None:
    answer = owner.post("/letters/new/", typed)
    assert (answer.status_code, words in text(answer)) == (422, True)
    assert not Campaign.objects.exists()


def test_cohort_by_filter(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    ask(company.sells["rep"], 2, month=date(2024, 3, 1), competitor="Tessel", first=2)
    page = owner.post("/letters/new/", {"competitor": "Tessel", "lost_since": "1 Jan 2025"}, follow=True)
    one = Campaign.objects.get()
    assert (one.where, one.recipients.count()) == ({"competitor": "Tessel", "lost_since": "2025-01-01"}, 2)
    assert "Lost to Tessel" in headline(page)
    assert "Lost to Tessel" in text(owner.get("/letters/?year=2025"))


def test_letter_as_it_arrives(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    may_send()
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/?letter=2")
    said = text(page)
    assert "letter 2 of 3" in said
    assert "Paul Decker <p1@firm1-05.example>" in said
    assert "Olive Owner <olive@reopen.test>" in said
    assert "US, CAN-SPAM: postal address, way out" in said
    assert '<mark title="their first name">Paul</mark>' in page.content.decode()
    assert "118 Canal Street, Columbus, OH 43215" in said
    part = owner.get(f"/letters/{one.pk}/?letter=3", headers={"HX-Request": "true", "HX-Target": "arrives"})
    assert ("letter 3 of 3" in text(part), "<html" in part.content.decode()) == (True, False)


@pytest.mark.parametrize("letter", ["0", "99", "-1", "x", "9" * 40])
def test_mangled_number_shows_the_nearest_letter(owner: Client, company: Company, letter: str) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    assert owner.get(f"/letters/{one.pk}/?letter={letter}").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "?year=x",
        "?year=99999",
        "?month=2025-13",
        "?month=%00",
        "?by=nonsense",
        "?year=1990",
        "?month=2190-01",
    ],
)
def test_mangled_links_show_a_page(owner: Client, company: Company, path: str) -> None:
    ask(company.sells["rep"], 1)
    assert owner.get(f"/letters/{path}").status_code == 200


def test_saved_as_typed(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    typed = {
        "subject": "Hello {first}",
        "text": "Hi {name}.\n\nAnswer “remove”.",
        "holdout": "50",
        "letter": "1",
    }
    part = owner.post(f"/letters/{one.pk}/save/", typed, headers={"HX-Request": "true"})
    one.refresh_from_db()
    assert (part.status_code, one.subject, one.holdout_percent) == (200, "Hello {first}", 50)
    assert re.search(r"saved \d\d:\d\d", text(part))
    assert "1 held out at random." in text(part)
    assert '<mark title="their full name">' in part.content.decode()
    plain = owner.post(f"/letters/{one.pk}/save/", typed | {"subject": "Plain"})
    assert (plain.status_code, plain["Location"]) == (302, f"/letters/{one.pk}/?letter=1")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"text": "Hello {frist}, answer “remove”."}, "there is no field {frist}; did you mean {first}?"),
        ({"text": "Hello."}, "The letter does not say how to be left in peace."),
        ({"subject": ""}, "The letter has no subject"),
        ({"holdout": "half"}, "“half” is no share"),
        ({"holdout": "80"}, "A holdout of 80 % cannot be"),
    ],
)
def test_what_cannot_stand_is_said_and_not_kept(
    owner: Client, company: Company, typed: dict[str, str], words: str
) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    part = owner.post(f"/letters/{one.pk}/save/", typed, headers={"HX-Request": "true"})
    assert (part.status_code, words in text(part), "not saved" in text(part)) == (422, True, True)
    page = owner.post(f"/letters/{one.pk}/save/", typed)
    assert (page.status_code, words in text(page)) == (422, True)
    after = Campaign.objects.get(pk=one.pk)
    assert (after.subject, after.text, after.holdout_percent) == (one.subject, one.text, 0)


def test_left_out_by_reason_and_their_people(owner: Client, company: Company) -> None:
    deals = ask(company.sells["rep"], 4)
    Suppression.objects.create(
        kind="email", key="p0@firm0-05.example", channel="all", since=MAY, how="by hand"
    )
    ask(company.sells["rep"], 1, country="DE", first=4)
    make_deal(company.sells["rep"], account="x", contact="Zed", lost_on=None)
    Deal.objects.create(source="test", external_id="o", name="o", account=deals[1].account, status="open")
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "Left out of May 3 of 5" in text(page)
    for words in ("Asked us to stop", "Open, reopened or won deal", "Germany: no consent on record"):
        assert words in text(page)
    people = owner.get(f"/letters/{one.pk}/?out=no_ground:Germany: no consent on record")
    assert "Renee Alcott" in text(people)
    part = owner.get(f"/letters/{one.pk}/?out=suppressed", headers={"HX-Request": "true", "HX-Target": "out"})
    assert ("Nora Feldt" in text(part), "<html" in part.content.decode()) == (True, False)


def test_person_is_taken_out_and_put_back(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    one = draft(timezone.now())
    who = Recipient.objects.filter(campaign=one, state="letter").order_by("pk")[1]
    page = owner.post(f"/letters/{one.pk}/people/{who.pk}/out/", follow=True)
    who.refresh_from_db()
    assert (who.state, who.why) == ("left_out", "taken_out")
    undo = f"/letters/{one.pk}/people/{who.pk}/back/"
    assert f'action="{undo}"' in page.content.decode()
    assert "You took them out" in text(page)
    owner.post(undo)
    who.refresh_from_db()
    assert who.state == "letter"


def test_one_letter_in_words_of_its_own(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    who = Recipient.objects.filter(campaign=one).order_by("pk")[0]
    path = f"/letters/{one.pk}/people/{who.pk}/"
    assert owner.get(path).status_code == 200
    wrong = owner.post(path, {"subject": "Hi", "text": "No way out."})
    assert (wrong.status_code, "No way out." in text(wrong)) == (422, True)
    owner.post(path, {"subject": "Only you", "text": "Dear {first}, answer “remove”."})
    who.refresh_from_db()
    assert (who.own_subject, who.own_text) == ("Only you", "Dear {first}, answer “remove”.")
    assert "Only you" in text(owner.get(f"/letters/{one.pk}/"))
    owner.post(path, {"act": "plain"})
    who.refresh_from_db()
    assert (who.own_subject, who.own_text) == (None, None)


def test_blocked_letter_is_filled_in(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    Contact.objects.filter(name="Nora Feldt").update(name="Feldt", name_key="feldt")
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "1 letter is blocked: no first name." in text(page)
    who = Recipient.objects.get(campaign=one, state="blocked")
    path = f"/letters/{one.pk}/people/{who.pk}/"
    assert path in owner.get(f"/letters/{one.pk}/?out=blocked").content.decode()
    assert owner.post(path, {"act": "first", "first": " "}).status_code == 422
    owner.post(path, {"act": "first", "first": "Nora"})
    who.refresh_from_db()
    assert (who.state, Contact.objects.get(pk=who.contact_id).first_name) == ("letter", "Nora")


def test_what_lacks_before_the_approval(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    for words in (
        "Say whether a list of opt-outs is kept outside the CRM",
        "Say your postal address",
        "Connect the mailbox from which the letters go.",
    ):
        assert words in text(page)
    assert "Shift A" not in text(page)
    answer = owner.post(f"/letters/{one.pk}/approve/", {"seen": "2"})
    assert (answer.status_code, Message.objects.count()) == (422, 0)


def test_mailbox_that_came_after_the_draft_is_one_click_away(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    one = draft(timezone.now())
    box = may_send()
    page = owner.get(f"/letters/{one.pk}/")
    assert "Say from which mailbox it goes. From olive@reopen.test" in text(page)
    page = owner.post(f"/letters/{one.pk}/save/", {"mailbox": str(box.pk)}, follow=True)
    assert "Before you can approve" not in text(page)
    assert "Approve May" in text(page)
    type(box).objects.update(off_at=timezone.now())
    assert "olive@reopen.test is switched off." in text(owner.get(f"/letters/{one.pk}/"))
    assert not owner.post(f"/letters/{one.pk}/approve/", {"seen": "2"}).context["campaign"].approved_at


def test_approval_says_the_number_and_sends_just_so_many(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 3)
    may_send(daily_cap=30, hours="08:30-17:30", gap_seconds=60)
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "3 letters, 30 a day, 8:30 to 17:30 where they are: done" in text(page)
    asked = owner.post(f"/letters/{one.pk}/approve/")
    assert (asked.status_code, headline(asked)) == (200, "Approve May 2025: 3 letters to 3 people?")
    assert Campaign.objects.get().state == "draft"
    Suppression.objects.create(
        kind="email", key="p0@firm0-05.example", channel="all", since=MAY, how="by hand"
    )
    again = owner.post(f"/letters/{one.pk}/approve/", {"seen": "3"})
    assert (again.status_code, "It is 2 letters now, no longer 3" in text(again)) == (422, True)
    done = owner.post(f"/letters/{one.pk}/approve/", {"seen": "2"}, follow=True)
    assert "May 2025 is approved: 2 letters in the outbox." in text(done)
    assert (Campaign.objects.get().state, Message.objects.filter(state="queued").count()) == ("sending", 2)
    assert headline(done).startswith("May is going out: 0 of 2, done ")
    assert Campaign.objects.get().approved_by == company.owner


@pytest.mark.parametrize("act", ["approve", "test"])
def test_what_was_typed_last_comes_along(owner: Client, company: Company, act: str) -> None:
    """A key may be quicker than the saving."""
    ask(company.sells["rep"], 1)
    may_send()
    one = draft(timezone.now())
    typed = {"subject": "Typed last", "text": "Dear {first}, answer “remove”.", "holdout": "0", "letter": "1"}
    owner.post(f"/letters/{one.pk}/{act}/", typed)
    one.refresh_from_db()
    assert (one.subject, one.text) == ("Typed last", "Dear {first}, answer “remove”.")
    wrong = owner.post(f"/letters/{one.pk}/{act}/", typed | {"text": "Dear {frist}"})
    assert (wrong.status_code, "did you mean {first}?" in text(wrong), "Dear {frist}" in text(wrong)) == (
        422,
        True,
        True,
    )


def test_sample_company_can_never_send(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    Deal.objects.update(source="sample")
    may_send(way="smtp")
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "This is the sample company: it can never send to the outside." in text(page)
    owner.post(f"/letters/{one.pk}/approve/", {"seen": "1"})
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("folder", "Nothing is really sent: letters of olive@reopen.test are put into a folder"),
        ("drafts", "Nothing is really sent: letters are laid into the Drafts of olive@reopen.test"),
        ("smtp", ""),
    ],
)
def test_every_page_says_whether_it_is_really_sent(
    owner: Client, company: Company, way: str, words: str
) -> None:
    ask(company.sells["rep"], 1)
    may_send(way=way)
    one = draft(timezone.now())
    who = Recipient.objects.get()
    for path in (
        "/letters/?year=2024",
        f"/letters/{one.pk}/",
        f"/letters/{one.pk}/people/{who.pk}/",
        "/letters/new/",
    ):
        said = text(owner.get(path))
        assert words in said
        assert ("really sent" in said) == bool(words)


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


def test_other_calendar_still_says_what_presses(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    draft(timezone.now())
    page = owner.get("/letters/?by=loss&year=2025")
    assert headline(page) == "May is yours to approve: two letters."
    assert "2 people" in text(page)
    assert "Draft the letter for November 2025" in text(page)


def test_draft_made_by_itself_says_so_and_can_be_thrown_away(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now(), by_itself=True)
    assert "Drafted by itself, when the one before it ended." in text(owner.get(f"/letters/{one.pk}/"))
    page = owner.post(f"/letters/{one.pk}/cancel/", follow=True)
    assert "The draft of May 2025 is thrown away. Nothing was sent." in text(page)
    assert headline(owner.get("/letters/?month=2025-05")) == "May waits: one person first asked us then."


def test_ground_that_the_owner_decides(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1, country="", phone="")
    may_send()
    one = draft(timezone.now())
    page = owner.get(f"/letters/{one.pk}/")
    assert "1 goes where our table of laws does not decide: your approval does." in text(page)
    assert "Your approval decides." in text(page)
    assert "Nora Feldt" in text(owner.get(f"/letters/{one.pk}/?out=asks"))
    asked = owner.post(f"/letters/{one.pk}/approve/")
    assert "with this you decide that they may be written to" in text(asked)


def test_what_is_approved_is_frozen(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 2)
    may_send()
    one = approved(draft(timezone.now()))
    who = Recipient.objects.filter(campaign=one).order_by("pk")[0]
    answer = owner.post(f"/letters/{one.pk}/save/", {"subject": "Other"})
    assert (answer.status_code, "its letter is frozen" in text(answer)) == (422, True)
    out = owner.post(f"/letters/{one.pk}/people/{who.pk}/out/", follow=True)
    assert "its cohort is frozen" in text(out)
    who.refresh_from_db()
    assert (who.state, who.taken_out) == ("letter", False)
    assert owner.get(f"/letters/{one.pk}/people/{who.pk}/").status_code == 200


def test_queries_do_not_grow_with_the_people(owner: Client, company: Company) -> None:
    may_send()

    def queries(path: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert owner.get(path).status_code == 200
        return len(seen)

    ask(company.sells["rep"], 3)
    one = draft(timezone.now())
    path = f"/letters/{one.pk}/"
    few = queries(path)
    Campaign.objects.all().delete()
    ask(company.sells["rep"], 20, first=3)
    one = draft(timezone.now())
    assert queries(f"/letters/{one.pk}/") == few


@pytest.mark.parametrize("role", ["rep", "manager"])
def test_letters_are_the_owners_alone(client: Client, company: Company, role: str) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    client.force_login(getattr(company, role))
    assert [client.get(p).status_code for p in ("/letters/", f"/letters/{one.pk}/", "/letters/new/")] == [
        403
    ] * 3
    assert b'href="/letters/"' not in client.get("/deals/").content


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


@pytest.mark.parametrize(
    "query", ["out=%00", "out=no_ground:%00", "out=nonsense", "out=suppressed&after=x", "letter=%00"]
)
def test_mangled_links_show_the_campaign(owner: Client, company: Company, query: str) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    assert owner.get(f"/letters/{one.pk}/?{query}").status_code == 200


@pytest.mark.parametrize("field", ["subject", "text", "holdout", "mailbox", "letter"])
def test_null_byte_is_no_crash(owner: Client, company: Company, field: str) -> None:
    ask(company.sells["rep"], 1)
    one = draft(timezone.now())
    for path in ("save", "approve", "test", "verdict"):
        assert owner.post(f"/letters/{one.pk}/{path}/", {field: "a\0"}).status_code < 500
    assert owner.post("/letters/new/", {"stage": "a\0", "month": "2025-06", "by": "\0"}).status_code < 500


def test_filter_that_nobody_fits(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    may_send()
    page = owner.post("/letters/new/", {"competitor": "Nobody"}, follow=True)
    assert "Lost to Nobody has nobody: no lost deal or dead inquiry fits." in text(page)
    assert "Shift A" not in text(page)
    assert headline(page) == "Lost to Nobody is in draft, and has nobody to write to."


def test_arrows_lead_from_a_filter_back_to_december(owner: Client, company: Company) -> None:
    ask(company.sells["rep"], 1)
    owner.post("/letters/new/", {"competitor": "Nobody"})
    page = owner.post("/letters/new/", {"competitor": "Marlow"}, follow=True)
    keys = re.findall(r'href="([^"]*)"[^>]*data-key="(Arrow\w+)"', page.content.decode())
    other = Campaign.objects.order_by("pk")[0]
    assert keys == [("/letters/?month=2025-12", "ArrowLeft"), (f"/letters/{other.pk}/", "ArrowRight")]


def test_what_rests_on_legitimate_interest_is_weighed_by_the_owner(owner: Client, company: Company) -> None:
    may_send()
    ask(company.sells["rep"], 1, country="GB", account="Westbrook Ltd")
    ask(company.sells["rep"], 1, first=3)
    one = draft(timezone.now())
    assert "Legitimate interest, weighed in a note at the approval" in text(owner.get(f"/letters/{one.pk}/"))
    asked = owner.post(f"/letters/{one.pk}/approve/")
    assert "UK, PECR; legitimate interest" in text(asked)
    # Where it stands, and when that was checked.
    assert "SI 2003/2426, reg. 22 and 23: individual subscribers only , checked 22 Nov 2026" in text(asked)
    begun = asked.context["grounds"].note
    assert "Reopen Test to one person" in begun
    letters = {"seen": str(asked.context["figures"].letters)}
    unseen = owner.post(f"/letters/{one.pk}/approve/", letters)
    assert (unseen.status_code, "read the note first" in text(unseen)) == (422, True)
    bare = owner.post(f"/letters/{one.pk}/approve/", letters | {"note": " "})
    assert (bare.status_code, "wants weighed in writing" in text(bare)) == (422, True)
    # What was typed waits with the draft.
    owner.post(
        f"/letters/{one.pk}/approve/",
        letters | {"note": "They asked us.\r\nThey can say no.", "not_yet": "1"},
    )
    again = owner.post(f"/letters/{one.pk}/approve/")
    assert (again.context["grounds"].note, again.context["grounds"].own) == (
        "They asked us.\nThey can say no.",
        True,
    )
    owner.post(f"/letters/{one.pk}/approve/", letters | {"note": again.context["grounds"].note})
    page = text(owner.get(f"/letters/{one.pk}/"))
    assert "They asked us." in page
    assert f"by {company.owner.name}" in page
    assert Campaign.objects.get().balancing_note == "They asked us.\nThey can say no."
