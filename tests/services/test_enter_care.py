"""Old losses enter care at a pace."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reopen.records.models import Deal, Setting, Touch
from reopen.records.queries.care_line import head_of_line
from reopen.records.queries.today import day
from reopen.records.queries.visible import Viewer
from reopen.services.enter_care import NOBODY, Coming, enter_care, forecast
from tests.fixtures.deals import make_deal, make_touch

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 24)  # a Tuesday


def line(owner, number=10, **facts):
    return [
        make_deal(owner, amount=str(1000 * (n + 1)), in_care_since=None, lost_on=date(2025, 1, 7), **facts)
        for n in range(number)
    ]


def test_the_best_enter_and_owe_their_first_call_today(company):
    waiting = line(company.sells["rep"])
    assert enter_care(TODAY) == {company.sells["rep"].pk: 4}
    entered = Deal.objects.filter(in_care_since=TODAY).order_by("-amount")
    assert [d.pk for d in entered] == [d.pk for d in reversed(waiting[-4:])]
    assert entered[0].care_reason == "$10,000, lost 14 months ago"
    assert set(Touch.objects.filter(channel="phone").values_list("due_on", "state")) == {(TODAY, "planned")}
    assert Touch.objects.filter(channel="phone", due_on=TODAY).count() == 4


def test_again_on_the_same_day_brings_no_more(company):
    line(company.sells["rep"])
    enter_care(TODAY)
    assert enter_care(TODAY) == {}
    assert enter_care(date(2026, 2, 25)) == {company.sells["rep"].pk: 4}


def test_clock_that_was_a_day_ahead_brings_no_day_twice(company):
    line(company.sells["rep"], 20)
    enter_care(date(2026, 2, 25))
    assert enter_care(TODAY) == {}
    assert enter_care(date(2026, 2, 25)) == {}
    assert enter_care(date(2026, 2, 26)) == {company.sells["rep"].pk: 4}


def test_no_more_than_the_day_has_left(company):
    rep = company.sells["rep"]
    line(rep)
    for _ in range(14):
        make_touch(make_deal(rep), TODAY)
    assert enter_care(TODAY) == {}


@pytest.mark.parametrize("day", [date(2026, 2, 28), date(2026, 7, 3)])
def test_nobody_on_a_weekend_or_a_holiday(company, day):
    Setting.objects.create(key="company.country", value="US")
    line(company.sells["rep"])
    assert enter_care(day) == {}


def test_who_may_not_be_called_does_not_enter(company):
    rep = company.sells["rep"]
    line(rep, 2, door="closed")
    line(rep, 2, let_go=True)
    (stopped,) = line(rep, 1)
    stopped.contact.no_phone = True
    stopped.contact.save()
    assert enter_care(TODAY) == {}


def test_a_loss_that_is_not_on_record_does_not_block_the_line(company):
    first, second = line(company.sells["rep"], 2)
    second.losses.all().delete()
    assert enter_care(TODAY) == {company.sells["rep"].pk: 1}
    first.refresh_from_db()
    assert first.in_care_since == TODAY


def test_unknown_amounts_come_last(company):
    rep = company.sells["rep"]
    unknown = make_deal(rep, amount=None, in_care_since=None, lost_on=date(2026, 1, 7))
    line(rep, 4)
    enter_care(TODAY)
    unknown.refresh_from_db()
    assert unknown.in_care_since is None
    enter_care(date(2026, 2, 25))
    unknown.refresh_from_db()
    assert (unknown.in_care_since, unknown.care_reason) == (
        date(2026, 2, 25),
        "amount unknown, lost seven weeks ago",
    )


def test_the_sellers_own_pace(company):
    rep = company.sells["rep"]
    rep.care_minutes_a_day = 10
    rep.save()
    line(rep)
    line(company.sells["other_rep"], 1)
    assert enter_care(TODAY) == {rep.pk: 2, company.sells["other_rep"].pk: 1}


def test_a_week_is_spread_over_its_days(company):
    rep = company.sells["rep"]
    rep.minutes_a_week = 50
    rep.save()
    line(rep)
    # A fifth of the week is ten minutes a day: two first calls.
    assert enter_care(TODAY) == {rep.pk: 2}


def test_forecast_writes_nothing_and_counts(company):
    rep = company.sells["rep"]
    line(rep)
    make_touch(make_deal(rep), date(2026, 3, 5))
    (one,) = forecast(TODAY, viewer=Viewer.of(company.rep))
    assert (one.name, one.still_waiting) == ("Rita Rep", 0)
    assert [(w.planned, w.entering) for w in one.weeks] == [(0, 10), (1, 0), (0, 0), (0, 0)]
    (slow,) = forecast(TODAY, care_minutes_a_day=5)
    assert [w.entering for w in slow.weeks] == [5, 5, 0, 0]
    assert Deal.objects.filter(in_care_since=TODAY).count() == 0
    (more,) = forecast(TODAY, coming=[Coming("Rita Rep", rep.pk, 100)])
    assert sum(w.entering for w in more.weeks) == 80
    assert more.still_waiting == 30


def test_forecast_queries_do_not_grow_with_deals(company):
    counts = []
    for number in (1, 20):
        line(company.sells["rep"], number)
        with CaptureQueriesContext(connection) as queries:
            forecast(TODAY)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_calls_of_a_deal_that_rests_are_in_no_forecast(company):
    rep = company.sells["rep"]
    for owner in (rep, rep, None):
        make_touch(make_deal(owner), date(2026, 3, 5))
    for owner in (rep, None):
        make_touch(make_deal(owner, resting_since=TODAY, resting_as={}), date(2026, 3, 5))
        make_touch(make_deal(owner, resting_since=TODAY, resting_as={}), date(2026, 3, 12))
    found = {one.name: [w.planned for w in one.weeks] for one in forecast(TODAY)}
    assert found == {"Rita Rep": [0, 2, 0, 0], NOBODY: [0, 1, 0, 0]}


@pytest.mark.only_on("sqlite")
def test_calls_ahead_are_counted_from_the_index_alone(company):
    make_touch(make_deal(company.sells["rep"]), TODAY)
    with CaptureQueriesContext(connection) as queries:
        forecast(TODAY)
    counts = [q["sql"] for q in queries.captured_queries if "due_on" in q["sql"] and "COUNT" in q["sql"]]
    assert len(counts) == 2
    with connection.cursor() as cursor:
        for sql in counts:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
            assert [row[3].split(" (")[0] for row in cursor.fetchall()] == [
                "SEARCH records_touch USING COVERING INDEX touch_due_by_owner"
            ]


def test_what_nobody_owns_enters_at_the_companys_pace(company):
    line(None)
    assert enter_care(TODAY) == {None: 4}
    assert enter_care(TODAY) == {}
    assert set(Touch.objects.filter(channel="phone").values_list("owner", "due_on")) == {(None, TODAY)}
    now = datetime(2026, 2, 24, 15, tzinfo=UTC)
    assert len(day(Viewer.the_owner(), now=now).calls) == 4
    assert len(day(Viewer.of(company.rep), now=now).calls) == 0
    (one,) = forecast(TODAY)
    assert (one.owner_id, one.name, [w.calls for w in one.weeks]) == (None, NOBODY, [10, 0, 0, 0])
    assert forecast(TODAY, viewer=Viewer.of(company.manager)) == []


@pytest.mark.parametrize("whose", ["rep", None])
def test_forecast_is_the_same_before_and_after_the_day_has_begun(company, whose):
    line(whose and company.sells[whose], 60)
    before = forecast(TODAY)
    enter_care(TODAY)
    after = forecast(TODAY)
    assert [w.calls for one in after for w in one.weeks] == [w.calls for one in before for w in one.weeks]
    assert [one.still_waiting for one in after] == [one.still_waiting for one in before]


def test_line_that_nobody_owns_is_read_from_its_index(company):
    line(None, 3)
    with CaptureQueriesContext(connection) as queries:
        head_of_line(None, "USD")
    sql = next(q["sql"] for q in queries.captured_queries if "records_deal" in q["sql"])
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Three rows are sorted sooner than read in order, unless the table happens to have grown before:
            # what counts is that they can be read in order.
            for other_way in ("seqscan", "bitmapscan", "sort", "incremental_sort"):
                cursor.execute(f"SET LOCAL enable_{other_way} = off")
            cursor.execute(f"EXPLAIN {sql}")
        else:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        plan = "\n".join(str(row) for row in cursor.fetchall())
    assert "deal_care_line" in plan
    assert "Sort" not in plan
    assert "TEMP B-TREE" not in plan
