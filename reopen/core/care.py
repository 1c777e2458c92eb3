"""The line of old losses that wait for care: who comes next, why, and how many a day.

Best first: what is worth most, is not too long ago, and was a good fit. Each that enters owes its first call that
day, so no more enter than the seller's minutes for them, and what is left of the day, can take.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reopen.core.plain_english import money, span

# Minutes that a first call after a long silence takes, about: dialling, asking, noting.
MINUTES_A_CALL = 5
# Minutes that a planned call takes, about, where only their number is known.
MINUTES_A_PLANNED_CALL = 4
# A loss is worth half as much after so many years: people move on, and contracts with others run out.
_HALF_LIFE_DAYS = 2 * 365.25
_GOOD_FIT, _BAD_FIT = 1.3, 0.5


@dataclass(frozen=True, slots=True)
class Waiting:
    """One old loss in line."""

    deal_id: int
    amount: Decimal | None
    currency: str = ""
    lost_on: date | None = None
    good_fit: bool | None = None


def best_first(waiting: Iterable[Waiting], today: date) -> list[Waiting]:
    """The line in order. An unknown amount comes after every known one, the later loss first."""
    return sorted(
        waiting,
        key=lambda w: (w.amount is None, -_worth(w, today), -(w.lost_on or date.min).toordinal(), w.deal_id),
    )


def line_reason(waiting: Waiting, today: date) -> str:
    """Why it comes now: "$46,800, lost 14 months ago, a good fit". At most 120 characters."""
    parts = [money(waiting.amount, waiting.currency) or "amount unknown"]
    if waiting.lost_on:
        parts.append(f"lost {span(max(0, (today - waiting.lost_on).days))} ago")
    if waiting.good_fit is not None:
        parts.append("a good fit" if waiting.good_fit else "not a good fit")
    return ", ".join(parts)[:120]


def entering(*, care_minutes: int, day_minutes: int, planned_calls: int, already: int = 0) -> int:
    """How many enter on one day: as many as fit into the minutes for them and into what the day has left.

    `already`: whom the day has brought in before; their calls are among those planned, and take a first call's time.
    """
    left = day_minutes - max(0, planned_calls - already) * MINUTES_A_PLANNED_CALL
    return max(0, min(care_minutes, left) // MINUTES_A_CALL - already)


@dataclass(frozen=True, slots=True)
class Week:
    """The calls of one week: those planned already, and the first calls of those that enter care."""

    starts_on: date
    planned: int
    entering: int

    @property
    def calls(self) -> int:
        """All together."""
        return self.planned + self.entering


def forecast_weeks(
    days: Sequence[tuple[date, bool, int]],
    *,
    overdue: int,
    waiting: int,
    care_minutes: int,
    day_minutes: int,
    entered_today: int = 0,
) -> tuple[tuple[Week, ...], int]:
    """(the weeks, how many still wait after them).

    `days`: (day, whether people are at work, calls planned for it), in order, from today; a week is each seven of
    them. What a day cannot take is carried into the next, before anything new enters. `entered_today`: whom the first
    day has brought in already; their calls are among those planned.
    """
    carried, weeks = overdue, []
    for start in range(0, len(days), 7):
        planned = entered = 0
        for day, is_working, due in days[start : start + 7]:
            planned += due + (overdue if day == days[0][0] else 0)
            carried += due
            if not is_working:
                continue
            already = entered_today if day == days[0][0] else 0
            new = min(
                waiting,
                entering(
                    care_minutes=care_minutes,
                    day_minutes=day_minutes,
                    planned_calls=carried,
                    already=already,
                ),
            )
            waiting -= new
            entered += new
            spent = (already + new) * MINUTES_A_CALL
            carried = max(
                0, max(0, carried - already) - max(0, day_minutes - spent) // MINUTES_A_PLANNED_CALL
            )
        weeks.append(Week(days[start][0], planned, entered))
    return tuple(weeks), waiting


def _worth(waiting: Waiting, today: date) -> float:
    worth = float(waiting.amount or 0)
    if waiting.lost_on:
        worth *= 0.5 ** (max(0, (today - waiting.lost_on).days) / _HALF_LIFE_DAYS)
    if waiting.good_fit is not None:
        worth *= _GOOD_FIT if waiting.good_fit else _BAD_FIT
    return worth
