"""A zone in a calendar file: read back by another program's code, it says what the zone database says."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Timezone

from reopen.core.vtimezone import vtimezone


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Amsterdam", "Europe/Dublin", "America/New_York", "America/Santiago", "America/Sao_Paulo",
        "Asia/Kolkata", "Asia/Jerusalem", "Africa/Casablanca", "Africa/Cairo", "Australia/Lord_Howe",
        "Pacific/Apia", "UTC",
    ],
)  # fmt: skip
def test_it_says_what_the_zone_database_says(name: str) -> None:
    zone = ZoneInfo(name)
    lines = "\r\n".join(vtimezone(zone, date(2026, 12, 8))) + "\r\n"
    component: Any = Timezone.from_ical(lines)
    read = component.to_tz(lookup_tzid=False)
    noons = [datetime.combine(date(2026, 1, 1), time(14)) + timedelta(days=7 * n) for n in range(70)]
    wrong = [at for at in noons if at.replace(tzinfo=read).utcoffset() != at.replace(tzinfo=zone).utcoffset()]
    assert wrong == []


def test_a_yearly_rule_is_written_as_one() -> None:
    lines = vtimezone(ZoneInfo("Europe/Amsterdam"), date(2026, 12, 8))
    assert [line for line in lines if line.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    ]
    assert lines.count("DTSTART:20250330T020000") == 1
