"""A release is taken back: its campaign is under the seal again, at once, as if nothing had been handed over.

What was shown of the deals while they rested is shown again. The calls that the release promised go, unless they have
been made; a deal that it opened for somebody goes, unless they have been called. What sellers did stays, and rests with
the deals. What they have seen cannot be unseen: who may have, and since when, is said, and stays with the campaign.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from reopen.core.plain_english import capital, full_day, join, many
from reopen.records.models import (
    Activity,
    Campaign,
    Deal,
    Digest,
    FormerRest,
    Outcome,
    Promise,
    Recipient,
    Reply,
    User,
)
from reopen.records.queries.company import company
from reopen.records.queries.visible import Viewer, visible_owners
from reopen.services.acts import ActError
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.former_rest import DAYS, rest_as_before
from reopen.services.campaigns.rest import pieces, rest
from reopen.services.desk import lead_deal
from reopen.services.desk.care import out_of_care
from reopen.services.desk.reply_lock import deal_of, office_day
from reopen.services.plan_touches import replan


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Who may have seen it: names; of `deals` that had been handed over, `acted_on` by somebody since."""

    campaign_id: int
    since: datetime
    deals: int
    acted_on: int
    who: tuple[str, ...]
    mailed: tuple[str, ...]  # among them: a morning's mail has told them
    sentence: str


@dataclass(frozen=True, slots=True)
class _Seen:
    """Deals handed over, deals that woke with them, those acted on; and people's names."""

    handed: int
    woke: int
    acted: int
    who: list[str]
    mailed: list[str]


def what_was_seen(campaign: Campaign, *, now: datetime) -> TakenBack:
    """Who may have seen what the release showed, until now; nothing is written. Raises CampaignError."""
    if campaign.verdict != Campaign.Verdict.ACCEPT or campaign.unsealed_at is None:
        raise CampaignError(f"{campaign.title} has not been released: there is nothing to take back.")
    if now - campaign.unsealed_at > timedelta(days=DAYS):
        raise CampaignError(
            f"{campaign.title} was released on {_moment(campaign.unsealed_at)}, more than {DAYS} days ago: it stands."
        )
    given = _given(campaign)
    deals = {deal.pk: deal for reply in given if (deal := deal_of(reply)) is not None}
    woke = set(FormerRest.objects.filter(campaign=campaign).values_list("deal_number", flat=True))
    acted = set(
        Outcome.objects.filter(
            deal__in=list(deals), at__gte=campaign.unsealed_at, undone_at=None
        ).values_list("deal_id", flat=True)
    )
    people = _who_sees({*woke, *deals})
    told = Digest.objects.filter(sent_at__gte=campaign.unsealed_at, user__in=[one.pk for one in people])
    mailed = set(told.values_list("user_id", flat=True))
    seen = _Seen(
        handed=len(deals),
        woke=len({*woke, *deals}),
        acted=len(acted),
        who=[str(one) for one in people],
        mailed=[str(one) for one in people if one.pk in mailed],
    )
    return TakenBack(
        campaign.pk,
        campaign.unsealed_at,
        seen.handed,
        seen.acted,
        tuple(seen.who),
        tuple(seen.mailed),
        _words(campaign, now, seen),
    )


def take_back_release(campaign_id: int, *, now: datetime) -> TakenBack:
    """Seal it again: the owner's own act. Raises CampaignError where it is not released, or was long ago."""
    today = office_day(now)
    with transaction.atomic():
        campaign = Campaign.objects.select_for_update().filter(pk=campaign_id).first()
        if campaign is None:
            raise CampaignError(f"There is no campaign {campaign_id}.")
        seen = what_was_seen(campaign, now=now)
        owed: set[int] = set()
        for reply in Reply.objects.filter(campaign=campaign).select_related("letter__recipient"):
            owed |= _take_from_the_seller(reply, today=today)
        Recipient.objects.filter(campaign=campaign, released_at__isnull=False).update(released_at=None)
        campaign.unsealed_at = None
        campaign.taken_back = [
            *campaign.taken_back,
            {"released": seen.since.isoformat(), "at": now.isoformat(), "words": seen.sentence},
        ]
        campaign.save(update_fields=["unsealed_at", "taken_back"])
        again = rest_as_before(campaign)
        _forget_the_waking(again, office_day(seen.since))
        rest(campaign, now=now)
        replan(owed, today=today)
    return seen


def _given(campaign: Campaign) -> list[Reply]:
    """The replies that the release handed over."""
    return list(
        Reply.objects.filter(campaign=campaign, released_at=campaign.unsealed_at)
        .select_related("contact", "letter__recipient")
        .order_by("pk")
    )


def _take_from_the_seller(reply: Reply, *, today: date) -> set[int]:
    """Undo what the release did for this reply; the deals of which something else is owed now."""
    effects = reply.effects
    owed: set[int] = set()
    promise = Promise.objects.filter(pk=effects.get("handed"), state=Promise.State.STANDING).first()
    if promise is not None:
        owed.add(promise.deal_id)
        promise.delete()
    if (care := effects.get("handed_care")) is not None:
        owed.add(care["deal"])
        out_of_care(care)
    reply.effects = {key: value for key, value in effects.items() if key not in ("handed", "handed_care")}
    if (opened := effects.get("opened")) is not None:
        named = (
            Promise.objects.filter(deal=opened, state=Promise.State.STANDING)
            .values_list("on", flat=True)
            .first()
        )
        try:
            lead_deal.take_back(reply)
        except ActError:
            pass  # they have been called: the deal stays, and rests
        else:
            is_later = (reply.decision or reply.intent) == Reply.Decision.LATER
            if is_later and named is not None:
                reply.effects = {**reply.effects, "lead_call": max(named, today).isoformat()}
    reply.released_at = None
    reply.save(update_fields=["effects", "released_at"])
    return {pk for pk in owed if pk is not None}


def _forget_the_waking(deals: list[int], on: date) -> None:
    """The lines on the timelines that say that the rest is over."""
    for part in pieces(deals):
        lines = [f"rest-{pk}-{on.isoformat()}" for pk in part]
        Activity.objects.filter(source="reopen", external_id__in=lines, kind="rest").delete()


def _who_sees(deals: Collection[int]) -> list[User]:
    """Everyone but the owners who may look at one of these deals."""
    owners: set[int] = set()
    for part in pieces(sorted(deals)):
        rows = Deal.objects.filter(pk__in=part, owner__isnull=False)
        owners |= {pk for pk in rows.values_list("owner_id", flat=True) if pk is not None}
    people = User.objects.filter(is_active=True).exclude(role=User.Role.OWNER).order_by("name", "pk")
    return [one for one in people if visible_owners(Viewer.of(one)).filter(pk__in=owners).exists()]


def _words(campaign: Campaign, until: datetime, seen: "_Seen") -> str:
    since = campaign.unsealed_at or until
    ends = _moment(until)
    if ends.startswith(day := _moment(since).partition(", ")[0]):
        ends = ends.removeprefix(f"{day}, ")
    times = f"From {_moment(since)} to {ends}"
    if not seen.who:
        return f"{times} nobody but you could see anything of it: nobody else may look at these deals."
    words = (
        f"{times} {join(seen.who)} may have seen {many(seen.handed, 'deal')} that you had handed over, with the words "
        f"of the replies, and of {many(seen.woke, 'deal')} in all what the replies did."
    )
    if seen.mailed:
        words += f" A morning’s mail has told {join(seen.mailed)}."
    if seen.acted:
        words += f" {capital(many(seen.acted, 'of them has', 'of them have'))} been acted on: that stays."
    return words


def _moment(at: datetime) -> str:
    here = at.astimezone(ZoneInfo(company().time_zone))
    return f"{full_day(here.date())}, {here:%H:%M}"
