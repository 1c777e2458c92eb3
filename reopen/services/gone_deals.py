"""What went since a large company's columns were kept, and must be seen no more: deals deleted, persons erased."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from reopen.records.models import Erasure, Setting

# With the number of a folder: the setting that names what is kept there; and the deals deleted since.
KEPT: Final = "recon.snapshot."
GONE: Final = "recon.gone."


def note_gone(deals: Sequence[int]) -> None:
    """These deals were deleted: what is kept is looked at without them. The caller's transaction."""
    for key in list(Setting.objects.filter(pk__startswith=KEPT).values_list("pk", flat=True)):
        at = key.removeprefix(KEPT)
        Setting.objects.update_or_create(pk=GONE + at, defaults={"value": [*gone_deals(at), *deals]})


def gone_deals(at: str) -> list[int]:
    """The deals that were deleted, one by one, since the columns were read that are kept there."""
    value = Setting.objects.filter(pk=GONE + at).values_list("value", flat=True).first()
    return [int(deal) for deal in value or []]


def erased_since(at: datetime) -> list[int]:
    """The numbers of the persons who were erased since then."""
    done = Erasure.objects.filter(done_at__gte=at).values_list("contact_number", flat=True)
    return [number for number in done if number is not None]
