"""Pause, resume, cancel: at any moment, in one update; and what of it can be taken back."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from reopen.records.models import Campaign, Message
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.waking import wake_up
from reopen.services.outbox import progress


def pause(campaign_id: int, *, now: datetime) -> None:
    """No letter of it leaves after this, but one that is on its way. Raises CampaignError."""
    with transaction.atomic():
        if not Campaign.objects.filter(
            pk=campaign_id, state=Campaign.State.SENDING, paused_at__isnull=True
        ).update(paused_at=now, paused_why=""):
            raise CampaignError(f"{_named(campaign_id)} does not send: there is nothing to pause.")


def resume(campaign_id: int, *, now: datetime) -> None:
    """Let it go on where it was. Raises CampaignError."""
    with transaction.atomic():
        if not Campaign.objects.filter(
            pk=campaign_id, state=Campaign.State.SENDING, paused_at__isnull=False
        ).update(paused_at=None, paused_why="", resumed_at=now):
            raise CampaignError(f"{_named(campaign_id)} is not paused.")


def cancel(campaign_id: int, *, now: datetime) -> int:
    """What has not left stays here for good; how many letters that are. Raises CampaignError.

    A campaign of which nothing left is as if it had not been: its deals rest no more. Another collects answers. What
    waits in Drafts is taken out of there at the next look into the mailbox.
    """
    with transaction.atomic():
        campaign = Campaign.objects.select_for_update().get(pk=campaign_id)
        in_drafts = Message.objects.filter(
            campaign=campaign, state=Message.State.DRAFTED, draft__isnull=False, take_back_at=None
        )
        drafts = in_drafts.update(take_back_at=now)
        may_be = drafts and campaign.state == Campaign.State.COLLECTING
        if campaign.state not in (Campaign.State.DRAFT, Campaign.State.SENDING) and not may_be:
            raise CampaignError(f"{campaign.title} has left already: there is nothing to cancel.")
        kept = Message.objects.filter(campaign=campaign, state=Message.State.QUEUED).update(
            state=Message.State.CANCELLED, settled_at=now, last_words="You cancelled the campaign."
        )
        if _left(campaign).exists():
            progress.look(campaign.pk, now=now)
        else:
            _as_if_it_had_not_been(campaign, now=now)
    return kept + drafts


def end_cancelled(campaign_id: int, *, now: datetime) -> None:
    """After a cancel all drafts may have been taken back: then nothing left."""
    with transaction.atomic():
        campaign = Campaign.objects.select_for_update().get(pk=campaign_id)
        if campaign.state == Campaign.State.COLLECTING and not _left(campaign).exists():
            _as_if_it_had_not_been(campaign, now=now)


def _left(campaign: Campaign) -> "QuerySet[Message]":
    return Message.objects.filter(campaign=campaign).exclude(
        state__in=[Message.State.CANCELLED, Message.State.SUPPRESSED]
    )


def _as_if_it_had_not_been(campaign: Campaign, *, now: datetime) -> None:
    Campaign.objects.filter(pk=campaign.pk).update(
        state=Campaign.State.CANCELLED, unsealed_at=now, paused_at=None, paused_why=""
    )
    wake_up(campaign, now=now)


def bring_back(campaign_id: int) -> None:
    """A draft that was thrown away is a draft again, with its text and the owner's marks. Raises CampaignError."""
    try:
        with transaction.atomic():
            found = Campaign.objects.filter(
                pk=campaign_id, state=Campaign.State.CANCELLED, approved_at__isnull=True
            ).update(state=Campaign.State.DRAFT, unsealed_at=None)
    except IntegrityError:
        raise CampaignError(
            f"{_named(campaign_id)} has another draft by now: throw that one away first.", "month"
        ) from None
    if not found:
        raise CampaignError(f"{_named(campaign_id)} is no draft that was thrown away.")


def take_back_verdict(campaign_id: int) -> None:
    """An accepted wager waits for its verdict again, as long as the seal holds. Raises CampaignError."""
    with transaction.atomic():
        if not Campaign.objects.filter(
            pk=campaign_id,
            state=Campaign.State.JUDGED,
            verdict=Campaign.Verdict.ACCEPT,
            unsealed_at__isnull=True,
        ).update(state=Campaign.State.COLLECTING, verdict="", verdict_at=None):
            raise CampaignError(f"The seal of {_named(campaign_id)} is off: its verdict stands.")


def _named(campaign_id: int) -> str:
    title = Campaign.objects.filter(pk=campaign_id).values_list("title", flat=True).first()
    return title or f"Campaign {campaign_id}"
