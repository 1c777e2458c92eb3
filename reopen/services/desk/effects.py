"""What a decision does to the deal, and how it is taken back.

remove       the stop stays, or is made now
later        a call on the day they named; without a day, the next check-in; the deal is in care from then on
interested   the owner's own Today, until it is answered or released; nothing of the deal changes
not_us       the door closes, for letters too; of who has no deal: no letter any more
referred     whom they point to is on the deal (services.desk.referral)

Everything is kept in Reply.effects, so that an undo takes back this and nothing else. What the reading had done at
once (a closed door, no letter any more, a call) and the decision takes away stands in effects["read"], and comes back
with the undo. While the campaign is sealed the deal rests: nobody but the owner sees any of it.
"""

from datetime import date, datetime
from typing import Any

from reopen.core.plain_english import full_day
from reopen.records.models import Deal, Promise, Reply
from reopen.records.queries.visible import Viewer
from reopen.services.desk import lead_deal, not_again, referral, stopping
from reopen.services.desk.care import into_care, not_before_a_check_in, out_of_care
from reopen.services.desk.referral import NewPerson
from reopen.services.desk.reply_lock import deal_of, office_day, words_for_the_deal
from reopen.services.note_door import note_door, undo_door
from reopen.services.outbox.in_flight import ALREADY_LEFT, in_flight
from reopen.services.plan_touches import replan

NAMES = {
    "remove": "removed",
    "later": "later",
    "interested": "interested",
    "not_us": "not us",
    "referred": "their contact",
}
OCCASION = "in answer to our letter"


def apply(
    reply: Reply,
    decision: str,
    *,
    on: date | None,
    person: NewPerson | None = None,
    now: datetime,
    viewer: Viewer,
) -> str:
    """Do what follows; what was done, as a sentence. Caller's transaction, the reply locked."""
    today = office_day(now)
    deal = deal_of(reply)
    if decision in ("later", "interested", "referred"):
        _open_what_was_read(reply, now=now, viewer=viewer, may_write=decision != "referred")
    match decision:
        case "remove":
            return _remove(reply, now=now)
        case "later":
            return _later(reply, deal, on, now=now, viewer=viewer)
        case "not_us":
            return _not_us(reply, deal, now=now, viewer=viewer)
        case "referred":
            _drop_promise(reply, today=today)
            return referral.confirm(reply, person or referral.words_of(reply), today=today, now=now)
        case _:
            _drop_promise(reply, today=today)
            return "Interested: on your Today until you have answered."


def close_the_door(reply: Reply, *, now: datetime) -> None:
    """The reading is a plain no: the door closes at once. Caller's transaction; it saves the reply."""
    deal = deal_of(reply)
    if deal is None:
        not_again.mark(reply, today=office_day(now))
    elif reply.effects.get("door") is None:
        _close(reply, deal, now=now, viewer=Viewer(role="owner"))
        reply.effects = {**reply.effects, "door_read": True}


def take_back(reply: Reply, *, now: datetime, viewer: Viewer) -> int:
    """What the decision did, undone. A stop stays; how many that were lifted stand again. Caller's transaction."""
    today = office_day(now)
    referral.take_off(reply, today=today)
    lead_deal.take_back(reply)
    if not reply.effects.get("door_read") and (answer := reply.effects.get("door")) is not None:
        undo_door(answer, now=now, viewer=viewer)
        reply.effects = {key: value for key, value in reply.effects.items() if key != "door"}
    if reply.effects.get("not_us_marked"):
        not_again.unmark(reply, today=today)
    _drop_promise(reply, today=today)
    if (before := reply.effects.get("promise_before")) is not None:
        _put_promise(reply, before)
    if (named := reply.effects.get("lead_call_before")) is not None:
        reply.effects = {**reply.effects, "lead_call": named}
    read = reply.effects.get("read") or []
    if "door" in read:
        close_the_door(reply, now=now)
    if "not_again" in read:
        not_again.mark(reply, today=today)
    again = stopping.put_back(reply, now=now)
    gone = ("promise_before", "lead_call_before", "read", "not_us_marked")
    reply.effects = {key: value for key, value in reply.effects.items() if key not in gone}
    return again


def _open_what_was_read(reply: Reply, *, now: datetime, viewer: Viewer, may_write: bool) -> None:
    """The owner says that it is no plain no: what the reading closed is open again."""
    taken = []
    if reply.effects.get("door_read"):
        undo_door(reply.effects["door"], now=now, viewer=viewer)
        reply.effects = {k: v for k, v in reply.effects.items() if k not in ("door", "door_read")}
        taken.append("door")
    if may_write and not_again.unmark(reply, today=office_day(now)):
        taken.append("not_again")
    if taken:
        reply.effects = {**reply.effects, "read": taken}


def _remove(reply: Reply, *, now: datetime) -> str:
    _drop_promise(reply, today=office_day(now))
    new = stopping.stop(reply, now=now)
    reply.in_doubt = False
    emails = [key for key in (reply.from_key, reply.letter.to_key if reply.letter else "") if key]
    left = in_flight(emails, [reply.contact_id] if reply.contact_id else [])
    sentence = "Removed: nothing goes to them any more." if new else "Removed: the stop stays."
    return f"{sentence} {ALREADY_LEFT}" if left else sentence


def _later(reply: Reply, deal: Deal | None, on: date | None, *, now: datetime, viewer: Viewer) -> str:
    today = office_day(now)
    _drop_promise(reply, today=today)
    if deal is None:
        if on is None:
            return "Later: they stand where they stood."
        lead_deal.plan_call(reply, on, now=now, today=today, by=viewer.user_id)
        opened = reply.effects.get("opened")
        when = "on the deal that is opened for it" if opened else "on a deal that opens when the seal is off"
        return f"Later: a call on {full_day(on)}, {when}."
    if on is not None:
        promise_call(reply, deal, on, today=today, by=viewer.user_id)
        return f"Later: a call on {full_day(on)}."
    before = into_care(deal, today=today)
    if before is None:
        return "Later: they stand where they stood, and the next check-in finds them."
    reply.effects = {**reply.effects, "care": before}
    replan([deal.pk], today=today)
    day = not_before_a_check_in(deal.pk, today=today)
    return (
        f"Later: the next check-in is on {full_day(day)}." if day else "Later: the next check-in finds them."
    )


def promise_call(reply: Reply, deal: Deal, on: date, *, today: date, by: int | None = None) -> None:
    """The call on the day that they named, kept with the reply. Caller's transaction; it saves the reply.

    A deal that waits in line is in care from then on: else nobody would see the call.
    """
    promise = Promise.objects.create(
        deal=deal,
        kind="call_back",
        on=on,
        words=words_for_the_deal(reply),
        made_on=today,
        made_by_id=by,
    )
    reply.effects = {**reply.effects, "promise": promise.pk}
    if (before := into_care(deal, today=today)) is not None:
        reply.effects = {**reply.effects, "care": before}
    replan([deal.pk], today=today)


def _not_us(reply: Reply, deal: Deal | None, *, now: datetime, viewer: Viewer) -> str:
    _drop_promise(reply, today=office_day(now))
    if deal is None:
        if reply.effects.get("not_again") is None:
            not_again.mark(reply, today=office_day(now))
            reply.effects = {**reply.effects, "not_us_marked": True}
        return "Not us: no letter goes to them any more."
    if reply.effects.get("door") is None:  # else the reader closed it
        _close(reply, deal, now=now, viewer=viewer)
    return "Not us: the door is closed, for calls and letters."


def _close(reply: Reply, deal: Deal, *, now: datetime, viewer: Viewer) -> None:
    noted = note_door(
        deal.pk,
        "closed",
        now=now,
        viewer=viewer,
        words=words_for_the_deal(reply),
        everything=True,
        occasion=OCCASION,
    )
    reply.effects = {**reply.effects, "door": noted.answer_id}


def _drop_promise(reply: Reply, *, today: date) -> None:
    """The call that this reply planned, by the reader or by the owner, is owed no more where it stands."""
    number, care = reply.effects.get("promise"), reply.effects.get("care")
    promise = Promise.objects.filter(pk=number, state=Promise.State.STANDING).first() if number else None
    kept: dict[str, Any] = {k: v for k, v in reply.effects.items() if k not in ("promise", "care")}
    if (named := kept.pop("lead_call", None)) is not None and not reply.decision:
        kept["lead_call_before"] = named
    deals = {care["deal"]} if care else set()
    if promise is not None:
        if not reply.decision:  # the reader's own: it comes back with an undo
            kept["promise_before"] = {
                "deal": promise.deal_id,
                "on": promise.on.isoformat(),
                "words": promise.words,
                "made_on": promise.made_on.isoformat(),
            }
        deals.add(promise.deal_id)
        promise.delete()
    out_of_care(care)
    replan(deals, today=today)
    reply.effects = kept


def _put_promise(reply: Reply, before: dict[str, Any]) -> None:
    deal = Deal.objects.filter(pk=before["deal"]).first()
    if deal is not None:
        on, made_on = (date.fromisoformat(before[name]) for name in ("on", "made_on"))
        promise_call(reply, deal, on, today=made_on)
