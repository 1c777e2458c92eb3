"""One letter of a campaign, as it would arrive, to the owner's own mailbox."""

from datetime import date, datetime

from django.db import transaction

from reopen.records.models import Campaign, Mailbox, Message
from reopen.records.queries.sample import has_sample
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.preview import previews
from reopen.services.mailboxes.nothing_sent import SAMPLE
from reopen.services.outbox.put import new_message


def send_to_myself(campaign: Campaign, *, place: int, now: datetime, today: date) -> Message:
    """Put the letter at this place (0 is the first) into the outbox, addressed to its own sender.

    It belongs to no campaign and is counted nowhere. Raises CampaignError.
    """
    mailbox = campaign.mailbox
    if mailbox is None:
        raise CampaignError("No mailbox is connected, so nothing can be sent to you.", "mailbox")
    if mailbox.way == Mailbox.Way.DRAFTS:
        raise CampaignError(
            "This mailbox only takes drafts, so no test can be sent. Look at a letter beside the text.",
            "mailbox",
        )
    if mailbox.way != Mailbox.Way.FOLDER and has_sample():
        raise CampaignError(SAMPLE, "mailbox")
    one = next(iter(previews(campaign, today=today, first=place, most=1)), None)
    if one is None:
        raise CampaignError(f"{campaign.title} has no letter that could be tried.")
    if one.missing:
        raise CampaignError(f"This letter is blocked: {one.missing}. Look at another, and press T there.")
    with transaction.atomic():
        message = new_message(
            mailbox,
            Message.Kind.TEST,
            to_name=mailbox.name,
            to_address=mailbox.address,
            subject=one.letter.subject,
            text=one.whole,
            now=now,
        )
        message.save()
    return message
