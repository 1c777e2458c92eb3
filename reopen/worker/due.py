"""Is it due? Pure questions about when a job last ran: after a night switched off, it runs in the morning."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from reopen.records.queries.worker_runs import Run

LONGEST_WAIT = timedelta(hours=1)
# A time noted further ahead than two machines' clocks differ is a wrong clock's, put right since: it holds nothing up.
SKEW = timedelta(minutes=5)


def nightly(run: Run, now: datetime, zone: ZoneInfo, at: time) -> bool:
    """Once each night from `at` on, local time of the company; after failures again, later and later."""
    if run.done_at is not None and latest_night(now, zone, at) <= run.done_at <= now + SKEW:
        return False
    return may_try(run, now)


def every(run: Run, now: datetime, interval: timedelta) -> bool:
    """`interval` after it last went well; at once if it never ran."""
    return not _within(run.done_at, now, interval) and may_try(run, now)


def may_try(run: Run, now: datetime) -> bool:
    """After the n-th failure in a row, 2^n minutes pass before the next try, an hour at most."""
    if not run.failures or run.tried_at is None:
        return True
    wait = min(timedelta(minutes=2 ** min(run.failures, 10)), LONGEST_WAIT)
    return not _within(run.tried_at, now, wait)


def latest_night(now: datetime, zone: ZoneInfo, at: time) -> datetime:
    """The last instant <= now at which clocks in `zone` showed `at`; one that clocks skip is an hour later."""
    local = now.astimezone(zone)
    tonight = datetime.combine(local.date(), at, tzinfo=zone)
    if tonight.astimezone(now.tzinfo) > now:
        tonight = datetime.combine(local.date() - timedelta(days=1), at, tzinfo=zone)
    return tonight.astimezone(now.tzinfo)


def _within(then: datetime | None, now: datetime, interval: timedelta) -> bool:
    """Whether that was less than `interval` ago, by a clock that may have been put right since."""
    return then is not None and -SKEW <= now - then < interval
