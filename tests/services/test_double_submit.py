"""The same act from two connections at once: one is written, the other says so."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from threading import Barrier
from typing import Any

import pytest
from django.db import connections

from reopen.records.models import Deal, DealOwner, Loss, Outcome, Suppression, Touch
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError
from reopen.services.enter_care import enter_care
from reopen.services.lose_deal import Losing, NewDeal, lose_deal
from reopen.services.plan_touches import replan
from reopen.services.record_outcome import OutcomeKind, record_outcome
from reopen.services.undo_outcome import undo_outcome
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db(transaction=True)

OWNER = Viewer.the_owner()
NOW = datetime(2026, 2, 24, 19, 58, tzinfo=UTC)
TODAY = date(2026, 2, 24)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What each act returned, all begun at the same moment on connections of their own."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        try:
            barrier.wait(timeout=20)
            return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(timeout=60) for future in [pool.submit(run, act) for act in acts]]


def lost_deal():
    deal = make_deal()
    replan([deal.pk], today=date(2026, 2, 10))
    return deal, Touch.objects.get(deal=deal, channel="phone", due_on=TODAY)


def test_one_outcome_of_two_clicks():
    _, touch = lost_deal()
    first, second = at_once(*[lambda: record_outcome(touch.pk, "reached", now=NOW, viewer=OWNER)] * 2)
    assert sorted([first.already, second.already]) == [False, True]
    assert first.outcome_id == second.outcome_id
    assert Outcome.objects.count() == 1


def test_a_removal_is_written_whoever_is_first():
    deal, touch = lost_deal()

    def log(kind: OutcomeKind) -> str:
        try:
            record_outcome(touch.pk, kind, now=NOW, viewer=OWNER)
        except ActError as refused:
            # A removal before it has taken the call away.
            return refused.field
        return "logged"

    told = at_once(lambda: log("reached"), lambda: log("remove_me"), lambda: log("remove_me"))
    assert "logged" in told[1:]
    assert set(told) <= {"logged", "touch"}
    assert Suppression.objects.filter(key="+16155550142", channel="all").count() == 1
    assert Touch.objects.filter(deal=deal, state="planned").count() == 0


def test_one_undo_of_two():
    _, touch = lost_deal()
    logged = record_outcome(touch.pk, "reached", now=NOW, viewer=OWNER)
    undone = at_once(*[lambda: undo_outcome(logged.outcome_id, now=NOW, viewer=OWNER)] * 2)
    assert sorted(one.already for one in undone) == [False, True]
    assert Touch.objects.get(pk=touch.pk).state == "planned"


def test_one_loss_of_two_clicks():
    deal = make_deal(lost_on=None)
    lost = at_once(*[lambda: lose_deal(deal.pk, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)] * 2)
    assert sorted(one.already for one in lost) == [False, True]
    assert Loss.objects.count() == 1


def test_one_new_deal_of_two_clicks():
    new = NewDeal(account="Orrin Freight", phone="+16145550163")
    lost = at_once(*[lambda: lose_deal(new, Losing(lost_on=TODAY), now=NOW, viewer=OWNER)] * 2)
    assert sorted(one.already for one in lost) == [False, True]
    assert (Deal.objects.count(), Loss.objects.count()) == (1, 1)


def test_the_days_pace_holds_for_two_workers():
    seller = DealOwner.objects.create(name="Dana", name_key="dana")
    for _ in range(12):
        make_deal(seller, in_care_since=None, lost_on=date(2025, 1, 7))
    entered = at_once(*[lambda: enter_care(TODAY)] * 2)
    assert sum(sum(one.values()) for one in entered) == 4
    assert Deal.objects.filter(in_care_since=TODAY).count() == 4
