"""Who moved on: whom to follow, and which records are the same person."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from reopen.records.models import Move
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.records.rows import is_any

# Along the index move_open: the state is written out, since SQLite cannot tell of a parameter that it fits.
_ANY_OPEN = "SELECT 1 FROM records_move WHERE state = 'open' LIMIT 1"
# A move on a deal that rests must not even cost who may not see it a query.
_ANY_OPEN_AWAKE = (
    "SELECT 1 FROM records_move m JOIN records_deal d ON d.id = m.deal_id "
    "WHERE m.state = 'open' AND d.resting_since IS NULL LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class MoveRow:
    """Somebody who left; `employer` "" where nobody has said where to."""

    id: int
    deal_id: int
    person: str
    left: str  # the account that they left, or the deal's name
    employer: str
    said_by: str
    said_on: date
    state: str  # open, followed, dropped
    seller: str
    # Where they are followed to: the person at the new account, and the deal with them there.
    followed_as: str
    followed_deal: int | None
    may_be_reached: bool

    def to_json(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self) | {"said_on": self.said_on.isoformat()}


def open_moves(viewer: Viewer, *, owner_id: int | None = None, most: int = 5) -> tuple[list[MoveRow], int]:
    """(the last who moved on and are not followed yet, how many there are); of one seller's deals, or all that the
    viewer sees."""
    if not is_any(_ANY_OPEN if viewer.sees_resting else _ANY_OPEN_AWAKE):
        return [], 0
    moves = _seen(viewer).filter(state=Move.State.OPEN)
    if owner_id is not None:
        moves = moves.filter(deal__owner=owner_id)
    found = [_row(move) for move in moves[: most + 1]]
    return found[:most], len(found) if len(found) <= most else moves.count()


def moves_of_deal(viewer: Viewer, deal_id: int) -> list[MoveRow]:
    """Everybody who left this deal's account, the last first; none of a deal that the viewer may not see."""
    return [_row(move) for move in _seen(viewer).filter(deal=deal_id).exclude(state=Move.State.DROPPED)[:10]]


def move_row(viewer: Viewer, move_id: int) -> MoveRow | None:
    """One; None where the viewer may not see it."""
    move = _seen(viewer).filter(pk=move_id).first()
    return _row(move) if move else None


def same_people(contacts: Iterable[int]) -> set[int]:
    """These records and those of the same people at other employers, before and after."""
    found, new = set(contacts), set(contacts)
    while new:
        pairs = Move.objects.filter(
            Q(contact__in=new) | Q(followed_as__in=new), followed_as__isnull=False
        ).values_list("contact_id", "followed_as_id")
        new = {pk for pair in pairs for pk in pair if pk is not None} - found
        found |= new
    return found


def _seen(viewer: Viewer) -> QuerySet[Move]:
    moves = Move.objects.filter(deal__in=visible_deals(viewer).values("pk"))
    return moves.select_related("contact", "deal__account", "deal__owner", "followed_as").order_by(
        "-said_on", "-pk"
    )


def _row(move: Move) -> MoveRow:
    deal, after = move.deal, move.followed_as
    if deal is None:
        raise LookupError(f"Move {move.pk} is of no deal.")
    return MoveRow(
        id=move.pk,
        deal_id=deal.pk,
        person=move.contact.name,
        left=deal.account.name if deal.account else deal.name,
        employer=move.employer,
        said_by=move.said_by,
        said_on=move.said_on,
        state=move.state,
        seller=deal.owner.name if deal.owner else "",
        followed_as=after.name if after else "",
        followed_deal=after.deals.order_by("pk").values_list("pk", flat=True).first() if after else None,
        may_be_reached=not (move.contact.no_phone and move.contact.no_email),
    )
