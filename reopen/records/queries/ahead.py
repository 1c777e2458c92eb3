"""Every promise that stands and every touch that is planned, with what a person needs to keep it by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Literal

from django.db.models import OuterRef, QuerySet, Subquery

from reopen.records.models import ContactEmail, ContactPhone, Promise, Touch

CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Ahead:
    """One line; text is "" where nothing is known."""

    what: Literal["promise", "planned"]
    on: date
    at: time | None  # local to `zone`
    zone: str  # IANA
    channel: str
    reasons: tuple[str, ...]
    words: str  # theirs, for a promise
    deal_id: int
    deal: str
    account: str
    person: str
    phone: str
    email: str
    owner: str


def promises_ahead(*, resting: bool) -> Iterator[Ahead]:
    """Standing promises, earliest first, those that are overdue included; of the deals that rest, or of the others."""
    promises = (
        Promise.objects.filter(state=Promise.State.STANDING, deal__resting_since__isnull=not resting)
        .exclude(kind="successor")  # promised to nobody
        .order_by("on", "at", "pk")
    )
    for row in _rows(promises, "on", "at", "kind", "words"):
        on, at, kind, words, *rest = row
        yield Ahead("promise", on, at, rest[0], "phone", (kind,), words, *rest[1:])


def touches_ahead(*, resting: bool) -> Iterator[Ahead]:
    """Planned touches, earliest first, those that are overdue included; of the deals that rest, or of the others."""
    touches = Touch.objects.filter(state=Touch.State.PLANNED, deal__resting_since__isnull=not resting)
    touches = touches.order_by("due_on", "at", "pk")
    for row in _rows(touches, "due_on", "at", "channel", "reasons"):
        on, at, channel, reasons, *rest = row
        yield Ahead("planned", on, at, rest[0], channel, tuple(reasons), "", *rest[1:])


def _rows(found: QuerySet[Any], *own: str) -> Iterator[tuple[Any, ...]]:
    """Rows of `own`, then zone, deal id and name, account, person, phone, e-mail, owner; streamed."""
    contact = OuterRef("deal__contact")
    phone = ContactPhone.objects.filter(contact=contact).order_by("rank", "pk").values("number")[:1]
    email = (
        ContactEmail.objects.filter(contact=contact, is_dead=False)
        .order_by("rank", "pk")
        .values("address")[:1]
    )
    rows = (
        found.annotate(phone=Subquery(phone), email=Subquery(email))
        .values_list(
            *own,
            "deal__account__time_zone",
            "deal_id",
            "deal__name",
            "deal__account__name",
            "deal__contact__name",
            "phone",
            "email",
            "deal__owner__name",
            "deal__account__phone",
        )
        .iterator(chunk_size=CHUNK)
    )
    for row in rows:
        *front, number, address, owner, switchboard = row
        cut = len(own)
        yield (
            *front[:cut],
            *(value if value is not None else "" for value in front[cut:]),
            number or switchboard or "",
            address or "",
            owner or "",
        )
