"""Who is won and who is not, of the deals that are decided: what records tell that know no day of any stage.

Each seller, source, product and size of deal is compared with the rest of its kind together; all comparisons are
judged at once (Holm, see chance).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.stages import in_words, percent
from reopen.core.plain_english import count

KINDS: Final = ("owner", "source", "product", "size")
SIZES: Final = ("small", "middle", "large")
_NAMES: Final = {"owner": "seller", "source": "source", "product": "product", "size": "amount"}
# How a sentence goes on to the group that it tells.
_TAILS: Final = {"owner": "“{}” won", "source": "from “{}”", "product": "of “{}”", "size": "of the {} ones"}


@dataclass(frozen=True, slots=True)
class GroupWon:
    """The decided deals of one group. `by`: of KINDS."""

    by: str
    group: str
    won: int
    decided: int

    @property
    def share(self) -> Share:
        """Won, of the decided, with Wilson's 95 % interval."""
        return share(self.won, self.decided)


@dataclass(frozen=True, slots=True)
class OddWon:
    """Decided deals with something odd. `what` is its name behind the number, `of` the kind of group, or ""."""

    what: str
    of: str
    deals: int
    words: str


@dataclass(frozen=True, slots=True)
class Won:
    """All groups, most decided first within their kind; `stands`: those that differ from their kind beyond chance.

    `notes`: which kinds are left out, and why. `odd`: what is odd in the records of these deals.
    """

    whole: Share
    groups: tuple[GroupWon, ...]
    stands: frozenset[GroupWon]
    sentence: str
    basis: str
    notes: tuple[str, ...] = ()
    odd: tuple[OddWon, ...] = ()


def find_won(
    won: int,
    decided: int,
    groups: Sequence[GroupWon],
    *,
    notes: Sequence[str] = (),
    odd: Sequence[OddWon] = (),
) -> Won:
    """The finding. Groups with fewer than 20 decided are shown, and not judged."""
    told = _find(won, decided, groups)
    return replace(told, notes=tuple(notes), odd=tuple(one for one in odd if one.deals))


def left_out(known: Mapping[str, tuple[Share, Share]]) -> tuple[str, ...]:
    """Why kinds of groups are not told: of how many of the won, and of the lost, each is known."""
    names = [_NAMES[kind] for kind, (won, lost) in known.items() if not won.k + lost.k]
    none = [f"No {', no '.join(names)} is on record by which to tell them apart."] if names else []
    return (
        *none,
        *(
            f"By {_NAMES[kind]} nothing is told: it is known of {percent(won.value)} of the won, and of "
            f"{percent(lost.value)} of the lost."
            for kind, (won, lost) in known.items()
            if won.k + lost.k
        ),
    )


def _find(won: int, decided: int, groups: Sequence[GroupWon]) -> Won:
    whole = share(won, decided)
    ranked = sorted(groups, key=lambda one: (KINDS.index(one.by), -one.decided, one.group))
    if decided < FEWEST:
        return Won(
            whole,
            tuple(ranked),
            frozenset(),
            "Too few deals are decided to tell what is won.",
            number(decided, what="decided") + " decided.",
        )
    rest = _rest(groups)
    luck = {
        one: by_luck(one.won, one.decided, rest[one].k, rest[one].n)
        for one in groups
        if min(one.decided, rest[one].n) >= FEWEST
    }
    stands = outside_chance(luck)
    words = f"{percent(whole.value)} of {decided:,} decided deals were won"
    rests = basis(
        f"{{}} of {{}}: {in_words(whole)}.", number(won, what="won"), number(decided, what="decided")
    )
    told = _told(stands, rest)
    if told is None:
        tail = (
            f" None of {len(luck):,} groups differs from the rest of its kind beyond chance." if luck else ""
        )
        return Won(whole, tuple(ranked), stands, f"{words}.", rests + tail)
    words += f"; {_TAILS[told.by].format(told.group)} {percent(told.share.value)}."
    rests += _there(told, rest[told], others=len(stands) - 1, judged=len(luck))
    return Won(whole, tuple(ranked), stands, words, rests)


def _there(told: GroupWon, rest: Share, *, others: int, judged: int) -> Basis:
    more = f", as {'is' if others == 1 else 'are'} {count(others)} more" if others else ""
    at = {"of": told.by, "group": told.group}
    return basis(
        f" There {{}} of {{}}, {in_words(told.share)}; elsewhere {in_words(rest)}. That is outside chance{more} of the "
        f"{judged:,} groups that were judged together. Not proof: groups differ in more than their name.",
        number(told.won, what="won", **at),
        number(told.decided, what="decided", **at),
    )


def _rest(groups: Sequence[GroupWon]) -> dict[GroupWon, Share]:
    """Of each group the others of its kind together."""
    won, decided = Counter[str](), Counter[str]()
    for one in groups:
        won[one.by] += one.won
        decided[one.by] += one.decided
    return {one: share(won[one.by] - one.won, decided[one.by] - one.decided) for one in groups}


def _told(stands: Collection[GroupWon], rest: Mapping[GroupWon, Share]) -> GroupWon | None:
    """The one with the smallest share of those below the rest of their kind; where none is, the largest above."""
    below = [one for one in stands if one.share.value < rest[one].value]
    if below:
        return min(below, key=lambda one: (one.share.value, one.by, one.group))
    return max(stands, key=lambda one: (one.share.value, one.by, one.group), default=None)
