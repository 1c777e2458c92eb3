"""Campaigns as pages and commands show them."""

from collections import Counter
from dataclasses import dataclass

from reopen.core.cohort import LeftOut
from reopen.records.models import Campaign, Message, Recipient, Reply

# As the command prints them, in this order.
STATES = ("queued", "sending", "sent", "unknown", "bounced", "suppressed", "cancelled", "drafted")


@dataclass(frozen=True, slots=True)
class Counts:
    """People of a cohort by what becomes of them; `left_out` by reason, the most frequent first."""

    letters: int
    holdout: int
    blocked: int
    asks: int  # among the letters: the owner's approval decides on the ground
    left_out: dict[str, int]
    without_person: int


def counts(campaign: Campaign) -> Counts:
    """Who is in a campaign, and who is not."""
    states: Counter[str] = Counter()
    why: Counter[str] = Counter()
    asks = 0
    for state, reason, asked in Recipient.objects.filter(campaign=campaign).values_list(
        "state", "why", "asks"
    ):
        states[state] += 1
        if state == Recipient.State.LEFT_OUT:
            why[reason] += 1
        asks += asked and state == Recipient.State.LETTER
    order = {reason.value: place for place, reason in enumerate(LeftOut)}
    left_out = dict(sorted(why.items(), key=lambda item: (-item[1], order.get(item[0], len(order)))))
    return Counts(
        states[Recipient.State.LETTER],
        states[Recipient.State.HOLDOUT],
        states[Recipient.State.BLOCKED],
        asks,
        left_out,
        campaign.without_person,
    )


def status(campaign: Campaign) -> dict[str, int]:
    """Letters by state, and `replied`: people who wrote back."""
    found = Counter(Message.objects.filter(campaign=campaign).values_list("state", flat=True))
    replied = Reply.objects.filter(campaign=campaign, kind="human").values("contact").distinct().count()
    return {state: found[state] for state in STATES} | {"replied": replied}


def campaign_or_none(number: int) -> Campaign | None:
    """The campaign of that number."""
    return Campaign.objects.select_related("mailbox").filter(pk=number).first()


def all_campaigns() -> list[Campaign]:
    """Every campaign, the latest first."""
    return list(Campaign.objects.select_related("mailbox").order_by("-pk"))
