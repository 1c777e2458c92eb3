"""The next campaign stands ready by itself, as a draft: nothing of it is sent before the owner approves it.

next_month    when the letters of a month are out, the month after is drafted with the same letter
standing      the letter of every six months (cadence `mailing`): those whose letter is due, as one draft a month
draft_by_itself   both, for the worker
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from reopen.core.cohort import By, Filter
from reopen.core.cohort import next_month as month_after
from reopen.records.models import Campaign, Mailbox, Touch
from reopen.records.queries.company import company
from reopen.records.queries.visible import resting
from reopen.services.campaigns.candidates import cohort_of
from reopen.services.campaigns.draft import CampaignError, new_campaign

# Months without anybody are passed over, so many at the most.
_LOOK_AHEAD = 12


def draft_by_itself(*, now: datetime) -> list[Campaign]:
    """What was drafted just now; [] for nothing. Called again, it drafts nothing twice."""
    today = now.astimezone(ZoneInfo(company().time_zone)).date()
    made = [next_month("inquiry", now=now, today=today), next_month("loss", now=now, today=today)]
    made.append(standing(now=now, today=today))
    return [one for one in made if one is not None]


def next_month(by: By, *, now: datetime, today: date) -> Campaign | None:
    """The month after the latest one whose letters are out; None where it has been drafted, or is not over yet.

    One that the owner has cancelled is not drafted again.
    """
    whole = Campaign.objects.filter(month__isnull=False, where={}, by=by, mailing=False)
    last = (
        whole.filter(state__in=[Campaign.State.COLLECTING, Campaign.State.JUDGED]).order_by("-month").first()
    )
    if last is None or last.month is None:
        return None
    there = set(whole.filter(month__gt=last.month).values_list("month", flat=True))
    month = last.month
    for _ in range(_LOOK_AHEAD):
        month = month_after(month)
        if month in there or month_after(month) > today:
            return None
        if cohort_of(month, by, Filter(), on=today).candidates:
            break
    else:
        return None
    try:
        return new_campaign(
            month=month,
            by=by,
            subject=last.subject,
            text=last.text,
            holdout_percent=last.holdout_percent,
            by_itself=True,
            now=now,
            today=today,
        )
    except CampaignError:
        return None  # somebody was quicker


def standing(*, now: datetime, today: date) -> Campaign | None:
    """A draft of those whose six-monthly letter is due; None where one waits, none is due, or no mailbox is there."""
    if not Mailbox.objects.filter(user=None, off_at__isnull=True).exists():
        return None
    before = Campaign.objects.filter(mailing=True).order_by("-pk")
    last = before.first()
    if last is not None and (
        last.state in (Campaign.State.DRAFT, Campaign.State.SENDING)
        or (last.made_at.year, last.made_at.month) == (now.year, now.month)
    ):
        return None
    due = Touch.objects.filter(state=Touch.State.PLANNED, channel="email", due_on__lte=today)
    if not due.exclude(deal__in=resting().values("pk")).exists():
        return None
    sent = before.exclude(state=Campaign.State.CANCELLED).first()
    return new_campaign(
        month=None,
        mailing=True,
        subject=sent.subject if sent else "",
        text=sent.text if sent else "",
        holdout_percent=sent.holdout_percent if sent else 0,
        by_itself=True,
        now=now,
        today=today,
    )
