"""The next campaign stands ready by itself, once, and is never sent by itself."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from reopen.services.campaigns.next_month import draft_by_itself
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_mailbox

NOW = datetime(2026, 3, 24, 15, tzinfo=UTC)


@pytest.fixture
def mailbox(company: Company) -> Any:
    """With deals that first came in January, March and this month."""
    for n, opened in enumerate((date(2025, 1, 9), date(2025, 3, 9), date(2026, 3, 2))):
        make_deal(
            company.sells["rep"],
            account=f"Firm {n}",
            email=f"ann@firm{n}.example",
            phone="",
            country="US",
            opened_on=opened,
            lost_on=date(2025, 9, 1),
        )
    return make_mailbox()


def drafted() -> list[tuple[str, str, bool]]:
    from reopen.records.models import Campaign

    return [
        (one.title, one.state, one.made_by_itself)
        for one in Campaign.objects.exclude(approved_at__isnull=False).order_by("pk")
    ]


def test_month_after_is_drafted_once_the_letters_are_out(mailbox: Any) -> None:
    from reopen.records.models import Campaign, Message

    letter = "Hello {first},\n\nWrite back “remove” and you hear no more from us.\n"
    make_campaign(
        mailbox, state="sending", month=date(2025, 1, 1), subject="Ours", text=letter, holdout_percent=10
    )
    assert draft_by_itself(now=NOW) == []
    Campaign.objects.update(state="collecting")
    (made,) = draft_by_itself(now=NOW)
    # February has nobody.
    assert drafted() == [("March 2025", "draft", True)]
    assert (made.subject, made.text, made.holdout_percent) == ("Ours", letter, 10)
    assert draft_by_itself(now=NOW) == []
    assert Message.objects.count() == 0


def test_cancelled_draft_does_not_come_back(mailbox: Any) -> None:
    from reopen.records.models import Campaign

    make_campaign(mailbox, state="judged", month=date(2025, 1, 1))
    draft_by_itself(now=NOW)
    Campaign.objects.filter(state="draft").update(state="cancelled")
    assert draft_by_itself(now=NOW) == []


def test_month_that_is_not_over_is_left_alone(mailbox: Any) -> None:
    make_campaign(mailbox, state="collecting", month=date(2025, 3, 1))
    assert draft_by_itself(now=NOW) == []


def test_standing_letter_is_a_draft_of_those_who_are_due(mailbox: Any) -> None:
    from reopen.records.models import Campaign, Deal, Recipient, Touch

    first, second, _ = Deal.objects.order_by("pk")
    Touch.objects.create(deal=first, due_on=date(2026, 3, 20), channel="email", reasons=["mailing"])
    Touch.objects.create(deal=second, due_on=date(2026, 3, 30), channel="email", reasons=["mailing"])
    (made,) = draft_by_itself(now=NOW)
    assert drafted() == [("Standing letter, March 2026", "draft", True)]
    assert made.mailing
    assert list(Recipient.objects.values_list("deal", "state")) == [(first.pk, "letter")]
    assert draft_by_itself(now=NOW) == []
    Campaign.objects.update(state="cancelled")
    assert draft_by_itself(now=NOW) == []
    (again,) = draft_by_itself(now=datetime(2026, 4, 1, 15, tzinfo=UTC))
    assert again.title == "Standing letter, April 2026"
    assert Recipient.objects.filter(campaign=again).count() == 2


def test_letter_that_was_sent_puts_the_next_one_off(mailbox: Any) -> None:
    """The plan knows of it: the next is due six months after the loss's own date, not again tomorrow."""
    from reopen.records.models import Deal, Message, Recipient, Touch
    from reopen.services.outbox.put import new_message
    from reopen.services.plan_touches import replan

    deal: Any = Deal.objects.order_by("pk")[0]
    Deal.objects.filter(pk=deal.pk).update(in_care_since=date(2025, 9, 1))
    replan([deal.pk], today=NOW.date())
    due = Touch.objects.filter(deal=deal, channel="email")
    assert list(due.values_list("due_on", flat=True)) == [date(2026, 3, 2)]
    to = Recipient.objects.create(
        campaign=make_campaign(mailbox), contact=deal.contact, deal=deal, state="letter"
    )
    letter = new_message(
        mailbox, Message.Kind.LETTER, to_name="", to_address="ann@firm0.example", subject="", text="", now=NOW
    )
    letter.recipient, letter.state, letter.sent_at = to, "sent", NOW
    letter.save()
    replan([deal.pk], today=NOW.date())
    assert list(due.values_list("due_on", flat=True)) == [date(2026, 9, 1)]
