"""When the last letter leaves, if nothing delays it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from django.db.models import Count

from reopen.core.sending_pace import Hours, cap_today, done_by, done_words
from reopen.records.models import Campaign, Mailbox, Message, Recipient
from reopen.records.queries.company import company
from reopen.records.queries.zones import zone_or_none
from reopen.services.outbox import pace
from reopen.services.outbox.progress import VERDICT_AFTER

# A gap is between the mailbox's own and half as much again: see services.outbox.pace.
_MEAN_GAP = 1.25


@dataclass(frozen=True, slots=True)
class Forecast:
    """`done`: "by Thursday", "" where nobody can tell; `after`: the campaigns whose letters go first, by title."""

    done: str
    verdict_on: date | None
    after: tuple[str, ...] = ()


def forecast(campaign: Campaign, *, now: datetime) -> Forecast:
    """Of a draft, behind all that waits in its mailbox; of a campaign that sends, with what was approved before it."""
    mailbox = campaign.mailbox
    if mailbox is None or campaign.paused_at is not None or mailbox.off_at is not None:
        return Forecast("", None)
    home = ZoneInfo(company().time_zone)
    ahead = Campaign.objects.filter(mailbox=mailbox, state=Campaign.State.SENDING, paused_at__isnull=True)
    if campaign.state == Campaign.State.DRAFT:
        after = tuple(ahead.order_by("approved_at").values_list("title", flat=True))
        queued = _queued(mailbox, ahead.values_list("pk", flat=True), home) + _of_draft(campaign, home)
    else:
        after = ()
        if campaign.approved_at is not None:
            ahead = ahead.filter(approved_at__lte=campaign.approved_at)
        queued = _queued(mailbox, ahead.values_list("pk", flat=True), home)
    done = _done(mailbox, queued, home, now)
    if done is None:
        return Forecast("", None, after)
    return Forecast(done_words(done, now, home), done.astimezone(home).date() + VERDICT_AFTER, after)


def _done(mailbox: Mailbox, queued: Mapping[tzinfo, int], home: tzinfo, now: datetime) -> datetime | None:
    warm = pace.warm_up_day(mailbox, now.astimezone(home).date())
    return done_by(
        queued,
        now=now,
        company_zone=home,
        cap=mailbox.daily_cap,
        sent_today=cap_today(mailbox.daily_cap, warm) - pace.left_today(mailbox, now=now),
        gap=timedelta(seconds=mailbox.gap_seconds * _MEAN_GAP),
        hours=Hours.parse(mailbox.hours),
        free_at=mailbox.next_free_at,
        warm_up_day=warm,
    )


def _queued(mailbox: Mailbox, campaigns: object, home: tzinfo) -> Counter[tzinfo]:
    rows = (
        Message.objects.filter(mailbox=mailbox, state=Message.State.QUEUED, kind=Message.Kind.LETTER)
        .filter(campaign__in=list(campaigns))  # type: ignore[call-overload]
        .values_list("time_zone")
        .annotate(n=Count("pk"))
        .order_by()
    )
    return _by_zone(rows, home)


def _of_draft(campaign: Campaign, home: tzinfo) -> Counter[tzinfo]:
    rows = Recipient.objects.filter(campaign=campaign, state=Recipient.State.LETTER)
    return _by_zone(rows.values_list("account__time_zone").annotate(n=Count("pk")).order_by(), home)


def _by_zone(rows: object, home: tzinfo) -> Counter[tzinfo]:
    found: Counter[tzinfo] = Counter()
    for zone, number in rows:  # type: ignore[attr-defined]
        found[zone_or_none(zone or "") or home] += number
    return found
