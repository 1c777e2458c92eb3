"""The row of an answer at the door, and the deal's door as it stands by all of them."""

from datetime import date
from typing import Literal

from django.db.models import Q

from reopen.core.ask.words import WITH_THE_QUOTE, Answer, standing_door
from reopen.records.models import Deal, DoorAnswer, Loss
from reopen.services.acts import LockedDeal


def write_answer(
    locked: LockedDeal,
    state: Answer,
    *,
    words: str,
    occasion: str,
    asked_by: str,
    everything: bool = False,
    on: date | None = None,
) -> DoorAnswer:
    """The answer's row, and the door after it. In the caller's transaction, who plans the deal anew."""
    answer = DoorAnswer.objects.create(
        deal=locked.deal,
        state=state,
        everything=everything and state == "closed",
        on=on or locked.today,
        words=words.strip(),
        occasion=occasion[:60],
        asked_by=asked_by,
    )
    locked.deal.touched_at = locked.now
    set_door(locked.deal)
    return answer


def set_door(deal: Deal) -> None:
    """Set the door by the answers on record, and save it."""
    deal.door = door_of(deal)
    deal.save(update_fields=["door", "touched_at"])


def door_of(deal: Deal) -> Literal["open", "closed", "unasked"]:
    """A yes counts from the standing loss on, or where it came with the quote that was lost; a no until taken back."""
    answers = DoorAnswer.objects.filter(deal=deal, undone_at=None)
    if deal.status == Deal.Status.LOST and deal.lost_on is not None:
        before = Loss.objects.filter(deal=deal, lost_on__lt=deal.lost_on).order_by("-lost_on").first()
        quoted = Q(occasion=WITH_THE_QUOTE)
        if before is not None:
            quoted &= Q(on__gte=before.lost_on)
        answers = answers.filter(Q(state="closed") | Q(on__gte=deal.lost_on) | quoted)
    told = list(answers.order_by("on", "pk").values_list("state", "occasion"))
    return standing_door(told, is_open=deal.status == Deal.Status.OPEN)
