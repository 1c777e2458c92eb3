"""How their project went, from sheet to sheet -> what to draw, in the units of a 360 by 96 picture. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reopen.core.plain_english import plain_day, span

WIDTH, HEIGHT = 360, 96
_LEFT, _RIGHT = 108, 344  # what lies between is time
_ROWS = {"fine": 18.0, "bumpy": 46.0, "sideways": 74.0}
WORDS = {"fine": "Fine", "bumpy": "Bumpy", "sideways": "Going sideways"}
_SAID = {"fine": "it goes well", "bumpy": "it is bumpy", "sideways": "it is going sideways"}


@dataclass(frozen=True, slots=True)
class Dot:
    """One answer. `last`: the newest, which is filled."""

    x: float
    y: float
    on: date
    words: str
    last: bool


@dataclass(frozen=True, slots=True)
class Level:
    """A line of the picture and its name."""

    y: float
    words: str


@dataclass(frozen=True, slots=True)
class HealthLine:
    """Everything to draw. `path` is empty for a single answer."""

    finding: str
    basis: str
    dots: tuple[Dot, ...]
    path: str
    levels: tuple[Level, ...]
    first: str
    latest: str


def health_line(answers: Sequence[tuple[date, str]], *, today: date) -> HealthLine | None:
    """`answers`: (day, health), the earliest first; None where they were never asked."""
    known = [(on, health) for on, health in answers if health in _ROWS]
    if not known:
        return None
    start, end = known[0][0], known[-1][0]
    days = max((end - start).days, 1)
    points = [
        (
            _LEFT if len(known) == 1 else round(_LEFT + (_RIGHT - _LEFT) * (on - start).days / days, 1),
            _ROWS[health],
        )
        for on, health in known
    ]
    dots = tuple(
        Dot(x, y, on, WORDS[health], last=index == len(known) - 1)
        for index, ((on, health), (x, y)) in enumerate(zip(known, points, strict=True))
    )
    return HealthLine(
        finding=_finding(known, today),
        basis=f"{len(known)} {'answer' if len(known) == 1 else 'answers'} to “How is the project going?”, as noted.",
        dots=dots,
        path="M" + " L".join(f"{x} {y}" for x, y in points) if len(points) > 1 else "",
        levels=tuple(Level(y, WORDS[health]) for health, y in _ROWS.items()),
        first=plain_day(start, today),
        latest=plain_day(end, today) if end != start else "",
    )


def _finding(known: Sequence[tuple[date, str]], today: date) -> str:
    on, health = known[-1]
    same = [day for day, other in _run(known) if other == health]
    ago = "today" if on == today else f"{span((today - on).days)} ago"
    if len(same) > 1:
        return f"They say that {_SAID[health]}, since {plain_day(same[0], today)}; last {ago}."
    if len(known) > 1:
        return f"They said {ago} that {_SAID[health]}; before that, that {_SAID[known[-2][1]]}."
    return f"They said {ago} that {_SAID[health]}."


def _run(known: Sequence[tuple[date, str]]) -> list[tuple[date, str]]:
    """The answers at the end that are all the same, the earliest first."""
    run: list[tuple[date, str]] = []
    for one in reversed(known):
        if one[1] != known[-1][1]:
            break
        run.insert(0, one)
    return run
