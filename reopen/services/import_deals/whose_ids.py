"""Which source's deals the ids of a log are of. A log seldom says: "Deal ID" may be anybody's.

Deals given together with the log come first, then those on record. A source is never guessed: it has the ids, or
nearly all of them, alone; and where the log tells names, they are the names that the source's deals have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# Of deals on record, which nobody has named beside the log: as many of its ids must be known.
NEARLY_ALL: Final = 0.9
ANY_SOURCE: Final = "table"
NAMES: Final = {
    "hubspot": "HubSpot",
    "salesforce": "Salesforce",
    "pipedrive": "Pipedrive",
    "zoho": "Zoho",
    "table": "another table",
    "reopen": "Reopen",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What one source knows of a log's ids: how many of them, and of how many names, told by both, are alike."""

    source: str
    ids: int
    together: bool = False
    names: int = 0
    alike: int = 0

    @property
    def fits(self) -> bool:
        """Whether it knows any, and they are not other deals that happen to bear the same numbers."""
        return self.ids > 0 and 2 * self.alike >= self.names


@dataclass(frozen=True, slots=True)
class Whose:
    """The source whose the ids are; "" where it is not sure, with the sources that they may be of."""

    source: str
    perhaps: tuple[str, ...] = ()


def whose(known: Sequence[Known], ids: int, own: str) -> Whose:
    """Whose the `ids` distinct ids of a log are, which came as a table of `own`.

    A vendor's own log is of that vendor's deals. Where nobody knows the ids, they are `own`.
    """
    fitting = [one for one in known if one.fits]
    if own != ANY_SOURCE and any(one.source == own for one in fitting):
        return Whose(own)
    all_but_few = [one for one in fitting if one.ids >= NEARLY_ALL * ids]
    together = [one for one in fitting if one.together]
    if len(together) == 1:
        return Whose(together[0].source)
    surest = [one for one in all_but_few if one.together or not together]
    if len(surest) == 1:
        return Whose(surest[0].source)
    perhaps = tuple(one.source for one in surest or together or fitting)
    if not perhaps or perhaps == (own,):
        return Whose(own)
    return Whose("", perhaps)


def not_sure(perhaps: Sequence[str]) -> str:
    """Why a row was set aside whose id is known, but not surely whose it is."""
    names = [NAMES.get(one, one) for one in perhaps]
    if len(names) > 1:
        return (
            f"A deal of this id is known from {' and from '.join(names)}. Whose log this is is not sure: import it "
            "together with its deals."
        )
    return (
        f"A deal of this id is known from {names[0]}, but too few of the file’s ids are to be sure that they are the "
        "same deals. Import the file together with its deals."
    )
