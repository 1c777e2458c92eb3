"""On the Team page: whether each seller's deals are called four times a year, and the owner's figure of rival reps."""

from collections.abc import Sequence
from datetime import date

from reopen.core.experiment import share
from reopen.core.four_a_year import seller_words
from reopen.records.queries.four_a_year import MOST, floors, rival_reps
from reopen.records.queries.visible import Viewer


def four_a_year(viewer: Viewer, seller_ids: Sequence[int], *, today: date) -> dict[int, str]:
    """By seller: "kept", "1 missed, 2 in danger"."""
    found = floors(seller_ids, today=today, sealed=not viewer.sees_resting)
    return {pk: seller_words(one.in_danger, one.missed, MOST) for pk, one in found.items()}


def rivals_words(viewer: Viewer) -> str:
    """The owner's figure in a sentence; "" for the others, and where nobody was asked yet."""
    if viewer.role != "owner":
        return ""
    asked, gone = rival_reps()
    if not asked:
        return ""
    one = share(gone, asked)
    reps = "rep" if asked == 1 else "reps"
    return (
        f"{gone:,} of {asked:,} {reps} who won against us {'has' if gone == 1 else 'have'} left since "
        f"({one.value:.0%}, between {one.low:.0%} and {one.high:.0%})."
    )
