"""What went since a large company's columns were kept, and must be seen no more: deals deleted, persons erased."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from reopen.records.models import Erasure, Setting

# The setting that names what is kept; and the deals deleted since.
KEPT: Final = "recon.snapshot"
GONE: Final = "recon.gone"


def note_gone(deals: Sequence[int]) -> None:
    """These deals were deleted: what is kept is looked at without them. The caller's transaction."""
    if Setting.objects.filter(pk=KEPT).exists():
        Setting.objects.update_or_create(pk=GONE, defaults={"value": [*gone_deals(), *deals]})


def gone_deals() -> list[int]:
    """The deals that were deleted, one by one, since the columns were read."""
    value = Setting.objects.filter(pk=GONE).values_list("value", flat=True).first()
    return [int(deal) for deal in value or []]


def erased_since(at: datetime) -> list[int]:
    """The numbers of the persons who were erased since then."""
    done = Erasure.objects.filter(done_at__gte=at).values_list("contact_number", flat=True)
    return [number for number in done if number is not None]
