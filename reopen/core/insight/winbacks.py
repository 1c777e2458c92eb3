"""Deals that were lost, came back and were won: what brought them back, after how long, and for how many hours.

What brought a deal back is the last thing on record before it was open again: the call in which it was reopened, and
what that call was for; else the letter that they answered; else the last call that reached them within ninety days. A
deal of which nothing is on record came by itself, as far as anyone wrote down.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from reopen.core.experiment import Share, share
from reopen.core.insight.basis import Basis, basis, number
from reopen.core.plain_english import capital, count, join, money

# cadence or letter -> as a person calls it
CAUSES: Final = {
    "check_in": "check-in", "contract": "contract call", "notice": "notice call", "post_mortem": "post-mortem",
    "call_back": "call-back", "quote_follow_up": "quote call", "successor": "successor", "letter": "letter",
    "referral": "referral", "call": "another call", "": "nothing on record",
}  # fmt: skip
# Months since the loss, up to and with; then longer.
AGES: Final = (6, 12, 24)
AGE_WORDS: Final = ("half a year", "a year", "two years", "longer")
NO_REASON: Final = "no reason noted"
NO_COMPETITOR: Final = "no competitor known"


@dataclass(frozen=True, slots=True)
class WinBack:
    """One deal. `cause` is a key of CAUSES; `lost_on` the loss before it came back."""

    deal_id: int
    owner: str
    competitor: str
    reason: str  # a family of reasons
    amount: Decimal | None
    currency: str
    lost_on: date
    won_on: date
    cause: str


@dataclass(frozen=True, slots=True)
class Row:
    """Win-backs of one group, and what they brought by currency.

    `share`: by cause and by time of all win-backs; by reason and by competitor of the deals lost for it, or to it.
    """

    group: str
    deals: tuple[int, ...]
    sums: dict[str, Decimal]
    share: Share


@dataclass(frozen=True, slots=True)
class WinBacks:
    """By cause, by time since the loss, by reason and by competitor; most first but for the times.

    `share`: came back and won, of the deals lost.
    """

    by_cause: tuple[Row, ...]
    by_age: tuple[Row, ...]
    by_reason: tuple[Row, ...]
    by_competitor: tuple[Row, ...]
    hours: float
    lost: int
    share: Share
    sentence: str
    basis: str


def find_winbacks(
    won: Sequence[WinBack],
    *,
    minutes: int,
    lost: int,
    lost_for: Mapping[str, int] | None = None,
    lost_to: Mapping[str, int] | None = None,
) -> WinBacks:
    """The finding. `minutes` of calls to lost deals in the time; `lost`: deals lost at any time up to its end.

    `lost_for` and `lost_to`: the same by family of reasons and by competitor, "" where none is known.
    """
    hours = minutes / 60
    came_back = share(len(won), max(lost, len(won)))
    reasons, rivals = _named(lost_for, NO_REASON), _named(lost_to, NO_COMPETITOR)
    return WinBacks(
        _rows(won, [CAUSES[one.cause] for one in won]),
        _rows(won, [_age(one) for one in won], order=AGE_WORDS),
        _rows(won, [one.reason or NO_REASON for one in won], of=reasons),
        _rows(won, [one.competitor or NO_COMPETITOR for one in won], of=rivals),
        hours,
        lost,
        came_back,
        _sentence(won, hours),
        _of(came_back) + " Calls are counted at the minutes that each kind takes, talk and note.",
    )


def _sentence(won: Sequence[WinBack], hours: float) -> str:
    calls = f"{hours:,.0f} hours of calls" if hours >= 1.5 else "an hour of calls or less"
    if not won and not hours:
        return "No lost deal has come back yet, and no call to one is on record."
    if not won:
        return f"No lost deal has come back and been won yet, for {calls}."
    worth = join([money(value, currency) for currency, value in _sums(won).items()])
    deals = "deal" if len(won) == 1 else "deals"
    was = "was" if len(won) == 1 else "were"
    said = f", {worth}" if worth else ""
    return f"{capital(count(len(won)))} {deals} came back and {was} won{said}, for {calls}."


def _of(found: Share) -> Basis:
    lost = number(found.n, what="lost")
    if not found.n:
        return Basis("No loss with its day is on record.")
    if not found.k:
        return basis(f"{{}} {'deal was' if found.n == 1 else 'deals were'} lost so far.", lost)
    return basis(f"{{}} of {{}} deals lost: {small(found)}.", number(found.k, what="won"), lost)


def small(found: Share) -> str:
    """A small share with its interval: 0.4 % (0.2–1.0)."""
    return f"{found.value * 100:.1f} % ({found.low * 100:.1f}–{found.high * 100:.1f})"


def _named(counts: Mapping[str, int] | None, nothing: str) -> dict[str, int]:
    return {name or nothing: number for name, number in (counts or {}).items()}


def _rows(
    won: Sequence[WinBack],
    groups: Sequence[str],
    *,
    order: Sequence[str] = (),
    of: Mapping[str, int] | None = None,
) -> tuple[Row, ...]:
    """`of`: what the win-backs of each group are a share of; None: of all."""
    found: dict[str, list[WinBack]] = defaultdict(list)
    for one, group in zip(won, groups, strict=True):
        found[group].append(one)
    rows = []
    for group, ones in found.items():
        among = len(won) if of is None else max(of.get(group, 0), len(ones))
        rows.append(
            Row(group, tuple(one.deal_id for one in ones), _sums(ones), share(len(ones), among)),
        )
    if order:
        return tuple(sorted(rows, key=lambda row: order.index(row.group)))
    return tuple(sorted(rows, key=lambda row: (-len(row.deals), row.group)))


def _age(one: WinBack) -> str:
    months = (one.won_on.year - one.lost_on.year) * 12 + one.won_on.month - one.lost_on.month
    months -= one.won_on.day < one.lost_on.day
    return next((words for most, words in zip(AGES, AGE_WORDS, strict=False) if months < most), AGE_WORDS[-1])


def _sums(won: Sequence[WinBack]) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for one in won:
        if one.amount is not None:
            sums[one.currency] += one.amount
    return dict(sorted(sums.items()))
