"""The owner's act: the cohort is frozen, and its letters stand in the outbox."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from reopen.core.letter import complete, render
from reopen.records.models import Campaign, Message, Recipient
from reopen.records.queries.company import company
from reopen.services.campaigns.balancing import note_to_freeze
from reopen.services.campaigns.draft import CampaignError, draw
from reopen.services.campaigns.introduce import texts
from reopen.services.campaigns.rest import rest
from reopen.services.campaigns.words import fields_of
from reopen.services.outbox import progress
from reopen.services.outbox.put import new_message

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Approved:
    """What the approval put on its way."""

    letters: int
    holdout: int
    blocked: int
    grounds_decided: int  # letters whose ground the owner's approval decided
    has_note: bool  # some rest on legitimate interest: the note that weighs it is stored


def what_lacks(campaign: Campaign) -> list[CampaignError]:
    """What must be done before the owner can approve; [] for nothing."""
    us = company()
    lacks = []
    if campaign.state != Campaign.State.DRAFT:
        lacks.append(CampaignError(f"{campaign.title} has been approved already: it is {campaign.state}."))
    if not us.opt_out_list:
        lacks.append(
            CampaignError(
                "Nobody has said yet whether a list of opt-outs is kept outside the CRM. Import it, or declare that "
                "there is none: `reopen settings set opt-out-list none`.",
                "opt-out-list",
            )
        )
    if not us.postal_address:
        lacks.append(
            CampaignError(
                'A letter needs our postal address: `reopen settings set postal-address "…"`.',
                "postal-address",
            )
        )
    if campaign.mailbox is None:
        lacks.append(
            CampaignError(
                "No mailbox is connected: connect the owner’s own in Settings, or `reopen mailbox add …`.",
                "mailbox",
            )
        )
    return lacks


def approve(
    campaign_id: int, *, by: int | None, now: datetime, today: date, note: str | None = None
) -> Approved:
    """Freeze the cohort as it stands today and put its letters into the outbox. Raises CampaignError.

    `note` weighs legitimate interest where letters rest on it; None: the draft's own, or that which Reopen begins.

    All of it is one transaction: a crash leaves a draft, or an approved campaign with every letter.
    """
    with transaction.atomic():
        campaign = Campaign.objects.select_for_update().get(pk=campaign_id)
        campaign = Campaign.objects.select_related("mailbox").get(pk=campaign_id)
        if lacks := what_lacks(campaign):
            raise lacks[0]
        draw(campaign, today=today)
        states = dict.fromkeys(Recipient.State.values, 0)
        for state in Recipient.objects.filter(campaign=campaign).values_list("state", flat=True):
            states[state] += 1
        if not states[Recipient.State.LETTER]:
            raise CampaignError(f"{campaign.title} has nobody to write to: see who is left out, and why.")
        note = note_to_freeze(campaign, note, today=today)
        asked = Recipient.objects.filter(campaign=campaign, state=Recipient.State.LETTER, asks=True).count()
        _put(campaign, now=now, today=today)
        rest(campaign, now=now)
        Campaign.objects.filter(pk=campaign.pk).update(
            state=Campaign.State.SENDING,
            approved_at=now,
            approved_by=by,
            balancing_note=note,
            paused_at=None,
            paused_why="",
        )
        progress.look(campaign.pk, now=now)
    return Approved(
        states[Recipient.State.LETTER],
        states[Recipient.State.HOLDOUT],
        states[Recipient.State.BLOCKED],
        asked,
        bool(note),
    )


def _put(campaign: Campaign, *, now: datetime, today: date) -> None:
    wanted = list(
        Recipient.objects.filter(campaign=campaign, state=Recipient.State.LETTER)
        .select_related("contact", "account", "deal__owner", "lead__owner")
        .prefetch_related("contact__emails")
        .order_by("pk")
    )
    values = fields_of(wanted, campaign.mailbox, today=today)
    written = texts(wanted, campaign)
    address = company().postal_address
    if campaign.mailbox is None:
        raise CampaignError("No mailbox is connected.", "mailbox")
    letters = []
    for one in wanted:
        filled = render(one.own_subject or campaign.subject, written[one.pk], values[one.pk])
        to = next(
            e
            for e in sorted(one.contact.emails.all(), key=lambda e: (e.rank, e.pk))
            if e.key and not e.is_dead
        )
        letter = new_message(
            campaign.mailbox,
            Message.Kind.LETTER,
            to_name=one.contact.name,
            to_address=to.address,
            subject=filled.subject,
            text=complete(filled.text, address),
            now=now,
        )
        letter.campaign, letter.recipient, letter.contact = campaign, one, one.contact
        letter.time_zone = one.account.time_zone if one.account else ""
        letter.ground, letter.ground_words = one.ground, one.ground_words
        letters.append(letter)
    Message.objects.bulk_create(letters, batch_size=_BATCH)
