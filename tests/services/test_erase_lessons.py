"""Which lessons an erased person takes along."""

from datetime import UTC, datetime

import pytest

from reopen.core.insight.reason_words import key_of
from reopen.records.models import ReasonLesson
from reopen.services.erase import erase_person
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        ("Renée ALCOTT knew their rep.", True),  # named, whoever said it
        ("Write to renee@cumberland.example", True),
        ("Call (615) 555-0142", True),
        ("We play golf with them", True),  # their words
        ("Price / Nobody rang", True),  # the note on their deal, with its reason
        ("Price", False),  # others say it too
        ("Too expensive", False),  # theirs, and somebody else's word for word
        ("Renee knows a rep", False),  # whichever Renee
        ("The boss golfs", False),
    ],
)
def test_goes_along(words: str, goes: bool) -> None:
    deal = make_deal(
        contact="Renee Alcott",
        email="renee@cumberland.example",
        loss={"reason": "Price", "note": "Nobody rang", "buyer_words": "We play golf with them!"},
    )
    make_deal(contact="Ann Bee", phone="", loss={"reason": "Price", "note": "Too expensive"})
    also = make_deal(contact="Ann Bee", phone="", loss={"buyer_words": "too expensive"})
    also.contact = deal.contact
    also.save()
    key = key_of(*words.split(" / "))
    ReasonLesson.objects.create(key=key, words=words, family="terms", taught_at=NOW)
    erase_person(deal.contact_id, now=NOW, how="x")
    assert ReasonLesson.objects.exists() is not goes
