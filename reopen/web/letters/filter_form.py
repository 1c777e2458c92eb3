"""The fields that say whom a letter is for: read, shown again, and how many people they have."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from reopen.core.cohort import By, Filter, FilterError, read_month
from reopen.core.plain_english import capital, join, many
from reopen.records.queries.deal_words_seen import seen_words
from reopen.services.campaigns.fits import MOST, fits
from reopen.web.letters.figures import LETTERS
from reopen.web.office_clock import office_today
from reopen.web.read_date import DateError, read_date

_NAMES = (
    ("competitor", "Lost to"),
    ("stage", "Lost at the stage"),
    ("reason", "The rep’s reason"),
    ("product", "About"),
    ("lost_since", "Lost on or after"),
    ("lost_before", "Lost before"),
    ("month", "Only of the month"),
)
_HELP = {
    "lost_since": "Such as “1 Mar 2024”.",
    "lost_before": "As in: we did not sell managed services then.",
    "month": "Such as “2026-01”; empty for every month.",
}
_STATUS = (("", "Lost deals and dead inquiries"), ("lost", "Lost deals"), ("dead", "Dead inquiries"))


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form."""

    name: str
    label: str
    value: str
    help: str
    wrong: str
    words: list[str]


class WrongError(ValueError):
    """What cannot be read, as a sentence; `field` is where it stands."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field, self.words = field, words


def read(typed: QueryDict) -> tuple[date | None, By, Filter]:
    """(month, which day puts somebody into it, filter). Raises WrongError."""
    today = office_today()
    text = {name: typed.get(name, "").replace("\0", "").strip() for name in [name for name, _ in _NAMES]}
    where: dict[str, object] = {name: text[name] for name in ("competitor", "stage", "reason", "product")}
    where["status"] = typed.get("status", "")
    for name in ("lost_since", "lost_before"):
        if text[name]:
            try:
                where[name] = read_date(text[name], today=today)
            except DateError as why:
                raise WrongError(name, str(why)) from None
    try:
        month = read_month(text["month"]) if text["month"] else None
    except FilterError as why:
        raise WrongError("month", str(why)) from None
    try:
        return month, "loss" if typed.get("by") == "loss" else "inquiry", Filter.from_json(where)
    except FilterError as why:
        raise WrongError("status", str(why)) from None


def written(month: date | None, by: str, where: Mapping[str, str]) -> QueryDict:
    """The fields that `read` reads so."""
    typed = QueryDict(mutable=True)
    typed.update({name: value for name, value in where.items() if value})
    typed.update({"month": f"{month:%Y-%m}" if month else "", "by": by})
    return typed


def form(typed: QueryDict, wrong: Mapping[str, str]) -> dict[str, Any]:
    """What letters/filter_form.html shows; `wrong`: sentences by field."""
    seen = seen_words()
    fields = [
        Field(name, label, typed.get(name, ""), _HELP.get(name, ""), wrong.get(name, ""), seen.get(name, []))
        for name, label in _NAMES
    ]
    known = {field.name for field in fields}
    return {
        "fields": fields,
        "by": typed.get("by", "inquiry"),
        "status": typed.get("status", ""),
        "statuses": _STATUS,
        "wrong": next((words for name, words in wrong.items() if name not in known), ""),
        "fits": fits_words(typed),
        "made_of": LETTERS,
    }


def fits_words(typed: QueryDict) -> str:
    """How many people what stands in the form has, as a sentence; "" while it says nothing, or nothing readable."""
    try:
        month, by, where = read(typed)
    except WrongError as why:
        return why.words
    if month is None and not where.to_json():
        return ""
    found = fits(month, by, where)
    if found.people >= MOST:
        return f"{MOST:,} people and more fit."
    if found.people:
        return f"{capital(many(found.people, 'person fits', 'people fit'))}. The draft says who of them is left out."
    if not found.without:
        return "Nobody fits. Say less, or import the deals it is about."
    labels = dict(_NAMES) | {"status": "Who"}
    rest = [f"without “{labels[name]}” {people:,}" for name, people in found.without.items()]
    return f"Nobody fits all of it: {join(rest)} would."
