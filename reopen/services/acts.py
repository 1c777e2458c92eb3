"""What every act on a deal shares: its lock, its refusal in words, and what stood before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime, parse_time

from reopen.core.plain_english import full_day
from reopen.records.models import Deal, Promise, Quote, Touch
from reopen.records.queries.company import company
from reopen.records.queries.resting import REFUSED
from reopen.records.queries.visible import Viewer, resting_deals, visible_deals
from reopen.records.queries.zones import zone_or_none

EARLIEST, LATEST = date(1950, 1, 1), date(2200, 12, 31)


class ActError(ValueError):
    """Why an act is refused, as a sentence for the person; `field` names what to mend, "" for the act as a whole."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


class NotThereError(ActError):
    """What is named does not exist, or is another seller's: the two are not told apart."""


class RestingError(ActError):
    """The deal rests to this person: the owner has written to its people, and it is under the seal."""

    def __init__(self, message: str = REFUSED) -> None:
        super().__init__("deal", message)


@dataclass(frozen=True, slots=True)
class LockedDeal:
    """A deal whose row is locked until the transaction ends. `today` is the day over there, `owners_day` over here."""

    deal: Deal
    today: date
    now: datetime

    @property
    def owners_day(self) -> date:
        """The day in the company's zone."""
        zone = zone_or_none(company().time_zone)
        return self.now.astimezone(zone).date() if zone else self.now.date()


def lock_deal(deal_id: int, viewer: Viewer, now: datetime, *, resting: bool = False) -> LockedDeal:
    """The deal, locked; ActError where there is none or the viewer may not see it. Within a transaction.

    RestingError where it rests to them, whatever has become of it, but for an act that may be done all the same
    (`resting`), which must not tell by its answer what has.
    PostgreSQL locks the row; SQLite has let nobody else write since the transaction began (BEGIN IMMEDIATE).
    """
    deal = visible_deals(viewer).select_for_update(of=("self",)).filter(pk=deal_id).first()
    if deal is None:
        deal = resting_deals(viewer).select_for_update(of=("self",)).filter(pk=deal_id).first()
        if deal is not None and not resting:
            raise RestingError
    if deal is None:
        raise NotThereError("deal", f"There is no deal {deal_id} that you may see.")
    zone_name = ""
    if deal.account_id is not None:
        zone_name = (
            type(deal).objects.filter(pk=deal.pk).values_list("account__time_zone", flat=True)[0] or ""
        )
    zone = zone_or_none(zone_name) or zone_or_none(company().time_zone)
    return LockedDeal(deal, now.astimezone(zone).date() if zone else now.date(), now)


def checked_day(day: date | None, field: str, *, least: date | None = None, why: str = "") -> date | None:
    """The day, where it is one that a deal can have; ActError names the field and the day."""
    if day is None:
        return None
    if not EARLIEST <= day <= LATEST:
        raise ActError(field, f"{full_day(day)} is no day that I can use: mend the year.")
    if least is not None and day < least:
        raise ActError(field, f"{full_day(day)} lies before {full_day(least)}{', ' + why if why else ''}.")
    return day


# The deal's columns that an act may change; `before` keeps them.
_DEAL_COLUMNS = (
    "status", "stage", "lost_on", "closed_on", "door", "in_care_since", "care_reason", "let_go",
    "last_contact_on", "touched_at",
)  # fmt: skip
_TOUCH_COLUMNS = (
    "owner_id", "due_on", "at", "channel", "reasons", "promised", "assumed", "snoozed_from", "state", "settled_at",
)  # fmt: skip
_PROMISE_COLUMNS = ("state", "settled_on")
_QUOTE_COLUMNS = ("state", "settled_on")
_READ: dict[str, Any] = {
    **dict.fromkeys(("lost_on", "closed_on", "in_care_since", "last_contact_on"), parse_date),
    **dict.fromkeys(("due_on", "snoozed_from", "settled_on"), parse_date),
    **dict.fromkeys(("touched_at", "settled_at"), parse_datetime),
    "at": parse_time,
}


def snapshot(deal: Deal) -> dict[str, Any]:
    """What stands now: the deal's own columns, its planned touches, its standing promises, the quotes of an open deal
    that wait. Plain JSON."""
    quotes = Quote.objects.filter(deal=deal, state=Quote.Answered.WAITING).order_by("pk")
    return {
        "deal": {name: _plain(getattr(deal, name)) for name in _DEAL_COLUMNS},
        "touches": [
            {"id": touch.pk} | {name: _plain(getattr(touch, name)) for name in _TOUCH_COLUMNS}
            for touch in Touch.objects.filter(deal=deal, state=Touch.State.PLANNED).order_by("pk")
        ],
        "promises": [
            {"id": promise.pk} | {name: _plain(getattr(promise, name)) for name in _PROMISE_COLUMNS}
            for promise in Promise.objects.filter(deal=deal, state=Promise.State.STANDING).order_by("pk")
        ],
        # Only an open deal has any.
        "quotes": [
            {"id": quote.pk} | {name: _plain(getattr(quote, name)) for name in _QUOTE_COLUMNS}
            for quote in (quotes if deal.status == Deal.Status.OPEN else ())
        ],
    }


def restore(deal: Deal, before: dict[str, Any]) -> None:
    """Put back what stood: the very rows where they still exist, else rows equal to them."""
    for name in _DEAL_COLUMNS:
        if name in before["deal"]:
            setattr(deal, name, _read(name, before["deal"][name]))
    deal.save(update_fields=list(_DEAL_COLUMNS))
    wanted = {
        row["id"]: {name: _read(name, row[name]) for name in _TOUCH_COLUMNS} for row in before["touches"]
    }
    Touch.objects.filter(deal=deal, state=Touch.State.PLANNED).exclude(pk__in=wanted).delete()
    here = set(Touch.objects.filter(deal=deal, pk__in=wanted).values_list("pk", flat=True))
    for pk, columns in wanted.items():
        if pk in here:
            Touch.objects.filter(pk=pk).update(**columns)
        else:
            Touch.objects.create(deal=deal, **columns)
    for row in before["promises"]:
        columns = {name: _read(name, row[name]) for name in _PROMISE_COLUMNS}
        Promise.objects.filter(deal=deal, pk=row["id"]).update(**columns)
    for row in before.get("quotes", ()):
        columns = {name: _read(name, row[name]) for name in _QUOTE_COLUMNS}
        Quote.objects.filter(deal=deal, pk=row["id"]).update(**columns)


def settle_promises(promises: Iterable[Promise], state: str, on: date) -> None:
    """Mark these promises kept or dropped on a day."""
    Promise.objects.filter(pk__in=[promise.pk for promise in promises]).update(state=state, settled_on=on)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | time) else value


def _read(name: str, value: Any) -> Any:
    return _READ[name](value) if name in _READ and isinstance(value, str) else value
