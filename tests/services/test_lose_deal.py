"""Recording a loss, and taking it back."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from reopen.records.models import (
    Account,
    Competitor,
    Contact,
    Deal,
    DoorAnswer,
    Installed,
    Loss,
    Promise,
    Suppression,
    Touch,
)
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.care import let_go, take_into_care
from reopen.services.lose_deal import InstalledThing, Losing, NewDeal, lose_deal
from reopen.services.note_door import note_door, undo_door
from reopen.services.record_outcome import record_outcome
from reopen.services.reopen_deal import reopen_deal
from reopen.services.undo_loss import undo_loss
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db

OWNER = Viewer.the_owner()
# ruff: noqa: DTZ001  # what was agreed is local to the prospect
NOW = datetime(2026, 2, 10, 19, 58, tzinfo=UTC)
TODAY = date(2026, 2, 10)


@pytest.fixture
def deal(db):
    return make_deal(lost_on=None, stage="Proposal")


def planned(deal):
    return [
        (t.due_on, tuple(t.reasons), t.promised)
        for t in Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on", "pk")
    ]


def test_lose_with_nothing_but_the_day(deal):
    lost = lose_deal(deal.pk, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    deal.refresh_from_db()
    assert (deal.status, deal.lost_on, deal.in_care_since) == ("lost", TODAY, TODAY)
    loss = Loss.objects.get()
    assert (loss.stage, loss.our_price, loss.batch) == ("Proposal", Decimal(38400), None)
    assert lost.sentence == "Lost. Next: post-mortem, Tuesday 24 February, two weeks after this."


def test_lose_with_everything(deal):
    lost = lose_deal(
        deal.pk,
        Losing(
            lost_on=TODAY, stage="Proposal", reason="Price", note="They wanted it cheaper.", good_fit=True,
            competitor="Marlow", competitor_rep="Gus Pell", their_price=Decimal("36150"),
            contract_start=date(2026, 2, 16), term_months=36, notice_days=90,
            installed=(InstalledThing(make="Corvid", model="C450", quantity=2, monthly_volume="14,000 pages"),),
            door="open", door_words="Call me in a couple of weeks.",
            post_mortem_at=datetime(2026, 2, 24, 14), call_back_on=date(2026, 3, 10),
        ),
        now=NOW, viewer=OWNER,
    )  # fmt: skip
    loss = Loss.objects.get()
    assert loss.competitor.name == "Marlow"
    assert (loss.term_months, loss.notice_days, loss.good_fit) == (36, 90, True)
    assert str(Installed.objects.get()) == "Corvid C450"
    assert DoorAnswer.objects.get().words == "Call me in a couple of weeks."
    assert set(Promise.objects.values_list("kind", "on", "at")) == {
        ("post_mortem", date(2026, 2, 24), time(14)), ("call_back", date(2026, 3, 10), None),
    }  # fmt: skip
    assert planned(deal)[0] == (date(2026, 2, 24), ("post_mortem",), True)
    assert lost.warnings == ()


def test_undo_of_a_loss_leaves_nothing(deal):
    before = Deal.objects.filter(pk=deal.pk).values().get()
    losing = Losing(
        lost_on=TODAY, door="open", door_words="Yes.", call_back_on=date(2026, 3, 10),
        installed=(InstalledThing(make="Corvid"),),
    )  # fmt: skip
    lost = lose_deal(deal.pk, losing, now=NOW, viewer=OWNER)
    undone = undo_loss(lost.loss_id, now=NOW + timedelta(minutes=1), viewer=OWNER)
    assert undone.sentence == "Taken back: the loss of Tue 10 Feb 2026."
    assert Deal.objects.filter(pk=deal.pk).values().get() == before
    assert (Loss.objects.count(), Promise.objects.count(), Installed.objects.count()) == (0, 0, 0)
    assert DoorAnswer.objects.filter(undone_at=None).count() == 0
    assert planned(deal) == []


def test_undo_of_a_loss_after_a_call_is_refused(deal):
    lost = lose_deal(deal.pk, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    record_outcome(None, "reached", deal_id=deal.pk, now=NOW + timedelta(hours=1), viewer=OWNER)
    with pytest.raises(ActError, match="Something has happened"):
        undo_loss(lost.loss_id, now=NOW + timedelta(hours=2), viewer=OWNER)


def test_a_second_submit_records_nothing(deal):
    first = lose_deal(deal.pk, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    again = lose_deal(deal.pk, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    assert (again.already, again.loss_id) == (True, first.loss_id)
    assert Loss.objects.count() == 1


def test_lost_twice_has_two_losses(deal):
    lose_deal(deal.pk, Losing(lost_on=TODAY, door="open"), now=NOW, viewer=OWNER)
    later = NOW + timedelta(days=30)
    reopen_deal(deal.pk, now=later, viewer=OWNER, note="They called.")
    assert planned(deal) == []
    later += timedelta(days=3)
    lose_deal(deal.pk, Losing(lost_on=later.date()), now=later, viewer=OWNER)
    deal.refresh_from_db()
    assert [loss.lost_on for loss in Loss.objects.order_by("lost_on")] == [TODAY, later.date()]
    assert (deal.status, deal.door) == ("lost", "unasked")
    assert planned(deal)[0][1] == ("post_mortem",)


def test_a_closed_door_stays_closed_at_the_next_loss(deal):
    deal.door = "closed"
    deal.save()
    lose_deal(deal.pk, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    assert Deal.objects.get().door == "closed"
    assert planned(deal) == []


def test_we_let_them_go_plans_nothing(deal):
    lost = lose_deal(deal.pk, Losing(lost_on=TODAY, let_go=True), now=NOW, viewer=OWNER)
    assert lost.sentence == "Lost. We let them go: no call is planned."
    assert planned(deal) == []
    care = take_into_care(deal.pk, now=NOW, viewer=OWNER)
    assert planned(deal) != []
    assert care.sentence.startswith("In care. Next: ")
    assert take_into_care(deal.pk, now=NOW, viewer=OWNER).already
    let_go(deal.pk, now=NOW, viewer=OWNER)
    assert planned(deal) == []


@pytest.mark.parametrize(
    ("facts", "field", "words"),
    [
        ({"lost_on": date(2026, 2, 11)}, "lost_on", "has not come yet"),
        ({"lost_on": date(1026, 2, 11)}, "lost_on", "mend the year"),
        ({"post_mortem_at": datetime(2026, 2, 9, 14)}, "post_mortem_at", "before Tue 10 Feb 2026, the day of"),
        ({"lost_on": date(2026, 2, 2), "post_mortem_at": datetime(2026, 2, 9, 14)}, "post_mortem_at", "has passed"),
        ({"call_back_on": date(2026, 2, 9)}, "call_back_on", "lies before"),
        ({"lost_on": date(2026, 2, 2), "call_back_on": date(2026, 2, 9)}, "call_back_on", "has passed"),
        ({"call_back_at": time(14)}, "call_back_on", "on which day?"),
        ({"term_months": 601}, "term_months", "601 months cannot be: give 0 to 600"),
        ({"term_months": -1}, "term_months", "-1 months cannot be"),
        ({"notice_days": 731}, "notice_days", "731 days cannot be"),
        ({"their_price": Decimal(-1)}, "their_price", "-1 is no price"),
        ({"their_price": Decimal("NaN")}, "their_price", "NaN is no price"),
        ({"their_price": Decimal(10) ** 15}, "their_price", "is no price"),
        ({"installed": (InstalledThing(quantity=-2),)}, "installed", "-2 is no quantity"),
        ({"let_go": True, "call_back_on": date(2026, 3, 3)}, "call_back_on", "leave one of the two out"),
        ({"door": "closed", "post_mortem_at": datetime(2026, 2, 20, 9)}, "post_mortem_at", "They said no to calls"),
        ({"door_words": "Yes."}, "door", "was it a yes or a no?"),
    ],
)  # fmt: skip
def test_refused_in_a_sentence_and_nothing_written(deal, facts, field, words):
    with pytest.raises(ActError) as refused:
        lose_deal(deal.pk, Losing(**({"lost_on": TODAY} | facts)), now=NOW, viewer=OWNER)
    assert refused.value.field == field
    assert words in refused.value.message
    assert (Loss.objects.count(), Competitor.objects.count(), Promise.objects.count()) == (0, 0, 0)
    assert Deal.objects.get().status == "open"


def test_a_notice_without_a_term_is_kept_and_said(deal):
    lost = lose_deal(deal.pk, Losing(lost_on=TODAY, notice_days=60), now=NOW, viewer=OWNER)
    assert lost.warnings == (
        "The notice is kept, but without a term nobody can tell the last day to cancel.",
    )


def test_a_new_deal_is_made_once(company):
    new = NewDeal(
        account="Orrin Freight", contact="Paul Decker", phone="(614) 555-0163", email="paul@orrin.example",
        country="US", amount=Decimal(52700), owner_id=company.sells["rep"].pk,
    )  # fmt: skip
    first = lose_deal(new, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    again = lose_deal(new, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    assert again.already
    assert first.deal_id == again.deal_id
    assert (Deal.objects.count(), Account.objects.count(), Contact.objects.count()) == (1, 1, 1)
    deal = Deal.objects.get()
    assert (deal.name, deal.source, deal.contact.phones.get().key) == (
        "Orrin Freight",
        "reopen",
        "+16145550163",
    )


def test_a_new_deal_of_a_stopped_person_is_not_called(db):
    Suppression.objects.create(kind="phone", key="+16145550163", channel="phone", since=TODAY)
    new = NewDeal(account="Orrin Freight", phone="614 555 0163", country="US")
    lost = lose_deal(new, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    assert planned(Deal.objects.get(pk=lost.deal_id)) == []


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewDeal(account=" "), "account"),
        (NewDeal(account="X", phone="call me"), "phone"),
        (NewDeal(account="X", email="jane@"), "email"),
        (NewDeal(account="X", time_zone="Mars/Phobos"), "time_zone"),
        (NewDeal(account="X", owner_id=999), "owner"),
        (NewDeal(account="X", amount=Decimal("Infinity")), "amount"),
    ],
)
def test_a_new_deal_that_cannot_be(db, new, field):
    with pytest.raises(ActError) as refused:
        lose_deal(new, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)
    assert refused.value.field == field
    assert (Deal.objects.count(), Account.objects.count()) == (0, 0)


def test_a_rep_loses_own_deals_only(company):
    theirs = make_deal(company.sells["stranger"], lost_on=None)
    with pytest.raises(ActError, match="that you may see"):
        lose_deal(theirs.pk, Losing(lost_on=TODAY), now=NOW, viewer=Viewer.of(company.rep))


def test_the_door_closes_and_opens_again(deal):
    lose_deal(deal.pk, Losing(lost_on=TODAY, call_back_on=date(2026, 3, 10)), now=NOW, viewer=OWNER)
    before = planned(deal)
    noted = note_door(deal.pk, "closed", now=NOW, viewer=OWNER, words="Please, not for a while.")
    assert noted.sentence.startswith("The door is closed. No further calls")
    assert planned(deal) == []
    undo_door(noted.answer_id, now=NOW, viewer=OWNER)
    assert planned(deal) == before
    assert undo_door(noted.answer_id, now=NOW, viewer=OWNER).already
    assert note_door(deal.pk, "open", now=NOW, viewer=OWNER).next.on == date(2026, 3, 10)


def test_a_promise_keeps_a_deal_from_being_let_go(deal):
    lose_deal(deal.pk, Losing(lost_on=TODAY, call_back_on=date(2026, 3, 10)), now=NOW, viewer=OWNER)
    with pytest.raises(ActError, match="A call is promised"):
        let_go(deal.pk, now=NOW, viewer=OWNER)


def test_a_loss_of_our_day_is_none_of_tomorrow(deal):
    """Half past midnight with us (UTC), the evening before in Chicago."""
    lost = lose_deal(
        deal.pk, Losing(lost_on=date(2026, 2, 11)), now=datetime(2026, 2, 11, 0, 30, tzinfo=UTC), viewer=OWNER
    )
    assert lost.sentence.startswith("Lost. Next: post-mortem")
