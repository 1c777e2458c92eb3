"""Stops that a sealed reply made: they hold from the first second, and nobody but the owner is shown them.

Whoever acts on a reply gives `campaign=` and `reply=` to stop_person or suppress.
"""

from collections.abc import Iterable

from reopen.records.models import Suppression
from reopen.records.queries.sealed import hidden_stops


def take_out_of_the_seal(wanted: Iterable[tuple[str, str, str]]) -> None:
    """Make way for the same stops, (kind, key, channel), that somebody who may not see them writes now.

    The row is written anew with that person's own words and day, as where none had been: "was on the list already"
    would tell of the reply. What the prospect wrote stays with the reply. Caller's transaction, under the stop lock.
    """
    for kind, key, channel in wanted:
        Suppression.objects.filter(hidden_stops(), kind=kind, key=key, channel=channel).delete()
