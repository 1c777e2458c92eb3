"""What a blocked letter lacks, said by the owner."""

from datetime import date

from django.db import transaction

from reopen.records.models import Campaign, Contact, Recipient
from reopen.services.campaigns.block import block
from reopen.services.campaigns.draft import CampaignError

_MOST = 120


def fill_first_name(recipient: Recipient, first: str, *, today: date) -> None:
    """Keep a person's first name on record, and look at the draft's letters anew. Raises CampaignError."""
    first = " ".join(first.split())
    if not first:
        raise CampaignError("No first name is written here yet.", "first")
    if len(first) > _MOST or not first.isprintable():
        raise CampaignError(f"“{first[:40]}” cannot be a first name: write up to {_MOST} letters.", "first")
    with transaction.atomic():
        campaign = Campaign.objects.select_for_update().get(pk=recipient.campaign_id)
        if campaign.state != Campaign.State.DRAFT:
            raise CampaignError(f"{campaign.title} has been approved: its letters are frozen.")
        Contact.objects.filter(pk=recipient.contact_id).update(first_name=first)
        block(campaign, today=today, only=[recipient.contact_id])
