"""People by month: counted, kept where there are many, and counted again when they may have changed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reopen.records.models import Contact, Deal, ImportBatch, Lead, Setting
from reopen.records.queries import month_counts as queries
from reopen.services.campaigns.month_counts import FRESH, OLD, count_again, month_counts
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)
JAN, FEB, MAR = date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1)


def lost(opened: date | None, lost_on: date = date(2025, 3, 9), **more):
    return make_deal(opened_on=opened, lost_on=lost_on, in_care_since=None, **more)


def test_a_person_counts_once_a_month():
    first = lost(date(2025, 1, 31))
    again = lost(date(2025, 1, 2))
    Deal.objects.filter(pk=again.pk).update(contact=first.contact)
    lost(date(2025, 2, 1))
    Lead.objects.create(
        source="t", external_id="1", contact=first.contact, status="dead", opened_on=date(2025, 1, 5)
    )
    someone = Contact.objects.create(source="t", external_id="1", name="Ann")
    Lead.objects.create(source="t", external_id="2", contact=someone, status="dead", opened_on=FEB)
    assert month_counts(now=NOW) == queries.MonthCounts({JAN: 1, FEB: 2}, {MAR: 2})


def test_who_does_not_count():
    lost(None)
    lost(date(2025, 1, 1), let_go=True)
    make_deal(opened_on=JAN, lost_on=None)
    Deal.objects.filter(pk=lost(JAN).pk).update(contact=None)
    Lead.objects.create(source="t", external_id="1", status="dead", opened_on=JAN)
    someone = Contact.objects.create(source="t", external_id="1", name="Ann")
    Lead.objects.create(source="t", external_id="2", contact=someone, status="open", opened_on=JAN)
    assert month_counts(now=NOW) == queries.MonthCounts({}, {MAR: 1})


def test_few_are_counted_at_every_look_and_kept_nowhere():
    lost(JAN)
    month_counts(now=NOW)
    lost(JAN)
    assert month_counts(now=NOW).inquiry == {JAN: 2}
    assert not Setting.objects.filter(pk=queries.KEPT).exists()


@pytest.fixture
def many(monkeypatch):
    monkeypatch.setattr("reopen.services.campaigns.month_counts.are_many", lambda: True)


def test_page_keeps_many_for_a_day_or_until_an_import(many):
    lost(JAN)
    assert month_counts(now=NOW).inquiry == {JAN: 1}
    lost(JAN)
    with CaptureQueriesContext(connection) as seen:
        assert month_counts(now=NOW + OLD - timedelta(seconds=1)).inquiry == {JAN: 1}
    assert not [q for q in seen if "GROUP BY" in q["sql"]]
    assert month_counts(now=NOW + OLD).inquiry == {JAN: 2}
    lost(JAN)
    batch = ImportBatch.objects.create(source="hubspot", fingerprint="0", state="done")
    assert month_counts(now=NOW + OLD).inquiry == {JAN: 3}
    lost(JAN)
    ImportBatch.objects.filter(pk=batch.pk).update(state="undone")
    assert month_counts(now=NOW + OLD).inquiry == {JAN: 4}


def test_worker_counts_many_again_every_ten_minutes(many):
    lost(JAN)
    assert [count_again(now=NOW), count_again(now=NOW + FRESH - timedelta(seconds=1))] == [True, False]
    lost(JAN)
    assert count_again(now=NOW + FRESH)
    assert month_counts(now=NOW + FRESH).inquiry == {JAN: 2}


def test_worker_leaves_few_alone():
    lost(JAN)
    assert not count_again(now=NOW)
    assert not Setting.objects.filter(pk=queries.KEPT).exists()


def test_a_thousand_lost_deals_are_many(monkeypatch):
    monkeypatch.setattr(queries, "BY_HAND", 2)
    for _ in range(2):
        lost(JAN)
    assert not queries.are_many()
    lost(JAN)
    assert queries.are_many()
