"""What the deals of a release had been shown as while they rested: kept, so that taken back they rest as before."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from reopen.records.models import Campaign, Deal, FormerRest
from reopen.records.queries.visible import resting
from reopen.services.campaigns.rest import pieces

# After so many days what was frozen is no picture of a deal any more.
DAYS: Final = 30
_CHUNK = 500


def keep_for_taking_back(
    campaign: Campaign, wake_them: Callable[[], Sequence[int]], *, now: datetime
) -> None:
    """Wake the deals, and keep what was frozen of those that woke; what older releases kept goes. Caller's
    transaction."""
    was = {
        pk: (since, frozen)
        for pk, since, frozen in resting().values_list("pk", "resting_since", "resting_as")
        if since is not None and frozen is not None
    }
    woken = wake_them()
    FormerRest.objects.filter(campaign__unsealed_at__lt=now - timedelta(days=DAYS)).delete()
    FormerRest.objects.bulk_create(
        (
            FormerRest(campaign=campaign, deal_number=pk, since=was[pk][0], frozen=was[pk][1])
            for pk in woken
            if pk in was
        ),
        batch_size=_CHUNK,
    )


def rest_as_before(campaign: Campaign) -> list[int]:
    """Let them rest as they did, whatever has become of them since; which. Caller's transaction."""
    kept = {row.deal_number: row for row in FormerRest.objects.filter(campaign=campaign)}
    found: list[int] = []
    for part in pieces(sorted(kept)):
        deals = list(Deal.objects.filter(pk__in=part))
        for deal in deals:
            deal.resting_since, deal.resting_as = kept[deal.pk].since, kept[deal.pk].frozen
        Deal.objects.bulk_update(deals, ["resting_since", "resting_as"], batch_size=_CHUNK)
        found += [deal.pk for deal in deals]
    FormerRest.objects.filter(campaign=campaign).delete()
    return found
