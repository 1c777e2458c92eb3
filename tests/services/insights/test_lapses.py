"""Silence, unanswered messages and contacts a week, counted from what is on record."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from reopen.core.insight.density import BandCount
from reopen.core.insight.lapses import StageContact
from reopen.records.models import Activity
from reopen.records.queries.visible import Viewer
from reopen.services.insights.frames import Asked
from reopen.services.insights.lapses import Lapses
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from tests.services.insights.test_stages import NOW, deal

pytestmark = pytest.mark.django_db
JANUARY = [("Demo", 1), ("Closed Lost", 31)]


def talk(deal_id: int, days: Iterable[int], kind: str = "call", direction: str = "out") -> None:
    for day in days:
        Activity.objects.create(
            source="test", external_id=f"{deal_id}-{kind}-{direction}-{day}", deal_id=deal_id, kind=kind,
            direction=direction, at=datetime(2026, 1, day, 15, tzinfo=UTC),
        )  # fmt: skip


def recon() -> Recon:
    return Recon(Viewer.the_owner(), now=NOW, time_zone="UTC")


def count(**asked: Any) -> Lapses:
    return recon().lapses(Asked(**asked))


def test_silence_before_the_loss_and_in_the_stage() -> None:
    talk(deal("lost", *JANUARY), [10])  # the last three weeks begin on the 11th
    talk(deal("lost", *JANUARY), [11])
    talk(deal("lost", *JANUARY), [22])  # silent for its first three weeks, 1 to 21
    talk(deal("won", ("Demo", 1), ("Closed Won", 31)), [21])
    deal("won", ("Demo", 1), ("Closed Won", 31))  # nothing on record at all
    talk(deal("won", ("Demo", 1), ("Closed Won", 9)), [])  # moved on before three weeks were over
    noted = deal("lost", *JANUARY)
    talk(noted, [30], kind="note")  # a note is no contact
    deal("open", ("Demo", 1), stage="Demo")
    assert count().counts == (
        StageContact(
            "Sales", "Demo", lost=4, lost_silent=2, decided=7, no_contact=3, kept_up=(1, 3), silent=(1, 3)
        ),
    )


def test_a_message_that_nobody_answered() -> None:
    waited, answered, late, never = (deal("lost", *JANUARY) for _ in range(4))
    talk(waited, [3]), talk(waited, [20], "email", "in")
    talk(answered, [20], "email", "in"), talk(answered, [21], "email")
    talk(late, [30], "email", "in")  # lost the day after: nobody had the time
    talk(never, [5], "email", "in")
    found = count()
    assert (found.lost, found.unanswered) == (4, (waited, never))
    assert (found.on_record, found.deals) == (4, 4)


def test_a_time_cuts_by_the_entry() -> None:
    talk(deal("lost", *JANUARY), [5])
    talk(deal("lost", ("Demo", 8), ("Closed Lost", 31)), [9])
    found = count(since=date(2026, 1, 2))
    assert [(one.lost, one.lost_silent) for one in found.counts] == [(1, 1)]
    assert count(since=date(2027, 1, 1)).counts == ()


def test_contacts_a_week_of_the_first_two_weeks() -> None:
    talk(deal("lost", *JANUARY, amount="1000", opened_on=date(2025, 12, 22)), [1, 14])
    talk(deal("won", ("Demo", 1), ("Closed Won", 15), amount="3000", opened_on=date(2025, 12, 30)), [2, 3])
    talk(deal("won", ("Demo", 1), ("Closed Won", 31)), [15])
    talk(deal("won", ("Demo", 1), ("Closed Won", 31)), range(1, 15))
    talk(deal("won", ("Demo", 1), ("Closed Won", 14)), [2])  # decided before two weeks were over
    found = recon().density(Asked())
    assert [(one.stage, one.bands) for one in found.stages] == [
        (
            "Demo",
            (
                BandCount(0, 1, 1, 38400.0, None),
                BandCount(2, 1, 2, 2000.0, 6.0),
                BandCount(5, 1, 1, 38400.0, None),
            ),
        )
    ]
    assert found.short == 1
    with pytest.raises(AskedError, match="not grouped"):
        recon().density(Asked(by="owner"))
