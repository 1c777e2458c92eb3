"""The owner's approval freezes the cohort and fills the outbox, once; pause, resume and cancel hold at once."""

from datetime import date

import pytest

from reopen.records.models import Campaign, Contact, Deal, Mailbox, Message
from reopen.services.campaigns import steer
from reopen.services.campaigns.approve import approve, what_lacks
from reopen.services.campaigns.balancing import balancing_of, keep_note
from reopen.services.campaigns.draft import CampaignError, edit, new_campaign
from reopen.services.company_settings import set_company
from tests.fixtures.letters import make_mailbox
from tests.services.campaigns.test_cohort_of import JANUARY, NOW, TODAY, asked

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailbox() -> Mailbox:
    set_company(
        {"postal-address": "12 Mill Street\nColumbus, OH 43215", "opt-out-list": "none", "company": "Pike"}
    )
    return make_mailbox(name="Ruth Harlan")


def draft() -> Campaign:
    return new_campaign(month=JANUARY, now=NOW, today=TODAY)


def test_nothing_is_approved_before_what_the_law_asks_for_is_there() -> None:
    asked("Ann Lee")
    campaign = draft()
    assert [error.field for error in what_lacks(campaign)] == ["opt-out-list", "postal-address", "mailbox"]
    with pytest.raises(CampaignError, match="opt-outs"):
        approve(campaign.pk, by=None, now=NOW, today=TODAY)
    assert Message.objects.count() == 0


def test_letters_stand_in_the_outbox_with_their_ground(mailbox: Mailbox) -> None:
    deal = asked("Ann Lee", product="Copiers", lead_source="Web form")
    campaign = draft()
    done = approve(campaign.pk, by=None, now=NOW, today=TODAY)
    assert (done.letters, done.holdout, done.blocked, done.grounds_decided) == (1, 0, 0, 0)
    letter = Message.objects.get()
    assert (letter.state, letter.to_address, letter.contact_id) == (
        "queued",
        "ann@lee.example",
        deal.contact_id,
    )
    assert letter.ground == "us-email"
    assert letter.time_zone == "America/Chicago"
    assert letter.message_id.endswith("@reopen.test>")
    assert letter.text.startswith("Hello Ann,\n")
    assert "12 Mill Street" in letter.text
    assert "{" not in letter.subject + letter.text
    deal.refresh_from_db()
    assert deal.resting_since == TODAY
    with pytest.raises(CampaignError, match="approved already"):
        approve(campaign.pk, by=None, now=NOW, today=TODAY)
    with pytest.raises(CampaignError, match="frozen"):
        edit(campaign, subject="Other", today=TODAY)
    assert Message.objects.count() == 1


def test_whoever_came_to_be_stopped_since_the_draft_is_left_out(mailbox: Mailbox) -> None:
    asked("Ann Lee")
    gone = asked("Bea Moe")
    campaign = draft()
    Deal.objects.filter(pk=gone.pk).update(status="open")
    assert approve(campaign.pk, by=None, now=NOW, today=TODAY).letters == 1
    assert Message.objects.get().to_address == "ann@lee.example"


def test_pause_resume_and_cancel(mailbox: Mailbox) -> None:
    asked("Ann Lee")
    deal = asked("Bea Moe")
    campaign = draft()
    with pytest.raises(CampaignError, match="nothing to pause"):
        steer.pause(campaign.pk, now=NOW)
    approve(campaign.pk, by=None, now=NOW, today=TODAY)
    steer.pause(campaign.pk, now=NOW)
    campaign.refresh_from_db()
    assert campaign.paused_at == NOW
    steer.resume(campaign.pk, now=NOW)
    assert steer.cancel(campaign.pk, now=NOW) == 2
    campaign.refresh_from_db()
    deal.refresh_from_db()
    assert (campaign.state, campaign.unsealed_at, deal.resting_since) == ("cancelled", NOW, None)
    # Its month is free again.
    assert new_campaign(month=JANUARY, now=NOW, today=date(2026, 3, 4)).state == "draft"


def test_cancel_after_the_first_letter_keeps_the_rest_back_and_collects(mailbox: Mailbox) -> None:
    asked("Ann Lee")
    asked("Bea Moe")
    campaign = draft()
    approve(campaign.pk, by=None, now=NOW, today=TODAY)
    first = Message.objects.order_by("pk")[0]
    Message.objects.filter(pk=first.pk).update(state="sent", sent_at=NOW)
    assert steer.cancel(campaign.pk, now=NOW) == 1
    campaign.refresh_from_db()
    assert (campaign.state, campaign.unsealed_at) == ("collecting", None)


@pytest.mark.parametrize(
    ("company", "address", "signature"),
    [
        ("Pike", "Pike\n12 Mill Street\nColumbus", "Ruth Harlan\nPike\n12 Mill Street\nColumbus\n"),
        ("Pike", "12 Mill Street\nColumbus", "Ruth Harlan\nPike\n12 Mill Street\nColumbus\n"),
        ("", "Pike\n12 Mill Street", "Ruth Harlan\nPike\n12 Mill Street\n"),
        ("", "12 Mill Street\nColumbus", "Ruth Harlan\nreopen.test\n12 Mill Street\nColumbus\n"),
    ],
)
def test_company_and_its_address_are_said_once(
    mailbox: Mailbox, company: str, address: str, signature: str
) -> None:
    set_company({"company": company, "postal-address": address})
    asked("Ann Lee")
    approve(draft().pk, by=None, now=NOW, today=TODAY)
    assert Message.objects.get().text.endswith("from us again.\n\n" + signature)


def test_what_rests_on_legitimate_interest_needs_its_note_and_keeps_it(mailbox: Mailbox) -> None:
    asked("Ann Lee", country="GB", account="Westbrook Ltd")
    asked("Bea Moe")
    campaign = draft()
    begun = balancing_of(campaign, today=TODAY)
    assert begun is not None
    assert (begun.letters, begun.own) == (1, False)
    assert "Pike to one person whose deal or inquiry began in January 2026: 1 in the UK." in begun.note
    with pytest.raises(CampaignError, match="weighed in writing"):
        approve(campaign.pk, by=None, now=NOW, today=TODAY, note=" \n")
    keep_note(campaign, begun.note.replace("\n", "\r\n"), today=TODAY)
    assert Campaign.objects.get().balancing_note == ""
    keep_note(campaign, "They asked us, and can say no.", today=TODAY)
    assert approve(campaign.pk, by=None, now=NOW, today=TODAY).has_note
    frozen = Campaign.objects.get()
    assert frozen.balancing_note == "They asked us, and can say no."
    with pytest.raises(CampaignError, match="frozen"):
        keep_note(frozen, "Something else.", today=TODAY)
    # Whoever is erased takes their letter along, and the note stays.
    Contact.objects.filter(name="Ann Lee").delete()
    kept = balancing_of(frozen, today=TODAY)
    assert kept is not None
    assert (kept.letters, kept.note) == (0, "They asked us, and can say no.")


def test_no_note_is_stored_where_none_is_needed(mailbox: Mailbox) -> None:
    asked("Bea Moe")
    campaign = draft()
    assert balancing_of(campaign, today=TODAY) is None
    assert not approve(campaign.pk, by=None, now=NOW, today=TODAY, note="Words for nobody.").has_note
    assert Campaign.objects.get().balancing_note == ""
