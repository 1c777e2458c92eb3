"""Booked calls as pages and commands show them: what stands, what came back, what the rep has not seen yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Q, QuerySet

from reopen.core.booking import moment
from reopen.core.plain_english import full_day, hour
from reopen.records.models import Appointment, Message, User
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.records.queries.zones import zone_or_none
from reopen.records.rows import is_any

OPEN = ("invited", "accepted", "tentative", "countered")
# Along the index appointment_news. What came back of a deal that rests must not even cost who may not see it a query.
_ANY_NEWS = "SELECT 1 FROM records_appointment WHERE NOT news = '' LIMIT 1"
_ANY_NEWS_AWAKE = (
    "SELECT 1 FROM records_appointment a JOIN records_deal d ON d.id = a.deal_id "
    "WHERE NOT a.news = '' AND d.resting_since IS NULL LIMIT 1"
)
MOST = 50  # of what came back, and of news
# Declined on the phone, say, or reopened: the promise is gone, and nobody has told their calendar.
_LINGERS = Q(state__in=OPEN, mailbox__isnull=False) & (Q(promise=None) | Q(promise__state="dropped"))
_STATES = {
    "invited": "invited, no answer yet",
    "accepted": "they accepted",
    "tentative": "they may come",
    "countered": "they propose another time",
    "declined": "they declined",
    "cancelled": "cancelled",
    "held": "held",
}
_LEAVING = {
    Message.State.QUEUED: "the invitation waits to leave",
    Message.State.BOUNCED: "the invitation came back: ring them",
    Message.State.SUPPRESSED: "no invitation left: they asked not to be written to",
    Message.State.UNKNOWN: "nobody knows whether the invitation left",
    Message.State.DRAFTED: "the invitation lies in your Drafts",
}


@dataclass(frozen=True, slots=True)
class BookedCall:
    """One booked call; days and hours are local to the prospect. `here` is our own clock, naive; None once past."""

    id: int
    deal_id: int
    account: str
    who: str
    caller: str
    on: date
    at: time
    zone: str
    here: datetime | None
    state: str
    stands: bool
    lingers: bool  # nothing is owed any more, and their calendar holds it still
    standing_words: str
    attendee: str
    sequence: int
    counter: str
    counter_can_be_taken: bool
    news: str
    words: str

    @property
    def when(self) -> str:
        """Tue 8 Dec 2026 at 14:00."""
        return f"{full_day(self.on)} at {hour(self.at)}"


@dataclass(frozen=True, slots=True)
class CameBack:
    """One calendar mail that came back, and what it did."""

    at: datetime
    sender: str
    effect: str


def booked_call(viewer: Viewer, deal_id: int, *, now: datetime, here: str) -> BookedCall | None:
    """The deal's call that stands, else the last one of which something is to be seen; None for neither."""
    of = _visible(viewer).filter(deal=deal_id)
    row = of.filter(state__in=OPEN, promise__state="standing").order_by("-pk").first()
    row = row or of.exclude(news="").order_by("-pk").first()
    row = row or of.filter(_LINGERS, on__gte=now.date()).order_by("-pk").first()
    return _call(row, now=now, here=here) if row is not None else None


def came_back(appointment_id: int) -> list[CameBack]:
    """Every answer to that call, the latest first."""
    row = Appointment.objects.filter(pk=appointment_id).first()
    if row is None:
        return []
    answers = row.answers.order_by("-received_at", "-pk").values_list("received_at", "from_address", "effect")
    return [CameBack(*one) for one in answers[:MOST]]


def news(viewer: Viewer, *, now: datetime, here: str) -> list[BookedCall]:
    """What came back of the viewer's own calls, and is not noted; the owner's are also those that nobody has."""
    if not is_any(_ANY_NEWS if viewer.sees_resting else _ANY_NEWS_AWAKE):
        return []
    mine = Q(user=viewer.user_id) if viewer.user_id is not None else Q()
    if viewer.role == "owner":
        mine |= Q(user=None) | Q(user__in=User.objects.filter(is_active=False).values("pk"))
    found = _visible(viewer).filter(mine).exclude(news="").order_by("news_at", "pk")[:MOST]
    return [_call(row, now=now, here=here) for row in found]


def booked_calls(viewer: Viewer, *, now: datetime, here: str, every: bool = False) -> list[BookedCall]:
    """Those that stand, by their day; `every`: also those that are over."""
    found = _visible(viewer).order_by("on", "at", "pk")
    if not every:
        found = found.filter(state__in=OPEN, promise__state="standing")
    return [_call(row, now=now, here=here) for row in found]


def may_see(viewer: Viewer, appointment_id: int) -> Appointment | None:
    """The call, where the viewer may see its deal."""
    return _visible(viewer).filter(pk=appointment_id).first()


def _visible(viewer: Viewer) -> QuerySet[Appointment]:
    of = Appointment.objects.select_related("deal__account", "contact", "user", "message", "promise")
    return of.filter(deal__in=visible_deals(viewer).values("pk"))


def _call(row: Appointment, *, now: datetime, here: str) -> BookedCall:
    zone, ours = zone_or_none(row.time_zone), zone_or_none(here)
    instant = moment(row.on, row.at, zone) if zone is not None else None
    stands = row.state in OPEN and row.promise is not None and row.promise.state == "standing"
    proposed = ""
    if row.counter_on is not None:
        proposed = full_day(row.counter_on) + (f" at {hour(row.counter_at)}" if row.counter_at else "")
    to_come = (
        row.counter_on is not None
        and row.counter_at is not None
        and zone is not None
        and moment(row.counter_on, row.counter_at, zone) > now
    )
    return BookedCall(
        id=row.pk,
        deal_id=row.deal_id,
        account=row.deal.account.name if row.deal.account else row.deal.name,
        who=row.contact.name if row.contact is not None else row.attendee_name,
        caller=str(row.user) if row.user is not None else "",
        on=row.on,
        at=row.at,
        zone=row.time_zone,
        here=instant.astimezone(ours).replace(tzinfo=None)
        if instant is not None and ours is not None
        else None,
        state=row.state,
        stands=stands,
        lingers=_lingers(row, stands=stands) and instant is not None and instant > now,
        standing_words="; ".join(_standing(row, stands=stands)),
        attendee=row.attendee,
        sequence=row.sequence,
        counter=proposed,
        counter_can_be_taken=to_come,
        news=row.news,
        words=row.words,
    )


def _lingers(row: Appointment, *, stands: bool) -> bool:
    return (
        row.state in OPEN
        and not stands
        and row.mailbox_id is not None
        and (row.promise is None or row.promise.state != "kept")
    )


def _standing(row: Appointment, *, stands: bool) -> Iterable[str]:
    if row.state == "invited" and (row.mailbox_id is None or row.message is None):
        yield "no invitation was sent"
    else:
        yield _STATES[row.state]
    if row.state in OPEN and not stands:
        yield "its call is no longer owed"
    if row.message is not None and row.state in OPEN:
        told = _LEAVING.get(Message.State(row.message.state))
        if told:
            yield told
