"""The cohort of a draft, as the record stands now."""

from datetime import date

from django.db import transaction

from reopen.records.models import Campaign
from reopen.services.campaigns.draft import draw


def draw_again(campaign: Campaign, *, today: date) -> None:
    """Draw it anew; the owner's own marks stay. Raises CampaignError."""
    with transaction.atomic():
        draw(campaign, today=today)
