"""Who belongs to January, and who is left out and why, from rows of the tables."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from reopen.core.cohort import Filter
from reopen.records.models import (
    Account,
    Contact,
    ContactEmail,
    Deal,
    DoorAnswer,
    Lead,
    Promise,
    Recipient,
    Suppression,
)
from reopen.services.campaigns.draft import CampaignError, mark, new_campaign
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_letters, make_mailbox

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 3)
NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)
JANUARY = date(2026, 1, 1)


def asked(name: str, on: date = date(2026, 1, 15), **more: Any) -> Deal:
    """A lost deal of somebody in the US who first asked on that day."""
    first, _, last = name.partition(" ")
    facts = {
        "account": f"{last} Inc",
        "contact": name,
        "email": f"{first}@{last}.example".lower(),
        "country": "US",
        "opened_on": on,
        **more,
    }
    deal = make_deal(**facts)
    Contact.objects.filter(pk=deal.contact_id).update(first_name=first)
    return deal


def drawn(**more: Any) -> dict[str, tuple[str, str]]:
    """Name → (state, why) of a new campaign."""
    made = new_campaign(**{"month": JANUARY, "now": NOW, "today": TODAY, **more})
    rows = Recipient.objects.filter(campaign=made).select_related("contact")
    return {one.contact.name: (one.state, one.why) for one in rows}


def test_people_of_the_month_get_a_letter() -> None:
    asked("Ann Lee")
    asked("Bea Moe", date(2026, 1, 31))
    asked("Cy Noe", date(2026, 2, 1))
    asked("Di Poe", date(2025, 1, 15))
    assert drawn() == {"Ann Lee": ("letter", ""), "Bea Moe": ("letter", "")}


def test_month_of_loss_is_another_cohort() -> None:
    asked("Ann Lee", date(2025, 7, 1), lost_on=date(2026, 1, 9))
    asked("Bea Moe", lost_on=date(2026, 2, 9))
    assert drawn(by="loss") == {"Ann Lee": ("letter", "")}


def test_dead_lead_belongs_and_an_open_one_does_not() -> None:
    for name, status in (("Ann Lee", "dead"), ("Bea Moe", "open")):
        account = Account.objects.create(source="t", external_id=name, name="X", country="US")
        contact = Contact.objects.create(
            source="t", external_id=name, name=name, first_name=name[:3], account=account
        )
        key = f"{name[:3].lower()}@x.example"
        ContactEmail.objects.create(contact=contact, address=key, key=key)
        Lead.objects.create(
            source="t", external_id=name, contact=contact, account=account, status=status, opened_on=JANUARY
        )
    assert drawn() == {"Ann Lee": ("letter", "")}


def suppressed(deal: Deal) -> None:
    key = deal.contact.emails.get().key
    Suppression.objects.create(kind="email", key=key, channel="email", since=TODAY)


def dead(deal: Deal) -> None:
    ContactEmail.objects.filter(contact=deal.contact).update(is_dead=True)


def shut(deal: Deal) -> None:
    Deal.objects.filter(pk=deal.pk).update(door="closed")
    DoorAnswer.objects.create(deal=deal, state="closed", everything=True, on=TODAY)


def shut_to_calls(deal: Deal) -> None:
    Deal.objects.filter(pk=deal.pk).update(door="closed")
    DoorAnswer.objects.create(deal=deal, state="closed", on=TODAY)


def written_to(deal: Deal) -> None:
    letter = make_letters(make_campaign(make_mailbox()), 1)[0]
    letter.contact, letter.state, letter.sent_at = deal.contact, "sent", NOW - timedelta(days=89)
    letter.save()


def written_to_long_ago(deal: Deal) -> None:
    letter = make_letters(make_campaign(make_mailbox()), 1)[0]
    letter.contact, letter.state, letter.sent_at = deal.contact, "sent", NOW - timedelta(days=91)
    letter.made_at = NOW - timedelta(days=91)
    letter.save()


def open_elsewhere(deal: Deal) -> None:
    Deal.objects.create(source="t", external_id="open", name="x", account=deal.account, status="open")


def won_elsewhere(deal: Deal) -> None:
    Deal.objects.create(source="t", external_id="won", name="x", account=deal.account, status="won")


def promised(deal: Deal) -> None:
    Promise.objects.create(deal=deal, kind="call_back", on=date(2026, 9, 1), made_on=TODAY)


def in_germany(deal: Deal) -> None:
    Account.objects.filter(pk=deal.account_id).update(country="DE")


def in_germany_with_consent(deal: Deal) -> None:
    in_germany(deal)
    Contact.objects.filter(pk=deal.contact_id).update(consent_on=date(2025, 1, 1))


def nowhere(deal: Deal) -> None:
    Account.objects.filter(pk=deal.account_id).update(country="")
    deal.contact.phones.all().delete()


def let_go(deal: Deal) -> None:
    Deal.objects.filter(pk=deal.pk).update(let_go=True)


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        (suppressed, ("left_out", "suppressed")),
        (dead, ("left_out", "no_address")),
        (shut, ("left_out", "door_closed")),
        (shut_to_calls, ("letter", "")),
        (written_to, ("left_out", "written_recently")),
        (written_to_long_ago, ("letter", "")),
        (open_elsewhere, ("left_out", "open_or_won")),
        (won_elsewhere, ("left_out", "open_or_won")),
        (promised, ("left_out", "call_promised")),
        (in_germany, ("left_out", "no_ground")),
        (in_germany_with_consent, ("letter", "")),
        (nowhere, ("letter", "")),
        (let_go, None),
    ],
)
def test_who_is_left_out_and_why(what: Any, expected: tuple[str, str] | None) -> None:
    what(asked("Ann Lee"))
    assert drawn().get("Ann Lee") == expected


def test_unknown_country_is_shown_before_the_approval() -> None:
    nowhere(asked("Ann Lee"))
    asked("Bea Moe")
    drawn()
    assert dict(Recipient.objects.values_list("contact__name", "asks")) == {"Ann Lee": True, "Bea Moe": False}


@pytest.mark.parametrize(
    ("source", "ground", "asks"),
    [
        ("Web form", "ca-email:inquiry", False),
        ("Referral", "ca-email:deal", True),  # something began: was it they who asked?
        ("Cold call", "ca-email", False),  # we did
    ],
)
def test_an_inquiry_in_canada_is_one_where_they_asked(source: str, ground: str, asks: bool) -> None:
    asked("Ann Lee", country="CA", lead_source=source)
    drawn()
    one = Recipient.objects.get()
    assert (one.ground, one.asks, one.state) == (
        ground, asks, "left_out" if ground == "ca-email" else "letter",
    )  # fmt: skip


def test_one_person_an_account_and_one_letter_a_person() -> None:
    first = asked("Ann Lee", amount="100")
    second = asked("Bea Moe", amount="200")
    Deal.objects.filter(pk=second.pk).update(account=first.account)
    Contact.objects.filter(pk=second.contact_id).update(account=first.account)
    third = asked("Cy Noe")
    Deal.objects.filter(pk=third.pk).update(account=first.account, contact=first.contact, amount=None)
    assert drawn() == {"Bea Moe": ("letter", ""), "Ann Lee": ("left_out", "second_person")}


def test_filter_takes_another_cohort() -> None:
    asked("Ann Lee", competitor="Marlow", product="Copier")
    asked("Bea Moe", competitor="Tessel", product="Copier")
    assert drawn(month=None, where=Filter(competitor="marlow")) == {"Ann Lee": ("letter", "")}


def test_missing_field_blocks_that_letter_alone() -> None:
    deal = asked("Ann Lee")
    Contact.objects.filter(pk=deal.contact_id).update(first_name="", name="info")
    asked("Bea Moe")
    assert drawn() == {"info": ("blocked", "first"), "Bea Moe": ("letter", "")}


def test_holdout_is_drawn_and_stays_as_it_is() -> None:
    for n in range(40):
        asked(f"P{n} Q{n}")
    states = drawn(holdout_percent=25)
    assert sum(state == "holdout" for state, _ in states.values()) == 10
    campaign = Recipient.objects.first().campaign
    mark(Recipient.objects.filter(campaign=campaign, state="letter").first(), taken_out=True, today=TODAY)
    after = {
        one.contact.name: one.state
        for one in Recipient.objects.filter(campaign=campaign).select_related("contact")
    }
    assert sum(state == "left_out" for state in after.values()) == 1
    moved = [name for name, (state, _) in states.items() if after[name] not in (state, "left_out")]
    assert len(moved) <= 1


def test_one_campaign_a_month() -> None:
    asked("Ann Lee")
    drawn()
    with pytest.raises(CampaignError, match="January 2026 has a campaign already: number"):
        drawn()
