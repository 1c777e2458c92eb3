"""The part of the company that is laid out with care, so that Today is alive on whatever day it is loaded.

Each rep has calls promised for today and tomorrow, some long promised, some overdue, and enough due that not all of
them fit. Their stories are told backwards: from the day of the call to the loss that leads to it. A day on which
nobody works has only what was promised for it, and what stayed from the days before.
"""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date, time, timedelta
from typing import Final

from reopen.core.cadence import DEFAULT
from reopen.core.working_days import add_months, add_working_days, back, forward, is_working_day
from reopen.services.sample_company.chance import Chance
from reopen.services.sample_company.company import SampleLoss
from reopen.services.sample_company.door_words import YES
from reopen.services.sample_company.keeping_in_touch import Life
from reopen.services.sample_company.losing import open_door, start_lease
from reopen.services.sample_company.sheets import Mood

# Tells the story of a deal lost on that day, to a rival or not; the deal and a life that begins with the loss.
LostOn = Callable[[date], Life]

OVERDUE_DAYS: Final = (1, 3, 7)
DUE_CHECK_INS: Final = 3
LEASES_DUE: Final = ((36, 18), (60, 30))
# Hours, local to the prospect, that people agree to.
MEETING_HOURS: Final = (time(10), time(11, 30), time(14), time(15, 30))
CALL_BACKS_AHEAD: Final = (6, 11, 17, 24)
_TRIES_OF_A_STORY: Final = 60


def lay_out(chance: Chance, today: date, lost_on: LostOn, owed_from: Callable[[Life, date], Life]) -> None:
    """The calls of one rep. `owed_from` gives the life of the same deal as an older loss that entered care that day."""
    hours = iter(chance.shuffled(MEETING_HOURS) * 2)
    us = chance.holidays("US")
    tomorrow = add_working_days(today, 1, us)
    _agreed(chance, today, lost_on, on=today, at=next(hours))
    _agreed(chance, today, lost_on, on=tomorrow, at=next(hours))
    if is_working_day(today, us):
        _named(chance, today, lost_on, on=today, at=next(hours))
        _named(chance, today, lost_on, on=today, at=None)
    _named(chance, today, lost_on, on=tomorrow, at=next(hours))
    _named(chance, today, lost_on, on=_working_days_before(today, 2, us), at=None)
    for days in CALL_BACKS_AHEAD:
        _named(chance, today, lost_on, on=add_working_days(today, days, us), at=None)

    due = back(today, us)
    for days in OVERDUE_DAYS:
        _check_in(chance, lost_on, on=_working_days_before(due, days, us))
    _sideways(chance, lost_on, due=due)
    _third_try(chance, today, lost_on)
    for _ in range(DUE_CHECK_INS if due == today else 3 * DUE_CHECK_INS):
        _check_in(chance, lost_on, on=due)
    for term, month in LEASES_DUE:
        _lease(chance, today, lost_on, owed_from, due=due, term=term, month=month)
    _notice(chance, today, lost_on, owed_from, due=due)


def _agreed(chance: Chance, today: date, lost_on: LostOn, *, on: date, at: time) -> None:
    """Lost a fortnight ago; they agreed to five minutes on that day, at that hour."""
    life = lost_on(_working_days_before(today, chance.number(7, 12), chance.holidays("US")))
    life.agree_post_mortem(on, at, booked="accepted")
    open_door(life.deal, life.loss.lost_on, chance.words(YES), "at the no")


def _named(chance: Chance, today: date, lost_on: LostOn, *, on: date, at: time | None) -> None:
    """In touch since the loss; on the last call they named that day."""
    talks = _check_in(chance, lost_on, on=min(on, today) - timedelta(weeks=chance.number(1, 3)), spoken=True)
    talks.name_a_day(on, at, said_on=talks.deal.outcomes[-1].on)


def _sideways(chance: Chance, lost_on: LostOn, *, due: date) -> None:
    """Two weeks ago they said that it goes sideways: asked again on that day."""
    _check_in(chance, lost_on, on=due - timedelta(weeks=DEFAULT.sideways_weeks), spoken=True, mood="sideways")


def _check_in(
    chance: Chance, lost_on: LostOn, *, on: date, spoken: bool = False, mood: Mood = "steady"
) -> Life:
    """A check-in that falls due on that day, after those before it; `spoken`: it was held, in that mood."""
    us = chance.holidays("US")
    on = back(on, us)
    for number in chance.shuffled((1, 2, 3, 4, 5, 6)):
        # days[n]: of the call before the check-in of days[n - 1]; the last is the post-mortem.
        days = [on, on - timedelta(weeks=DEFAULT.gap(number))]
        if days[1] not in us:
            break
    for n in range(number - 1, 0, -1):
        days.append(_some_days_late(chance, days[-1]) - timedelta(weeks=DEFAULT.gap(n)))
    days[2:] = [back(day, us) for day in days[2:]]
    loss = back(_some_days_late(chance, days[-1]) - timedelta(days=DEFAULT.post_mortem_days), us)
    life = lost_on(loss)
    life.call(days[-1], ("post_mortem",), "reached")
    told = [(days[number - n], n) for n in range(1, number)]
    for day, n in told:
        life.call(day, ("call_back", "check_in:1") if n == 1 else (f"check_in:{n}",), "reached")
    if chance.happens(0.7):
        open_door(life.deal, life.loss.lost_on, chance.words(YES), "at the no")
    if spoken:
        life.call(on, (f"check_in:{number}",), "reached", mood=mood)
    return life


def _some_days_late(chance: Chance, held: date) -> date:
    """The day on which a call was due that was held on that day."""
    return held - timedelta(days=chance.weighted((0, 1, 3, 5), (4, 2, 2, 1)))


def _third_try(chance: Chance, today: date, lost_on: LostOn) -> None:
    """Tried twice, reached nobody; the third try has been due for some days."""
    us = chance.holidays("US")
    first = _working_days_before(today, 6, us)
    life = _check_in(chance, lost_on, on=first)
    touch = life.next_call()
    if touch is not None:
        life.call(first, touch.reasons, "no_answer")
        life.call(add_working_days(first, 1, us), touch.reasons, "left_message")


def _lease(
    chance: Chance, today: date, lost_on: LostOn, owed_from: Callable[[Life, date], Life],
    *, due: date, term: int, month: int,
) -> None:  # fmt: skip
    """A month of their lease falls due: the call that they do not expect."""
    us = chance.holidays("US")
    near = [add_months(due, -month) + timedelta(days=n) for n in range(-4, 5)]
    starts = [day for day in near if forward(add_months(day, month), us) == due]
    if not starts:
        _check_in(chance, lost_on, on=due)
        return
    start = chance.one(starts)
    _clocked(
        chance, today, lost_on, owed_from, due, lambda loss: start_lease(chance, loss, start=start, term=term)
    )


def _notice(
    chance: Chance, today: date, lost_on: LostOn, owed_from: Callable[[Life, date], Life], *, due: date
) -> None:
    """They must cancel soon, or it renews."""
    term, notice_days = 36, 60
    near = [
        add_months(due + timedelta(days=notice_days + DEFAULT.notice_lead_days + n), -term)
        for n in range(-3, 4)
    ]
    us = chance.holidays("US")

    def signed(start: date) -> bool:
        end = add_months(start, term)
        return back(end - timedelta(days=notice_days + DEFAULT.notice_lead_days), us) == due

    starts = [day for day in near if signed(day)]
    if not starts:
        _check_in(chance, lost_on, on=due)
        return
    start = chance.one(starts)

    def lease(loss: SampleLoss) -> None:
        start_lease(chance, loss, start=start, term=term)
        loss.notice_days = notice_days

    _clocked(chance, today, lost_on, owed_from, due, lease)


def _clocked(
    chance: Chance, today: date, lost_on: LostOn, owed_from: Callable[[Life, date], Life], due: date,
    lease: Callable[[SampleLoss], None],
) -> None:  # fmt: skip
    """An old loss whose lease asks for a call on `due`: lived through from its entry into care."""
    draft = SampleLoss(due, chance.instant(due, "UTC"), "", "", "")
    lease(draft)
    signed_on = draft.contract_start or due
    first = lost_on(chance.working_day(signed_on - timedelta(days=chance.number(6, 30))))
    first.loss.rival = first.loss.rival or "Marlow Imaging"
    lease(first.loss)
    for entry in _entries(chance, today):
        life = owed_from(first, entry)
        life.live(due, mood="steady")
        touch = life.next_call()
        if touch is not None and touch.on == due and not touch.promised:
            return


def _entries(chance: Chance, today: date) -> Iterator[date]:
    """Days on which an older loss may have entered care."""
    for _ in range(_TRIES_OF_A_STORY):
        yield chance.working_day(today - timedelta(days=chance.number(150, 430)))


def _working_days_before(day: date, count: int, holidays: AbstractSet[date]) -> date:
    """The count-th working day before that day."""
    while count:
        day -= timedelta(days=1)
        if is_working_day(day, holidays):
            count -= 1
    return day
