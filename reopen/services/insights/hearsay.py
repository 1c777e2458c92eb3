"""The letter's first question, as answered, against the calls, mails and meetings on record before the letter left.

Only the owner's own campaigns tell it, and only to whom the seal lets: everyone but the owner counts the answers of
campaigns that are unsealed, of deals that they may see.
"""

from collections import defaultdict
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q, QuerySet

from reopen.core.insight.hearsay import Hearsay, Said, find_hearsay
from reopen.records.models import Activity, Deal, Reply
from reopen.records.queries.sealed import sealed_campaigns
from reopen.records.queries.visible import Viewer, visible_deals
from reopen.services.insights.contacts import HUMAN
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError

_CHUNK = 500


class _Answer(NamedTuple):
    contacted: bool
    contact_id: int | None
    letter_at: datetime


def hearsay(viewer: Viewer, asked: Asked) -> Hearsay:
    """What they say and what is on record. AskedError where it cannot be grouped so."""
    if asked.by not in ("", "owner", "source"):
        raise AskedError(f"“{asked.by}” is no grouping here: take one of owner, source.")
    replies = Reply.objects.filter(kind="human", letter__isnull=False).select_related("letter")
    if not viewer.sees_resting:
        replies = replies.exclude(campaign__in=sealed_campaigns()).exclude(released_at__isnull=True)
    if asked.since:
        replies = replies.filter(received_at__date__gte=asked.since)
    if asked.until:
        replies = replies.filter(received_at__date__lte=asked.until)
    answers: dict[int, _Answer] = {}
    for reply in replies.order_by("received_at", "pk").iterator(chunk_size=_CHUNK):
        told = ((reply.reading or {}).get("answers") or {}).get("contacted")
        letter = reply.letter
        if told is None or letter is None or letter.recipient is None or letter.recipient.deal_id is None:
            continue
        # Who answers twice counts by the last word.
        answers[letter.recipient.deal_id] = _Answer(
            bool(told), letter.contact_id, letter.sent_at or letter.made_at
        )
    return find_hearsay(_said(viewer, asked, answers))


def _said(viewer: Viewer, asked: Asked, answers: dict[int, _Answer]) -> list[Said]:
    said: list[Said] = []
    ids = sorted(answers)
    for start in range(0, len(ids), _CHUNK):
        some = {one: answers[one] for one in ids[start : start + _CHUNK]}
        ways = _on_record(some)
        for deal in _deals(viewer, asked).filter(pk__in=some).order_by("pk"):
            names = {"owner": deal.owner.name if deal.owner else "", "source": deal.lead_source}
            group = names[asked.by] or "none" if asked.by else ""
            said.append(Said(deal.pk, group, some[deal.pk].contacted, frozenset(ways[deal.pk])))
    return said


def _deals(viewer: Viewer, asked: Asked) -> QuerySet[Deal]:
    deals = visible_deals(viewer).select_related("owner")
    if asked.owner:
        deals = deals.filter(owner__name__iexact=asked.owner.strip())
    if asked.pipeline:
        deals = deals.filter(pipeline__iexact=asked.pipeline.strip())
    return deals


def _on_record(answers: dict[int, _Answer]) -> dict[int, set[str]]:
    """How we reached out before the letter left: on the deal, or to its person."""
    people = {one.contact_id: deal for deal, one in answers.items() if one.contact_id is not None}
    ways: dict[int, set[str]] = defaultdict(set)
    ours = Activity.objects.filter(Q(deal__in=answers) | Q(contact__in=people), kind__in=HUMAN).exclude(
        direction="in"
    )
    for deal_id, contact_id, kind, at in ours.values_list("deal", "contact", "kind", "at").iterator(
        chunk_size=5_000
    ):
        for deal in {deal_id, people.get(contact_id)} - {None}:
            if deal in answers and at < answers[deal].letter_at:
                ways[deal].add(kind)
    return ways
