"""The ledger of the ask: of the lost prospects whom somebody asked, how many remain open to another chat.

Shares carry Wilson's score interval at 95 % (core.experiment); of fewer than experiment.FEWEST asked nothing is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.plain_english import many


class Prospect(NamedTuple):
    """One lost prospect, and what they were asked and said since.

    `said_yes`: at any time; `still_yes`: it is their last word, and they have not asked to be left alone.
    """

    group: str
    asked: bool = False
    said_yes: bool = False
    still_yes: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One group of the ledger. `open` is the share of those asked who still say yes."""

    name: str
    lost: int
    asked: int
    said_yes: int
    still_yes: int
    open: Share
    too_few: bool

    @property
    def words(self) -> str:
        """18 of 28 asked remain open: 64 %, between 46 and 79 %."""
        if not self.asked:
            return "nobody was asked"
        of = f"{self.still_yes} of {self.asked} asked remain open"
        if self.too_few:
            return f"{of}: too few to tell"
        return f"{of}: {percent(self.open.value)} %, between {percent(self.open.low)} and {percent(self.open.high)} %"


def percent(value: float) -> int:
    """Whole percent, half up."""
    return int(value * 100 + 0.5)


def line_of(name: str, prospects: Iterable[Prospect]) -> Line:
    """One line over all of these."""
    lost = asked = yes = still = 0
    for one in prospects:
        lost += 1
        asked += one.asked
        yes += one.said_yes
        still += one.still_yes
    return Line(name, lost, asked, yes, still, share(still, asked), asked < FEWEST)


def lines(prospects: Iterable[Prospect], *, by_name: bool = False) -> list[Line]:
    """A line a group: those with most asked first; `by_name`: the last name first, as months are read."""
    groups: dict[str, list[Prospect]] = {}
    for one in prospects:
        groups.setdefault(one.group, []).append(one)
    made = [line_of(name, some) for name, some in groups.items()]
    if by_name:
        return sorted(made, key=lambda line: line.name, reverse=True)
    return sorted(made, key=lambda line: (-line.asked, -line.lost, line.name))


def headline(whole: Line) -> str:
    """The ledger in a sentence, without a full stop."""
    if not whole.lost:
        return "No deal was lost in this time, so nobody was asked"
    if not whole.asked:
        return f"Nobody has asked yet: {many(whole.lost, 'lost prospect')} may be open to another chat"
    if whole.too_few:
        return f"{whole.still_yes} of the {whole.asked} whom we asked remain open to another chat: too few to tell more"
    return f"{percent(whole.open.value)} % of the lost prospects whom we asked remain open to another chat"
