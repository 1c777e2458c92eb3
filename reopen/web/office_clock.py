"""The company's own day: what a page means by today."""

from datetime import UTC, date, datetime

from django.utils import timezone

from reopen.records.queries.company import company
from reopen.records.queries.zones import zone_or_none


def office_now() -> datetime:
    """Now, on the company's clocks."""
    return timezone.now().astimezone(zone_or_none(company().time_zone) or UTC)


def office_today() -> date:
    """Today where the company is."""
    return office_now().date()
