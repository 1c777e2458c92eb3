"""The seal is off: deals wake, and the calls that fell due while they rested begin now.

Nobody could make them, so that they are no arrears: each is put off, from its day to the day of waking or one of the
next working days, so many a day and seller. Who was promised a call or was handed over is called today. The deal's
timeline says that it rested.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from reopen.core.plain_english import full_day
from reopen.core.working_days import add_working_days, forward
from reopen.records.models import Activity, Campaign, Deal, Touch
from reopen.records.queries.company import company
from reopen.services.campaigns.rest import pieces, wake
from reopen.services.plan_touches import replan

# Calls that begin on one day, by seller; what was promised comes on top.
A_DAY: Final = 10


def wake_up(campaign: Campaign | None, *, now: datetime, handed: Collection[int] = ()) -> list[int]:
    """Wake those for which nothing speaks but this campaign (None: nothing at all), and plan their calls; which woke.

    `handed`: deals that went to their sellers for today. Caller's transaction.
    """
    woken = wake(campaign)
    today = now.astimezone(ZoneInfo(company().time_zone)).date()
    replan([*woken, *handed], today=today)
    moved = _put_off(woken, today, set(handed))
    replan(moved, today=today)
    _log(moved, woken, today)
    return list(woken)


def _put_off(woken: dict[int, date], today: date, handed: set[int]) -> dict[int, date]:
    """Put off what fell due in the rest; the day on which each of these deals' calls had been due."""
    due: dict[int, list[Touch]] = defaultdict(list)
    for part in pieces(list(woken)):
        calls = Touch.objects.filter(
            deal__in=part, state=Touch.State.PLANNED, channel="phone", due_on__lte=today
        )
        for touch in calls.order_by("due_on", "pk"):
            due[touch.deal_id].append(touch)
    moved: dict[int, date] = {}
    begun: dict[int | None, int] = defaultdict(int)
    lines = sorted(due.values(), key=lambda touches: (touches[0].due_on, touches[0].deal_id))
    for touches in lines:
        first, last = touches[0], touches[-1]
        if not woken[first.deal_id] <= first.due_on < today:
            continue  # in arrears before it rested, or due today anyway
        moved[first.deal_id] = first.due_on
        on = today
        if first.deal_id not in handed and not any(touch.promised for touch in touches):
            days = begun[first.owner_id] // A_DAY
            begun[first.owner_id] += 1
            on = add_working_days(today, days, frozenset()) if days else forward(today, frozenset())
        Touch.objects.filter(pk__in=[touch.pk for touch in touches]).update(snoozed_from=None)
        # One call carries them all: it is put off from its last day, as when a person does it.
        if on > last.due_on:
            Touch.objects.filter(pk=last.pk).update(snoozed_from=last.due_on, due_on=on)
    return moved


def _log(moved: dict[int, date], woken: dict[int, date], today: date) -> None:
    """On the timelines, at the end of the day before: what happens today stands above it."""
    at = datetime.combine(today, time(0), UTC)
    owners: dict[int, int | None] = {}
    for part in pieces(list(moved)):
        owners |= dict(Deal.objects.filter(pk__in=part).values_list("pk", "owner_id"))
    Activity.objects.bulk_create(
        (
            Activity(
                source="reopen",
                external_id=f"rest-{deal}-{today.isoformat()}",
                deal_id=deal,
                owner_id=owners.get(deal),
                kind="rest",
                at=at,
                subject=f"Rested since {full_day(woken[deal])}: the owner had written. The call that was due on "
                f"{full_day(due_on)} begins now",
            )
            for deal, due_on in moved.items()
        ),
        ignore_conflicts=True,
        batch_size=500,
    )
