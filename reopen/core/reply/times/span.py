"""A time that a text names, as a span of days."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """`first` to `last`, both within; `start` and `end` are where in the text it stands.

    `exact`: a day of the calendar was named (with a year or without), not a weekday, a month or a distance.
    """

    start: int
    end: int
    first: date
    last: date
    exact: bool = False
    granule: str = "day"
