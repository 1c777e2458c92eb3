"""Deals that were lost, came back and were won: what stood before it, after how long, and what is on record of calls.

Told is the last thing on record before it was open again: the call in which it was reopened, and what that call was
for; else the letter that they answered; else the last call that reached them within ninety days. That it came before
does not say that it brought the deal back; of many nothing is on record.

A loss of last month has not failed to come back: a share is of the deals that were lost half a year before the end of
what is asked for, or longer; and within a year of those lost a year before it. Each counts by its last loss, or by the
one before it came back. Hours are unknown, not nought, where no call is on record yet.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from reopen.core.experiment import Share, share
from reopen.core.insight.basis import Basis, basis, capitalized, number, sentences
from reopen.core.plain_english import capital, count, full_day, join, money

# cadence or letter -> as a person calls it
CAUSES: Final = {
    "check_in": "check-in", "contract": "contract call", "notice": "notice call", "post_mortem": "post-mortem",
    "call_back": "call-back", "quote_follow_up": "quote call", "successor": "successor", "letter": "letter",
    "referral": "referral", "call": "another call", "": "nothing on record",
}  # fmt: skip
# A time since the loss -> its days. The first is the least for which a loss is followed before it counts.
WITHIN: Final = {"half a year": 182, "a year": 365, "two years": 730}
FOLLOWED: Final = WITHIN["half a year"]
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
    """Win-backs of one group, and their worth by currency.

    `share`: by cause of all win-backs; by time of the deals lost as long ago; by reason and by competitor of the deals
    followed that were lost for it, or to it. None: those won are not of the deals that were lost in the same time.
    """

    group: str
    deals: tuple[int, ...]
    sums: dict[str, Decimal]
    share: Share | None


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls to lost deals: the day of the first on record at all, the minutes of those in the time, and the win-backs
    that came after a call since their loss, by deal."""

    since: date | None = None
    minutes: int = 0
    before: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Followed:
    """The deals lost in the time that is asked for, which ends on `until`; `back`: those of them won by then.

    `lost`: all of them; `within`: by the names of WITHIN, those lost as long before the end. `lost_for` and `lost_to`:
    those followed for half a year, by family of reasons and by competitor, "" where none is known. `since`: the day on
    which the time begins, if any; what was won in it may then have been lost before it.
    """

    until: date
    back: Sequence[WinBack] = ()
    lost: int = 0
    within: Mapping[str, int] | None = None
    lost_for: Mapping[str, int] | None = None
    lost_to: Mapping[str, int] | None = None
    since: date | None = None

    def came(self, name: str) -> list[WinBack]:
        """Of those lost as long before the end, the ones that were won within that time."""
        days = WITHIN[name]
        return [one for one in self.old(days) if (one.won_on - one.lost_on).days <= days]

    def old(self, days: int = FOLLOWED) -> list[WinBack]:
        """Of those won by the end, the ones lost so many days before it, or longer."""
        return [one for one in self.back if (self.until - one.lost_on).days >= days]


@dataclass(frozen=True, slots=True)
class WinBacks:
    """By cause, by time since the loss, by reason and by competitor; most first but for the times.

    `hours`: None where no call is on record up to the end. `share`: came back and won, of the deals followed.
    """

    by_cause: tuple[Row, ...]
    by_age: tuple[Row, ...]
    by_reason: tuple[Row, ...]
    by_competitor: tuple[Row, ...]
    hours: float | None
    calls_since: date | None
    after_call: tuple[int, ...]
    lost: int
    young: int
    back: tuple[int, ...]
    share: Share
    sentence: str
    basis: str


def find_winbacks(won: Sequence[WinBack], *, calls: Calls, followed: Followed) -> WinBacks:
    """The finding. `won`: in the time that is asked for."""
    hours = calls.minutes / 60 if calls.since and calls.since <= followed.until else None
    within = followed.within or {}
    old = followed.old()
    came_back = share(len(old), within.get("half a year", 0))
    return WinBacks(
        _rows(won, [CAUSES[one.cause] for one in won], lambda _, ones: share(len(ones), len(won))),
        tuple(
            Row(name, tuple(one.deal_id for one in ones), _sums(ones), share(len(ones), within[name]))
            for name in WITHIN
            if within.get(name)
            for ones in [followed.came(name)]
        ),
        _lost(won, followed, followed.lost_for, "reason", NO_REASON),
        _lost(won, followed, followed.lost_to, "competitor", NO_COMPETITOR),
        hours,
        calls.since if hours is not None else None,
        calls.before,
        followed.lost,
        followed.lost - came_back.n,
        tuple(one.deal_id for one in old),
        came_back,
        _sentence(won, calls, hours, followed),
        _basis(came_back, followed, hours),
    )


def _sentence(won: Sequence[WinBack], calls: Calls, hours: float | None, followed: Followed) -> str:
    if not won and hours is None:
        return "No lost deal has come back yet, and no call to one is on record."
    recorded = _on_record(calls, hours, followed)
    if not won:
        return f"No lost deal has come back and been won yet; {recorded}."
    worth = join([money(value, currency) for currency, value in _sums(won).items()])
    deals = "deal" if len(won) == 1 else "deals"
    was = "was" if len(won) == 1 else "were"
    said = f", {worth}" if worth else ""
    after = "" if hours is None else f"; {_after(len(calls.before), len(won))}"
    return f"{capital(count(len(won)))} {deals} came back and {was} won{said}; {recorded}{after}."


def _on_record(calls: Calls, hours: float | None, followed: Followed) -> str:
    if calls.since is None or hours is None:
        return f"no call to a lost deal is on record up to {_day(followed.until)}"
    spent = f"{hours:,.0f} hours" if hours >= 1.5 else "an hour or less" if hours else "none"
    in_time = " in this time" if followed.since else ""
    return f"calls are on record since {_day(calls.since)}, {spent}{in_time}"


def _after(some: int, won: int) -> str:
    if won == 1:
        return f"it {'came' if some else 'did not come'} after one of them"
    if some in (0, won):
        return f"{'all' if some else 'none'} of the {count(won)} came after one of them"
    return f"{count(some)} of the {count(won)} came after one of them"


def _basis(found: Share, followed: Followed, hours: float | None) -> Basis:
    since = f" since {_day(followed.since)}" if followed.since else ""
    minutes = "" if hours is None else "Calls are counted at the minutes that each kind takes, talk and note."
    if not followed.lost:
        return sentences(f"No loss{since} with its day is on record.", minutes)
    young = number(followed.lost - found.n, what="young")
    if not found.n:
        told = basis(
            f"{{}} {_deals(followed.lost)} lost{since}, less than half a year before {_day(followed.until)}: too early "
            "to tell how many come back.",
            young,
        )
        return sentences(told, minutes)
    told = basis(
        f"Of {{}} {'deal' if found.n == 1 else 'deals'} lost{since}{' and' if since else ''} at least half a year "
        f"before {_day(followed.until)}, {{}} came back and {'was' if found.k == 1 else 'were'} won by then: "
        f"{small(found)}.",
        number(found.n, what="followed"),
        number(found.k, what="back"),
    )
    left = basis(
        f"{{}} lost less than half a year before {'is' if followed.lost - found.n == 1 else 'are'} not counted.",
        young,
    )
    return sentences(told, left if followed.lost > found.n else "", _by_time(found, followed), minutes)


def _by_time(found: Share, followed: Followed) -> Basis:
    """Within a year 20 of the 690 lost as long before; "" where nothing came back."""
    if not found.k:
        return Basis()
    told = []
    for name, of in (followed.within or {}).items():
        if of:
            back = number(len(followed.came(name)), what="won", of="age", group=name)
            lost = number(of, what="followed", of="age", group=name)
            told.append(basis(f"within {name} {{}} of {{}}", back, lost))
    words = capitalized(told[0])
    for one in told[1:]:
        words = words + ", " + one
    return words + (", of those lost as long before." if len(told) > 1 else ".")


def _deals(lost: int) -> str:
    return "deal was" if lost == 1 else "deals were"


def _day(on: date) -> str:
    """25 Aug 2025."""
    return full_day(on).partition(" ")[2]


def small(found: Share) -> str:
    """A small share with its interval: 0.4 % (0.2–1.0)."""
    return f"{found.value * 100:.1f} % ({found.low * 100:.1f}–{found.high * 100:.1f})"


def _lost(
    won: Sequence[WinBack], followed: Followed, lost: Mapping[str, int] | None, by: str, nothing: str
) -> tuple[Row, ...]:
    """By reason or by competitor: what was won, and the share of the deals lost for it, or to it."""
    old = Counter(str(getattr(one, by)) for one in followed.old())

    def of(group: str, _: Sequence[WinBack]) -> Share | None:
        name = "" if group == nothing else group
        among = (lost or {}).get(name, 0)
        return None if followed.since or not among else share(old[name], among)

    return _rows(won, [str(getattr(one, by)) or nothing for one in won], of)


def _rows(
    won: Sequence[WinBack],
    groups: Sequence[str],
    of: Callable[[str, Sequence[WinBack]], Share | None],
) -> tuple[Row, ...]:
    """`of`: the share of a group."""
    found: dict[str, list[WinBack]] = defaultdict(list)
    for one, group in zip(won, groups, strict=True):
        found[group].append(one)
    rows = [
        Row(group, tuple(one.deal_id for one in ones), _sums(ones), of(group, ones))
        for group, ones in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row.deals), row.group)))


def _sums(won: Sequence[WinBack]) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for one in won:
        if one.amount is not None:
            sums[one.currency] += one.amount
    return dict(sorted(sums.items()))
