"""The floor of four calls a year by seller, and the owner's figure of rival reps who have left."""

from datetime import UTC, date, datetime, timedelta

import pytest

from reopen.records.models import Interview
from reopen.records.queries.four_a_year import RivalReps, SellersFloor, floors, rival_reps
from tests.fixtures.deals import make_deal, make_touch
from tests.fixtures.signed_in import signed_in

pytestmark = pytest.mark.django_db

TODAY = date(2026, 6, 30)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def owe(seller, contact: int, due: int, **deal):
    """A deal whose last contact was so many days ago, and whose call is so many days late."""
    made = make_deal(seller, lost_on=ago(300), in_care_since=ago(300), last_contact_on=ago(contact), **deal)
    make_touch(made, ago(due))
    return made


def test_floors_by_seller(company):
    rep, other = company.sells["rep"], company.sells["other_rep"]
    owe(rep, 60, 10)  # late, and a month left
    owe(rep, 80, 10)  # 11 days left
    owe(rep, 91, 0)  # due today, its last day
    owe(rep, 92, 1)
    owe(rep, 92, 1, resting_since=TODAY)
    make_touch(owe(other, 200, 100), ago(90))  # one deal, two touches
    ids = [rep.pk, other.pk, company.sells["stranger"].pk]
    assert floors(ids, today=TODAY, sealed=True) == {
        rep.pk: SellersFloor(1, 1), other.pk: SellersFloor(0, 1), ids[2]: SellersFloor(0, 0),
    }  # fmt: skip
    assert floors(ids, today=TODAY, sealed=False)[rep.pk] == SellersFloor(1, 2)


def test_each_deals_latest_answer_counts(company):
    now = datetime(2026, 6, 30, tzinfo=UTC)
    for answers in ((True, False), (False, True), (False, None), (None,)):
        deal = make_deal(company.sells["rep"])
        for days, there in enumerate(reversed(answers)):
            Interview.objects.create(
                deal=deal, kind="contract", on=ago(days), rival_rep_there=there, started_at=now, saved_at=now,
                finished_at=now,
            )  # fmt: skip
    assert rival_reps() == RivalReps(asked=3, gone=2)
    page = signed_in(company.owner).get("/team/").content.decode()
    assert "2 of 3 reps who won against us have left since (67%, between 21% and 94%)." in page
    assert "who won against us" not in signed_in(company.manager).get("/team/").content.decode()
