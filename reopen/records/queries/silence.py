"""Proof of silence: when they asked, in whose words, when it stopped, what went before, and nothing since."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.db.models import Q

from reopen.core.lawful_ground import rests_on_interest
from reopen.records.models import (
    Activity,
    Contact,
    ContactEmail,
    ContactPhone,
    Message,
    Outcome,
    Reply,
    Suppression,
)

_MOST = 200
What = Literal["letter", "answer", "call", "email", "meeting"]
_OURS: dict[str, What] = {"call": "call", "email": "email", "meeting": "meeting"}


@dataclass(frozen=True, slots=True)
class Sent:
    """Something of ours that reached them, or may have. `at` is when it left, or was made where that is unknown."""

    at: datetime
    what: What
    words: str
    by_hand: bool = False  # logged in the CRM, or by a person: not by Reopen's outbox
    ground: str = ""  # on what ground it went, in words
    weighed_in: int | None = None  # the campaign whose note weighs legitimate interest for it


@dataclass(frozen=True, slots=True)
class Kept:
    """A letter that did not go because of the stop."""

    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Silence:
    """One person's. `stopped_at`: the instant where a reply or the list knows it, else None and `since` is the day."""

    who: str
    account: str
    keys: tuple[str, ...]
    channel: str
    since: date
    asked_at: datetime | None  # when their mail came in
    stopped_at: datetime | None  # when the stop stood
    words: str
    how: str
    reply_id: int | None
    before: tuple[Sent, ...]
    after: tuple[Sent, ...]
    kept: tuple[Kept, ...]


def silence(stop_id: int) -> Silence | None:
    """Of the person whom that suppression names, with all their addresses and numbers; None where there is none."""
    stop = Suppression.objects.filter(pk=stop_id).first()
    if stop is None:
        return None
    people = _people(stop)
    emails = set(ContactEmail.objects.filter(contact__in=people).values_list("key", flat=True))
    phones = set(ContactPhone.objects.filter(contact__in=people).values_list("key", flat=True))
    if stop.kind == "email":
        emails.add(stop.key)
    elif stop.kind == "phone":
        phones.add(stop.key)
    emails, phones = emails - {""}, phones - {""}
    stops = list(
        Suppression.objects.filter(
            Q(pk=stop.pk) | Q(kind="email", key__in=emails) | Q(kind="phone", key__in=phones)
        ).order_by("since", "pk")
    )
    first = stops[0]
    reply = _reply(stops, people, emails)
    asked = reply.received_at if reply else first.asked_at
    # Between the two lies what it took until their mail was read: a letter may have left in it.
    stopped = reply.stored_at if reply else first.asked_at
    person = Contact.objects.select_related("account").filter(pk__in=people).order_by("pk").first()
    sent, kept = _messages(people, emails, stop)
    sent += _by_hand(people)
    sent.sort(key=lambda one: one.at)
    line = stopped
    return Silence(
        who=(person.name if person else "") or _shown(stop.key),
        account=person.account.name if person and person.account else "",
        keys=tuple(dict.fromkeys(_shown(s.key) for s in stops)),
        channel="all" if any(s.channel == "all" for s in stops) else first.channel,
        since=first.since,
        asked_at=asked,
        stopped_at=stopped,
        words=next((s.words for s in stops if s.words), ""),
        how=first.how,
        reply_id=reply.pk if reply else None,
        before=tuple(one for one in sent if not _is_after(one, line, first.since)),
        after=tuple(one for one in sent if _is_after(one, line, first.since)),
        kept=tuple(kept),
    )


def _shown(key: str) -> str:
    """Of somebody who was erased nothing is kept but a keyed hash."""
    return "somebody erased at their wish" if key.startswith("hmac:") else key


def _is_after(one: Sent, line: datetime | None, since: date) -> bool:
    return one.at > line if line is not None else one.at.date() > since


def _people(stop: Suppression) -> list[int]:
    if stop.kind == "email":
        found = ContactEmail.objects.filter(key=stop.key)
    elif stop.kind == "domain":
        found = ContactEmail.objects.filter(Q(key__endswith=f"@{stop.key}") | Q(key__endswith=f".{stop.key}"))
    else:
        return sorted(
            set(ContactPhone.objects.filter(key=stop.key).values_list("contact_id", flat=True)[:_MOST])
        )
    return sorted(set(found.values_list("contact_id", flat=True)[:_MOST]))


def _reply(stops: list[Suppression], people: list[int], emails: set[str]) -> Reply | None:
    """The reply in which they asked: the one whose effects made one of these stops."""
    ids = {stop.pk for stop in stops}
    theirs = Reply.objects.filter(Q(contact__in=people) | Q(from_key__in=emails)).order_by(
        "received_at", "pk"
    )
    return next((r for r in theirs[:_MOST] if ids & set(r.effects.get("stops") or [])), None)


def _messages(people: list[int], emails: set[str], stop: Suppression) -> tuple[list[Sent], list[Kept]]:
    to = Q(contact__in=people) | Q(to_key__in=emails)
    if stop.kind == "domain":
        to |= Q(to_key__endswith=f"@{stop.key}")
    sent, kept = [], []
    for m in Message.objects.filter(to).exclude(kind=Message.Kind.TEST).order_by("pk")[:_MOST]:
        at = m.sent_at or m.sending_at or m.settled_at or m.made_at
        state = Message.State(m.state)
        if state in (Message.State.SUPPRESSED, Message.State.CANCELLED):
            kept.append(Kept(m.settled_at or m.made_at, f"“{m.subject}”: {m.last_words or 'stopped'}"))
        elif state != Message.State.QUEUED:
            by_hand = " (no longer in Drafts when it was stopped: it may have been sent by hand)"
            doubt = {
                Message.State.UNKNOWN: " (it may have arrived: the connection was lost)",
                Message.State.SENDING: " (on its way)",
                Message.State.BOUNCED: " (refused: it did not arrive)",
                Message.State.DRAFTED: " (laid out for a person to send)",
            }.get(state, "")
            if state == Message.State.UNKNOWN and "by hand" in m.last_words:
                doubt = by_hand
            what: What = "answer" if m.kind == Message.Kind.ANSWER else "letter"
            weighed = m.campaign_id if rests_on_interest(m.ground) else None
            words = f"“{m.subject}”{doubt}"
            sent.append(Sent(at, what, words, ground=m.ground_words, weighed_in=weighed))
    return sent, kept


def _by_hand(people: list[int]) -> list[Sent]:
    """Calls logged here, and what the CRM tells of."""
    found: list[Sent] = []
    for outcome in Outcome.objects.filter(deal__contact__in=people, undone_at=None).order_by("-at")[:_MOST]:
        words = "a call, " + outcome.get_kind_display().lower().replace("_", " ")
        found.append(Sent(outcome.at, "call", words, by_hand=True))
    ours = Activity.objects.filter(contact__in=people, kind__in=_OURS).exclude(direction="in")
    for act in ours.order_by("-at")[:_MOST]:
        found.append(Sent(act.at, _OURS[act.kind], act.subject or f"a {act.kind}", by_hand=True))
    return found
