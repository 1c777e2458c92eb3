"""Stops that a sealed reply made: they hold from the first second, and nobody but the owner is shown them.

Whoever acts on a reply gives `campaign=` to stop_person or suppress; `sealed_stop` is the same for rows that are there.
"""

from collections.abc import Iterable

from reopen.records.models import Suppression
from reopen.records.queries.sealed import sealed_campaigns


def sealed_stop(stops: Iterable[int], campaign: int | None) -> int:
    """Say of stops, just made because of a reply, which campaign it answered; how many. Caller's transaction.

    A stop that stood before the reply must not be among them: all could see it, and its absence would tell.
    """
    return Suppression.objects.filter(pk__in=list(stops), campaign_number__isnull=True).update(
        campaign_number=campaign
    )


def take_out_of_the_seal(wanted: Iterable[tuple[str, str, str]]) -> None:
    """Make way for the same stops, (kind, key, channel), that somebody who may not see them writes now.

    The row is written anew with that person's own words and day, as where none had been: "was on the list already"
    would tell of the reply. What the prospect wrote stays with the reply. Caller's transaction, under the stop lock.
    """
    for kind, key, channel in wanted:
        Suppression.objects.filter(
            kind=kind, key=key, channel=channel, campaign_number__in=sealed_campaigns().values("pk")
        ).delete()
