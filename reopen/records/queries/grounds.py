"""On what grounds the letters of a campaign rest, by the key that each keeps."""

from dataclasses import dataclass

from django.db.models import Count

from reopen.core.lawful_ground import Law, law_of, rests_on_interest
from reopen.records.models import Campaign, Recipient


@dataclass(frozen=True, slots=True)
class GroundOf:
    """Letters on one ground: `asks` of them the owner decides; `law` None where the table has none."""

    key: str
    words: str  # of one of them
    letters: int
    asks: int

    @property
    def law(self) -> Law | None:
        """The row of the table that it rests on."""
        return law_of(self.key)

    @property
    def rests_on_interest(self) -> bool:
        """Must legitimate interest be weighed for it?"""
        return rests_on_interest(self.key)


def grounds_of(campaign: Campaign) -> list[GroundOf]:
    """Of all its letters, those of the most first."""
    found: dict[str, GroundOf] = {}
    rows = Recipient.objects.filter(campaign=campaign, state=Recipient.State.LETTER)
    counted = rows.values_list("ground", "asks", "ground_words").annotate(n=Count("pk"))
    for key, asks, words, number in counted.order_by("ground", "asks", "ground_words"):
        so_far = found.get(key, GroundOf(key, words, 0, 0))
        found[key] = GroundOf(
            key, so_far.words, so_far.letters + number, so_far.asks + (number if asks else 0)
        )
    return sorted(found.values(), key=lambda one: (-one.letters, one.key))
