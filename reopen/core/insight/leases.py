"""Rival contracts by the quarter in which they end: what can still be won, and until when.

A contract ends `term_months` after its start, and renews by itself unless notice is given `notice_days` before. What is
winnable now is a contract whose last day for notice lies within the next three months; a contract without a notice
period is winnable until its end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from reopen.core.insight.basis import Basis, basis, capitalized, number, sentences
from reopen.core.plain_english import capital, count, full_day, join, money, month_name
from reopen.core.working_days import add_months

WITHIN_MONTHS: Final = 3


@dataclass(frozen=True, slots=True)
class Lease:
    """One rival contract. `assumed`: no start on record, the loss stands in. `amount`: theirs, else what we quoted."""

    deal_id: int
    account: str
    owner: str
    competitor: str
    installed: str
    amount: Decimal | None
    currency: str
    starts_on: date
    term_months: int
    notice_days: int | None
    rep_gone: bool
    assumed: bool = False

    @property
    def ends_on(self) -> date:
        """Its last day is the day before."""
        return add_months(self.starts_on, self.term_months)

    @property
    def notice_by(self) -> date:
        """The last day on which it can be left; without a notice period its end."""
        return self.ends_on - timedelta(days=self.notice_days or 0)


@dataclass(frozen=True, slots=True)
class Quarter:
    """The contracts that end in it, by their end. `sums`: by currency, of those whose amount is known."""

    year: int
    quarter: int
    leases: Sequence[Lease]
    sums: dict[str, Decimal]
    winnable: int
    rep_gone: int

    @property
    def title(self) -> str:
        """Q3 2026."""
        return f"Q{self.quarter} {self.year}"


@dataclass(frozen=True, slots=True)
class Standing:
    """Figures of all contracts. `running`: not ended yet; `assumed`: of them without a start on record; `over`: ended.

    `next_notice`: the first day from now on by which one of the running can be left; `next_end`: the first to end.
    """

    running: int
    assumed: int
    over: int
    next_notice: date | None
    next_end: date | None


@dataclass(frozen=True, slots=True)
class Leases:
    """What is winnable when. `winnable`: by the last day for notice; `over`: contracts that have ended; they most
    likely renewed, and are in no quarter."""

    quarters: tuple[Quarter, ...]
    winnable: Sequence[Lease]
    over: int
    without: int  # lost deals of which no term is known
    sentence: str
    basis: str


def last_winnable_day(today: date) -> date:
    """Contracts whose last day for notice lies from today up to it are winnable now."""
    return add_months(today, WITHIN_MONTHS)


def tell_leases(
    quarters: tuple[Quarter, ...],
    winnable: Sequence[Lease],
    standing: Standing,
    *,
    worth: dict[str, Decimal],
    rep_gone: int,
    without: int,
) -> Leases:
    """The finding over contracts that are counted already; `worth` and `rep_gone` are of the winnable."""
    return Leases(
        quarters,
        winnable,
        standing.over,
        without,
        _sentence(standing, len(winnable), worth),
        _basis(standing, len(winnable), rep_gone, without),
    )


def _sentence(standing: Standing, winnable: int, worth: dict[str, Decimal]) -> str:
    if standing.next_end is None:
        return "No rival contract is on record that still runs: ask for its term at every loss."
    if not winnable:
        if standing.next_notice is None:
            month = f"{month_name(standing.next_end.month)} {standing.next_end.year}"
            return f"No rival contract can be given notice any more; the next one ends in {month}."
        day = full_day(standing.next_notice)
        return f"No rival contract can be given notice in the next three months; the next one by {day}."
    sums_said = join([money(value, currency) for currency, value in worth.items()])
    what = "rival contract" if winnable == 1 else "rival contracts"
    said = f", {sums_said}," if sums_said else ""
    return f"{capital(count(winnable))} {what}{said} can still be given notice in the next three months."


def _basis(standing: Standing, winnable: int, rep_gone: int, without: int) -> Basis:
    deals = standing.running + standing.over + without
    running = "running contract" if standing.running == 1 else "running contracts"
    parts = [
        basis(
            f"{{}} {running} on record, of {{}} lost deals.",
            _counted(standing.running, "contracts"),
            number(deals, what="lost"),
        )
    ]
    if rep_gone:
        left, of = _counted(rep_gone, "winnable_rep_gone"), _counted(winnable, "winnable")
        parts.append(basis("The rival’s rep has left at {} of the {}.", left, of))
    for n, what, words in (
        (standing.assumed, "assumed", "no start on record; the loss stands in."),
        (standing.over, "ended", "ended, and most likely renewed."),
        (without if standing.running or standing.over else 0, "without", "no term on record."),
    ):
        if n:
            parts.append(basis(f"{{}} {'has' if n == 1 else 'have'} {words}", _counted(n, what)))
    return sentences(*(capitalized(part) for part in parts))


def _counted(n: int, what: str) -> Basis:
    return number(n, count(n), what=what)
