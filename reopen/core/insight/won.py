"""Who is won and who is not, of the deals that are decided: what records tell that know no day of any stage.

Each seller, source, product and size of deal is compared with the rest of its kind together; all comparisons are
judged at once (Holm, see chance).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from reopen.core.experiment import FEWEST, Share, share
from reopen.core.insight.basis import Basis, basis, number, sentences
from reopen.core.insight.chance import by_luck, outside_chance
from reopen.core.insight.objections import Size
from reopen.core.insight.stages import in_words, percent
from reopen.core.plain_english import capital, count, money

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
    still_open: int = 0,
    sizes: Sequence[Size] = (),
    notes: Sequence[str] = (),
    odd: Sequence[OddWon] = (),
) -> Won:
    """The finding. Groups with fewer than 20 decided are shown, and not judged.

    `still_open`: deals that are not decided; `sizes`: what is small and what is large, by currency.
    """
    told = _find(won, decided, groups, sizes)
    return replace(
        told,
        basis=sentences(told.basis, _sizes_told(sizes), _open_told(still_open)),
        notes=tuple(notes),
        odd=tuple(one for one in odd if one.deals),
    )


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


def _find(won: int, decided: int, groups: Sequence[GroupWon], sizes: Sequence[Size]) -> Won:
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
    told = _told(stands, rest, luck)
    if told is None:
        tail = (
            f" None of {len(luck):,} groups differs from the rest of its kind beyond chance." if luck else ""
        )
        return Won(whole, tuple(ranked), stands, f"{words}.", rests + tail)
    size = _size_told(told, sizes)
    words += f"; {_TAILS[told.by].format(told.group)}{size} {percent(told.share.value)}."
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


def _told(
    stands: Collection[GroupWon], rest: Mapping[GroupWon, Share], luck: Mapping[GroupWon, float]
) -> GroupWon | None:
    """Of those below the rest of their kind the one that luck explains least; where none is, of those above."""
    below = [one for one in stands if one.share.value < rest[one].value]
    return min(below or stands, key=lambda one: (luck[one], one.by, one.group), default=None)


def _size_told(told: GroupWon, sizes: Sequence[Size]) -> str:
    """From where to where the deals of that size go, if all are in one currency."""
    if told.by != "size" or len(sizes) != 1:
        return ""
    up_to, over = _sum(sizes[0].small, sizes[0]), _sum(sizes[0].large, sizes[0])
    return {"small": f" (up to {up_to})", "large": f" (over {over})"}.get(
        told.group, f" (over {up_to}, up to {over})"
    )


def _sizes_told(sizes: Sequence[Size]) -> str:
    if not sizes:
        return ""
    told = "; ".join(
        f"small is up to {_sum(one.small, one)}, large over {_sum(one.large, one)}" for one in sizes
    )
    return f"{capital(told)}: a third each of the decided deals with an amount."


def _sum(amount: float, size: Size) -> str:
    return money(Decimal(str(amount)), size.currency)


def _open_told(deals: int) -> Basis:
    if not deals:
        return Basis()
    them = number(deals, capital(count(deals)), what="still_open")
    return basis(f"{{}} more {'is' if deals == 1 else 'are'} still open, and not counted.", them)
