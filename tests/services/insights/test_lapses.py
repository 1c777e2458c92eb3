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
from reopen.services.insights.rows import density_rows, lapses_rows
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
            "Sales", "Demo", lost=4, lost_long=4, lost_silent=2, lost_on_record=3, decided=7, no_contact=3,
            kept_up=(1, 3), silent=(1, 3), compared_on_record=4, still_open=1,
        ),
    )  # fmt: skip


def test_their_own_letter_keeps_nothing_up() -> None:
    """Where the records tell whose it was; a message of nobody known may be ours."""
    talk(deal("lost", *JANUARY), [5], "email", "in")
    talk(deal("lost", *JANUARY), [5], "email", "")
    talk(deal("lost", *JANUARY), [5], "email", "out")
    assert [(one.kept_up, one.silent) for one in count().counts] == [((0, 2), (0, 1))]


def test_a_life_of_days_is_not_silent_for_weeks() -> None:
    deal("lost", ("Demo", 1), ("Closed Lost", 7))  # six days in all
    deal("lost", ("Demo", 1), ("Closed Lost", 7), opened_on=date(2025, 12, 1))
    deal("lost", ("Inquiry", 1), ("Demo", 20), ("Closed Lost", 22))
    talk(deal("lost", ("Demo", 1), ("Closed Lost", 7)), [2])
    found = {one.stage: one for one in count().counts}["Demo"]
    assert (found.lost, found.lost_long, found.lost_silent, found.lost_on_record) == (4, 2, 2, 0)


@pytest.mark.parametrize(
    ("entries", "status", "compared"),
    [
        # Ten days, and ten days again after the loss of the 11th: no three weeks without a decision.
        ([("Demo", 1), ("Closed Lost", 11), ("Demo", 12), ("Closed Lost", 31)], "lost", 0),
        ([("Demo", 1), ("Proposal", 11), ("Demo", 12), ("Closed Lost", 31)], "lost", 0),
        # Entered twice on end, it never left.
        ([("Demo", 1), ("Demo", 11), ("Closed Lost", 31)], "lost", 1),
        ([("Demo", 1), ("Proposal", 22), ("Demo", 23), ("Closed Lost", 31)], "lost", 1),
    ],
)
def test_three_weeks_are_those_of_the_first_visit(
    entries: list[tuple[str, int]], status: str, compared: int
) -> None:
    talk(deal(status, *entries), [2])
    assert {one.stage: one.compared for one in count().counts}["Demo"] == compared
    stood = {one.stage: sum(band.decided for band in one.bands) for one in recon().density(Asked()).stages}
    assert stood.get("Demo", 0) == compared


def test_who_still_waits_is_named_and_not_compared() -> None:
    talk(deal("lost", *JANUARY), [2])
    waits = deal("open", ("Demo", 1), stage="Demo")
    deal("open", ("Inquiry", 1), ("Demo", 2), ("Inquiry", 5), ("Demo", 9), stage="Demo")
    found = {one.stage: one for one in count().counts}["Demo"]
    assert (found.compared, found.still_open) == (1, 1)
    ways = recon().lapse_ways(Asked())
    assert ways.filter("still_open")["deal"].to_list() == [waits]
    ways = recon().density_ways(Asked()).filter("still_open")
    assert ways["deal"].to_list() == [waits]


def test_without_records_nothing_is_counted_of_them() -> None:
    deal("lost", *JANUARY), deal("won", ("Demo", 1), ("Closed Won", 31))
    found = count()
    told = (
        "no_contact",
        "lost_silent",
        "kept_up",
        "kept_up_moved_on",
        "silent",
        "silent_moved_on",
        "ratio",
        "low",
    )
    assert [[row[key] for key in told] for row in lapses_rows(found)] == [[None] * len(told)]
    assert found.last_word == ""
    assert density_rows(recon().density(Asked())) == []
    # One note of theirs, and of one deal alone: too little to tell how many had none.
    talk(deal("lost", *JANUARY), [2], "email", "in")
    deal("lost", *JANUARY)
    assert count().last_word == ""


def test_a_message_that_nobody_answered() -> None:
    waited, answered, late, never = (deal("lost", *JANUARY) for _ in range(4))
    talk(waited, [3]), talk(waited, [20], "email", "in")
    talk(answered, [20], "email", "in"), talk(answered, [21], "email")
    talk(late, [30], "email", "in")  # lost the day after: nobody had the time
    talk(never, [5], "email", "in")
    found = count()
    assert (found.lost, found.unanswered) == (4, (waited, never))
    assert found.looked_at.numbers == (4, 4)
    assert found.last_word == "In 2 of 4 lost deals theirs was the last word, and waited two days or more."


def test_a_time_cuts_by_the_entry() -> None:
    talk(deal("lost", *JANUARY), [5])
    talk(deal("lost", ("Demo", 8), ("Closed Lost", 31)), [9])
    found = count(since=date(2026, 1, 2))
    assert [(one.lost, one.lost_silent) for one in found.counts] == [(1, 1)]
    # Of the deals looked at, not of all that there are.
    assert found.looked_at.numbers == (1, 1)
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
