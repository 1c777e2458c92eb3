"""The note that weighs legitimate interest: begun for the owner, theirs to change, frozen by the approval."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from reopen.core.cohort import Filter
from reopen.core.lawful_ground import Facts, country_of, default_note, is_default
from reopen.core.plain_english import month_name
from reopen.records.models import Campaign, Recipient
from reopen.records.queries.grounds import grounds_of
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.words import our_name
from reopen.services.countries import countries

LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Balancing:
    """The note of a campaign of which `letters` rest on legitimate interest. `own`: in the owner's words."""

    letters: int
    note: str
    own: bool


def balancing_of(campaign: Campaign, *, today: date) -> Balancing | None:
    """The note as it would be, or was, approved; None where no letter needs one."""
    if campaign.state != Campaign.State.DRAFT:
        number = sum(one.letters for one in grounds_of(campaign) if one.rests_on_interest)
        return Balancing(number, campaign.balancing_note, own=True) if campaign.balancing_note else None
    facts = _facts(campaign, today)
    number = sum(facts.people.values()) + facts.not_known
    if not number:
        return None
    return Balancing(number, campaign.balancing_note or default_note(facts), bool(campaign.balancing_note))


def keep_note(campaign: Campaign, note: str, *, today: date) -> None:
    """Keep the owner's words with the draft; those that Reopen began with, and none, are kept as none.

    Raises CampaignError where the campaign is frozen, or the note too long.
    """
    note = _read(note)
    with transaction.atomic():
        locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
        if locked.state != Campaign.State.DRAFT:
            raise CampaignError(f"{locked.title} has been approved: its note is frozen.")
        locked.balancing_note = "" if is_default(note, _facts(locked, today)) else note
        locked.save(update_fields=["balancing_note"])
    campaign.balancing_note = locked.balancing_note


def note_to_freeze(campaign: Campaign, note: str | None, *, today: date) -> str:
    """What the approval stores: `note` where one is given, else the draft's; "" where none is needed.

    Raises CampaignError where one is needed and what is given says nothing.
    """
    found = balancing_of(campaign, today=today)
    if found is None:
        return ""
    text = found.note if note is None else _read(note)
    if not text.strip():
        raise CampaignError(
            f"{found.letters:,} of the letters rest on legitimate interest, which the GDPR wants weighed in writing: "
            "write the note, or keep the one that stood there.",
            "balancing-note",
        )
    return text


def _read(note: str) -> str:
    text = note.replace("\r\n", "\n").replace("\0", "").strip()
    if len(text) > LONGEST:
        raise CampaignError(f"The note has {len(text):,} letters; {LONGEST:,} fit.", "balancing-note")
    return text


def _facts(campaign: Campaign, today: date) -> Facts:
    people: Counter[str] = Counter()
    for one in grounds_of(campaign):
        if one.rests_on_interest:
            code = country_of(one.key)
            people[one.law.name if one.law else countries().get(code, code)] += one.letters
    not_known = people.pop("", 0)
    states = [Recipient.State.LEFT_OUT, Recipient.State.HOLDOUT, Recipient.State.BLOCKED]
    return Facts(
        company=our_name(campaign.mailbox),
        whom=_whom(campaign, today),
        people=people,
        not_known=not_known,
        left_out=Recipient.objects.filter(campaign=campaign, state__in=states).count(),
    )


def _whom(campaign: Campaign, today: date) -> str:
    if campaign.mailing:
        return "who did not buy and whose half-yearly letter is due"
    first = campaign.month
    when = f"in {month_name(first.month)} {first.year}" if first else ""
    began = "whose deal was lost" if campaign.by == Campaign.By.LOSS else "whose deal or inquiry began"
    tail = Filter.from_json(campaign.where).words(today)
    return ", ".join(part for part in (f"{began} {when}" if when else "who did not buy", tail) if part)
