"""What the Insights page is narrowed to: the times under M, the fields under F, and the words that tell of both."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from reopen.core.plain_english import full_day
from reopen.core.working_days import add_months
from reopen.services.insights.choices import Choices
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import BY
from reopen.web.insights.links import asked_query

FIELDS: Final = ("from", "to", "pipeline", "owner", "by")
_GROUPS: Final = {
    "owner": "Seller", "source": "Source", "product": "Product", "quarter": "Quarter", "outcome": "Outcome",
    "words": "Words", "month": "Month",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """One of the times; `next` is the one that M goes to."""

    label: str
    url: str
    current: bool
    next: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """The fields as they were filled in, and what they may be filled with."""

    typed: dict[str, str]
    pipelines: tuple[str, ...]
    owners: tuple[str, ...]
    groups: tuple[tuple[str, str], ...]
    periods: tuple[Period, ...]
    clear_url: str
    narrowed: bool


def insights_url(asked: Asked) -> str:
    """The page, narrowed so."""
    query = urlencode(asked_query(asked))
    return reverse("insights") + (f"?{query}" if query else "")


def filter_of(typed: dict[str, str], asked: Asked, among: Choices | None, today: date) -> Filter:
    """`typed`: the parameters as they came, also where they cannot be; `asked`: what they mean, or nothing."""
    return Filter(
        {key: typed.get(key, "").strip()[:160] for key in FIELDS},
        among.pipelines if among else (),
        among.owners if among else (),
        tuple((by, _GROUPS[by]) for by in BY),
        _periods(asked, today),
        reverse("insights"),
        any(value.strip() for value in typed.values()),
    )


def _periods(asked: Asked, today: date) -> tuple[Period, ...]:
    """This month, this quarter, this month with the eleven before it, and all: by the day of entry, to the end."""
    month = today.replace(day=1)
    quarter = month.replace(month=(month.month - 1) // 3 * 3 + 1)
    times = (
        ("All", None), ("Month", month), ("Quarter", quarter), ("12 months", add_months(month, -11)),
    )  # fmt: skip
    # On the first month of a quarter two of them begin on one day: the first of these is the current one.
    here = next(
        (at for at, (_, since) in enumerate(times) if (since, None) == (asked.since, asked.until)), None
    )
    following = 0 if here is None else (here + 1) % len(times)
    if following and times[following][1] == asked.since:
        following = (following + 1) % len(times)
    return tuple(
        Period(label, insights_url(replace(asked, since=since, until=None)), at == here, at == following)
        for at, (label, since) in enumerate(times)
    )


def in_words(asked: Asked) -> str:
    """All pipelines, all time; or what is left of them."""
    parts = [asked.pipeline or "all pipelines"]
    if asked.since and asked.until:
        parts.append(f"{full_day(asked.since)} to {full_day(asked.until)}")
    elif asked.since:
        parts.append(f"since {full_day(asked.since)}")
    else:
        parts.append(f"until {full_day(asked.until)}" if asked.until else "all time")
    if asked.owner:
        parts.append(f"the deals of {asked.owner}")
    if asked.by:
        parts.append(f"by {_GROUPS[asked.by].lower()}")
    return ", ".join(parts)
