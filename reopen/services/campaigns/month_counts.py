"""The people of each month for the calendar, kept where counting them takes long.

Up to a thousand lost deals and as many leads they are counted at every look. Beyond that the counts are kept in a
setting and counted again after an import (or one taken back), and when they are ten minutes old: a deal lost by hand
may stand in its month that much later. What is drafted is always drawn from the record itself.
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

FRESH = timedelta(minutes=10)


def month_counts(*, now: datetime) -> MonthCounts:
    """People by month, as of at most ten minutes ago."""
    if not are_many():
        return count_months()
    mark, kept = import_mark(), kept_counts()
    if kept is not None and kept.mark == mark and kept.at <= now < kept.at + FRESH:
        return kept.counts
    counts = count_months()
    value = {
        "at": now.isoformat(),
        "mark": mark,
        "inquiry": {f"{month:%Y-%m}": people for month, people in counts.inquiry.items()},
        "loss": {f"{month:%Y-%m}": people for month, people in counts.loss.items()},
    }
    Setting.objects.update_or_create(pk=KEPT, defaults={"value": value})
    return counts
