"""What stands on the tile of a campaign, for many at once: five queries, however many there are."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from reopen.records.models import Campaign, Message, Recipient, Reply

SENT = (Message.State.SENT, Message.State.DRAFTED)


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one campaign: people of the cohort, letters of the outbox, and what came of them."""

    letters: int = 0
    holdout: int = 0
    blocked: int = 0
    left_out: int = 0
    asks: int = 0  # among the letters: the approval decides on the ground
    sent: int = 0
    total: int = 0  # letters put into the outbox, less those that a cancel kept back
    bounced: int = 0
    replies: int = 0  # people who wrote back
    worth: int = 0  # of them worth discussing, by the owner's judgement
    signed: int = 0  # people written to whose deal has been won since

    @property
    def people(self) -> int:
        """Everyone of the cohort."""
        return self.letters + self.holdout + self.blocked + self.left_out


def calendar_campaigns() -> list[Campaign]:
    """The campaigns of whole months, by either way of counting; no cancelled one."""
    return list(
        Campaign.objects.filter(month__isnull=False, where={}, mailing=False)
        .exclude(state=Campaign.State.CANCELLED)
        .select_related("mailbox")
        .order_by("month")
    )


def other_campaigns(most: int = 24) -> list[Campaign]:
    """The campaigns of a filter and the standing mailings, the latest first; no cancelled one."""
    whole = Campaign.objects.filter(month__isnull=False, where={}, mailing=False)
    return list(
        Campaign.objects.exclude(pk__in=whole.values("pk"))
        .exclude(state=Campaign.State.CANCELLED)
        .select_related("mailbox")
        .order_by("-pk")[:most]
    )


def figures_of(campaigns: Iterable[Campaign]) -> dict[int, Figures]:
    """By campaign."""
    of = {one.pk: one for one in campaigns}
    found: dict[int, dict[str, int]] = {pk: defaultdict(int) for pk in of}
    people = Recipient.objects.filter(campaign__in=of).values_list("campaign_id", "state", "asks")
    for pk, state, asks, number in people.annotate(n=Count("pk")).order_by():
        found[pk][{"letter": "letters"}.get(state, state)] += number
        if asks and state == Recipient.State.LETTER:
            found[pk]["asks"] += number
    letters = Message.objects.filter(campaign__in=of, kind=Message.Kind.LETTER)
    for pk, state, number in letters.values_list("campaign_id", "state").annotate(n=Count("pk")).order_by():
        if state != Message.State.CANCELLED:
            found[pk]["total"] += number
        if state in SENT:
            found[pk]["sent"] += number
        if state == Message.State.BOUNCED:
            found[pk]["bounced"] += number
    human = Reply.objects.filter(campaign__in=of, kind="human")
    for name, replies in (("replies", human), ("worth", human.filter(worth=True))):
        rows = replies.values_list("campaign_id").annotate(n=Count("contact", distinct=True)).order_by()
        for pk, number in rows:
            found[pk][name] += number
    won = Recipient.objects.filter(
        campaign__in=of, state=Recipient.State.LETTER, deal__status="won", deal__closed_on__isnull=False
    )
    for pk, closed in won.values_list("campaign_id", "deal__closed_on"):
        approved = of[pk].approved_at
        found[pk]["signed"] += approved is not None and closed is not None and closed >= approved.date()
    return {pk: Figures(**figures) for pk, figures in found.items()}
