"""When a job is due: a table of instants."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from reopen.records.queries.worker_runs import Run
from reopen.worker.due import every, latest_night, may_try, nightly

BERLIN = ZoneInfo("Europe/Berlin")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


NIGHTS = [
    # now, the last time that clocks in Berlin showed 2:00
    ("2026-01-15T01:00", "2026-01-15T01:00"),  # on the minute
    ("2026-01-15T00:59", "2026-01-14T01:00"),
    ("2026-07-15T12:00", "2026-07-15T00:00"),  # summer time
    ("2026-03-29T12:00", "2026-03-29T01:00"),  # 2:00 is skipped: the hour that follows
    ("2026-10-25T12:00", "2026-10-25T00:00"),  # 2:00 comes twice: the first
    ("2026-10-25T00:30", "2026-10-25T00:00"),
]


@pytest.mark.parametrize(("now", "night"), NIGHTS)
def test_latest_night(now: str, night: str) -> None:
    assert latest_night(utc(now), BERLIN, time(2)) == utc(night)


NIGHTLY = [
    # now, last done, due?
    ("2026-01-15T01:00", None, True),  # never: at once
    ("2026-01-15T01:00", "2026-01-14T01:00", True),
    ("2026-01-15T00:59", "2026-01-14T01:00", False),
    ("2026-01-15T09:00", "2026-01-15T01:00", False),
    ("2026-01-15T09:00", "2026-01-14T23:00", True),  # asleep at two: in the morning
    ("2026-01-25T09:00", "2026-01-14T01:00", True),  # asleep for ten days: once
]


@pytest.mark.parametrize(("now", "done", "due"), NIGHTLY)
def test_nightly(now: str, done: str | None, due: bool) -> None:
    assert nightly(Run(done_at=utc(done) if done else None), utc(now), BERLIN, time(2)) is due


WAITS = [
    # failures in a row, minutes since the last try, may it try?
    (0, 0, True),
    (1, 1, False),
    (1, 2, True),
    (3, 7, False),
    (3, 8, True),
    (40, 59, False),  # an hour at most
    (40, 60, True),
]


@pytest.mark.parametrize(("failures", "minutes", "may"), WAITS)
def test_failures_are_tried_again_later_and_later(failures: int, minutes: int, may: bool) -> None:
    now = utc("2026-01-15T09:00")
    assert may_try(Run(tried_at=now - timedelta(minutes=minutes), failures=failures), now) is may


def test_every_counts_from_the_last_that_went_well() -> None:
    now, hour = utc("2026-01-15T09:00"), timedelta(hours=1)
    assert every(Run(), now, hour)
    assert every(Run(done_at=now - hour), now, hour)
    assert not every(Run(done_at=now - timedelta(minutes=59)), now, hour)


PUT_RIGHT = [
    # hours by which the last run lies ahead of the clock, is it due?
    (24, True),  # the clock was wrong by a day, and was put right
    (1, True),
    (0.05, False),  # another machine's clock is three minutes ahead
]


@pytest.mark.parametrize(("ahead", "due"), PUT_RIGHT)
def test_clock_that_was_ahead_keeps_no_job_waiting(ahead: float, due: bool) -> None:
    now = utc("2026-01-15T09:00")
    then = now + timedelta(hours=ahead)
    assert every(Run(done_at=then), now, timedelta(minutes=2)) is due
    assert nightly(Run(done_at=then), now, BERLIN, time(2)) is due
    assert may_try(Run(tried_at=then, failures=1), now) is due
