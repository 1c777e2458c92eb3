"""The old losses that wait for care, best first: bounded reads of the index on that line."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from reopen.core.care import Waiting
from reopen.records.models import Deal, Loss

# Read from the head of the line, by amount; among these core.care chooses.
HEAD = 200
# As the index on the line is ordered.
BEST = ("owner_id", "-amount", "-pk")


def line(owner_id: int | None) -> QuerySet[Deal]:
    """The deals in line who may be called, and whose loss is on record: without its day nothing is planned.

    None: those that nobody owns. To be ordered by BEST: the owner belongs to it, because PostgreSQL does not see that
    "owner IS NULL" leaves one owner, and would sort the whole line.
    """
    whose = Q(owner_id__isnull=True) if owner_id is None else Q(owner_id=owner_id)
    # A deal that rests waits for the owner: whether it would be next may be what a reply did.
    waiting = Deal.objects.filter(
        whose, in_care_since__isnull=True, let_go=False, resting_since__isnull=True
    ).extra(
        # Written out, not as a parameter: else SQLite cannot know that the partial index deal_care_line fits.
        where=["records_deal.status = 'lost'"]
    )
    return waiting.filter(Exists(Loss.objects.filter(deal=OuterRef("pk")))).exclude(
        Q(door=Deal.Door.CLOSED) | Q(contact__no_phone=True)
    )


def head_of_line(owner_id: int | None, currency: str) -> list[Waiting]:
    """The first of the line by amount; those whose amount is unknown where there are no others."""
    columns = ("pk", "amount", "currency", "lost_on")
    known = line(owner_id).filter(amount__isnull=False).order_by(*BEST).values_list(*columns)[:HEAD]
    rows = list(known)
    if len(rows) < HEAD:
        rest = line(owner_id).filter(amount__isnull=True).order_by(*BEST).values_list(*columns)
        rows += rest[: HEAD - len(rows)]
    fits: dict[int, bool | None] = {}
    losses = Loss.objects.filter(deal__in=[row[0] for row in rows]).order_by("lost_on", "pk")
    for deal_id, good_fit in losses.values_list("deal_id", "good_fit"):
        fits[deal_id] = good_fit
    return [
        Waiting(pk, amount, code or currency, lost_on, fits.get(pk)) for pk, amount, code, lost_on in rows
    ]


def waiting(owner_id: int | None, most: int) -> int:
    """How many wait, counted up to `most`."""
    return line(owner_id).order_by(*BEST).values("pk")[:most].count()
