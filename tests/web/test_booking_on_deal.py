from datetime import date, datetime, time

import pytest

from reopen.core.booking import Slot
from reopen.services.booking.offers import Offers
from reopen.web.booking_on_deal import offer_of

ON, AT = date(2026, 12, 8), time(14)


@pytest.mark.parametrize(
    ("zone", "here", "words"),
    [
        ("America/Indiana/Indianapolis", datetime.combine(ON, AT), ("Indianapolis time", "")),
        ("America/Los_Angeles", datetime.combine(ON, time(17)), ("Los Angeles time", "17:00 with you")),
        ("Asia/Tokyo", datetime.combine(date(2026, 12, 7), time(23)), ("Tokyo time", "Mon 23:00 with you")),
    ],
)
def test_our_own_hour_is_told_only_where_it_is_another(zone, here, words):
    offer = offer_of(Offers((Slot(ON, AT, here),), zone, "America/New_York", "", "a@b.example", "Rita Rep"))
    assert offer is not None
    assert (offer.zone, offer.slots[0].here) == words
