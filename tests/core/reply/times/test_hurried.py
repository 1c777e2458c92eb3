"""Times thumbed into a telephone; and words that look like them."""

from datetime import date

import pytest

from reopen.core.reply.times import resume_on

TODAY = date(2026, 5, 12)  # a Tuesday

TO_MEET = [
    ("can u come nxt week", "2026-05-18"),
    ("come by fri", "2026-05-15"),
    ("stop by thurs im in the shop til 5", "2026-05-14"),
    ("yes still want it call weds", "2026-05-13"),
    ("swing by wed, im here", "2026-05-13"),
    ("call me fri", "2026-05-15"),
    ("txt me tues", "2026-05-19"),
    ("ring mon pls", "2026-05-18"),
    ("come thurs", "2026-05-14"),
    ("cld u ring tmrw", "2026-05-13"),
    ("can u do tmro at 3", "2026-05-13"),
    ("drop in sat we open at 8", "2026-05-16"),
    ("free fri if u are", "2026-05-15"),
    ("fri works", "2026-05-15"),
    ("come over sun after church", "2026-05-17"),
    ("meet fri 10am?", "2026-05-15"),
    ("come sat down and had tea, what do you charge", None),
    ("call sun valley mills about the price", None),
    ("come mon ami, what is the price", None),
    ("i call wed his price too high, send yours", None),
    ("want one, my old man sat on the last", None),
    ("the sun came in, send price", None),
]

LATER = [
    ("nxt month pls", "2026-06-01"),
    ("maybe nxt yr", "2027-01-02"),
    ("not now. nxt wk", "2026-05-18"),
    ("try nxt qtr", "2026-07-01"),
    ("ask again in 2 mths", "2026-07-12"),
    ("next yr maybe", "2027-01-02"),
    ("hit me up in a cpl wks", "2026-05-26"),
    ("hit me up in a coupla weeks", "2026-05-26"),
    ("busy til july. after that ok", "2026-07-01"),
    ("ask me nxt spring", "2027-03-01"),
    ("try me in 3 mos", "2026-08-12"),
    ("mayb next mth", "2026-06-01"),
    ("broke till nxt month", "2026-06-01"),
    ("call back nxt fri", "2026-05-22"),
    ("nxt door took it all", None),
    ("last yr we spent 4k", None),
    ("5 yrs old and fine", None),
    ("nxt please", None),
]


@pytest.mark.parametrize(("words", "day"), TO_MEET)
def test_hurried_day_to_meet(words: str, day: str | None) -> None:
    found = resume_on(words, TODAY, meeting=True)
    assert (found[0].isoformat() if found else None) == day


@pytest.mark.parametrize(("words", "day"), LATER)
def test_hurried_time_to_come(words: str, day: str | None) -> None:
    found = resume_on(words, TODAY)
    assert (found[0].isoformat() if found else None) == day
