"""The mail of a few weeks: letters and what must not come late, while the worker is down and the clock is wrong."""

from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from reopen.records.models import Mailbox, Message
from reopen.services.outbox.send_due import send_due
from tests.fixtures.letters import make_campaign, make_letters, make_mailbox
from tests.years.clocks import Clock

ZONES = ("America/New_York", "Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland")
HOURS = (time(8, 30), time(17, 30))
_WENT = ("sent", "drafted", "unknown")


def weeks_of_mail(*, letters: int, seed: int) -> dict[str, int]:
    """Live them; messages by state. AssertionError where one went twice, late, or at an hour at which nobody works."""
    chance = Random(seed)
    start = datetime(2026, 3, 2, 12, tzinfo=UTC)
    clock = Clock(start)
    mailbox = make_mailbox(way="folder", hours="08:30-17:30", gap_seconds=60, daily_cap=200)
    for one in make_letters(make_campaign(mailbox), letters):
        Message.objects.filter(pk=one.pk).update(time_zone=chance.choice(ZONES), due_at=start)
    personal = _personal(mailbox, letters, start, chance)
    down = start + timedelta(days=chance.randint(1, 3), hours=chance.randint(0, 23))
    wrong_from = down + timedelta(hours=72 + chance.randint(10, 40))
    ahead = timedelta(days=chance.choice([1, -1]))
    while clock.at < start + timedelta(days=12):
        clock.wrong = ahead if wrong_from <= clock.at < wrong_from + timedelta(hours=30) else timedelta()
        if not down <= clock.at < down + timedelta(hours=72):
            for _ in range(2):
                send_due(mailbox.pk, clock=clock)
                clock.at += timedelta(seconds=95)
        clock.at += timedelta(minutes=chance.randint(40, 160))
    return _looked_at(mailbox, personal)


def _personal(mailbox: Mailbox, number: int, start: datetime, chance: Random) -> dict[int, datetime]:
    """Letters that announce a day, and by when each must have gone."""
    owed = {}
    for one in make_letters(make_campaign(mailbox), number, prefix="q"):
        made = start + timedelta(hours=chance.randint(0, 110))
        owed[one.pk] = made + timedelta(hours=chance.randint(10, 60))
        Message.objects.filter(pk=one.pk).update(
            kind=Message.Kind.QUOTE,
            campaign=None,
            recipient=None,
            due_at=made,
            made_at=made,
            expires_at=owed[one.pk],
        )
    return owed


def _looked_at(mailbox: Mailbox, personal: dict[int, datetime]) -> dict[str, int]:
    states: dict[str, int] = {}
    gone: list[datetime] = []
    for one in Message.objects.filter(mailbox=mailbox):
        states[f"{one.kind} {one.state}"] = states.get(f"{one.kind} {one.state}", 0) + 1
        went = one.state in _WENT
        assert one.state != "queued", f"{one} never went"
        if one.pk in personal:
            assert went or one.state == "cancelled", f"{one}: {one.state}, {one.last_words}"
            if went:
                assert one.settled_at is not None
                assert one.settled_at < personal[one.pk], (
                    f"{one} went {one.settled_at}, stale {personal[one.pk]}"
                )
        else:
            assert went, f"{one}: {one.state}, {one.last_words}"
            assert one.settled_at is not None
            there = one.settled_at.astimezone(ZoneInfo(one.time_zone))
            assert there.weekday() < 5, f"{one} went on {there:%A}"
            assert HOURS[0] <= there.time() < HOURS[1], f"{one} went at {there}"
        gone += [one.settled_at] if went and one.settled_at else []
    return states
