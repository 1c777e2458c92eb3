"""What a decision does to the deal, and how it is taken back.

remove       the stop stays, or is made now
later        a call on the day they named; without a day, the next check-in
interested   the owner's own Today, until it is answered or released; nothing of the deal changes
not_us       the door closes, for letters too

Everything is kept in Reply.effects, so that an undo takes back this and nothing else. While the campaign is sealed
the deal rests: nobody but the owner sees any of it.
"""

from datetime import date, datetime
from typing import Any

from reopen.core.plain_english import full_day
from reopen.records.models import Deal, Promise, Reply
from reopen.records.queries.visible import Viewer
from reopen.services.desk import stopping
from reopen.services.desk.reply_lock import deal_of, office_day, words_for_the_deal
from reopen.services.note_door import note_door, undo_door
from reopen.services.outbox.in_flight import ALREADY_LEFT, in_flight
from reopen.services.plan_touches import replan

NAMES = {"remove": "removed", "later": "later", "interested": "interested", "not_us": "not us"}


def apply(reply: Reply, decision: str, *, on: date | None, now: datetime, viewer: Viewer) -> str:
    """Do what follows; what was done, as a sentence. Caller's transaction, the reply locked."""
    today = office_day(now)
    deal = deal_of(reply)
    match decision:
        case "remove":
            return _remove(reply, now=now)
        case "later":
            return _later(reply, deal, on, today=today, viewer=viewer)
        case "not_us":
            return _not_us(reply, deal, now=now, viewer=viewer)
        case _:
            _drop_promise(reply, today=today)
            return "Interested: on your Today until you have answered."


def take_back(reply: Reply, *, now: datetime, viewer: Viewer) -> int:
    """What the decision did, undone. A stop stays; how many that were lifted stand again. Caller's transaction."""
    today = office_day(now)
    if (answer := reply.effects.get("door")) is not None:
        undo_door(answer, now=now, viewer=viewer)
    _drop_promise(reply, today=today)
    if (before := reply.effects.get("promise_before")) is not None:
        _put_promise(reply, before)
    again = stopping.put_back(reply, now=now)
    reply.effects = {k: v for k, v in reply.effects.items() if k not in ("door", "promise_before")}
    return again


def _remove(reply: Reply, *, now: datetime) -> str:
    _drop_promise(reply, today=office_day(now))
    new = stopping.stop(reply, now=now)
    reply.in_doubt = False
    emails = [key for key in (reply.from_key, reply.letter.to_key if reply.letter else "") if key]
    left = in_flight(emails, [reply.contact_id] if reply.contact_id else [])
    sentence = "Removed: nothing goes to them any more." if new else "Removed: the stop stays."
    return f"{sentence} {ALREADY_LEFT}" if left else sentence


def _later(reply: Reply, deal: Deal | None, on: date | None, *, today: date, viewer: Viewer) -> str:
    _drop_promise(reply, today=today)
    if on is None:
        return "Later: they stand where they stood, and the next check-in finds them."
    if deal is None:
        return f"Later: {full_day(on)} is noted here. There is no deal of theirs to plan the call on."
    promise = Promise.objects.create(
        deal=deal,
        kind="call_back",
        on=on,
        words=words_for_the_deal(reply),
        made_on=today,
        made_by_id=viewer.user_id,
    )
    reply.effects = {**reply.effects, "promise": promise.pk}
    replan([deal.pk], today=today)
    return f"Later: a call on {full_day(on)}."


def _not_us(reply: Reply, deal: Deal | None, *, now: datetime, viewer: Viewer) -> str:
    _drop_promise(reply, today=office_day(now))
    if deal is None:
        return "Not us. There is no deal of theirs whose door could close."
    if reply.effects.get("door") is not None:  # the reader closed it
        return "Not us: the door is closed."
    noted = note_door(
        deal.pk,
        "closed",
        now=now,
        viewer=viewer,
        words=words_for_the_deal(reply),
        everything=True,
        occasion="in answer to our letter",
    )
    reply.effects = {**reply.effects, "door": noted.answer_id}
    return "Not us: the door is closed, for calls and letters."


def _drop_promise(reply: Reply, *, today: date) -> None:
    """The call that this reply planned, by the reader or by the owner, is owed no more where it stands."""
    number = reply.effects.get("promise")
    if number is None:
        return
    promise = Promise.objects.filter(pk=number, state=Promise.State.STANDING).first()
    kept: dict[str, Any] = {k: v for k, v in reply.effects.items() if k != "promise"}
    if promise is not None:
        if not reply.decision:  # the reader's own: it comes back with an undo
            kept["promise_before"] = {
                "deal": promise.deal_id,
                "on": promise.on.isoformat(),
                "words": promise.words,
                "made_on": promise.made_on.isoformat(),
            }
        deal_id = promise.deal_id
        promise.delete()
        replan([deal_id], today=today)
    reply.effects = kept


def _put_promise(reply: Reply, before: dict[str, Any]) -> None:
    made = date.fromisoformat(before["made_on"])
    if not Deal.objects.filter(pk=before["deal"]).exists():
        return
    promise = Promise.objects.create(
        deal_id=before["deal"],
        kind="call_back",
        on=date.fromisoformat(before["on"]),
        words=before["words"],
        made_on=made,
    )
    reply.effects = {**reply.effects, "promise": promise.pk}
    replan([before["deal"]], today=made)
