"""The order of a day's calls, within its minutes."""

import random
from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from reopen.core.call_queue import Call, because, minutes_for, minutes_taken, rank, rank_together
from reopen.core.insight.worth import CONTRACT, Shares, Tally, lifts_of, rival

TODAY = date(2026, 2, 24)


def call(deal_id, *, days=0, worth=1000, **facts):
    amount = None if worth is None else Decimal(worth)
    return Call(deal_id=deal_id, due_on=TODAY - timedelta(days=days), worth=amount, **facts)


def ids(section):
    return [r.call.deal_id for r in section]


def test_promised_by_day_and_hour_whatever_the_minutes():
    calls = [
        call(1, promised=True, at=time(15, 30)),
        call(2, promised=True, at=time(9)),
        call(3, promised=True),  # by the end of the day
        call(4, promised=True, days=1),
        call(5, worth=10**6),
    ]
    queue = rank(calls, today=TODAY, minutes=0)
    assert ids(queue.promised) == [4, 2, 1, 3]
    assert ids(queue.beyond) == [5]


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (call(1, worth=2000), call(2, worth=1000), "worth more"),
        (call(1, reasons=("contract:18",)), call(2, reasons=("check_in:1",)), "the contract's clock"),
        (call(1, door="open"), call(2), "an open door"),
        (call(1, good_fit=True), call(2), "a good fit"),
        (call(1), call(2, worth=1900, good_fit=False), "not a good fit"),
        (call(1, bumpy=True), call(2), "a bumpy project"),
        (call(1), call(2, competitor_id=3), "whom they chose tells nothing by itself"),
        (call(1, days=10), call(2, days=9), "a day more in arrears"),
        (call(1, worth=100, cancel_by=TODAY + timedelta(days=30)), call(2, worth=10**6), "must cancel soon"),
        (call(1, worth=2000), call(2, worth=1000, cancel_by=TODAY - timedelta(days=1)), "too late to cancel"),
        (call(1), call(2), "the same: by number"),
        (call(1, worth=None, days=1), call(2, worth=None), "an unknown worth is the day's median"),
    ],
)
def test_the_first_of_two_gets_the_minutes(first, second, why):
    queue = rank([second, first], today=TODAY, minutes=5)
    assert ids(queue.overdue + queue.due) == [1], why
    assert ids(queue.beyond) == [2]


def test_the_first_that_does_not_fit_ends_the_day():
    calls = [call(1, worth=3000, minutes=4), call(2, worth=2000, minutes=7), call(3, worth=1000, minutes=3)]
    queue = rank(calls, today=TODAY, minutes=10)
    assert ids(queue.due) == [1]
    assert ids(queue.beyond) == [2, 3]
    assert queue.minutes == 4


def test_own_win_backs_move_a_call():
    calls = [call(1, reasons=("contract:18",)), call(2, competitor_id=3), call(3)]
    # One in ten of the others led to a win; after a loss to this one half did, on a contract's clock nobody.
    told = Shares(135, 520, {rival(3): Tally(50, 100, 40, 400), CONTRACT: Tally(0, 100, 40, 400)})
    assert ids(rank(calls, today=TODAY, minutes=60).due) == [1, 2, 3]
    queue = rank(calls, today=TODAY, minutes=60, lifts=lifts_of(told))
    assert ids(queue.due) == [2, 3, 1]
    assert [r.worth().value for r in queue.due] == [Decimal(3000), Decimal(1000), Decimal(750)]


def test_an_unknown_amount_counts_the_same_alone_and_among_others():
    # Of the first seller's day the median is 5,000, of both together 100.
    first = [call(1, worth=None), call(2, worth=5000, days=1), call(3, worth=5000)]
    second = [call(n, worth=100) for n in range(4, 9)]
    alone = rank(first, today=TODAY, minutes=60)
    together = rank_together({7: first, 8: second}, today=TODAY, minutes={7: 60, 8: 60})
    assert ids(alone.due) == [1, 3]
    assert ids(together.due) == [1, 3, 4, 5, 6, 7, 8]
    assert [r.worth().sentence for r in together.due[:1]] == ["5,000 (unknown; the day’s median)"]


def test_overdue_is_listed_oldest_first():
    calls = [call(1, days=1, worth=9000), call(2, days=12, worth=1000), call(3, days=5)]
    assert ids(rank(calls, today=TODAY, minutes=60).overdue) == [2, 3, 1]


def test_each_sellers_minutes_are_their_own():
    queue = rank_together(
        {7: [call(1), call(2)], 8: [call(3), call(4)], None: [call(5)]},
        today=TODAY,
        minutes={7: 5, 8: 10, None: 0},
    )
    assert ids(queue.due) == [1, 3, 4]
    assert ids(queue.beyond) == [2, 5]
    assert rank_together({}, today=TODAY, minutes={}).due == ()


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (call(1, worth=None), "worth unknown"),
        (call(1, worth=46800, currency="USD"), "$46,800"),
        (
            call(1, worth=46800, currency="USD", door="open", reasons=("contract:18",), days=12),
            "$46,800, on their contract’s clock, door open, 12 days overdue",
        ),
        (call(1, promised=True), "promised, 1,000"),
        (call(1, promised=True, days=1), "promised for 23 February, 1,000"),
        (call(1, cancel_by=date(2026, 3, 26)), "must cancel by 26 March, 1,000"),
        (
            call(1, good_fit=True, bumpy=True, days=1),
            "1,000, a good fit, bumpy, as they said, one day overdue",
        ),
        (call(1, good_fit=False, door="open"), "1,000, door open, not a good fit"),
    ],
)
def test_because_in_words(one, words):
    assert because(one, TODAY) == words


@pytest.mark.parametrize(
    ("reasons", "outcome", "planned", "taken"),
    [
        (["check_in:3"], "reached", 3, 3),
        (["check_in:3", "contract:18"], "reached", 4, 4),
        (["post_mortem"], "no_answer", 7, 1),
        (["post_mortem"], "left_message", 7, 2),
        (["site_visit:12"], "reached", 5, 5),
        ([], "reached", 5, 5),
    ],
)
def test_minutes(reasons, outcome, planned, taken):
    assert minutes_for(reasons) == planned
    assert minutes_taken(outcome, reasons) == taken


def some_call(dice, deal_id):
    return Call(
        deal_id=deal_id,
        due_on=TODAY - timedelta(days=dice.choice([0, 0, 1, 5, 400])),
        at=dice.choice([None, time(9), time(14, 30)]),
        promised=dice.random() < 0.2,
        reasons=tuple(
            dice.sample(["check_in:3", "contract:18", "notice", "post_mortem"], dice.randint(0, 3))
        ),
        worth=dice.choice([None, Decimal(0), Decimal("12.34"), Decimal(10) ** dice.randint(0, 13)]),
        door=dice.choice(["unasked", "open", "closed"]),
        cancel_by=dice.choice([None, TODAY, TODAY + timedelta(days=100), TODAY - timedelta(days=9)]),
        minutes=dice.randint(1, 9),
        good_fit=dice.choice([None, None, True, False]),
        bumpy=dice.random() < 0.1,
        competitor_id=dice.choice([None, 1, 2]),
    )


@pytest.mark.parametrize("seed", range(300))
def test_whatever_comes_nothing_is_lost_and_it_fits(seed):
    dice = random.Random(seed)
    calls = [some_call(dice, n) for n in range(dice.randint(0, 40))]
    minutes = dice.randint(0, 120)
    queue = rank(calls, today=TODAY, minutes=minutes)
    shown = [*queue.promised, *queue.overdue, *queue.due, *queue.beyond]
    # Each call once, and every one with a reason.
    assert sorted(ids(shown)) == list(range(len(calls)))
    assert all(r.because for r in shown)
    # All that is promised, and nothing else, is first.
    assert {r.call.deal_id for r in queue.promised} == {c.deal_id for c in calls if c.promised}
    # What is not promised fits into what the promised ones leave.
    left = max(0, minutes - sum(r.call.minutes for r in queue.promised))
    chosen = queue.overdue + queue.due
    assert sum(r.call.minutes for r in chosen) <= left
    # And no more would have fitted.
    if queue.beyond:
        assert sum(r.call.minutes for r in chosen) + queue.beyond[0].call.minutes > left
    assert all(r.call.due_on < TODAY for r in queue.overdue)
    assert all(r.call.due_on == TODAY for r in queue.due)
    # What is beyond stands by the worth that is told, but for those who must cancel soon.
    told = [r.worth().value for r in queue.beyond if r.call.cancel_by != TODAY]
    assert told == sorted(told, reverse=True)
    # Of one seller, together is the same as alone.
    assert rank_together({1: calls}, today=TODAY, minutes={1: minutes}) == queue
    # The order of the rows read does not matter.
    dice.shuffle(calls)
    assert rank(calls, today=TODAY, minutes=minutes) == queue


def test_those_going_sideways_come_first_but_a_promise_keeps_its_place():
    said = TODAY - timedelta(days=14)
    queue = rank(
        [
            call(1, worth=90_000, cancel_by=TODAY),
            call(2, worth=10, sideways_since=said),
            call(3, days=2, worth=None, sideways_since=said),
            call(4, promised=True, sideways_since=said),
            call(5, promised=True),
        ],
        today=TODAY,
        minutes=0,
    )
    assert (ids(queue.sideways), ids(queue.promised), ids(queue.beyond)) == ([3, 2], [4, 5], [1])
    assert queue.sideways[1].because == "going sideways, they said on 10 February, 10"
