"""One reply with all that the owner needs to judge it. For the owner alone, while its campaign is sealed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q

from reopen.core.suppression import email_key
from reopen.records.models import (
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    Loss,
    Message,
    Promise,
    Recipient,
    Reply,
    Suppression,
)

# Domains at which anyone can have a mailbox: they say nothing of a company.
_ANYONES = frozenset(
    (
        "aol.com", "gmail.com", "gmx.de", "gmx.net", "googlemail.com", "hotmail.com", "icloud.com", "live.com",
        "mail.com", "me.com", "msn.com", "outlook.com", "proton.me", "protonmail.com", "t-online.de", "web.de",
        "yahoo.com",
    )
)  # fmt: skip
_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class StopRow:
    """A suppression that names them. `ours`: this reply made it, so that it can be lifted."""

    id: int
    key: str
    since: date
    words: str
    how: str
    ours: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer of ours to this reply."""

    id: int
    text: str
    state: str
    made_at: datetime
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter of ours; of an unmatched mail, one that it may answer, and why."""

    id: int
    to_name: str
    to_address: str
    account: str
    campaign: str
    subject: str
    sent_at: datetime | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class DealFact:
    """The deal that the letter was about."""

    id: int
    lost_on: date | None
    competitor: str
    amount: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True)
class ReplyPage:
    """Everything of one reply. `reading`: as docs say of a reading; {} where it has not been read."""

    id: int
    state: str
    kind: str
    intent: str
    in_doubt: bool
    reading: Mapping[str, Any]
    from_name: str
    from_address: str
    who: str
    account: str
    contact_id: int | None
    subject: str
    received_at: datetime
    stored_at: datetime
    raw: bytes
    matched_by: str
    decision: str
    decided_on: date | None
    judged_at: datetime | None
    worth: bool | None
    released_at: datetime | None
    campaign_id: int | None
    mailbox: str
    mailbox_way: str
    letter: LetterRow | None
    letter_text: str
    deal: DealFact | None
    stops: tuple[StopRow, ...]
    answers: tuple[AnswerRow, ...]
    candidates: tuple[LetterRow, ...]
    # "" where no task was made; else standing, kept, dropped.
    successor: str
    door_read: bool  # the reading closed the door
    not_again: bool  # no letter goes to them any more
    has_deal: bool
    put_on: str  # who was put on the deal because of it

    @property
    def liftable(self) -> bool:
        """Whether a stop stands that this reply made, and no removal is confirmed."""
        return self.decision != "remove" and self.kind != "complaint" and any(s.ours for s in self.stops)


def reply_page(reply_id: int, *, find: str = "") -> ReplyPage | None:
    """The reply; None where there is none, or it was dismissed. `find`: an address among the letters sent."""
    reply = (
        Reply.objects.select_related(
            "mailbox", "contact__account", "letter__recipient__account", "letter__campaign"
        )
        .filter(pk=reply_id)
        .exclude(state=Reply.State.DISMISSED)
        .first()
    )
    if reply is None:
        return None
    letter = reply.letter
    to = letter.recipient if letter else None
    account = (reply.contact.account if reply.contact else None) or (to.account if to else None)
    return ReplyPage(
        id=reply.pk,
        state=reply.state,
        kind=reply.kind,
        intent=reply.intent,
        in_doubt=reply.in_doubt,
        reading=reply.reading or {},
        from_name=reply.from_name,
        from_address=reply.from_address,
        who=(reply.contact.name if reply.contact else "") or reply.from_name or reply.from_address,
        account=account.name if account else "",
        contact_id=reply.contact_id,
        subject=reply.subject,
        received_at=reply.received_at,
        stored_at=reply.stored_at,
        raw=bytes(reply.raw),
        matched_by=reply.matched_by,
        decision=reply.decision,
        decided_on=reply.decided_on,
        judged_at=reply.judged_at,
        worth=reply.worth,
        released_at=reply.released_at,
        campaign_id=reply.campaign_id,
        mailbox=reply.mailbox.address,
        mailbox_way=reply.mailbox.way,
        letter=_letter(letter) if letter else None,
        letter_text=letter.text if letter else "",
        deal=_deal(reply),
        stops=_stops(reply),
        answers=tuple(
            AnswerRow(m.pk, m.text, m.state, m.made_at, m.sent_at)
            for m in Message.objects.filter(
                to_key=email_key(reply.from_address), answers=reply, kind=Message.Kind.ANSWER
            )
            .exclude(state=Message.State.CANCELLED)
            .order_by("pk")
        ),
        candidates=_candidates(reply, find) if reply.state == Reply.State.UNMATCHED else (),
        successor=_successor(reply),
        door_read=bool(reply.effects.get("door_read")),
        not_again=reply.contact is not None and reply.contact.no_letters_since is not None,
        has_deal=_has_deal(reply, to),
        put_on=_put_on(reply),
    )


def reply_raw(reply_id: int) -> bytes | None:
    """The mail as it came; None where there is none."""
    raw = (
        Reply.objects.filter(pk=reply_id)
        .exclude(state=Reply.State.DISMISSED)
        .values_list("raw", flat=True)
        .first()
    )
    return None if raw is None else bytes(raw)


def reply_of_answer(message_id: int) -> int | None:
    """The reply that an answer of ours answers."""
    return (
        Message.objects.filter(pk=message_id, kind=Message.Kind.ANSWER)
        .values_list("answers", flat=True)
        .first()
    )


def _letter(letter: Message, why: str = "") -> LetterRow:
    account = letter.recipient.account if letter.recipient else None
    return LetterRow(
        letter.pk,
        letter.to_name,
        letter.to_address,
        account.name if account else "",
        letter.campaign.title if letter.campaign else "",
        letter.subject,
        letter.sent_at,
        why,
    )


def _deal(reply: Reply) -> DealFact | None:
    to = reply.letter.recipient if reply.letter else None
    deals = Loss.objects.select_related("deal", "competitor").order_by("-lost_on", "-pk")
    loss = None
    if to is not None and to.deal_id is not None:
        loss = deals.filter(deal=to.deal_id).first()
    elif reply.contact_id is not None:
        loss = deals.filter(deal__contact=reply.contact_id).first()
    if loss is not None:
        rival = loss.competitor.name if loss.competitor else ""
        return DealFact(loss.deal_id, loss.lost_on, rival, loss.deal.amount, loss.deal.currency)
    deal = to.deal if to is not None else None
    return DealFact(deal.pk, deal.lost_on, "", deal.amount, deal.currency) if deal else None


def _stops(reply: Reply) -> tuple[StopRow, ...]:
    emails = {reply.from_key, reply.letter.to_key if reply.letter else ""}
    phones: set[str] = set()
    if reply.contact_id is not None:
        emails |= set(ContactEmail.objects.filter(contact=reply.contact_id).values_list("key", flat=True))
        phones |= set(ContactPhone.objects.filter(contact=reply.contact_id).values_list("key", flat=True))
    domains = {
        ".".join(labels[n:])
        for one in emails
        if one
        for labels in [one.rpartition("@")[2].split(".")]
        for n in range(len(labels))
    }
    made = set(reply.effects.get("stops") or [])
    found = Suppression.objects.filter(
        Q(kind="email", key__in=emails - {""})
        | Q(kind="phone", key__in=phones - {""})
        | Q(kind="domain", key__in=domains)
        | Q(pk__in=made)
    ).order_by("pk")
    return tuple(StopRow(s.pk, s.key, s.since, s.words, s.how, s.pk in made) for s in found[:50])


def _successor(reply: Reply) -> str:
    task = reply.effects.get("successor")
    return Promise.objects.filter(pk=task).values_list("state", flat=True).first() or "" if task else ""


def _has_deal(reply: Reply, to: Recipient | None) -> bool:
    if to is not None and to.deal_id is not None:
        return True
    return reply.contact_id is not None and Deal.objects.filter(contact=reply.contact_id).exists()


def _put_on(reply: Reply) -> str:
    done = reply.effects.get("referred")
    return (
        Contact.objects.filter(pk=done["contact"]).values_list("name", flat=True).first() or ""
        if done
        else ""
    )


def _candidates(reply: Reply, find: str) -> tuple[LetterRow, ...]:
    """Letters that the mail may answer, each with its why: the likeliest first."""
    letters = (
        Message.objects.filter(kind=Message.Kind.LETTER)
        .exclude(state__in=[Message.State.QUEUED, Message.State.CANCELLED, Message.State.SUPPRESSED])
        .select_related("recipient__account", "campaign")
        .order_by("-sent_at", "-pk")
    )
    found: dict[int, LetterRow] = {}

    def take(some: Any, why: str) -> None:
        for letter in some[:_CANDIDATES]:
            found.setdefault(letter.pk, _letter(letter, why))

    if find.strip():
        key = email_key(find)
        named = (
            Q(to_key=key)
            if key
            else Q(to_name__icontains=find.strip()) | Q(recipient__account__name__icontains=find.strip())
        )
        take(letters.filter(named), "you looked for it")
        return tuple(found.values())[:_CANDIDATES]
    if (guess := reply.letter_id or reply.effects.get("may_answer")) is not None:
        take(letters.filter(pk=guess), reply.matched_by or "the reader’s guess")
    if reply.from_key:
        take(letters.filter(to_key=reply.from_key), "the same address")
        domain = reply.from_key.rpartition("@")[2]
        if domain not in _ANYONES:
            take(letters.filter(to_key__endswith=f"@{domain}"), f"the same company, {domain}")
    if reply.from_name.strip():
        take(letters.filter(to_name__iexact=reply.from_name.strip()), "the same name")
    subject = _bare(reply.subject)
    if subject:
        take(letters.filter(subject__iexact=subject), "the same subject")
    return tuple(found.values())[:_CANDIDATES]


def _bare(subject: str) -> str:
    """Without "Re:" and "Fwd:"."""
    text = subject.strip()
    while ":" in text[:6] and text.split(":", 1)[0].strip().casefold() in (
        "re",
        "aw",
        "fwd",
        "fw",
        "wg",
        "sv",
    ):
        text = text.split(":", 1)[1].strip()
    return text
