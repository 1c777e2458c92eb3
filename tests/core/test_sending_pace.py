"""The pace of letters: caps, hours of the prospect, when a queue is done, and when a campaign stops by itself."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.core.sending_pace import (
    Hours,
    PaceError,
    cap_today,
    closes_at,
    done_by,
    done_words,
    next_slot,
    pause_reason,
)

OHIO, BERLIN, SYDNEY = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin"), ZoneInfo("Australia/Sydney")
KOLKATA, APIA = ZoneInfo("Asia/Kolkata"), ZoneInfo("Pacific/Apia")
ZONES = (OHIO, BERLIN, SYDNEY, KOLKATA, APIA, ZoneInfo("America/St_Johns"), UTC)
DESK = Hours(time(8, 30), time(17, 30))
ANY = Hours()


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("any", ANY), (" ANY ", ANY), ("08:30-17:30", DESK), ("8:30 – 17:30", DESK),
     ("00:00-23:59", Hours(time(0), time(23, 59)))],
)  # fmt: skip
def test_hours_are_read(text, hours):
    assert Hours.parse(text) == hours
    assert Hours.parse(str(hours)) == hours


@pytest.mark.parametrize(
    "text", ["", "9-5", "17:30-08:30", "08:30-08:30", "08:30-24:00", "25:00-26:00", "always"]
)
def test_what_are_no_hours(text):
    with pytest.raises(PaceError) as error:
        Hours.parse(text)
    assert str(error.value) == f"“{text}” are no hours: write them as 08:30-17:30, or any."


@pytest.mark.parametrize(
    ("cap", "day", "letters"),
    [(100, None, 100), (100, 1, 25), (100, 2, 40), (100, 5, 85), (100, 6, 100), (100, 60, 100), (10, 1, 10),
     (0, None, 0), (-3, 1, 0), (5000, None, 5000), (100, 0, 25)],
)  # fmt: skip
def test_the_cap_grows(cap, day, letters):
    assert cap_today(cap, day) == letters


@pytest.mark.parametrize(
    ("now", "zone", "slot"),
    [
        ("2026-02-24T13:30", OHIO, "2026-02-24T13:30"),  # 08:30 there, Tuesday
        ("2026-02-24T13:29", OHIO, "2026-02-24T13:30"),
        ("2026-02-24T22:29", OHIO, "2026-02-24T22:29"),
        ("2026-02-24T22:30", OHIO, "2026-02-25T13:30"),  # 17:30 there
        ("2026-02-27T22:30", OHIO, "2026-03-02T13:30"),  # Friday evening
        ("2026-03-06T23:00", OHIO, "2026-03-09T12:30"),  # the clocks go forward that Sunday
        ("2026-02-24T03:00", SYDNEY, "2026-02-24T03:00"),
        ("2026-02-20T21:29", SYDNEY, "2026-02-22T21:30"),  # Saturday there; Monday there is Sunday here
    ],
)
def test_a_letter_waits_for_their_hours(now, zone, slot):
    assert next_slot(utc(now), DESK, zone) == utc(slot)
    assert next_slot(utc(now), ANY, zone) == utc(now)


def test_a_letter_waits_for_their_holidays_to_end():
    found = next_slot(utc("2026-12-24T18:00"), DESK, BERLIN, {date(2026, 12, 25), date(2026, 12, 28)})
    assert found == utc("2026-12-29T07:30")


moments = st.integers(0, 3 * 365 * 86400).map(
    lambda s: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=s)
)
some_hours = st.tuples(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(0, 59)).filter(
    lambda h: h[:2] < h[2:]
).map(lambda h: Hours(time(*h[:2]), time(*h[2:])))  # fmt: skip


@given(moments, st.sampled_from(ZONES), st.just(DESK) | some_hours)
def test_a_slot_is_the_first_that_is_open(now, zone, hours):
    slot = next_slot(now, hours, zone)
    there = slot.astimezone(zone)
    assert slot >= now
    assert there.weekday() < 5
    assert hours.opens <= there.time()
    assert next_slot(slot, hours, zone) == slot or there.dst() != (there - timedelta(hours=3)).dst()
    if hours == DESK:
        assert there.time() < hours.closes
        assert slot < closes_at(slot, hours, zone) <= slot + timedelta(hours=9)
        # Nothing before it is open.
        minutes = min(int((slot - now).total_seconds() // 60), 5000)
        for back in range(1, minutes, 37):
            earlier = (slot - timedelta(minutes=back)).astimezone(zone)
            assert earlier.weekday() > 4 or not hours.opens <= earlier.time() < hours.closes


def done(queued, now="2026-02-24T14:00", **facts):
    given_facts = {"cap": 100, "gap": timedelta(seconds=90), "hours": DESK, "company_zone": OHIO}
    return done_by(queued, now=utc(now), **(given_facts | facts))


@pytest.mark.parametrize(
    ("queued", "facts", "end"),
    [
        ({}, {}, None),
        ({OHIO: 0}, {}, None),
        ({OHIO: 5}, {"cap": 0}, None),
        ({OHIO: 1}, {}, "2026-02-24T14:00"),
        ({OHIO: 5}, {}, "2026-02-24T14:06"),
        ({OHIO: 100}, {}, "2026-02-24T16:28:30"),
        ({OHIO: 101}, {}, "2026-02-25T13:30"),
        ({OHIO: 101}, {"sent_today": 50}, "2026-02-25T14:45"),
        ({OHIO: 100}, {"cap": 30}, "2026-02-27T13:43:30"),
        ({OHIO: 5}, {"free_at": utc("2026-02-24T14:01")}, "2026-02-24T14:07"),
        ({OHIO: 25 + 40 + 1}, {"warm_up_day": 1}, "2026-02-26T13:30"),
        ({OHIO: 2}, {"now": "2026-02-27T22:29:30"}, "2026-03-02T13:30"),  # the second waits for Monday
        ({BERLIN: 1, OHIO: 1}, {}, "2026-02-24T14:01:30"),
        ({SYDNEY: 1}, {}, "2026-02-24T21:30"),
        ({OHIO: 1}, {"now": "2026-02-28T12:00", "hours": ANY}, "2026-02-28T12:00"),
        ({OHIO: 2000}, {"gap": timedelta(0), "cap": 5000, "hours": ANY}, "2026-02-24T14:00"),
        ({OHIO: 200}, {"gap": timedelta(0), "hours": ANY}, "2026-02-25T05:00"),
    ],
)
def test_when_a_queue_is_done(queued, facts, end):
    assert done(queued, **facts) == (end and utc(end))


def test_a_queue_that_would_take_ten_years_has_no_end():
    assert done({OHIO: 100_000}, cap=1) is None


def one_by_one(queued, now, cap, gap, hours, zone):
    """The same, a letter at a time, as the sender does it."""
    left, at, sent, day, last = dict(queued), now, 0, now.astimezone(zone).date(), None
    while any(left.values()):
        today = at.astimezone(zone).date()
        if today != day:
            day, sent = today, 0
        if sent >= cap:
            at = datetime.combine(today + timedelta(days=1), time(0), zone).astimezone(UTC)
            continue
        slot, _, there = min(
            ((s := next_slot(at, hours, z), closes_at(s, hours, z), z) for z, n in left.items() if n),
            key=lambda s: s[:2],
        )
        if slot.astimezone(zone).date() != today:
            at = slot
            continue
        left[there] -= 1
        sent, last, at = sent + 1, slot, slot + gap
    return last


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(ZONES), st.integers(1, 40), min_size=1, max_size=3),
    moments,
    st.integers(1, 40),
    st.integers(1, 3600),
    st.sampled_from([DESK, ANY, Hours(time(9), time(10))]),
    st.sampled_from([OHIO, BERLIN]),
)
def test_done_by_agrees_with_sending_one_by_one(queued, now, cap, gap, hours, zone):
    found = done_by(
        queued, now=now, company_zone=zone, cap=cap, gap=timedelta(seconds=gap), hours=hours
    )  # fmt: skip
    assert found == one_by_one(queued, now, cap, timedelta(seconds=gap), hours, zone)


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("2026-02-24T20:00", "today"),
        ("2026-02-26T20:00", "by Thursday"),
        ("2026-03-02T20:00", "by Monday"),
        ("2026-03-03T20:00", "by 3 March"),
        ("2027-03-03T20:00", "by 3 March 2027"),
    ],
)
def test_done_in_words(end, words):
    assert done_words(utc(end), utc("2026-02-24T14:00"), OHIO) == words


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({}, ""),
        ({"complaints": 1}, "Somebody reported a letter as spam: read the complaint before you go on."),
        ({"policy_blocks": 1}, ""),
        (
            {"policy_blocks": 2},
            "2 letters were refused by the other side’s policy: read why before you go on.",
        ),
        ({"dead": [True, True]}, ""),
        ({"dead": [True] * 3}, "3 of the last 3 addresses are dead: look the list through before you go on."),
        (
            {"dead": [False] * 200 + [True] * 3 + [False] * 47},
            "3 of the last 50 addresses are dead: look the list through before you go on.",
        ),
        ({"dead": [True] * 3 + [False] * 48}, ""),
    ],
)
def test_a_campaign_pauses_itself(facts, reason):
    assert pause_reason(**({"complaints": 0, "policy_blocks": 0, "dead": []} | facts)) == reason
