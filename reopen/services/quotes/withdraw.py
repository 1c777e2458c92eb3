"""Take a quote back that was recorded by mistake, as long as its letter has not left."""

from datetime import datetime

from django.db import transaction

from reopen.core.ask.words import WITH_THE_QUOTE
from reopen.core.plain_english import full_day
from reopen.records.models import DoorAnswer, Message, Promise, Quote
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError, lock_deal
from reopen.services.door_answer import set_door
from reopen.services.plan_touches import replan
from reopen.services.taken_back import UNDO_WITHIN, Undone, already

_STAYS = (Message.State.SENDING, Message.State.SENT, Message.State.UNKNOWN, Message.State.DRAFTED)


def withdraw_quote(quote_id: int, *, now: datetime, viewer: Viewer) -> Undone:
    """The quote, its promise, its letter in the outbox and the answer that came with it go. Raises ActError."""
    named = Quote.objects.filter(pk=quote_id).values_list("deal_id", flat=True).first()
    if named is None:
        raise NotThereError("quote", f"There is no quote {quote_id} on record.")
    with transaction.atomic():
        locked = lock_deal(named, viewer, now)
        quote = Quote.objects.select_related("promise").get(pk=quote_id)
        if quote.state == Quote.Answered.WITHDRAWN:
            return already(named)
        if quote.state != Quote.Answered.WAITING:
            raise ActError(
                "quote", "This quote has been answered, called about or decided: take that back first."
            )
        if now - quote.recorded_at > UNDO_WITHIN:
            raise ActError("quote", "This quote was recorded more than a week ago: it cannot be taken back.")
        if not _take_letter_back(quote, now):
            raise ActError(
                "quote",
                "Its letter has left, and announces the call: that promise stands. Call, or note that they answered.",
            )
        promise = quote.promise
        Quote.objects.filter(pk=quote_id).update(
            state=Quote.Answered.WITHDRAWN, settled_on=locked.today, promise=None
        )
        if promise is not None and promise.state == Promise.State.STANDING:
            promise.delete()
        answer = DoorAnswer.objects.filter(deal=named, undone_at=None).order_by("-on", "-pk").first()
        if answer is not None and answer.occasion == WITH_THE_QUOTE and answer.on >= quote.sent_on:
            DoorAnswer.objects.filter(pk=answer.pk).update(undone_at=now)
            set_door(locked.deal)
        replan([named], today=locked.today)
    return Undone(named, f"Taken back: the quote of {full_day(quote.sent_on)}.")


def _take_letter_back(quote: Quote, now: datetime) -> bool:
    """Whether no letter has left: one that waits still is cancelled, by the sender's own condition."""
    if quote.message_id is None:
        return True
    Message.objects.filter(pk=quote.message_id, state=Message.State.QUEUED).update(
        state=Message.State.CANCELLED, settled_at=now, last_words="The quote was taken back."
    )
    return not Message.objects.filter(pk=quote.message_id, state__in=_STAYS).exists()
