"""The letter's first question, as answered, against the calls, mails and meetings on record before the letter left.

Only the owner's own campaigns tell it, and only to whom the seal lets: everyone but the owner counts the answers of
campaigns that are unsealed, of deals that they may see.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

import polars as pl
from django.db.models import Q

from reopen.core.insight.hearsay import Hearsay, Said, find_hearsay
from reopen.records.models import Activity, Reply
from reopen.services.insights.contacts import HUMAN
from reopen.services.insights.frames import Asked, Frames
from reopen.services.insights.narrow import AskedError, between, of_deals

_CHUNK: Final = 500
_ANSWERS: Final[dict[str, Any]] = {
    "reply": pl.Int64, "deal": pl.Int64, "owner_id": pl.Int64, "owner": pl.String, "pipeline": pl.String,
    "source": pl.String, "contact_id": pl.Int64, "campaign_id": pl.Int64, "released": pl.Boolean, "on": pl.Date,
    "contacted": pl.Boolean, "call": pl.Boolean, "email": pl.Boolean, "meeting": pl.Boolean,
}  # fmt: skip


class _Answer(NamedTuple):
    row: tuple[Any, ...]
    deal_id: int
    contact_id: int | None
    letter_at: datetime


def read_answers(time_zone: str) -> pl.DataFrame:
    """A row an answer, oldest first: _ANSWERS. `on`: the day on which it came; `released`: by the owner, to all;
    call, email, meeting: how we had reached out before the letter left, to the deal or to its person."""
    zone = ZoneInfo(time_zone)
    answers = _answers(zone)
    rows = []
    while some := list(islice(answers, _CHUNK)):
        ways = _on_record(some)
        rows += [(*one.row, *(kind in way for kind in HUMAN)) for one, way in zip(some, ways, strict=True)]
    return pl.DataFrame(rows, schema=_ANSWERS, orient="row")


def hearsay(frames: Frames, asked: Asked) -> Hearsay:
    """What they say and what is on record. AskedError where it cannot be grouped so."""
    if asked.by not in ("", "owner", "source"):
        raise AskedError(f"“{asked.by}” is no grouping here: take one of owner, source.")
    # Who answers twice counts by the last word.
    answers = (
        between(of_deals(frames, asked).scan("answers"), "on", asked)
        .unique("deal", keep="last", maintain_order=True)
        .sort("deal")
        .collect()
    )
    return find_hearsay([_said(row, asked.by) for row in answers.to_dicts()])


def _said(row: Mapping[str, Any], by: str) -> Said:
    group = row[by] or "none" if by else ""
    return Said(row["deal"], group, row["contacted"], frozenset(kind for kind in HUMAN if row[kind]))


def _answers(zone: ZoneInfo) -> Iterator[_Answer]:
    replies = (
        Reply.objects.filter(kind="human", letter__recipient__deal__isnull=False)
        .select_related("letter__recipient__deal__owner")
        .defer("raw", "letter__text")
        .order_by("received_at", "pk")
    )
    for reply in replies.iterator(chunk_size=_CHUNK):
        told = ((reply.reading or {}).get("answers") or {}).get("contacted")
        letter = reply.letter
        deal = letter.recipient.deal if letter and letter.recipient else None
        if told is None or letter is None or deal is None:
            continue
        row = (
            reply.pk, deal.pk, deal.owner_id, deal.owner.name if deal.owner else "", deal.pipeline, deal.lead_source,
            reply.contact_id, reply.campaign_id, reply.released_at is not None,
            reply.received_at.astimezone(zone).date(), bool(told),
        )  # fmt: skip
        yield _Answer(row, deal.pk, letter.contact_id, letter.sent_at or letter.made_at)


def _on_record(answers: Sequence[_Answer]) -> list[set[str]]:
    """How we reached out before each one's letter left: on the deal, or to its person."""
    of_deal: dict[int | None, list[int]] = defaultdict(list)
    of_person: dict[int | None, list[int]] = defaultdict(list)
    for place, one in enumerate(answers):
        of_deal[one.deal_id].append(place)
        if one.contact_id is not None:
            of_person[one.contact_id].append(place)
    ways: list[set[str]] = [set() for _ in answers]
    ours = Activity.objects.filter(
        Q(deal__in=list(of_deal)) | Q(contact__in=list(of_person)), kind__in=HUMAN
    ).exclude(direction="in")
    for deal_id, contact_id, kind, at in ours.values_list("deal", "contact", "kind", "at").iterator(
        chunk_size=5_000
    ):
        for place in (*of_deal.get(deal_id, ()), *of_person.get(contact_id, ())):
            if at < answers[place].letter_at:
                ways[place].add(kind)
    return ways
