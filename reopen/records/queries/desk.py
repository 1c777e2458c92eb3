"""The owner's desk: the replies to a campaign, in the order in which the owner should look at them.

For the owner alone: no other page, count or export may read from here while a campaign is sealed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from reopen.core.reply.doubt import sure_enough
from reopen.records.models import Campaign, Message, Reply

# Of one group; what lies beyond is a number.
MOST = 200
_SAID = 140
# What a teaser does without.
_GREETING = re.compile(
    r"^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon))\b[^\n]{0,40}[,!.]?\s*\n", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the owner is asked: is it as it was read, or else the next likeliest ("" where none is known)? And why."""

    read: str
    or_else: str
    why: tuple[str, ...]
    or_else_why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One line of the list. `tag` is the intent, or what a machine's mail is."""

    id: int
    who: str
    account: str
    tag: str
    confidence: float | None
    said: str
    at: datetime
    state: str
    decision: str
    in_doubt: bool
    worth: bool | None
    doubt: Doubt | None = None  # the reader is not sure enough


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its lines; `more` further ones are not shown."""

    key: str  # removals, interested, later, rest, judged, before, machines, unmatched
    rows: tuple[ReplyRow, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class DeskCounts:
    """Of one campaign, or of all."""

    sent: int
    replies: int  # by people
    to_judge: int
    worth: int
    out_of_office: int
    dead: int
    unmatched: int  # of all campaigns: nobody knows yet of which


@dataclass(frozen=True, slots=True)
class DeskCampaign:
    """A campaign that has been approved."""

    id: int
    title: str
    state: str
    is_sealed: bool
    verdict_on: date | None
    verdict: str
    to_judge: int


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything of the list."""

    groups: tuple[Group, ...]
    counts: DeskCounts
    campaign: DeskCampaign | None  # None: all of them
    campaigns: tuple[DeskCampaign, ...]

    @property
    def rows(self) -> tuple[ReplyRow, ...]:
        """Every line shown, in order."""
        return tuple(row for group in self.groups for row in group.rows)


_LINE = (
    "id", "from_name", "from_address", "contact__name", "contact__account__name", "letter__to_name", "kind", "intent",
    "reading__confidence", "reading__new_text", "reading__bounce__reason", "received_at", "state", "decision",
    "in_doubt", "worth", "subject", "reading__why", "reading__or_else", "reading__or_else_why",
)  # fmt: skip
_HUMAN = Q(kind="human") | Q(kind="complaint")
_REMOVAL = Q(intent="remove") | Q(kind="complaint") | Q(in_doubt=True)


def desk(campaign_id: int | None, *, today_since: datetime) -> Desk:
    """The desk of a campaign, or of all (None). `today_since`: when the company's day began."""
    # What answers a rep's own mail is the rep's.
    every = Reply.objects.exclude(letter__kind__in=[Message.Kind.QUOTE, Message.Kind.INVITATION])
    of = Reply.objects.filter(campaign=campaign_id) if campaign_id is not None else every
    waiting = of.filter(state__in=[Reply.State.TO_JUDGE, Reply.State.STORED])
    judged = of.filter(state=Reply.State.JUDGED)
    unmatched = Reply.objects.filter(state=Reply.State.UNMATCHED)
    removal = _REMOVAL & Q(state=Reply.State.TO_JUDGE)
    groups = (
        # In doubt first: those need the owner most.
        _group("removals", waiting.filter(removal), "-in_doubt", "-received_at"),
        _group("interested", waiting.filter(intent="interested").exclude(removal), "-received_at"),
        _group("later", waiting.filter(intent="later").exclude(removal), "-received_at"),
        _group("rest", waiting.exclude(removal).exclude(intent__in=["interested", "later"]), "-received_at"),
        _group("unmatched", unmatched, "-received_at"),
        _group("judged", judged.filter(judged_at__gte=today_since), "-judged_at"),
        _group("before", judged.exclude(judged_at__gte=today_since), "-judged_at"),
        _group("machines", of.filter(state=Reply.State.NOTED), "-received_at"),
    )
    campaigns = _campaigns()
    one = next((c for c in campaigns if c.id == campaign_id), None)
    return Desk(tuple(g for g in groups if g.rows), _counts(campaign_id, of), one, campaigns)


def best_campaign() -> int | None:
    """The campaign whose desk opens first: the latest with something to judge, else the latest approved."""
    waits = (
        Reply.objects.filter(
            state__in=[Reply.State.TO_JUDGE, Reply.State.STORED], campaign__approved_at__isnull=False
        )
        .order_by("-campaign__approved_at", "-campaign")
        .values_list("campaign", flat=True)
        .first()
    )
    if waits is not None:
        return int(waits)
    return (
        Campaign.objects.filter(approved_at__isnull=False)
        .order_by("-approved_at", "-pk")
        .values_list("pk", flat=True)
        .first()
    )


def interested_for_today(*, most: int = 20) -> list[ReplyRow]:
    """Those who would talk and have no answer yet: for the owner's own Today. Newest first.

    A judgement "interested" counts, and so does a reading that the owner has not judged.
    """
    wanted = Reply.objects.filter(
        Q(decision="interested", state=Reply.State.JUDGED)
        | Q(intent="interested", in_doubt=False, state=Reply.State.TO_JUDGE),
        released_at__isnull=True,
    )
    found = list(wanted.order_by("-received_at", "-pk").values("from_key", *_LINE)[: most * 5])
    # By the address, which has an index; the reply that is answered has none.
    answered = set(
        Message.objects.filter(
            to_key__in={one["from_key"] for one in found}, kind=Message.Kind.ANSWER, answers__isnull=False
        )
        .exclude(state__in=[Message.State.CANCELLED, Message.State.SUPPRESSED, Message.State.BOUNCED])
        .values_list("answers", flat=True)
    )
    return [_row(one) for one in found if one["id"] not in answered][:most]


def _group(key: str, found: QuerySet[Reply], *order: str) -> Group:
    rows = [_row(values) for values in found.order_by(*order, "-pk").values(*_LINE)[: MOST + 1]]
    more = max(0, found.count() - MOST) if len(rows) > MOST else 0
    return Group(key, tuple(rows[:MOST]), more)


def _row(values: dict[str, Any]) -> ReplyRow:
    said = " ".join(_GREETING.sub("", str(values["reading__new_text"] or values["subject"] or "")).split())
    confidence = values["reading__confidence"]
    tag = values["intent"] or _machine(values["kind"], values["reading__bounce__reason"])
    if values["kind"] == "auto_reply" and values["state"] == Reply.State.TO_JUDGE:
        tag = "has left"  # the one machine's mail that asks something of the owner
    return ReplyRow(
        id=values["id"],
        who=values["contact__name"]
        or values["from_name"]
        or values["letter__to_name"]
        or values["from_address"],
        account=values["contact__account__name"] or "",
        tag=tag if values["state"] != Reply.State.STORED else "not read yet",
        confidence=float(confidence) if isinstance(confidence, int | float) else None,
        said=said[: _SAID - 1] + "…" if len(said) > _SAID else said,
        at=values["received_at"],
        state=values["state"],
        decision=values["decision"],
        in_doubt=values["in_doubt"],
        worth=values["worth"],
        doubt=doubt_of(
            {name: values[f"reading__{name}"] for name in ("confidence", "why", "or_else", "or_else_why")},
            kind=values["kind"],
            intent=values["intent"],
            state=values["state"],
            in_doubt=values["in_doubt"],
        ),
    )


def doubt_of(
    reading: Mapping[str, Any], *, kind: str, intent: str, state: str, in_doubt: bool
) -> Doubt | None:
    """What is asked of a reply that waits; None where the reader was sure enough, or the owner has judged."""
    sure = sure_enough(intent, reading.get("confidence")) and not in_doubt
    if kind != "human" or state != Reply.State.TO_JUDGE or sure:
        return None
    why, other = (tuple(str(one) for one in reading.get(name) or ()) for name in ("why", "or_else_why"))
    return Doubt(intent, str(reading.get("or_else") or ""), why, other)


def _machine(kind: str, reason: object) -> str:
    words = {
        "auto_reply": "out of office",
        "bounce": "bounce",
        "calendar": "calendar",
        "delivered": "receipt",
        "complaint": "complaint",
    }
    tag = words.get(kind, kind.replace("_", " "))
    return f"{tag}: {str(reason).replace('_', ' ')}" if kind == "bounce" and reason else tag


def _counts(campaign_id: int | None, of: QuerySet[Reply]) -> DeskCounts:
    gone = [Message.State.SENT, Message.State.UNKNOWN, Message.State.DRAFTED, Message.State.BOUNCED]
    letters = Message.objects.filter(kind=Message.Kind.LETTER)
    if campaign_id is not None:
        letters = letters.filter(campaign=campaign_id)
    sent = letters.aggregate(
        gone=Count("pk", filter=Q(state__in=gone)),
        dead=Count("pk", filter=Q(bounce__in=["user_unknown", "host_unknown", "has_moved"])),
    )
    found = of.aggregate(
        replies=Count("pk", filter=_HUMAN & ~Q(state__in=[Reply.State.UNMATCHED, Reply.State.DISMISSED])),
        to_judge=Count("pk", filter=Q(state__in=[Reply.State.TO_JUDGE, Reply.State.STORED])),
        worth=Count("pk", filter=Q(worth=True)),
        out=Count("pk", filter=Q(kind="auto_reply", state=Reply.State.NOTED)),
    )
    bounced = of.filter(kind="bounce", reading__bounce__permanent=True, letter__isnull=False)
    dead = (
        sent["dead"]
        + bounced.exclude(letter__state=Message.State.BOUNCED).values("letter").distinct().count()
    )
    unmatched = Reply.objects.filter(state=Reply.State.UNMATCHED).count()
    return DeskCounts(
        sent["gone"], found["replies"], found["to_judge"], found["worth"], found["out"], dead, unmatched
    )


def _campaigns() -> tuple[DeskCampaign, ...]:
    waits = Count("replies", filter=Q(replies__state__in=[Reply.State.TO_JUDGE, Reply.State.STORED]))
    found = (
        Campaign.objects.filter(approved_at__isnull=False)
        .exclude(state=Campaign.State.CANCELLED)
        .annotate(waits=waits)
        .order_by("-approved_at", "-pk")
    )
    return tuple(
        DeskCampaign(c.pk, c.title, c.state, c.unsealed_at is None, c.verdict_on, c.verdict, c.waits)
        for c in found[:60]
    )


def day_began(now: datetime) -> datetime:
    """Midnight of the day of `now`, in its own zone."""
    return now - timedelta(
        hours=now.hour, minutes=now.minute, seconds=now.second, microseconds=now.microsecond
    )
