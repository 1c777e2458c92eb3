"""The contract clock: a contract's dates -> what to draw, in the units of a 172 by 172 picture. Pure.

Month 0 stands at the top and the hand goes round once in a term. The black arc has elapsed; today is the one dot in
the colour of what can be acted on; hollow dots are calls still to come; the hatched arc is the window from our
notice call to the last day on which they can cancel.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import cos, pi, sin

from reopen.core.working_days import add_months

SIZE = 172
CENTRE = SIZE / 2
RING = 78.0  # radius of the arc
TICKS_OUT, TICK_IN, LONG_TICK_IN, LABELS_AT = 74.0, 70.0, 66.0, 52.0
NOTICE_CALL_DAYS = 30  # before the last day to cancel


@dataclass(frozen=True, slots=True)
class Tick:
    """A line from the ring inwards; `long` at each half year."""

    path: str
    long: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot on the ring, or a label inside it."""

    x: float
    y: float
    text: str
    past: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table beside the picture. `glyph`: the mark that it has in the picture."""

    glyph: str
    label: str
    on: date
    today: bool = False
    made_of: str = ""  # "24 Aug 2024 + 18 months"


@dataclass(frozen=True, slots=True)
class ContractClock:
    """Everything to draw. `arc` is empty before the start, and `full` once the term is over."""

    term_months: int
    month: int  # whole months elapsed; negative before the start
    full: bool
    arc: str
    window: str
    ticks: tuple[Tick, ...]
    labels: tuple[Mark, ...]
    calls: tuple[Mark, ...]
    today: Mark | None  # None where the contract has not begun or is over
    rows: tuple[Row, ...]
    headline: str
    under: str
    description: str
    start_assumed: bool


def contract_clock(
    *,
    start: date,
    term_months: int,
    notice_days: int | None,
    call_months: Sequence[int],
    today: date,
    start_assumed: bool = False,
) -> ContractClock:
    """The clock of a contract of at least one month. `call_months` as core.cadence has them: 18, 24, 30."""
    end = add_months(start, term_months)
    elapsed = months_between(start, today)
    month = int(elapsed // 1)
    share = min(max(elapsed / term_months, 0.0), 1.0)
    full = today >= end
    cancel_by = end - timedelta(days=notice_days) if notice_days is not None else None
    window = ""
    if cancel_by is not None and cancel_by > start:
        opens = max(cancel_by - timedelta(days=NOTICE_CALL_DAYS), start)
        window = _arc(
            months_between(start, opens) / term_months, months_between(start, cancel_by) / term_months
        )
    running = elapsed >= 0 and not full
    return ContractClock(
        term_months=term_months,
        month=month,
        full=full,
        arc="" if full or share == 0 else _arc(0, share),
        window=window,
        ticks=_ticks(term_months),
        labels=_labels(term_months, call_months),
        calls=tuple(
            Mark(*_at(m / term_months, RING), text=str(m), past=add_months(start, m) < today)
            for m in call_months
            if add_months(start, m) != today
        ),
        today=Mark(*_at(share, RING), text="today") if running else None,
        rows=_rows(start, end, cancel_by, call_months, today, term=term_months, start_assumed=start_assumed),
        headline=f"month {month}" if running else "over" if full else "not begun",
        under=f"of {term_months}",
        description=_description(
            month, term_months, call_months, notice_days, end, running=running, full=full
        )
        + (" The start is assumed: the day of the loss." if start_assumed else ""),
        start_assumed=start_assumed,
    )


def months_between(start: date, day: date) -> float:
    """Months from `start` to `day`: whole ones counted from the start's own day, the rest in days of its month."""
    whole = (day.year - start.year) * 12 + day.month - start.month
    while add_months(start, whole) > day:
        whole -= 1
    while add_months(start, whole + 1) <= day:
        whole += 1
    last, following = add_months(start, whole), add_months(start, whole + 1)
    return whole + (day - last).days / (following - last).days


def _at(share: float, radius: float) -> tuple[float, float]:
    angle = 2 * pi * share
    return round(CENTRE + radius * sin(angle), 1), round(CENTRE - radius * cos(angle), 1)


def _arc(begin: float, end: float) -> str:
    (x1, y1), (x2, y2) = _at(begin, RING), _at(end, RING)
    large = 1 if end - begin > 0.5 else 0
    return f"M{x1} {y1}A{RING:.0f} {RING:.0f} 0 {large} 1 {x2} {y2}"


def _ticks(term: int) -> tuple[Tick, ...]:
    every = 1 if term <= 60 else 3 if term <= 120 else 12
    long = 6 if term <= 60 else 12 if term <= 120 else 60
    ticks = []
    for month in range(0, term, every):
        is_long = month % long == 0
        (x1, y1) = _at(month / term, LONG_TICK_IN if is_long else TICK_IN)
        (x2, y2) = _at(month / term, TICKS_OUT)
        ticks.append(Tick(path=f"M{x1} {y1}L{x2} {y2}", long=is_long))
    return tuple(ticks)


def _labels(term: int, call_months: Sequence[int]) -> tuple[Mark, ...]:
    # Text is 13 px: more than eight numbers on the ring would run into each other.
    shown = list(call_months) if len(call_months) <= 7 else [m for m in call_months if m % 12 == 0][:7]
    marks = []
    for month in [*shown, term]:
        x, y = _at(month / term, LABELS_AT)
        marks.append(Mark(x, round(y + 4.5, 1), text=str(month)))
    return tuple(marks)


def _rows(
    start: date,
    end: date,
    cancel_by: date | None,
    call_months: Sequence[int],
    today: date,
    *,
    term: int,
    start_assumed: bool,
) -> tuple[Row, ...]:
    begun = f"{start.day} {start:%b %Y}"
    source = "Assumed: the day of the loss" if start_assumed else "As noted, or as the CRM has it"
    rows = [Row("", "Signed, assumed" if start_assumed else "Signed", start, start == today, source)]
    for month in call_months:
        on = add_months(start, month)
        glyph = "●" if on == today else "•" if on < today else "○"
        rows.append(
            Row(
                glyph,
                f"{month}, today" if on == today else str(month),
                on,
                on == today,
                f"{begun} + {month} months",
            )
        )
    if cancel_by is not None:
        days = (end - cancel_by).days
        rows.append(
            Row("┅", "Cancel by", cancel_by, cancel_by == today, f"{days} days’ notice before the end")
        )
    rows.append(
        Row(
            "",
            f"{term}, ends" if end > today else f"{term}, ended",
            end,
            end == today,
            f"{begun} + {term} months",
        )
    )
    if start < today < end and not any(row.today for row in rows):
        rows.append(Row("●", "Today", today, today=True))
    return tuple(sorted(rows, key=lambda row: row.on))


def _description(
    month: int,
    term: int,
    call_months: Sequence[int],
    notice_days: int | None,
    end: date,
    *,
    running: bool,
    full: bool,
) -> str:
    place = (
        f"month {month} of {term}"
        if running
        else f"over since {end}"
        if full
        else f"{term} months, not begun"
    )
    calls = f", calls at months {', '.join(map(str, call_months))}" if call_months else ""
    notice = f", to be cancelled {notice_days} days before the end" if notice_days is not None else ""
    return f"Contract clock: {place}{calls}{notice}."
