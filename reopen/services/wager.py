"""The wager: was it worth it? The owner's verdict on a campaign, and the release of the replies that the owner chose.

    verdict(campaign, "accept")  the wager is won; the seal holds until the release
    verdict(campaign, "reject")  the seal is off: what a reply did is seen by whose deal it is, its text never
    release(campaign)            after accept: the chosen deals go to their sellers as calls for today; the seal is off
                                 (services.take_back_release: sealed again)

Today knows calls on deals: for the chosen reply of somebody without one a deal is opened, at the lead's seller.

What is not handed over keeps its effects (a removal, a closed door, a day to call) without the sender's words: these
stay with the reply, which is the owner's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from django.db import transaction
from django.db.models import QuerySet

from reopen.core.plain_english import capital, many
from reopen.records.models import Campaign, Deal, DealOwner, DoorAnswer, Message, Promise, Recipient, Reply
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.former_rest import keep_for_taking_back
from reopen.services.campaigns.waking import wake_up
from reopen.services.desk import lead_deal
from reopen.services.desk.care import into_care
from reopen.services.desk.reply_lock import deal_of, office_day, their_words


@dataclass(frozen=True, slots=True)
class Figures:
    """People of a campaign: who wrote back, with worth, whom the owner answered, who asked to be removed."""

    replies: int
    worth: int
    not_worth: int
    waiting: int  # not judged yet
    answered: int
    removed: int


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict as it stands. `already`: it stood so before."""

    campaign_id: int
    verdict: str
    figures: Figures
    sentence: str
    already: bool = False


@dataclass(frozen=True, slots=True)
class Released:
    """What went to the sellers: deals with a call for today; and what did not, by cause in words."""

    campaign_id: int
    deals: tuple[int, ...]
    kept: dict[str, int] = field(default_factory=dict)
    sentence: str = ""
    already: bool = False


def figures(campaign: Campaign) -> Figures:
    """What stands beside the verdict."""
    human = Reply.objects.filter(campaign=campaign, kind="human").exclude(state=Reply.State.DISMISSED)
    worth, waiting, removed, people = (set[int | str]() for _ in range(4))
    not_worth = set[int | str]()
    for pk, contact, key, is_worth, state, intent, decision in human.values_list(
        "pk", "contact_id", "from_key", "worth", "state", "intent", "decision"
    ):
        who = contact or key or f"reply {pk}"
        people.add(who)
        if is_worth is not None:
            (worth if is_worth else not_worth).add(who)
        if state in (Reply.State.STORED, Reply.State.TO_JUDGE):
            waiting.add(who)
        if (decision or intent) == Reply.Decision.REMOVE:
            removed.add(who)
    answers = Message.objects.filter(
        kind=Message.Kind.ANSWER,
        answers__campaign=campaign,
        state__in=[Message.State.SENT, Message.State.DRAFTED, Message.State.UNKNOWN],
    )
    answered = set(answers.values_list("answers__contact_id", "to_key"))
    return Figures(len(people), len(worth), len(not_worth - worth), len(waiting), len(answered), len(removed))


def verdict(campaign_id: int, decision: Literal["accept", "reject"], *, now: datetime) -> Judged:
    """Accept or reject the wager: the owner's own act, as is `release`. Raises CampaignError."""
    if decision not in Campaign.Verdict.values:
        raise CampaignError(f"“{decision}” is no verdict: accept or reject.", "verdict")
    with transaction.atomic():
        campaign = _locked(campaign_id)
        found = figures(campaign)
        if campaign.verdict == decision:
            return Judged(
                campaign_id, decision, found, f"{campaign.title}: {decision}ed already.", already=True
            )
        _may_be_judged(campaign)
        columns: dict[str, object] = {
            "state": Campaign.State.JUDGED,
            "verdict": decision,
            "verdict_at": now,
        }
        if decision == "reject":
            columns["unsealed_at"] = now
        Campaign.objects.filter(pk=campaign_id).update(**columns)
        if decision == "reject":
            _take_their_words_away(Reply.objects.filter(campaign=campaign))
            lead_deal.open_the_named(campaign, now=now, today=office_day(now))
            wake_up(campaign, now=now)
    if decision == "accept":
        after = "The seal holds until you release the replies."
    else:
        after = "The seal is off, and the replies stay yours."
    waiting = capital(many(found.waiting, "reply", "replies"))
    waits = f" {waiting} {'waits' if found.waiting == 1 else 'wait'} to be judged." if found.waiting else ""
    return Judged(campaign_id, decision, found, f"{campaign.title}: {decision}ed. {after}{waits}")


def release(
    campaign_id: int,
    *,
    now: datetime,
    by: int | None = None,
    notes: Mapping[int, str] | None = None,
    to: int | None = None,
) -> Released:
    """Hand the deals of the replies marked as worth discussing to their sellers, and take the seal off.

    Each gets a promised call for today with the words of the reply and the owner's note (`notes`, by reply); where the
    owner noted a later day that they named, the call of that day stands instead. A person who asked to be removed is
    called by nobody. `to`: the seller of those who have no deal and no seller. Raises CampaignError unless the wager
    is accepted, and where such a seller must be named first.
    """
    today = office_day(now)
    with transaction.atomic():
        campaign = _locked(campaign_id)
        if campaign.verdict != Campaign.Verdict.ACCEPT:
            raise CampaignError(
                f"{campaign.title} has not been accepted: `reopen campaign verdict {campaign_id} accept` comes first.",
                "verdict",
            )
        if campaign.unsealed_at is not None:
            return Released(campaign_id, (), {}, f"{campaign.title} was released already.", already=True)
        chosen = _chosen(campaign)
        seller = DealOwner.objects.filter(pk=to).first() if to is not None else None
        if seller is None and (alone := _without_seller(chosen)):
            raise CampaignError(
                f"{alone[0]} asked without a deal, and nobody is their seller. Say whose call it is: "
                f"`reopen campaign release {campaign_id} --to “…”`, or choose on the page.",
                "to",
            )
        handed: dict[int, Deal] = {}
        given: list[Reply] = []
        kept: dict[str, int] = {}
        for reply in chosen:
            deal = deal_of(reply)
            if why := _why_not(reply, deal):
                kept[why] = kept.get(why, 0) + 1
                continue
            given.append(reply)
            note = (notes or {}).get(reply.pk, "")
            if deal is None:
                deal = _open(reply, note, seller, today=today, now=now, by=by)
            elif deal.pk not in handed:
                _hand_over(reply, deal, note, today=today, now=now, by=by)
            handed[deal.pk] = deal
        _mark(given, now)
        _take_their_words_away(
            Reply.objects.filter(campaign=campaign).exclude(pk__in=[one.pk for one in given])
        )
        lead_deal.open_the_named(campaign, now=now, today=today)
        Campaign.objects.filter(pk=campaign_id).update(unsealed_at=now)
        keep_for_taking_back(campaign, lambda: wake_up(campaign, now=now, handed=handed), now=now)
    whom = "its seller" if len(handed) == 1 else "their sellers"
    words = f"{capital(many(len(handed), 'deal'))} handed to {whom} for today. The seal is off."
    for why, number in kept.items():
        words += f" {capital(many(number, 'reply', 'replies'))} not handed over: {why}."
    return Released(campaign_id, tuple(handed), kept, words)


def without_seller(campaign: Campaign) -> list[str]:
    """Whose chosen reply nobody would be called for: they asked without a deal, and no seller is on record."""
    return _without_seller(_chosen(campaign))


def _chosen(campaign: Campaign) -> list[Reply]:
    return list(
        Reply.objects.filter(campaign=campaign, worth=True)
        .exclude(state__in=[Reply.State.DISMISSED, Reply.State.UNMATCHED])
        .select_related("contact__account", "letter__recipient")
        .order_by("-received_at", "-pk")
    )


def _without_seller(chosen: list[Reply]) -> list[str]:
    return [
        (reply.contact.name if reply.contact else "") or reply.from_name or reply.from_address
        for reply in chosen
        if deal_of(reply) is None and not _why_not(reply, None) and lead_deal.seller_of(reply) is None
    ]


def _locked(campaign_id: int) -> Campaign:
    campaign = Campaign.objects.select_for_update().filter(pk=campaign_id).first()
    if campaign is None:
        raise CampaignError(f"There is no campaign {campaign_id}.")
    return campaign


def _may_be_judged(campaign: Campaign) -> None:
    match campaign.state:
        case Campaign.State.COLLECTING:
            return
        case Campaign.State.JUDGED if campaign.unsealed_at is None:
            return  # accepted, and not released: the owner may think again
        case Campaign.State.JUDGED:
            raise CampaignError(f"{campaign.title} is judged, and its seal is off: the verdict stands.")
        case Campaign.State.SENDING:
            raise CampaignError(
                f"{campaign.title} still has letters to send: let it end, or cancel what has not left."
            )
        case _:
            raise CampaignError(f"{campaign.title} is {campaign.state}: there is nothing to judge.")


def _why_not(reply: Reply, deal: Deal | None) -> str:
    contact = reply.contact
    if reply.decision == Reply.Decision.REMOVE or (contact is not None and contact.no_phone):
        return "they asked to be removed"
    if deal is not None and deal.status == Deal.Status.WON:
        return "the deal is won"
    return "they said no" if deal is not None and deal.door == Deal.Door.CLOSED else ""


def _words(reply: Reply, note: str) -> str:
    words = their_words(reply)
    return f"{words} ({note.strip()})".strip() if note.strip() else words


def _open(
    reply: Reply, note: str, seller: DealOwner | None, *, today: date, now: datetime, by: int | None
) -> Deal:
    """A deal for who asked without one, with the call for today or for the day that they named."""
    named = reply.decided_on if reply.decision == Reply.Decision.LATER else None
    return lead_deal.open_deal(
        reply,
        named or today,
        words=_words(reply, note),
        seller=lead_deal.seller_of(reply) or seller,
        now=now,
        today=today,
        by=by,
    )


def _hand_over(reply: Reply, deal: Deal, note: str, *, today: date, now: datetime, by: int | None) -> None:
    named = reply.decided_on if reply.decision == Reply.Decision.LATER else None
    words = _words(reply, note)
    before = into_care(deal, today=today)
    deal.touched_at = now
    deal.save(update_fields=["touched_at"])
    reply.effects = {**reply.effects, "handed_care": before}
    on = named if named is not None and named > today else today
    if on > today and Promise.objects.filter(deal=deal, on=on, state=Promise.State.STANDING).exists():
        return
    promise = Promise.objects.create(
        deal=deal, kind="call_back", on=on, words=words[:2000], made_on=today, made_by_id=by
    )
    reply.effects = {**reply.effects, "handed": promise.pk}


def _mark(given: list[Reply], now: datetime) -> None:
    for reply in given:
        Reply.objects.filter(pk=reply.pk).update(released_at=now, effects=reply.effects)
        if reply.letter and reply.letter.recipient_id:
            Recipient.objects.filter(pk=reply.letter.recipient_id).update(released_at=now)


def _take_their_words_away(replies: QuerySet[Reply]) -> None:
    """From what the replies did to the deals; a suppression keeps them, and shows them to the owner alone."""
    doors: list[int] = []
    promises: list[int] = []
    for effects in replies.values_list("effects", flat=True):
        doors += [pk for pk in (effects.get("door"),) if isinstance(pk, int)]
        promises += [pk for pk in (effects.get("promise"),) if isinstance(pk, int)]
    DoorAnswer.objects.filter(pk__in=doors).update(words="")
    Promise.objects.filter(pk__in=promises).update(words="")
