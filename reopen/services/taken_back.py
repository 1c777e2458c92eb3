"""How an act of its own is taken back: the one opening that all of them share, and the answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from reopen.records.models import DoorAnswer, Outcome
from reopen.records.queries.visible import Viewer
from reopen.services.acts import LockedDeal, NotThereError, RestingError, lock_deal

# Later than this it is history, to be mended by logging what is true.
UNDO_WITHIN = timedelta(days=7)

# What stays on record and is marked as taken back.
Act = TypeVar("Act", DoorAnswer, Outcome)


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, in a sentence that also says what was not."""

    deal_id: int
    sentence: str
    already: bool = False


def already(deal_id: int) -> Undone:
    """Somebody was quicker, or pressed twice: all is as they wished."""
    return Undone(deal_id, "That was taken back already.", already=True)


def lock_act(
    model: type[Act], pk: int, absent: NotThereError, *, now: datetime, viewer: Viewer
) -> tuple[LockedDeal, Act | None]:
    """The act's deal, locked, and the act; None for it where it is taken back already. Within a transaction.

    Raises `absent` where there is no such act, and as `lock_deal` does; of a deal that rests, only to whom did it:
    that others did something is not theirs to know.
    """
    deal_id = model._default_manager.filter(pk=pk).values_list("deal_id", flat=True).first()
    if deal_id is None:
        raise absent
    try:
        locked = lock_deal(deal_id, viewer, now)
    except RestingError:
        if not _is_theirs(model._default_manager.get(pk=pk), viewer):
            raise absent from None
        raise
    # Read under the lock: until then someone else may have been at it.
    act = model._default_manager.get(pk=pk)
    return locked, act if act.undone_at is None else None


def _is_theirs(act: DoorAnswer | Outcome, viewer: Viewer) -> bool:
    if isinstance(act, Outcome):
        return act.by_id is not None and act.by_id == viewer.user_id
    return bool(act.asked_by) and act.asked_by == viewer.name
