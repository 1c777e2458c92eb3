"""The stops that a reply made. A stop is easy, a go is hard.

Reply.effects["stops"] holds the ids of the suppressions that the reading of this reply, or the owner's decision on
it, made: these and no others can be lifted, by a person. What a lifting took away stands in effects["lifted"], so
that it can be put back as it was. A complaint is never lifted.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from reopen.core.suppression import Stop, email_key, stopped_channels
from reopen.records.models import Contact, ContactEmail, ContactPhone, Deal, Reply, Suppression
from reopen.records.queries.visible import resting
from reopen.services import stop_list
from reopen.services.campaigns.rest import rest_before_stop
from reopen.services.campaigns.waking import wake_up
from reopen.services.desk.reply_lock import office_day, their_words
from reopen.services.outbox.stops import PERSONAL, stops_on
from reopen.services.plan_touches import replan
from reopen.services.remove_while_resting import seal_of
from reopen.services.stop_list import NewStop
from reopen.services.stop_person import stop_person
from reopen.services.suppress import suppress

_COLUMNS = (
    "kind", "key", "channel", "since", "words", "how", "batch_number", "campaign_number", "reply_number", "asked_at",
)  # fmt: skip
HOW = "in an answer to our letter"


def to_a_rep(reply: Reply) -> bool:
    """It answers what a rep sent in person, who has read it too: what it stops need not be kept from them."""
    return reply.letter is not None and reply.letter.kind in PERSONAL


def standing(reply: Reply) -> list[Suppression]:
    """The stops of this reply that stand and can be lifted."""
    ids = reply.effects.get("stops") or []
    if not ids or reply.kind == "complaint":
        return []
    return list(Suppression.objects.filter(pk__in=ids).order_by("pk"))


def stop(reply: Reply, *, now: datetime) -> int:
    """Stop the person written to and the sender, on every channel; how many stops are new. Caller's transaction."""
    today = office_day(now)
    last = Suppression.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    words, campaign, asked = their_words(reply), reply.campaign_id, reply.received_at
    addresses = sorted({reply.from_address, reply.letter.to_address if reply.letter else ""})
    if to_a_rep(reply):
        # They are stopped by all that is known of them: what has come to be known under a seal stays under it.
        of_theirs = resting().filter(contact=reply.contact_id, contact__isnull=False)
        resting_deal = of_theirs.order_by("pk").first()
        campaign = seal_of(resting_deal) if resting_deal is not None else None
    else:
        rest_before_stop([("email", email_key(one)) for one in addresses], campaign=campaign, now=now)
    if reply.contact_id is not None:
        stop_person(
            reply.contact_id,
            on=today,
            words=words,
            how=HOW,
            campaign=campaign,
            reply=reply.pk,
            asked_at=asked,
        )
    for one in addresses:
        if email_key(one):
            suppress(
                "email",
                one,
                "all",
                words=words,
                how=HOW,
                today=today,
                campaign=campaign,
                reply=reply.pk,
                asked_at=asked,
            )
    # The lock of the opt-outs is ours: nobody else has written one since.
    new = list(Suppression.objects.filter(pk__gt=last).values_list("pk", flat=True))
    if new:
        reply.effects = {**reply.effects, "stops": [*(reply.effects.get("stops") or []), *new]}
    return len(new)


def lift(reply: Reply, *, now: datetime) -> None:
    """Take away the stops that this reply made, and the marks that no other stop holds up. Caller's transaction.

    Whoever rested for nothing but these stops wakes.
    """
    rows = standing(reply)
    if not rows:
        return
    kept = [{name: _plain(getattr(row, name)) for name in _COLUMNS} for row in rows]
    people = _named_by(rows)
    stop_list.lift(rows)
    _mark_anew(people)
    reply.effects = {**reply.effects, "stops": [], "lifted": kept, "was_in_doubt": reply.in_doubt}
    reply.in_doubt = False
    _replan(people, today=office_day(now))
    wake_up(None, now=now)


def put_back(reply: Reply, *, now: datetime) -> int:
    """Write the lifted stops again; how many. Caller's transaction."""
    kept: list[dict[str, Any]] = reply.effects.get("lifted") or []
    if not kept:
        return 0
    named = [(facts["kind"], facts["key"]) for facts in kept]
    rest_before_stop(named, campaign=reply.campaign_id, now=now)
    stop_list.add(_again(facts) for facts in kept)
    wanted = Q()
    for facts in kept:
        wanted |= Q(kind=facts["kind"], key=facts["key"], channel=facts["channel"])
    rows = list(Suppression.objects.filter(wanted))
    reply.in_doubt = bool(reply.effects.get("was_in_doubt"))
    stops = [*(reply.effects.get("stops") or []), *(row.pk for row in rows)]
    reply.effects = {**reply.effects, "stops": stops, "lifted": []}
    people = _named_by(rows)
    _mark_anew(people)
    _replan(people, today=office_day(now))
    return len(rows)


def _again(facts: dict[str, Any]) -> NewStop:
    asked = facts["asked_at"]
    return NewStop(
        **{
            **facts,
            "since": date.fromisoformat(facts["since"]),
            "asked_at": datetime.fromisoformat(asked) if asked else None,
        }
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _named_by(rows: Iterable[Suppression]) -> list[int]:
    """The contacts whom these stops name."""
    rows = list(rows)
    emails = [row.key for row in rows if row.kind == "email"]
    phones = [row.key for row in rows if row.kind == "phone"]
    at = Q(key__in=emails)
    for row in rows:
        if row.kind == "domain":
            at |= Q(key__endswith=f"@{row.key}") | Q(key__endswith=f".{row.key}")
    found = set(ContactEmail.objects.filter(at).values_list("contact_id", flat=True))
    return sorted(
        found | set(ContactPhone.objects.filter(key__in=phones).values_list("contact_id", flat=True))
    )


def _mark_anew(people: Iterable[int]) -> None:
    """The stored answers of these contacts, as the list now says."""
    for pk in people:
        emails = set(ContactEmail.objects.filter(contact=pk).values_list("key", flat=True))
        phones = set(ContactPhone.objects.filter(contact=pk).values_list("key", flat=True))
        found = [Stop(s.kind, s.key, s.channel) for s in stops_on(emails, phones)]
        stopped = stopped_channels(email_keys=emails, phone_keys=phones, stops=found)
        Contact.objects.filter(pk=pk).update(no_email="email" in stopped, no_phone="phone" in stopped)


def _replan(people: list[int], *, today: date) -> None:
    replan(Deal.objects.filter(contact__in=people).order_by("pk").values_list("pk", flat=True), today=today)
