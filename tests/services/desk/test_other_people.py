"""Whom a reply points to, and who is there no more: read from the very mail, decided, taken back."""

from datetime import date, timedelta
from typing import Any

import pytest

from reopen.records.models import Contact, ContactEmail, Deal, DealContact, Promise, Recipient, Reply, Touch
from reopen.records.queries.moves import open_moves
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.campaigns.candidates import cohort_of
from reopen.services.campaigns.introduce import introduced, texts
from reopen.services.campaigns.rest import deals_of, rest
from reopen.services.campaigns.waking import wake_up
from reopen.services.desk import judge, successor
from reopen.services.desk.referral import KnownError, NewPerson, proposed
from reopen.services.outbox import stops
from reopen.services.read_mailbox.read_stored import read_stored
from reopen.services.record_outcome import record_outcome
from reopen.services.suppress import suppress
from reopen.services.wager import release, verdict
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_mailbox
from tests.fixtures.replies import NOW, make_letter, make_reply, raw_mail

pytestmark = pytest.mark.django_db
OWNER = Viewer.the_owner()
TODAY = NOW.date()
NO_MORE = (
    "Nora no longer works here. For copiers please write to Bob Hale <bob.hale@acme.example> from now on.\n"
)


@pytest.fixture
def letter(company: Company) -> Any:
    """To Nora, of a lost deal that nobody has in care; it rests."""
    campaign = make_campaign(make_mailbox(), title="March 2025", state="collecting")
    made = make_letter(
        campaign,
        who="Nora Reed",
        account="Acme",
        address="nora@acme.example",
        owner=company.sells["rep"],
        in_care_since=None,
    )
    rest(campaign, now=NOW - timedelta(days=7))
    return made


def came(letter: Any, raw: bytes) -> Any:
    """A mail that comes in, read by the reader."""
    reply = make_reply(letter, "", raw=raw, state="stored", reading={})
    Reply.objects.filter(pk=reply.pk).update(reading=None, kind="", intent="")
    read_stored(letter.mailbox_id, now=NOW)
    reply.refresh_from_db()
    return reply


def bounced(letter: Any) -> Any:
    return came(letter, _RETURNED.format(to=letter.to_address, id=letter.message_id).encode())


_RETURNED = """From: MAILER-DAEMON@acme.example
To: olive@reopen.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

The mail system: <{to}>: 550 5.1.1 User unknown

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; acme.example

Final-Recipient: rfc822; {to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b
Content-Type: text/rfc822-headers

Message-ID: {id}
To: {to}

--b--
"""


def calls() -> list[tuple[list[str], date]]:
    found = Touch.objects.filter(state="planned", channel="phone").order_by("due_on", "pk")
    return list(found.values_list("reasons", "due_on"))


def test_a_letter_that_came_back_lets_the_seller_look_for_the_successor(
    letter: Any, company: Company
) -> None:
    from reopen.records.queries.today import day

    assert calls() == []
    reply = bounced(letter)
    assert (reply.state, reply.kind, reply.effects["dead"] != []) == ("noted", "bounce", True)
    task = Promise.objects.get(kind="successor")
    assert (task.deal_id, task.person_number, task.words) == (letter.recipient.deal_id, letter.contact_id, "")
    assert calls()[0] == (["successor"], TODAY)
    rep = Viewer.of(company.rep)
    assert day(rep, now=NOW).calls == ()
    # Once a person, however often it comes back.
    bounced(letter)
    assert Promise.objects.filter(kind="successor").count() == 1
    verdict(letter.campaign_id, "reject", now=NOW)
    (call,) = day(rep, now=NOW).calls
    assert call.why.startswith("Find the successor of the person on record")
    # Whoever is reached tells who is there now.
    record_outcome(None, "reached", now=NOW, viewer=rep, deal_id=task.deal_id)
    assert Promise.objects.get(kind="successor").state == "kept"
    assert ["successor"] not in [reasons for reasons, _ in calls()]


def test_the_search_ends_by_a_key_and_by_somebody_else_on_the_deal(letter: Any) -> None:
    reply = bounced(letter)
    deal = letter.recipient.deal_id
    done = successor.stop_looking(deal, viewer=OWNER, now=NOW)
    assert done.sentence == "The successor is looked for no more."
    assert calls() == [(["check_in:1"], date(2026, 3, 24))]
    with pytest.raises(ActError, match="No successor is looked for"):
        successor.stop_looking(deal, viewer=OWNER, now=NOW)
    successor.look_again(done.task_id, viewer=OWNER, now=NOW)
    assert successor.switch(reply.pk, looks=False, now=NOW).sentence == "The successor is looked for no more."
    successor.switch(reply.pk, looks=True, now=NOW)
    assert calls()[0] == (["successor"], TODAY)
    other = make_deal(account="Elsewhere", phone="+16155559999", lost_on=None).contact
    Deal.objects.filter(pk=deal).update(contact=other)
    from reopen.services.plan_touches import replan

    replan([deal], today=TODAY)
    assert calls() == [(["check_in:1"], date(2026, 3, 24))]


def test_who_has_left_is_not_written_to_and_whom_they_name_is_put_on_the_deal(letter: Any) -> None:
    reply = came(letter, raw_mail("nora@acme.example", NO_MORE, answers=letter.message_id))
    nora, deal = letter.contact, letter.recipient.deal
    nora.refresh_from_db()
    assert (reply.state, reply.reading["referred_to"], nora.no_letters_since) == (
        "to_judge", "bob.hale@acme.example", TODAY,
    )  # fmt: skip
    assert proposed("bob.hale@acme.example", NO_MORE) == NewPerson("Bob Hale", "bob.hale@acme.example")
    done = judge.decide(reply.pk, "referred", by=OWNER, now=NOW)
    assert done.sentence == "Bob Hale is on the deal. The first letter says that Nora Reed named them."
    bob = Contact.objects.get(name="Bob Hale")
    deal.refresh_from_db()
    assert (deal.contact_id, bob.named_by, bob.account_id, bob.no_letters_since) == (
        bob.pk, "Nora Reed", nora.account_id, None,
    )  # fmt: skip
    assert list(DealContact.objects.values_list("contact", "role")) == [(nora.pk, "before")]
    assert not Promise.objects.filter(kind="successor", state="standing").exists()
    # No letter to the old one; the next one is the new one's, and says who named them.
    letter.state = "queued"
    letter.save()
    assert stops.why_not(letter, on=TODAY) == stops.NOT_AGAIN
    campaign = make_campaign(
        letter.mailbox, title="Next", state="draft", text="Hello {first|there},\n\nStill {what|it}?"
    )
    one = Recipient(pk=1, campaign=campaign, contact=bob)
    assert texts([one], campaign) == {
        1: "Hello {first|there},\n\nNora Reed suggested that I write to you.\n\nStill {what|it}?"
    }
    judge.undo(reply.pk, by=OWNER, now=NOW)
    deal.refresh_from_db()
    nora.refresh_from_db()
    assert (deal.contact_id, nora.no_letters_since) == (nora.pk, TODAY)
    assert not Contact.objects.filter(name="Bob Hale").exists()
    assert not DealContact.objects.exists()


def test_the_cohort_leaves_out_who_is_not_written_to_again(letter: Any) -> None:
    Contact.objects.filter(pk=letter.contact_id).update(no_letters_since=TODAY)
    from reopen.core.cohort import Filter, reason_against

    (nora,) = cohort_of(None, "loss", Filter(), on=TODAY + timedelta(days=200)).candidates
    assert reason_against(nora, TODAY + timedelta(days=200)) == ("door_closed", "Not written to again")


@pytest.mark.parametrize(
    ("person", "sentence"),
    [
        (NewPerson("", ""), "Give a name or an address"),
        (NewPerson("Bob", "bob at acme"), "is no e-mail address"),
        (NewPerson("Nora", "NORA@acme.example"), "is Nora Reed’s own address"),
        (NewPerson("Sue", "sue@stopped.example"), "stands on the list of stops"),
        (NewPerson("Nora Reed", ""), "Nora Reed is the deal’s person already"),
    ],
)
def test_whom_nobody_puts_on_a_deal(letter: Any, person: NewPerson, sentence: str) -> None:
    suppress("domain", "stopped.example", "all", words="", how="on the phone", today=TODAY)
    reply = make_reply(letter, "Ask her.", "referral")
    if person.name == "Nora Reed":
        Contact.objects.filter(pk=letter.contact_id).update(name_key="nora reed")
        other = Contact.objects.create(
            source="test", external_id="x", account=letter.contact.account, name="Old"
        )
        Reply.objects.filter(pk=reply.pk).update(contact=other)
    with pytest.raises(ActError, match=sentence) as refused:
        judge.decide(reply.pk, "referred", person=person, by=OWNER, now=NOW)
    assert isinstance(refused.value, KnownError) is (person.name == "Nora Reed")
    assert Reply.objects.get(pk=reply.pk).state == "to_judge"
    assert Contact.objects.filter(named_by="").count() == Contact.objects.count()


def test_somebody_on_record_is_put_on_the_deal_and_not_made_twice(letter: Any) -> None:
    there = Contact.objects.create(
        source="test", external_id="y", account=letter.contact.account, name="Bob Hale", name_key="bob hale"
    )
    ContactEmail.objects.create(contact=there, address="bob.hale@acme.example", key="bob.hale@acme.example")
    reply = make_reply(letter, "Ask Bob.", "referral", reading={"referred_to": "bob.hale@acme.example"})
    done = judge.decide(reply.pk, "referred", by=OWNER, now=NOW)
    assert done.sentence.startswith("Bob Hale, on record already, is on the deal now.")
    judge.undo(reply.pk, by=OWNER, now=NOW)
    there.refresh_from_db()
    assert there.named_by == ""
    assert Deal.objects.get(pk=letter.recipient.deal_id).contact_id == letter.contact_id


def test_a_deal_rests_on_whoever_is_its_person_now(letter: Any) -> None:
    deal = letter.recipient.deal
    Deal.objects.filter(pk=deal.pk).update(account=None)
    Recipient.objects.update(account=None)
    Contact.objects.update(account=None)
    reply = make_reply(letter, "Ask Bob.", "referral")
    judge.decide(reply.pk, "referred", person=NewPerson("Bob Hale"), by=OWNER, now=NOW)
    assert wake_up(None, now=NOW) == []
    assert deals_of(letter.campaign) == {deal.pk}


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("Hi,\n\nA.", "Ann Lee", "Hi,\n\nAnn Lee suggested that I write to you.\n\nA."),
        ("A, b.\nC.", "Ann {Lee}", "Ann {{Lee}} suggested that I write to you.\n\nA, b.\nC."),
        ("Ann Lee told me of you.", "Ann Lee", "Ann Lee told me of you."),
        ("Hi,\n\nA.", "", "Hi,\n\nA."),
    ],
)
def test_the_first_line_says_who_named_them(text: str, who: str, said: str) -> None:
    assert introduced(text, who) == said


def test_a_plain_no_closes_the_door_at_once_and_another_decision_opens_it(letter: Any) -> None:
    reply = came(letter, raw_mail("nora@acme.example", "Not interested, thanks.", answers=letter.message_id))
    deal = letter.recipient.deal
    assert (reply.intent, reply.state) == ("not_interested", "to_judge")

    def door() -> str:
        deal.refresh_from_db()
        return str(deal.door)

    assert door() == "closed"
    judge.decide(reply.pk, "interested", by=OWNER, now=NOW)
    assert door() == "unasked"
    judge.undo(reply.pk, by=OWNER, now=NOW)
    assert door() == "closed"
    judge.decide(reply.pk, "not_us", by=OWNER, now=NOW)
    judge.undo(reply.pk, by=OWNER, now=NOW)
    assert door() == "closed"
    judge.decide(reply.pk, "later", on=date(2026, 9, 1), by=OWNER, now=NOW)
    assert (door(), calls()[0]) == ("unasked", (["call_back", "check_in:1"], date(2026, 9, 1)))
    judge.undo(reply.pk, by=OWNER, now=NOW)
    assert (door(), calls()) == ("closed", [])


def test_later_without_a_day_waits_for_a_check_in_and_not_for_tomorrow(letter: Any) -> None:
    reply = make_reply(letter, "Not now, but stay in touch.", "later")
    done = judge.decide(reply.pk, "later", by=OWNER, now=NOW)
    ((reasons, on),) = calls()
    assert (reasons, on > TODAY + timedelta(weeks=3)) == (["check_in:1"], True)
    assert done.sentence.startswith("Later: the next check-in is on ")
    judge.undo(reply.pk, by=OWNER, now=NOW)
    assert (calls(), Deal.objects.get(pk=letter.recipient.deal_id).in_care_since) == ([], None)


@pytest.fixture
def lead(company: Company) -> Any:
    """A letter to somebody who asked and never had a deal."""
    from reopen.records.models import Lead

    campaign = make_campaign(make_mailbox(), title="April 2025", state="collecting")
    made = make_letter(
        campaign, who="Lee Ash", account="Ash & Co", address="lee@ash.example", owner=company.sells["rep"]
    )
    old = made.recipient.deal
    of = Lead.objects.create(
        source="test", external_id="lead", contact=made.contact, account=old.account, status="dead",
        owner=company.sells["rep"], opened_on=date(2025, 4, 2), name="Ash & Co",
    )  # fmt: skip
    Recipient.objects.filter(pk=made.recipient_id).update(deal=None, lead=of)
    old.delete()
    made.recipient.refresh_from_db()
    return made


def test_a_dead_lead_worth_discussing_becomes_a_call_on_a_deal(lead: Any, company: Company) -> None:
    from reopen.records.queries.today import day

    reply = make_reply(lead, "What would two cost?", "interested", worth=True)
    judge.decide(reply.pk, "interested", by=OWNER, now=NOW)
    verdict(lead.campaign_id, "accept", now=NOW)
    assert not Deal.objects.exists()
    done = release(lead.campaign_id, now=NOW)
    deal = Deal.objects.get()
    assert done.deals == (deal.pk,)
    assert (deal.status, deal.owner, deal.contact_id, deal.opened_on, deal.resting_since) == (
        "open", company.sells["rep"], lead.contact_id, date(2025, 4, 2), None,
    )  # fmt: skip
    assert [c.deal_id for c in day(Viewer.of(company.rep), now=NOW).promised] == [deal.pk]
    assert Promise.objects.get().words == "What would two cost?"


def test_a_lead_without_a_seller_asks_whose_call_it_is(lead: Any, company: Company) -> None:
    from reopen.records.models import Lead
    from reopen.services.campaigns.draft import CampaignError

    Lead.objects.update(owner=None)
    make_reply(lead, "What would two cost?", "interested", worth=True)
    verdict(lead.campaign_id, "accept", now=NOW)
    with pytest.raises(CampaignError, match="Lee Ash asked without a deal, and nobody is their seller"):
        release(lead.campaign_id, now=NOW)
    release(lead.campaign_id, now=NOW, to=company.sells["rep"].pk)
    assert Deal.objects.get().owner == company.sells["rep"]


def test_a_lead_that_names_a_day_is_called_on_it_when_the_seal_is_off(lead: Any) -> None:
    reply = make_reply(lead, "Try me in June.", "later")
    done = judge.decide(reply.pk, "later", on=date(2026, 6, 1), by=OWNER, now=NOW)
    assert done.sentence == "Later: a call on Mon 1 Jun 2026, on a deal that opens when the seal is off."
    assert not Deal.objects.exists()
    judge.undo(reply.pk, by=OWNER, now=NOW)
    judge.decide(reply.pk, "later", on=date(2026, 6, 2), by=OWNER, now=NOW)
    verdict(lead.campaign_id, "reject", now=NOW)
    assert calls() == [(["call_back"], date(2026, 6, 2))]
    assert Promise.objects.get().words == ""
    # The seal is off now: the deal of a day that is taken back goes again.
    judge.undo(reply.pk, by=OWNER, now=NOW)
    assert not Deal.objects.exists()
    judge.decide(reply.pk, "not_us", by=OWNER, now=NOW)
    assert Contact.objects.get(pk=lead.contact_id).no_letters_since == TODAY
    judge.undo(reply.pk, by=OWNER, now=NOW)
    assert Contact.objects.get(pk=lead.contact_id).no_letters_since is None


def test_who_left_is_to_be_followed_when_the_seal_is_off(letter: Any, company: Company) -> None:
    text = f"{NO_MORE}She is with Birch & Sons now."
    came(letter, raw_mail("nora@acme.example", text, answers=letter.message_id))
    (row,), _ = open_moves(OWNER)
    assert (row.person, row.employer, row.said_by) == ("Nora Reed", "Birch & Sons", "Nora Reed")
    assert open_moves(Viewer.of(company.rep)) == ([], 0)


def test_bounce_names_nobody_and_the_owners_key_ends_both_tasks(letter: Any) -> None:
    reply = bounced(letter)
    (row,), _ = open_moves(OWNER)
    assert (row.person, row.employer, row.said_by) == ("Nora Reed", "", "their mail server")
    successor.switch(reply.pk, looks=False, now=NOW)
    assert open_moves(OWNER) == ([], 0)
    successor.switch(reply.pk, looks=True, now=NOW)
    assert open_moves(OWNER)[1] == 1
