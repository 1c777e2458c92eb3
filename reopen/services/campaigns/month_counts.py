"""The people of each month for the calendar, kept where counting them takes long.

Up to a thousand lost deals and as many leads they are counted at every look. Beyond that, where a million takes some
seconds, the counts are kept in a setting: the worker counts again after an import (or one taken back), and every ten
minutes, since a deal lost by hand moves a month too. A page counts by itself only where nothing is kept, where an
import has ended since, or where no worker has counted for a day. What is drafted is always drawn from the record.
"""

from datetime import datetime, timedelta

from reopen.records.models import Setting
from reopen.records.queries.month_counts import (
    KEPT,
    MonthCounts,
    are_many,
    count_months,
    import_mark,
    kept_counts,
)

FRESH, OLD = timedelta(minutes=10), timedelta(days=1)


def month_counts(*, now: datetime) -> MonthCounts:
    """People by month."""
    if not are_many():
        return count_months()
    return _kept(OLD, now) or _keep(now)


def count_again(*, now: datetime) -> bool:
    """The worker's part: whether it counted, so that no page has to."""
    if not are_many() or _kept(FRESH, now) is not None:
        return False
    _keep(now)
    return True


def _kept(no_older_than: timedelta, now: datetime) -> MonthCounts | None:
    kept = kept_counts()
    if kept is None or kept.mark != import_mark() or not kept.at <= now < kept.at + no_older_than:
        return None
    return kept.counts


def _keep(now: datetime) -> MonthCounts:
    mark, counts = import_mark(), count_months()
    value = {
        "at": now.isoformat(),
        "mark": mark,
        "inquiry": {f"{month:%Y-%m}": people for month, people in counts.inquiry.items()},
        "loss": {f"{month:%Y-%m}": people for month, people in counts.loss.items()},
    }
    Setting.objects.update_or_create(pk=KEPT, defaults={"value": value})
    return counts
