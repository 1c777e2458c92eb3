"""Who writes the day first, where neither address nor clock tells: by a word of the country, or by the calendar."""

from datetime import date

import pytest

from reopen.core.reply.times import day_first

TODAY = date(2026, 5, 12)

WRITERS = [
    ("back at work on 08/06/2026", True),
    ("back on 06/08/2026", False),
    ("the office resumes 01/06/2026", True),
    ("closed from 05/06/2026, open again 09/06/2026", True),
    ("back on 6/1", False),
    ("meeting on 02/06 suits", True),
    ("back on 06/07", False),
    ("contract ends 03/04/2028", False),
    ("we close 05/06 for diwali", True),
    ("kindly revert after 07/08", True),
    ("we lost £400, back 07/08", True),
    ("pto until 08/06/2026", False),
    ("on vacation, back 06/08/2026", False),
    ("back 08/06, cell 555-210-3344", False),
    ("open 3-4, back soon", False),
    ("back on 05/05", False),
    ("from 06/10 to 06/12", False),
    ("half-term here, back 06/07/2026", True),
    ("out of station till 07/06/2026", True),
    ("on holiday, back 07/06/2026", True),
    ("gst audit until 07/06/2026", True),
    ("from 5/18 to 6/1", False),
]


@pytest.mark.parametrize(("text", "expected"), WRITERS)
def test_day_first_by_words_and_calendar(text: str, expected: bool) -> None:
    assert day_first(text, today=TODAY) is expected


def test_the_clock_of_the_mail_is_surer_than_the_calendar() -> None:
    ohio = "Mon, 11 May 2026 10:00:00 -0500"
    assert not day_first("back at work on 08/06/2026", date_header=ohio, today=TODAY)
