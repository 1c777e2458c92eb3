"""Minutes set aside for lost deals against those used, and what falls out of them, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reopen.core.plain_english import capital, full_day, join, many, money


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
    """Every seller who has minutes, made calls, or has calls that fall out; by name."""

    since: date
    until: date
    sellers: tuple[SellersWeek, ...]
    sentence: str
    basis: str
    notes: tuple[str, ...]


def find_recon_time(
    sellers: Sequence[SellersWeek],
    *,
    since: date,
    until: date,
    today: date,
    is_this_week: bool,
    factors: str,
    nobodys: int = 0,
) -> ReconTime:
    """The finding. `factors`: where the factors of a call's worth come from; `nobodys`: due calls to nobody's deals."""
    when = "this week" if is_this_week else f"from {full_day(since)} to {full_day(until)}"
    ordered = tuple(sorted(sellers, key=lambda one: (one.seller.casefold(), one.owner_id)))
    return ReconTime(
        since,
        until,
        ordered,
        _sentence(ordered, when),
        f"Minutes set aside are those of the Team page today: a week’s, or five days’ where no week is set, counted by "
        f"the Monday to Friday. Calls are counted at the minutes that each kind takes. What falls out is due on "
        f"{full_day(today)} and does not fit into what day and week have left.",
        tuple(_notes(ordered, factors, nobodys)),
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


def _notes(sellers: Sequence[SellersWeek], factors: str, nobodys: int) -> list[str]:
    notes = []
    most = max(sellers, key=lambda one: (len(one.fell_out), -one.owner_id), default=None)
    if most and most.fell_out and len([one for one in sellers if one.fell_out]) > 1:
        calls = many(len(most.fell_out), "call")
        notes.append(f"Most falls out at {most.seller}: {calls}, about {most.fell_out_minutes:,} minutes.")
    over = [one.seller for one in sellers if one.minutes_a_week is not None and one.used > one.set_aside]
    if over:
        notes.append(f"Over their minutes, since promised calls are never dropped: {join(over)}.")
    if nobodys:
        notes.append(
            f"{capital(many(nobodys, 'due call'))} {'goes' if nobodys == 1 else 'go'} to deals that nobody owns, and "
            f"{'has' if nobodys == 1 else 'have'} no minutes of their own."
        )
    return [*notes, f"The order by worth: {factors[:1].lower()}{factors[1:]}"]
