"""What holds for every plan, whatever the facts."""

from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.core.cadence import DEFAULT, FLOOR, CallBack, Facts, Planner, next_touches, plan
from reopen.core.cadence.items import phone_items, post_mortem_item

FIRST = date(2023, 1, 1)
days = st.integers(0, 1500).map(lambda n: FIRST + timedelta(days=n))
holidays = st.frozensets(days, max_size=40)


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    lost_on = draw(days)

    def after(most: int) -> date:
        return lost_on + timedelta(days=draw(st.integers(0, most)))

    agreed = datetime.combine(after(60), datetime.min.time()) if draw(st.booleans()) else None
    return Facts(
        lost_on=lost_on,
        door=draw(st.sampled_from(["open", "unasked"])),
        post_mortem_at=agreed,
        call_backs=tuple(CallBack(after(400)) for _ in range(draw(st.integers(0, 2)))),
        contract_start=draw(st.none() | st.just(after(40))),
        term_months=draw(st.none() | st.sampled_from([6, 12, 24, 36, 39, 60])),
        notice_days=draw(st.none() | st.integers(0, 180)),
        conversations=tuple(after(700) for _ in range(draw(st.integers(0, 3)))),
        sideways_since=draw(st.none() | st.just(after(500))),
        rival_gone_on=draw(st.none() | st.just(after(500))),
    )


def _named(one: Facts, off: frozenset[date]) -> set[date]:
    assert one.lost_on is not None
    meeting = post_mortem_item(one, one.lost_on, DEFAULT, off)
    return {item.on for item in phone_items(one, one.lost_on, meeting, DEFAULT, off) if item.named}


@settings(max_examples=300, deadline=None)
@given(facts(), holidays)
def test_plan_keeps_its_promises(one: Facts, off: frozenset[date]) -> None:
    assert one.lost_on is not None
    touches = plan(one, DEFAULT, off, one.lost_on, one.lost_on + timedelta(days=1500))
    phone = [touch for touch in touches if touch.channel == "phone"]
    named = _named(one, off)
    # Each date that they named has its call, on its own day, and says that it was promised.
    assert {touch.on for touch in phone if touch.promised} == named
    # Never on a weekend or holiday, but for a post-mortem that was agreed for one.
    agreed = one.post_mortem_at.date() if isinstance(one.post_mortem_at, datetime) else None
    assert all(t.on.weekday() < 5 and t.on not in off for t in touches if t.on != agreed)
    # Each reason is given once; check-ins count up by one.
    reasons = [reason for touch in phone for reason in touch.reasons if reason != "call_back"]
    assert len(reasons) == len(set(reasons))
    numbers = [int(reason[9:]) for reason in reasons if reason.startswith("check_in:")]
    assert numbers == list(range(1, len(numbers) + 1))


@settings(max_examples=300, deadline=None)
@given(facts(), holidays)
def test_plan_never_leaves_more_than_91_days(one: Facts, off: frozenset[date]) -> None:
    assert one.lost_on is not None
    until = one.lost_on + timedelta(days=1500)
    named = _named(one, off)
    contacts = {t.on for t in plan(one, DEFAULT, off, one.lost_on, until) if t.channel == "phone"}
    contacts |= {day for day in one.conversations if day >= one.lost_on}
    last = max(named, default=one.lost_on)
    after = sorted(day for day in contacts if day >= last)
    assert all(b - a <= FLOOR for a, b in pairwise(after))
    assert until - after[-1] <= FLOOR if after else True


@settings(max_examples=300, deadline=None)
@given(facts(), holidays)
def test_unpromised_calls_keep_fourteen_days_apart(one: Facts, off: frozenset[date]) -> None:
    assert one.lost_on is not None
    phone = [
        touch
        for touch in plan(one, DEFAULT, off, one.lost_on, one.lost_on + timedelta(days=1500))
        if touch.channel == "phone"
    ]
    for a, b in pairwise(phone):
        assert b.promised or (b.on - a.on).days >= 14


@settings(max_examples=200, deadline=None)
@given(facts(), holidays, st.integers(0, 900))
def test_until_only_cuts_and_nothing_comes_before_as_of(one: Facts, off: frozenset[date], cut: int) -> None:
    assert one.lost_on is not None
    far = plan(one, DEFAULT, off, one.lost_on, one.lost_on + timedelta(days=1000))
    until = one.lost_on + timedelta(days=cut)
    assert plan(one, DEFAULT, off, one.lost_on, until) == [touch for touch in far if touch.on <= until]
    assert all(touch.on >= until for touch in plan(one, DEFAULT, off, until, until + timedelta(days=200)))


@settings(max_examples=200, deadline=None)
@given(facts(), holidays)
def test_next_touches_begin_with_the_plan(one: Facts, off: frozenset[date]) -> None:
    assert one.lost_on is not None
    stored = next_touches(one, DEFAULT, off, one.lost_on)
    planned = plan(one, DEFAULT, off, one.lost_on, one.lost_on + timedelta(days=2000))
    for channel in ("phone", "email"):
        assert next(t for t in stored if t.channel == channel) == next(
            t for t in planned if t.channel == channel
        )
    # Every promise is stored.
    assert {t.on for t in stored if t.promised} == _named(one, off)
    assert Planner(DEFAULT, off).next_touches(one, one.lost_on) == stored
