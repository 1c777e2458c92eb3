"""Which deals spoken with count, of which kind they are, and which of them were won soon after."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from reopen.core.insight.worth import BAD_FIT, CONTRACT, DOOR, GOOD_FIT, Tally, rival
from reopen.records.models import DoorAnswer, Outcome, Setting
from reopen.records.queries.win_shares import lifts
from reopen.services.insights.win_shares import count_win_shares, win_shares
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 20)
LOST = date(2025, 1, 10)


def talk(deal: Any, on: date, *reasons: str, kind: str = "reached", **more: Any) -> None:
    at = datetime.combine(on, datetime.min.time(), UTC)
    Outcome.objects.create(
        deal=deal, kind=kind, at=at, on=on, reasons=list(reasons) or ["check_in:1"], **more
    )


def win(deal: Any, on: date) -> None:
    deal.status, deal.closed_on, deal.lost_on = "won", on, None
    deal.save()


def deal(**facts: Any) -> Any:
    return make_deal(lost_on=LOST, **facts)


@pytest.mark.parametrize(
    ("talks", "won_on", "counted"),
    [
        # days after the loss of the conversations and of the win -> (won soon after, counted)
        ((30,), None, (0, 1)),
        ((30,), 30, (1, 1)),
        ((30,), 212, (1, 1)),
        ((30,), 213, (0, 1)),  # half a year is over
        ((30, 60, 90), 100, (1, 1)),  # three calls are not three trials
        ((30, 60, 90), None, (0, 1)),
        ((400, 510), 520, (1, 1)),  # by the last that is half a year back
        ((30, 120), 100, (1, 1)),  # of what was said after the win nothing is counted
        ((-5,), None, (0, 0)),  # it had not been lost yet
        ((497,), None, (0, 1)),  # half a year ago today
        ((498,), 500, (0, 0)),  # too young to be judged, whatever came of it
    ],
)
def test_which_deal_was_won_after_a_conversation(
    talks: tuple[int, ...], won_on: int | None, counted: tuple[int, int]
) -> None:
    one = deal()
    for days in talks:
        talk(one, LOST + timedelta(days=days))
    if won_on is not None:
        win(one, LOST + timedelta(days=won_on))
    found = win_shares(today=TODAY)
    assert (found.won, found.of) == counted


def test_only_conversations_count() -> None:
    one, resting = deal(), deal(resting_since=date(2026, 11, 1))
    on = LOST + timedelta(days=30)
    for kind in ("no_answer", "left_message", "declined", "remove_me"):
        talk(one, on, kind=kind)
    talk(one, on, undone_at=datetime(2025, 3, 1, tzinfo=UTC))
    talk(resting, on)
    assert win_shares(today=TODAY).of == 0
    talk(one, on, kind="reopened")
    assert win_shares(today=TODAY).of == 1


def test_kinds() -> None:
    on = LOST + timedelta(days=100)
    clock, good, bad, told, late, other = (
        deal(competitor=""), deal(loss={"good_fit": True}, competitor=""),
        deal(loss={"good_fit": False}, competitor=""), deal(competitor=""), deal(competitor=""),
        deal(competitor="Tessel"),
    )  # fmt: skip
    talk(clock, on, "contract:18", "check_in:2")
    for one in (good, bad, told, late, other):
        talk(one, on, "check_in:2")
    DoorAnswer.objects.create(deal=told, state="open", on=on - timedelta(days=1))
    # A yes in the same call, one before a no, one taken back, one of an earlier loss: no open door.
    DoorAnswer.objects.create(deal=late, state="open", on=on)
    DoorAnswer.objects.create(deal=other, state="open", on=on - timedelta(days=9))
    DoorAnswer.objects.create(deal=other, state="closed", on=on - timedelta(days=8))
    DoorAnswer.objects.create(deal=clock, state="open", on=LOST - timedelta(days=9))
    DoorAnswer.objects.create(deal=good, state="open", on=LOST, undone_at=datetime(2025, 3, 1, tzinfo=UTC))
    for one in (clock, good, told):
        win(one, on + timedelta(days=20))
    found = win_shares(today=TODAY)
    assert (found.won, found.of) == (3, 6)
    assert found.traits == {
        CONTRACT: Tally(1, 1, 2, 5),
        DOOR: Tally(1, 1, 2, 5),
        GOOD_FIT: Tally(1, 1, 2, 5),
        BAD_FIT: Tally(0, 1, 3, 5),
    }


def test_the_loss_before_the_conversation_tells_whom_they_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reopen.core.insight.worth._ENOUGH", 0)
    one = deal(competitor="Marlow")
    first = one.losses.get().competitor_id
    again = make_deal(competitor="Tessel").losses.get()
    again.deal, again.lost_on = one, LOST + timedelta(days=200)
    again.save()
    talk(one, LOST + timedelta(days=100))
    assert win_shares(today=TODAY).traits[rival(first)].of == 1
    talk(one, LOST + timedelta(days=200))
    found = win_shares(today=TODAY).traits
    assert (rival(first) in found, found[rival(again.competitor_id)].of) == (False, 1)


def test_what_is_counted_is_what_today_reads() -> None:
    assert (
        lifts().sentence == "Every factor is assumed: the conversations with lost deals are not counted yet."
    )
    talk(deal(), LOST + timedelta(days=30))
    assert lifts().shares != count_win_shares(today=TODAY) == lifts().shares
    assert lifts().sentence.startswith("Every factor is assumed: of 1 lost deal spoken with")
    # By the rule of before, every conversation was counted.
    Setting.objects.update(value={"as_of": "2026-11-20", "won": 90, "of": 500, "traits": {}})
    assert lifts().shares.as_of is None
