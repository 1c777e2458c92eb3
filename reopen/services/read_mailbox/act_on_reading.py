"""What a reading does at once, kept in Reply.effects so that the owner can take it back.

A person's mail halts every letter to them until the owner has judged it: the state "to_judge" is that halt. A
removal or a complaint stops them on every channel, in the very transaction in which it is read; in doubt too. A bounce
settles the letter, and a machine's mail is noted.
"""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import F
from django.db.models.functions import Coalesce

from reopen.core.freemail import company_domain
from reopen.core.reply.doubt import is_asked
from reopen.core.reply.reading import Bounce, Reading
from reopen.core.suppression import Kind, email_key
from reopen.records.models import ContactEmail, Erasure, Message, Quote, Reply, Suppression
from reopen.records.queries.company import company
from reopen.services.booking.calls import zone_of
from reopen.services.booking.steer import came_back, wrote_back
from reopen.services.campaigns.rest import rest_before_stop, rest_until_judged
from reopen.services.desk import effects, lead_deal, not_again, stopping, successor
from reopen.services.desk.reply_lock import deal_of, office_day, their_words
from reopen.services.moves import heard
from reopen.services.outbox import auto_pause
from reopen.services.quotes.answered import answered
from reopen.services.suppress import suppress

_WENT = [Message.State.SENDING, Message.State.SENT, Message.State.UNKNOWN, Message.State.DRAFTED]


def act(reply: Reply, reading: Reading, *, now: datetime) -> None:
    """Do it, and set the reply's state; the caller saves. Caller's transaction, with the lock of the opt-outs where
    the reading is a removal or a complaint."""
    if stopping.to_a_rep(reply):
        _act_personal(reply, reading, now=now)
        return
    asks = reading.kind in ("human", "complaint", "calendar") or reading.left_company
    if asks and reply.state != Reply.State.UNMATCHED:
        # The seal may be off: what it does stays the owner's until it is judged, all the same.
        rest_until_judged(reply, now=now)
    if reading.intent == "remove" or reading.kind == "complaint":
        _stop(reply, reading, now=now)
    if reply.state == Reply.State.UNMATCHED:
        return
    reply.state = Reply.State.TO_JUDGE if asks else Reply.State.NOTED
    if reading.bounce is not None:
        _bounced(reply, reading.bounce, now=now)
    elif reply.effects.get("names_letter"):
        _did_leave(reply)
    if reading.kind == "auto_reply" and reading.resume_on is not None and not reading.left_company:
        _park(reply, reading.resume_on)
    if not is_asked(reading):
        _take_at_its_word(reply, reading, now=now)
    if reading.kind == "complaint" and reply.campaign_id is not None:
        reply.save()  # it counts itself
        auto_pause.look(reply.campaign_id, now=now)


def _act_personal(reply: Reply, reading: Reading, *, now: datetime) -> None:
    """An answer to what a rep sent in person: theirs, and not the owner's to judge. Nothing rests for it.

    A removal stops them all the same; an answer to a quote drops the call that it promised, and one to an invitation
    is shown to the rep in their words. Who has left, as an automatic answer says, is looked for.
    """
    reply.state = Reply.State.NOTED
    letter = reply.letter
    if reading.intent == "remove" or reading.kind == "complaint":
        _stop(reply, reading, now=now)
    if reading.bounce is not None:
        _bounced(reply, reading.bounce, now=now)
    elif reply.effects.get("names_letter"):
        _did_leave(reply)
    if letter is not None and letter.kind == Message.Kind.INVITATION and reading.bounce is not None:
        came_back(letter, reading.bounce.reason.replace("_", " "), now=now)
    if reading.left_company and not is_asked(reading):
        _look_for_another(reply, now=now)
    if letter is None or reading.kind not in ("human", "calendar"):
        return
    words = their_words(reply)
    if letter.kind == Message.Kind.INVITATION:
        wrote_back(letter, words, subject=reply.subject, now=now)
        return
    quote = Quote.objects.filter(message=letter).select_related("deal__account").first()
    if quote is not None:
        on = reply.received_at.astimezone(zone_of(quote.deal)).date()
        answered(quote.deal_id, on=on, now=now, words=words, message_id=letter.pk)


def _take_at_its_word(reply: Reply, reading: Reading, *, now: datetime) -> None:
    """What a reading does that is sure enough; of any other the owner is asked, and until then nothing goes to them."""
    today = office_day(now)
    if reading.intent == "later" and reading.resume_on is not None:
        _promise(reply, reading.resume_on, now=now)
    if reading.intent == "not_interested":
        effects.close_the_door(reply, now=now)
    if reading.intent == "referral" or reading.left_company:
        not_again.mark(reply, today=today)
    if reading.left_company:
        _look_for_another(reply, now=now)


def _look_for_another(reply: Reply, *, now: datetime) -> None:
    """Two tasks: a successor for the deal, and where its person went."""
    today = office_day(now)
    successor.look_for(reply, today=today)
    heard.of_reply(reply, today=today)


def _stop(reply: Reply, reading: Reading, *, now: datetime) -> None:
    """The one written to and the sender; as wide as they ask. In the tray: the sender alone, in doubt."""
    last = Suppression.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    if reply.state == Reply.State.UNMATCHED:
        if reading.kind == "complaint" or not reply.from_key:
            return
        reply.in_doubt = True
        letter = Message.objects.filter(pk=reply.effects.get("may_answer")).first()
        campaign = letter.campaign_id if letter else None
        _suppress(reply, "email", reply.from_address, campaign, now=now)
    else:
        stopping.stop(reply, now=now)
        if reading.scope in ("domain", "company"):
            theirs = reply.letter.to_key if reply.letter else ""
            for domain in sorted(
                {company_domain(key) for key in (reply.from_key, theirs)} - {"", _ours(reply)}
            ):
                _suppress(reply, "domain", domain, reply.campaign_id, now=now)
    # The lock of the opt-outs is ours: nobody else has written one since.
    stops = [*(reply.effects.get("stops") or [])]
    made = Suppression.objects.filter(pk__gt=last).exclude(pk__in=stops).values_list("pk", flat=True)
    reply.effects = {**reply.effects, "stops": [*stops, *made]}
    if reading.erasure_requested and reply.state != Reply.State.UNMATCHED:
        _erasure(reply)


def _suppress(reply: Reply, kind: Kind, value: str, campaign: int | None, *, now: datetime) -> None:
    key = email_key(value) if kind == "email" else value
    # Also of whom the owner has never written to: that their calls vanish would tell as much.
    if not stopping.to_a_rep(reply):
        rest_before_stop([(kind, key)], campaign=campaign, now=now)
    suppress(
        kind,
        value,
        "all",
        words=their_words(reply),
        how=stopping.HOW,
        today=office_day(now),
        campaign=campaign,
        reply=reply.pk,
        asked_at=reply.received_at,
    )


def _ours(reply: Reply) -> str:
    return company_domain(reply.mailbox.key)


def _erasure(reply: Reply) -> None:
    """A task with the law's date: one month after they asked (GDPR, Article 12(3))."""
    asked = office_day(reply.received_at)
    year, month = (asked.year + 1, 1) if asked.month == 12 else (asked.year, asked.month + 1)
    due = next(
        date(year, month, day)
        for day in (asked.day, 30, 29, 28)
        if day <= asked.day and _is_day(year, month, day)
    )
    made = Erasure.objects.create(
        contact_number=reply.contact_id, asked_on=asked, due_on=due, how="in an answer to our letter"
    )
    reply.effects = {**reply.effects, "erasure": made.pk}


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _did_leave(reply: Reply) -> None:
    """Whoever names a letter has it: it left, whatever its sender knew."""
    if reply.letter_id is None:
        return
    Message.objects.filter(
        pk=reply.letter_id, state__in=[Message.State.UNKNOWN, Message.State.DRAFTED]
    ).update(
        state=Message.State.SENT,
        sent_at=Coalesce(F("sent_at"), F("sending_at"), reply.received_at),
        settled_at=reply.stored_at,
        last_words="An answer shows that it arrived.",
    )


def _bounced(reply: Reply, bounce: Bounce, *, now: datetime) -> None:
    letter = reply.letter
    if letter is None:
        return
    if not bounce.failed:  # late: the servers go on trying
        if reply.effects.get("names_letter"):
            _did_leave(reply)
        return
    words = f"It came back: {bounce.status or ''} {bounce.reason.replace('_', ' ')}".replace("  ", " ")
    mine = Message.objects.filter(pk=letter.pk, state__in=_WENT).update(
        state=Message.State.BOUNCED, bounce=bounce.reason, settled_at=now, last_words=words
    )
    done: dict[str, Any] = {"bounced": letter.pk} if mine else {}
    if bounce.permanent and letter.contact_id is not None:
        dead = ContactEmail.objects.filter(contact=letter.contact_id, key=letter.to_key, is_dead=False)
        done["dead"] = list(dead.values_list("pk", flat=True))
        dead.update(is_dead=True)
    reply.effects = {**reply.effects, **done}
    if bounce.permanent:
        _look_for_another(reply, now=now)
    if letter.campaign_id is not None:
        auto_pause.look(letter.campaign_id, now=now)


def _park(reply: Reply, until: date) -> None:
    """They are away: no letter goes before they are back."""
    at = datetime.combine(until, time(8), tzinfo=ZoneInfo(company().time_zone))
    Message.objects.filter(
        contact=reply.contact_id,
        contact__isnull=False,
        state=Message.State.QUEUED,
        kind=Message.Kind.LETTER,
        due_at__lt=at,
    ).update(due_at=at)
    reply.effects = {**reply.effects, "parked_until": until.isoformat()}


def _promise(reply: Reply, on: date, *, now: datetime) -> None:
    """The call on the day that they named. The deal rests: nobody but the owner sees it before the release."""
    today = office_day(now)
    if on < today:
        return
    deal = deal_of(reply)
    if deal is None:
        lead_deal.plan_call(reply, on, now=now, today=today, by=None)
        return
    effects.promise_call(reply, deal, on, today=today)
