"""What is stored is read: in its turn, and again after a crash, until it has been."""

import logging
from datetime import date, datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import Q

from reopen.core.reply.doubt import is_asked, or_else
from reopen.core.reply.intent import Model
from reopen.core.reply.read import READER, read
from reopen.core.reply.reading import Reading
from reopen.records.models import Reply
from reopen.services.desk.reply_lock import lock_reply
from reopen.services.outbox import stop_lock
from reopen.services.read_mailbox.act_on_reading import act
from reopen.services.reply_model.corrections import taught_model

logger = logging.getLogger("reopen.replies")

_BATCH: Final = 500
_UNREAD: Final = Q(state=Reply.State.STORED) | Q(state=Reply.State.UNMATCHED, reading__isnull=True)


def read_stored(mailbox_id: int, *, now: datetime) -> int:
    """Read what has come into this mailbox and is not read yet; how many. One that fails keeps its mail halted."""
    waiting = Reply.objects.filter(_UNREAD, mailbox=mailbox_id).order_by("pk").values_list("pk", flat=True)
    done, last = 0, 0
    model: Model | None = None
    while batch := list(waiting.filter(pk__gt=last)[:_BATCH]):
        model = model or taught_model()
        for last in batch:
            try:
                done += _read(last, model, now=now)
            except Exception as error:
                # Nothing of what they wrote goes into a log.
                logger.error("Reply %s could not be acted upon: %s.", last, type(error).__name__)
    return done


def _read(pk: int, model: Model, *, now: datetime) -> bool:
    found = Reply.objects.filter(_UNREAD, pk=pk).values_list("raw", "received_at", "letter__text").first()
    if found is None:
        return False
    raw, received_at, letter = found
    try:
        reading = read(bytes(raw), received_at=received_at, model=model, letter=letter or "")
    except Exception as error:
        logger.error("The reader failed on reply %s: %s.", pk, type(error).__name__)
        reading = Reading(
            "human", "unclear", confidence=0.0, why=("the reader failed on it: look at it yourself",)
        )
    with transaction.atomic():
        # First thing in it, whether it will be needed or not: whoever waits for it holds nothing.
        if reading.intent == "remove" or reading.kind == "complaint":
            stop_lock.while_i_stop()
        reply = lock_reply(pk)
        if reply.state != Reply.State.STORED and reply.reading is not None:
            return False
        reply.kind, reply.intent, reply.reader = reading.kind, reading.intent or "", READER
        reply.reading, reply.in_doubt = reading.as_json(), reading.in_doubt
        if is_asked(reading):
            reply.reading.update(_or_else(pk, reading, model, today=received_at.date(), letter=letter or ""))
        if size := reply.effects.get("too_large"):
            reply.reading["why"].append(f"only the beginning of it is kept: it has {size:,} bytes")
        act(reply, reading, now=now)
        reply.save()
    return True


def _or_else(pk: int, reading: Reading, model: Model, *, today: date, letter: str) -> dict[str, Any]:
    """What else it may be, for the owner who is asked. What was read stands, whatever happens here."""
    try:
        other = or_else(reading, today=today, model=model, letter=letter)
    except Exception as error:
        logger.error("No other reading of reply %s was found: %s.", pk, type(error).__name__)
        return {}
    return {"or_else": other[0], "or_else_why": list(other[1])} if other else {}
