"""How many people a filter has, before anything is drafted: read row by row, and no further than is worth telling."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db.models import CharField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from reopen.core.cohort import By, Filter
from reopen.core.name_key import name_key
from reopen.records.models import Loss
from reopen.services.campaigns.candidates import _deals, _leads

# Beyond this a number changes nothing of what an owner does.
MOST = 10_000
_NAMES = ("stage", "competitor", "reason", "product")


@dataclass(frozen=True, slots=True)
class Fits:
    """`people`, at most MOST; where nobody fits, `without` says of each condition how many would without it."""

    people: int
    without: dict[str, int]


def fits(month: date | None, by: By, where: Filter) -> Fits:
    """The people of a month, of a filter, or of both; who of them is left out is found out by the draft."""
    people = _people(month, by, where)
    if people:
        return Fits(people, {})
    without: dict[str, int] = {}
    for name in (*where.to_json(), *(["month"] if month else [])):
        rest = Filter.from_json({key: value for key, value in where.to_json().items() if key != name})
        left = None if name == "month" else month
        if rest.to_json() or left is not None:
            without[name] = _people(left, by, rest)
    return Fits(0, {name: people for name, people in without.items() if people})


def _people(month: date | None, by: By, where: Filter) -> int:
    found: set[int] = set()
    for contact in chain(_of_deals(month, by, where), _of_leads(month, by, where)):
        found.add(contact)
        if len(found) >= MOST:
            break
    return len(found)


def _of_deals(month: date | None, by: By, where: Filter) -> Iterator[int]:
    last = Loss.objects.filter(deal=OuterRef("pk")).order_by("-lost_on", "-pk")

    def of_the_loss(column: str) -> Subquery:
        return Subquery(last.values(column)[:1], output_field=CharField())

    said = {
        "stage": Coalesce(NullIf(of_the_loss("stage"), Value("")), "stage"),
        "competitor": of_the_loss("competitor__name"),
        "reason": of_the_loss("reason"),
    }
    asked = [name for name in _NAMES if getattr(where, name)]
    rows = _deals(month, by, where).select_related(None).filter(contact__isnull=False).order_by()
    rows = rows.annotate(**{f"said_{name}": said[name] for name in asked if name in said})
    columns = [f"said_{name}" if name in said else name for name in asked]
    yield from _matching(rows.values_list("contact_id", *columns).iterator(2000), where, asked)


def _of_leads(month: date | None, by: By, where: Filter) -> Iterator[int]:
    if where.reason or where.product:
        return
    asked = ["stage"] if where.stage else []
    rows = _leads(month, by, where).select_related(None).filter(contact__isnull=False).order_by()
    yield from _matching(rows.values_list("contact_id", *asked).iterator(2000), where, asked)


def _matching(rows: Iterable[tuple[object, ...]], where: Filter, asked: list[str]) -> Iterator[int]:
    wanted = [name_key(getattr(where, name)) for name in asked]
    keys: dict[object, str] = {}
    for contact, *words in rows:
        for word in words:
            if word not in keys:
                keys[word] = name_key(str(word or ""))
        if [keys[word] for word in words] == wanted:
            yield int(str(contact))
