"""A release is taken back where deals were opened for people without one, and where somebody was erased meanwhile."""

from datetime import date, timedelta
from typing import Any

import pytest

from reopen.records.models import Contact, Deal, FormerRest, Lead, Outcome, Reply
from reopen.records.queries.visible import Viewer
from reopen.services.campaigns.rest import rest
from reopen.services.desk import judge
from reopen.services.erase import erase_person
from reopen.services.take_back_release import take_back_release
from reopen.services.wager import release, verdict
from tests.fixtures.company import Company
from tests.fixtures.letters import make_campaign, make_mailbox
from tests.fixtures.replies import NOW, make_letter, make_reply

pytestmark = pytest.mark.django_db
OWNER = Viewer.the_owner()
NAMED = NOW.date() + timedelta(days=40)


@pytest.fixture
def answers(company: Company) -> dict[str, Any]:
    """Two people without a deal: Lea named a day, Ida is to be handed over; and Nora, who has a deal."""
    campaign = make_campaign(make_mailbox(), title="March 2025", state="collecting")
    made: dict[str, Any] = {"campaign": campaign}
    for who in ("Lea Voss", "Ida Moss", "Nora Reed"):
        first, last = who.split()
        letter = make_letter(
            campaign,
            who=who,
            account=last,
            address=f"{first}@{last}.example".lower(),
            owner=company.sells["rep"],
        )
        to = letter.recipient
        if first != "Nora":
            to.lead = Lead.objects.create(
                source="test", external_id=last, name=f"{last} asks", contact=to.contact, account=to.account,
                owner=company.sells["rep"], status="dead", opened_on=date(2025, 3, 3),
            )  # fmt: skip
            to.deal, gone = None, to.deal
            to.save()
            gone.delete()
        reply = make_reply(letter, f"Words of {first}.", "question")
        made[first] = reply
    rest(campaign, now=NOW - timedelta(days=7))
    for first, decision in (("Lea", "later"), ("Ida", "interested"), ("Nora", "interested")):
        judge.decide(made[first].pk, decision, on=NAMED if decision == "later" else None, by=OWNER, now=NOW)
        judge.worth(made[first].pk, is_worth=first != "Lea", by=OWNER)
    verdict(campaign.pk, "accept", now=NOW)
    return made


def opened() -> list[str]:
    return sorted(Deal.objects.filter(source="reopen").values_list("name", flat=True))


def test_deals_that_it_opened_go_and_come_again(answers: dict[str, Any]) -> None:
    number = answers["campaign"].pk
    before = list(Reply.objects.order_by("pk").values_list("effects", "released_at"))
    leads = list(Lead.objects.order_by("pk").values_list("status", flat=True))
    release(number, now=NOW)
    assert opened() == ["Moss asks", "Voss asks"]
    take_back_release(number, now=NOW)
    assert opened() == []
    assert list(Reply.objects.order_by("pk").values_list("effects", "released_at")) == before
    assert list(Lead.objects.order_by("pk").values_list("status", flat=True)) == leads
    release(number, now=NOW)
    assert opened() == ["Moss asks", "Voss asks"]
    assert Deal.objects.get(name="Voss asks").promises.get().on == NAMED


def test_deal_that_was_called_stays_and_rests(answers: dict[str, Any]) -> None:
    number = answers["campaign"].pk
    release(number, now=NOW)
    called = Deal.objects.get(name="Moss asks")
    Outcome.objects.create(deal=called, kind="reached", at=NOW, on=NOW.date())
    done = take_back_release(number, now=NOW + timedelta(hours=1))
    assert (opened(), done.acted_on) == (["Moss asks"], 1)
    called.refresh_from_db()
    assert called.resting_since is not None
    assert "Words" not in str(called.resting_as)


def test_who_was_erased_meanwhile_is_in_nothing_that_comes_back(answers: dict[str, Any]) -> None:
    number = answers["campaign"].pk
    nora = Contact.objects.get(name="Nora Reed")
    deal = nora.deals.get()
    release(number, now=NOW)
    erase_person(nora.pk, now=NOW, how="by mail")
    assert "nora" not in str(list(FormerRest.objects.values_list("frozen", flat=True))).lower()
    take_back_release(number, now=NOW)
    deal.refresh_from_db()
    assert deal.resting_since is not None
    assert "nora" not in str(deal.resting_as).lower()
