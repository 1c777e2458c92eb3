"""The ledger of the ask: whom of the lost prospects somebody asked, and who remains open."""

from datetime import UTC, date, datetime

import pytest

from reopen.records.models import Deal, DoorAnswer, Loss
from reopen.records.queries.ask_ledger import ask_ledger
from reopen.records.queries.visible import Viewer
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db

OWNER = Viewer.the_owner()
SINCE, UNTIL = date(2025, 3, 1), date(2026, 3, 1)
LOST = date(2026, 2, 10)


def says(deal, state, on=LOST, occasion="at the no"):
    DoorAnswer.objects.create(deal=deal, state=state, on=on, occasion=occasion)
    if state != "unsaid":
        Deal.objects.filter(pk=deal.pk).update(door=state)


def whole(viewer=OWNER, **more):
    found = ask_ledger(viewer, **{"by": "rep", "since": SINCE, "until": UNTIL, **more})
    line = found.whole
    return (line.lost, line.asked, line.said_yes, line.still_yes, found.unsaid)


def test_each_prospect_counts_by_what_they_said_since_the_loss():
    assert whole() == (0, 0, 0, 0, 0)
    make_deal()  # nobody asked
    says(make_deal(), "open")
    changed = make_deal()
    says(changed, "open")
    says(changed, "closed", date(2026, 2, 20), "on the phone")
    says(make_deal(), "closed")
    says(make_deal(), "unsaid")
    still = make_deal()
    says(still, "open")
    says(still, "unsaid", date(2026, 2, 20), "on the phone")
    gone = make_deal()
    says(gone, "open")
    gone.contact.no_phone = True
    gone.contact.save()
    assert whole() == (7, 6, 4, 2, 1)


def test_what_was_said_before_the_loss_counts_only_with_its_quote():
    says(make_deal(), "open", date(2026, 1, 5), "on the phone")
    says(make_deal(), "open", date(2026, 1, 5), "with the quote")
    again = make_deal()  # lost before, and the quote was of that time
    Loss.objects.create(deal=again, lost_on=date(2026, 1, 20), recorded_at=datetime(2026, 1, 20, tzinfo=UTC))
    says(again, "open", date(2026, 1, 5), "with the quote")
    assert whole() == (3, 1, 1, 1, 0)


def test_an_answer_taken_back_and_a_loss_of_another_time_count_nothing():
    deal = make_deal()
    says(deal, "open")
    DoorAnswer.objects.update(undone_at=datetime(2026, 2, 11, tzinfo=UTC))
    says(make_deal(lost_on=date(2024, 2, 10)), "open", date(2024, 2, 10))
    assert whole() == (1, 0, 0, 0, 0)


def test_one_who_came_back_still_counts_by_the_last_loss():
    deal = make_deal()
    says(deal, "open")
    Deal.objects.filter(pk=deal.pk).update(status="open", lost_on=None)
    assert whole() == (1, 1, 1, 1, 0)


def test_groups_and_what_a_viewer_may_see(company):
    rep, stranger = company.sells["rep"], company.sells["stranger"]
    says(make_deal(rep, competitor="Marlow", loss={"reason": "Price"}), "open")
    says(make_deal(rep, competitor="", lost_on=date(2026, 1, 10)), "closed", date(2026, 1, 10))
    says(make_deal(stranger, competitor="Marlow"), "open")
    resting = make_deal(rep)
    says(resting, "open")
    Deal.objects.filter(pk=resting.pk).update(resting_since=date(2026, 2, 20))

    def names(by):
        found = ask_ledger(OWNER, by=by, since=SINCE, until=UNTIL)
        return [(line.name, line.lost, line.still_yes) for line in found.groups]

    assert names("rep") == [("Rita Rep", 3, 2), ("Sam Stranger", 1, 1)]
    assert names("month") == [("February 2026", 3, 3), ("January 2026", 1, 0)]
    assert names("reason") == [("No reason noted", 3, 2), ("Price", 1, 1)]
    assert names("competitor") == [("Marlow", 3, 3), ("No competitor known", 1, 0)]
    # The one that rests is not there to the rep, nor is another seller's.
    assert whole(Viewer.of(company.rep)) == (2, 2, 1, 1, 0)
    assert whole(Viewer.of(company.stranger)) == (1, 1, 1, 1, 0)
