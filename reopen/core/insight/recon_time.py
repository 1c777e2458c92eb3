"""Minutes set aside for lost deals against those used, and what falls out of them, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reopen.core.insight.basis import Basis, basis, number
from reopen.core.plain_english import capital, count, full_day, join, many, money


@dataclass(frozen=True, slots=True)
class SellersWeek:
    """One seller. `minutes_a_week` None: no week ends their days; then five days' minutes are set aside for one.

    `fell_out`: the deals whose calls are due today and do not fit into what is left, in their order; `sums`: what they
    are worth, by currency.
    """

    owner_id: int
    seller: str
    minutes_a_day: int
    minutes_a_week: int | None
    set_aside: int
    used: int
    calls: int
    fell_out: tuple[int, ...] = ()
    fell_out_minutes: int = 0
    sums: Mapping[str, Decimal] | None = None


@dataclass(frozen=True, slots=True)
class ReconTime:
    """Every seller who has minutes, made calls, or has calls that fall out; by name.

    `order`: what the order by worth rests on. `nobodys`: deals of nobody with a call that is due.
    """

    since: date
    until: date
    sellers: tuple[SellersWeek, ...]
    sentence: str
    basis: str
    notes: tuple[str, ...]
    order: str
    nobodys: tuple[int, ...] = ()


def find_recon_time(
    sellers: Sequence[SellersWeek],
    *,
    since: date,
    until: date,
    today: date,
    is_this_week: bool,
    factors: str,
    nobodys: Sequence[int] = (),
) -> ReconTime:
    """The finding. `factors`: where those of a call's worth come from; `nobodys`: nobody's deals with due calls."""
    when = "this week" if is_this_week else f"from {full_day(since)} to {full_day(until)}"
    ordered = tuple(sorted(sellers, key=lambda one: (one.seller.casefold(), one.owner_id)))
    return ReconTime(
        since,
        until,
        ordered,
        _sentence(ordered, when),
        "Set aside as on the Team page today, used at the minutes that each kind of call takes; what does not fit is "
        f"due on {full_day(today)}.",
        tuple(_notes(ordered, len(nobodys))),
        f"The order by worth: {factors[:1].lower()}{factors[1:]}",
        tuple(nobodys),
    )


def _sentence(sellers: Sequence[SellersWeek], when: str) -> str:
    if not sellers:
        return "No seller is here yet: an import brings them."
    calls, used = sum(one.calls for one in sellers), sum(one.used for one in sellers)
    aside = sum(one.set_aside for one in sellers)
    took = f"{capital(many(calls, 'call'))} took {used:,}" if calls else "No call has been made: none"
    said = f"{took} of the {aside:,} minutes set aside {when}"
    fell = sum(len(one.fell_out) for one in sellers)
    if not fell:
        return f"{said}; every call that is due fits."
    worth = _worth(sellers)
    verb = "does not fit" if fell == 1 else "do not fit"
    return f"{said}; {many(fell, 'call')} that {'is' if fell == 1 else 'are'} due{worth} {verb}."


def _worth(sellers: Sequence[SellersWeek]) -> str:
    sums: dict[str, Decimal] = {}
    for one in sellers:
        for currency, value in (one.sums or {}).items():
            sums[currency] = sums.get(currency, Decimal(0)) + value
    return f", {join([money(value, currency) for currency, value in sorted(sums.items())])}," if sums else ""


def _notes(sellers: Sequence[SellersWeek], nobodys: int) -> list[str]:
    notes: list[str] = []
    most = max(sellers, key=lambda one: (len(one.fell_out), -one.owner_id), default=None)
    if most and most.fell_out and len([one for one in sellers if one.fell_out]) > 1:
        calls = "call" if len(most.fell_out) == 1 else "calls"
        notes.append(
            basis(
                f"Most falls out at {{}}: {{}} {calls}, about {most.fell_out_minutes:,} minutes.",
                most.seller,
                _counted(len(most.fell_out), what="fell_out", seller=most.seller),
            )
        )
    over = [one.seller for one in sellers if one.minutes_a_week is not None and one.used > one.set_aside]
    if over:
        notes.append(f"Over their minutes, since promised calls are never dropped: {join(over)}.")
    if nobodys:
        words = "due call goes to a deal" if nobodys == 1 else "due calls go to deals"
        minutes = "has no minutes of its own" if nobodys == 1 else "have no minutes of their own"
        notes.append(
            basis(
                f"{{}} {words} that nobody owns, and {minutes}.",
                number(nobodys, capital(count(nobodys)), what="nobodys"),
            )
        )
    return notes


def _counted(n: int, **cell: str) -> Basis:
    return number(n, count(n), **cell)
