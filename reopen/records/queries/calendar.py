"""The calls that stand ahead of one user, as their calendar shows them.

A seller's are their own; those of one who does not sell are all whom they see, as on Today. What may not be reached
any more is asked of the rules again, and to all but the owner a deal that rests has no calls.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Literal

from django.db.models import QuerySet

from reopen.core.call_queue import minutes_for
from reopen.core.own_day import THE_COMPANYS
from reopen.core.why_now import Why, label
from reopen.records.models import Appointment, Deal, DealOwner, Promise, Touch
from reopen.records.queries.company import company
from reopen.records.queries.deal_facts import DealFacts, facts_of
from reopen.records.queries.due_touches import planned_calls
from reopen.records.queries.own_days import own_day_of
from reopen.records.queries.visible import Viewer, resting, visible_owners
from reopen.records.queries.zones import zone_or_none

# Calls by rule stand in the calendar that far; what was promised stands there however far it is.
BACK, AHEAD = timedelta(days=28), timedelta(days=400)
# No calendar is of use beyond that, and a phone is to read it.
MOST = 1_000
STANDING = (
    Appointment.State.INVITED,
    Appointment.State.ACCEPTED,
    Appointment.State.TENTATIVE,
    Appointment.State.COUNTERED,
)


@dataclass(frozen=True, slots=True)
class CalendarCall:
    """One call. `identity` is the same for as long as it is the same call, whenever it stands. It holds numbers of
    rows: nobody is shown it as it is (decision 13)."""

    identity: str
    on: date
    at: time | None  # local to `zone`; None: some time of the day
    zone: str  # IANA
    minutes: int
    deal_id: int
    account: str
    who: str
    phone: str
    what: str  # "check-in 4"
    promised: bool
    # Of a call with an invitation: its own UID, how often it was moved, and whether they said yes.
    invited_as: str = ""
    sequence: int = 0
    state: Literal["planned", "tentative", "confirmed"] = "planned"


def calendar_of(viewer: Viewer, *, today: date) -> list[CalendarCall]:
    """The viewer's calls, earliest first."""
    scope = _Scope.of(viewer)
    booked = _booked(scope, today)
    touches = _touches(scope, today)
    facts = facts_of({*(t.deal_id for t in touches), *(a.deal_id for a in booked)}, installed=False)
    zone = company().time_zone
    planned = _on_own_days(_planned(touches, booked, facts, zone), scope.one)
    calls = [*_invitations(booked, facts, zone), *planned]
    return sorted(
        calls, key=lambda call: (call.on, call.at or time.min, call.account, call.deal_id, call.what)
    )


@dataclass(frozen=True, slots=True)
class _Scope:
    """Whose calls: of one seller, of these, or of all."""

    sellers: list[int]
    one: int | None
    all_deals: bool
    sealed: bool

    @classmethod
    def of(cls, viewer: Viewer) -> "_Scope":
        mine = viewer.deal_owner_id
        return cls(
            [mine] if mine is not None else list(visible_owners(viewer).values_list("pk", flat=True)),
            one=mine,
            all_deals=mine is None and viewer.role == "owner",
            sealed=not viewer.sees_resting,
        )


def _touches(scope: _Scope, today: date) -> list[Touch]:
    """The promised ones first: what is cut off is never a promise."""
    found: list[Touch] = []
    ranges = planned_calls(scope.sellers, one=scope.one, all_deals=scope.all_deals, sealed=scope.sealed)
    for promised in (True, False):
        for touches in ranges:
            wanted = touches.filter(promised=promised)
            if not promised:
                wanted = wanted.filter(due_on__range=(today - BACK, today + AHEAD))
            wanted = wanted.exclude(deal__status=Deal.Status.WON).exclude(deal__let_go=True)
            found += wanted.order_by("due_on", "pk")[: max(MOST - len(found), 0)]
    return sorted(found, key=lambda touch: (touch.due_on, touch.pk))


def _booked(scope: _Scope, today: date) -> list[Appointment]:
    booked: QuerySet[Appointment] = Appointment.objects.filter(state__in=STANDING, on__gte=today - BACK)
    if not scope.all_deals:
        booked = booked.filter(deal__owner__in=scope.sellers)
    if scope.sealed:
        booked = booked.exclude(deal__in=resting().values("pk"))
    return list(booked.order_by("on", "at", "pk")[:MOST])


def _invitations(
    booked: Iterable[Appointment], facts: dict[int, DealFacts], zone: str
) -> Iterator[CalendarCall]:
    for one in booked:
        deal = facts.get(one.deal_id)
        if deal is None or not deal.may_be_called:
            continue
        yield CalendarCall(
            identity=f"booked-{one.pk}",
            on=one.on,
            at=one.at,
            zone=one.time_zone if zone_or_none(one.time_zone) else zone,
            minutes=one.minutes,
            deal_id=one.deal_id,
            account=deal.title,
            who=one.attendee_name or deal.contact,
            phone=_phone(deal),
            what=label(Why(reasons=(one.kind,), due_on=one.on)),
            promised=True,
            invited_as=one.uid,
            sequence=one.sequence,
            state="confirmed" if one.state == Appointment.State.ACCEPTED else "tentative",
        )


def _planned(
    touches: list[Touch], booked: list[Appointment], facts: dict[int, DealFacts], zone: str
) -> Iterator[CalendarCall]:
    # The call to which they were invited is one call, not two.
    invited = {(one.deal_id, one.on, one.at) for one in booked}
    promises = {f"promise-{one.promise_id}" for one in booked}
    identity = _Identities(touches)
    for touch in touches:
        deal, name = facts.get(touch.deal_id), identity.of(touch)
        if deal is None or not deal.may_be_called:
            continue
        if touch.promised and (touch.deal_id, touch.due_on, touch.at) in invited:
            continue
        # A holiday moves the call and not the invitation; one that was put off is a call of its own.
        if name in promises and touch.snoozed_from is None:
            continue
        yield CalendarCall(
            identity=name,
            on=touch.due_on,
            at=touch.at,
            zone=deal.time_zone if zone_or_none(deal.time_zone) else zone,
            minutes=minutes_for(touch.reasons),
            deal_id=touch.deal_id,
            account=deal.title,
            who=deal.contact,
            phone=_phone(deal),
            what=", ".join(label(Why(reasons=(reason,), due_on=touch.due_on)) for reason in touch.reasons),
            promised=touch.promised,
        )


def _on_own_days(calls: Iterable[CalendarCall], seller_id: int | None) -> Iterator[CalendarCall]:
    """A call by rule that falls on a day on which the seller does not work stands on their next one."""
    own = (
        own_day_of(DealOwner.objects.filter(pk=seller_id).first()) if seller_id is not None else THE_COMPANYS
    )
    for call in calls:
        moves = own != THE_COMPANYS and call.at is None and not call.promised
        yield replace(call, on=own.next_day(call.on)) if moves else call


class _Identities:
    """A call keeps its identity when it moves: a promised one by its promise, another by what it is for."""

    def __init__(self, touches: Iterable[Touch]) -> None:
        self._promises: dict[tuple[int, str], list[int]] = defaultdict(list)
        deals = {touch.deal_id for touch in touches if touch.promised}
        standing = Promise.objects.filter(deal__in=deals, state=Promise.State.STANDING)
        for pk, deal_id, kind in standing.order_by("on", "at", "pk").values_list("pk", "deal_id", "kind"):
            self._promises[deal_id, kind].append(pk)
        self._given: Counter[str] = Counter()

    def of(self, touch: Touch) -> str:
        """To be asked in the order of the days."""
        reason = next((r for r in touch.reasons if self._promises.get((touch.deal_id, r))), None)
        if touch.promised and reason is not None:
            return f"promise-{self._promises[touch.deal_id, reason].pop(0)}"
        first = (touch.reasons[0] if touch.reasons else "call").replace(":", "-")
        name = f"deal-{touch.deal_id}-{first}"
        self._given[name] += 1
        again = self._given[name]
        return name if again == 1 else f"{name}-{again}"


def _phone(deal: DealFacts) -> str:
    return deal.phones[0][0] if deal.phones else ""
