"""Promised calls made by their day, for each seller."""

from datetime import UTC, date, datetime, time

import pytest

from reopen.records.models import Deal, Outcome, Promise
from reopen.records.queries.promises_kept import promises_kept
from reopen.records.queries.visible import Viewer
from reopen.services.public_holidays import public_holidays
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 4)
FRIDAY, MONDAY = date(2026, 2, 27), date(2026, 3, 2)


def promise(seller, on=FRIDAY, *, kind="quote_follow_up", called=(), country="", user=None, **more):
    deal = make_deal(seller, lost_on=None, country=country)
    facts = {"at": time(9), "made_on": date(2026, 2, 24), "made_by": user, **more}
    Promise.objects.create(deal=deal, kind=kind, on=on, **facts)
    for day in called:
        Outcome.objects.create(
            deal=deal, kind="no_answer", at=datetime(day.year, day.month, day.day, 15, tzinfo=UTC), on=day
        )
    return deal


def figure(company, viewer=None):
    seller = company.sells["rep"].pk
    kept, missed = promises_kept(
        viewer or Viewer.the_owner(), [seller], today=TODAY, holidays=public_holidays
    )
    return kept[seller], [(m.account, m.due_on, m.made_on, m.is_owed) for m in missed]


def test_what_fell_due_is_kept_or_not(company):
    rep = company.sells["rep"]
    promise(rep, state="kept", settled_on=FRIDAY, called=[FRIDAY])
    promise(rep, called=[FRIDAY])  # tried, nobody there
    promise(rep, state="dropped", settled_on=date(2026, 2, 26))  # they answered in time
    promise(rep, on=date(2026, 3, 6))  # ahead
    promise(rep, on=TODAY)  # the day is not over
    promise(rep, called=[date(2026, 2, 24)])  # the talk in which it was made
    promise(rep, state="kept", settled_on=MONDAY, called=[MONDAY], kind="post_mortem")  # late
    promise(company.sells["stranger"])
    kept, missed = figure(company)
    assert (kept.kept, kept.tried, kept.missed, kept.quotes_kept, kept.quotes) == (2, 1, 2, 2, 3)
    assert missed == [
        ("Cumberland Title", FRIDAY, MONDAY, False),
        ("Cumberland Title", FRIDAY, None, True),
    ]


def test_nobody_owes_a_call_to_who_may_not_be_called_or_a_day_that_a_crm_had_behind_it(company):
    rep = company.sells["rep"]
    stopped = promise(rep)
    stopped.contact.no_phone = True
    stopped.contact.save()
    Deal.objects.filter(pk=promise(rep).pk).update(status="won")
    promise(rep, kind="call_back", state="dropped", settled_on=TODAY)
    assert figure(company)[0].promised == 0


def test_a_day_that_they_named_on_a_holiday_is_the_next_working_day(company):
    rep = company.sells["rep"]
    # Saturday; and Epiphany, a Tuesday, which is a holiday in Austria.
    promise(rep, date(2026, 2, 28), kind="call_back", called=[MONDAY])
    promise(
        rep,
        date(2026, 1, 6),
        kind="call_back",
        called=[date(2026, 1, 7)],
        country="AT",
        made_on=date(2025, 12, 9),
    )
    kept, missed = figure(company)
    assert ((kept.kept, kept.missed), missed) == ((2, 0), [])


def test_to_others_than_the_owner_a_deal_that_rests_is_not_there(company):
    deal = promise(company.sells["rep"])
    Deal.objects.filter(pk=deal.pk).update(resting_since=TODAY)
    assert figure(company)[0].missed == 1
    assert figure(company, Viewer.of(company.manager))[0].missed == 0
