"""Who must not be reached, a page at a time, newest first; found by address, number or domain."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from reopen.core.suppression import domain_key, email_key
from reopen.records.models import Suppression
from reopen.records.queries.sealed import hidden_stops
from reopen.records.queries.visible import Viewer

PAGE = 50
MOST = 10_000


@dataclass(frozen=True, slots=True)
class SuppressionRow:
    """One suppression with its proof."""

    id: int
    kind: str
    key: str
    channel: str  # email, phone, all
    since: date
    words: str
    how: str
    batch_number: int | None


@dataclass(frozen=True, slots=True)
class SuppressionPage:
    """`older` is the place to go on from, None at the end."""

    rows: list[SuppressionRow]
    older: int | None


def suppression_page(
    viewer: Viewer, *, text: str = "", number: str = "", before: int | None = None
) -> SuppressionPage:
    """Fifty, from the one before `before` (an id) on; with `text` those that it names or begins.

    One that a sealed reply made is the owner's alone to see; it holds all the same.
    `number` is the key of the text where it is a phone number (crm.phone_number.phone_key), else "".
    """
    wanted = _seen(viewer).order_by("-pk")
    if before is not None:
        wanted = wanted.filter(pk__lt=before)
    if text.strip():
        wanted = wanted.filter(_naming(text.strip(), number))
    rows = [
        SuppressionRow(
            s.pk,
            s.kind,
            s.key,
            s.channel,
            s.since,
            # Of a reply: its text stays the owner's when the seal is off.
            s.words if viewer.sees_resting or (s.campaign_number is None and s.reply_number is None) else "",
            s.how,
            s.batch_number,
        )
        for s in wanted[: PAGE + 1]
    ]
    return SuppressionPage(rows[:PAGE], rows[PAGE - 1].id if len(rows) > PAGE else None)


def suppression_count(viewer: Viewer) -> int:
    """How many the viewer may see; MOST means "or more"."""
    return _seen(viewer).order_by().values("pk")[:MOST].count()


def _seen(viewer: Viewer) -> "QuerySet[Suppression]":
    if viewer.sees_resting:
        return Suppression.objects.all()
    return Suppression.objects.exclude(hidden_stops())


def _naming(text: str, number: str) -> Q:
    """Ranges of the index on (kind, key): the exact key, what begins like it, and the domains that stop an address."""
    lower = text.lower()
    wanted = Q()
    for kind in ("email", "domain"):
        wanted |= Q(kind=kind, key__gte=lower, key__lt=lower + "\U0010ffff")
    address = email_key(text)
    if address:
        labels = address.rpartition("@")[2].split(".")
        domains = [".".join(labels[n:]) for n in range(len(labels))]
        wanted |= Q(kind="email", key=address) | Q(kind="domain", key__in=domains)
    if domain := domain_key(text):
        wanted |= Q(kind="domain", key=domain)
    digits = "".join(c for c in text if c.isdigit())
    if len(digits) >= 3:
        wanted |= Q(kind="phone", key__gte="+" + digits, key__lt="+" + digits + "\U0010ffff")
        wanted |= Q(kind="phone", key__gte=digits, key__lt=digits + "\U0010ffff")
        if number:
            wanted |= Q(kind="phone", key=number)
    return wanted
