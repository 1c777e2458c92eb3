"""Which letters of a draft are blocked, and who is held out: written only where something has changed.

A letter is blocked by a field that has no value and no fallback. Which fields those are is told by the text, and a
value that is there is enough to know: no letter is filled in for it, however many there are.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import lru_cache

from django.db.models import Q, QuerySet

from reopen.core.experiment import draw_holdout
from reopen.core.letter import missing_words, month_words, parts, render, what_words
from reopen.core.letter.fields import one_line
from reopen.records.models import Campaign, Recipient
from reopen.services.campaigns.words import _first_of as first_of
from reopen.services.campaigns.words import fields_of

_CHUNK = 500
_DAY = ("deal__opened_on", "lead__opened_on")
# What a field that may be empty is made of. The others always say something: see services.campaigns.words.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "first": ("contact__first_name", "contact__name"),
    "last": ("contact__first_name", "contact__name"),
    "name": ("contact__name",),
    "account": ("account__name",),
    "month": _DAY,
    "when": _DAY,
    "what": ("deal__product",),
    "rep": ("deal__owner__name", "lead__owner__name"),
}
_GETS_ONE = (Recipient.State.LETTER, Recipient.State.HOLDOUT)


def needs_of(subject: str, text: str) -> tuple[str, ...]:
    """The fields that block a letter where nothing is on record, in their order."""
    found = (*parts(subject), *parts(text))
    return tuple(dict.fromkeys(part.field for part in found if part.field and not part.fallback))


def block(campaign: Campaign, *, today: date, only: Collection[int] | None = None) -> None:
    """Mark the letters in which a field is missing, and draw the holdout among the others.

    `only`: the contacts whose letter may have changed. Caller's transaction.
    """
    rows = Recipient.objects.filter(campaign=campaign).exclude(state=Recipient.State.LEFT_OUT)
    if only is not None:
        rows = rows.filter(contact__in=list(only))
    own = Q(own_subject__isnull=False) | Q(own_text__isnull=False)
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for pk, is_now, missing in (
        *_in_the_same_words(campaign, rows.exclude(own), today),
        *_in_their_own(campaign, rows.filter(own), today),
    ):
        if is_now != _as_stored(missing):
            found[missing].append(pk)
    for missing, ids in found.items():
        state, why, detail = _as_stored(missing)
        for part in _pieces(ids):
            Recipient.objects.filter(pk__in=part).update(state=state, why=why, detail=detail)
    hold(campaign)


def hold(campaign: Campaign) -> None:
    """Draw who is held out among those who could get a letter, by the campaign's seed. Caller's transaction."""
    free = Recipient.objects.filter(campaign=campaign, state__in=_GETS_ONE)
    if not campaign.holdout_percent:
        free.filter(state=Recipient.State.HOLDOUT).update(state=Recipient.State.LETTER)
        return
    rows = list(free.values_list("contact_id", "pk", "state"))
    held = draw_holdout([contact for contact, _, _ in rows], campaign.holdout_percent, campaign.seed)
    for state, is_right in (
        (Recipient.State.HOLDOUT, held.__contains__),
        (Recipient.State.LETTER, lambda contact: contact not in held),
    ):
        wrong = [pk for contact, pk, now in rows if now != state and is_right(contact)]
        for part in _pieces(wrong):
            Recipient.objects.filter(pk__in=part).update(state=state)


_Found = tuple[int, tuple[str, str, str], tuple[str, ...]]  # recipient, how it is stored, what is missing


def _in_the_same_words(campaign: Campaign, rows: QuerySet[Recipient], today: date) -> Iterator[_Found]:
    needs = [name for name in needs_of(campaign.subject, campaign.text) if name in _COLUMNS]
    columns = list(dict.fromkeys(column for name in needs for column in _COLUMNS[name]))
    at = {column: place for place, column in enumerate(columns, 4)}
    for row in rows.values_list("pk", "state", "why", "detail", *columns).iterator(2000):
        missing = tuple(
            name
            for name in needs
            if not _has(name, [row[at[column]] or "" for column in _COLUMNS[name]], today)
        )
        yield row[0], _plain(*row[1:4]), missing


def _has(name: str, values: list[object], today: date) -> bool:
    return bool(one_line(_SAYS[name](values, today)))


def _first(values: list[object], _: date) -> str:
    return str(values[0] or first_of(str(values[1])))


def _last(values: list[object], today: date) -> str:
    first, name = _first(values, today), str(values[1])
    return name.removeprefix(first) if first and name.startswith(first) else ""


def _month(values: list[object], today: date) -> str:
    return next((month_words(day, today) for day in values if isinstance(day, date)), "")


def _any(values: list[object], _: date) -> str:
    return str(values[0] or values[-1])


# A company sells tens of products to thousands of people.
_what = lru_cache(4096)(what_words)

_SAYS: dict[str, Callable[[list[object], date], str]] = {
    "first": _first,
    "last": _last,
    "name": _any,
    "account": _any,
    "month": _month,
    "when": _month,
    "what": lambda values, _: _what(str(values[0])),
    "rep": lambda values, _: first_of(str(values[0] or values[-1])),
}


def _in_their_own(campaign: Campaign, rows: QuerySet[Recipient], today: date) -> Iterator[_Found]:
    people = list(rows.select_related("contact", "account", "deal__owner", "lead__owner"))
    values = fields_of(people, campaign.mailbox, today=today)
    for one in people:
        letter = render(one.own_subject or campaign.subject, one.own_text or campaign.text, values[one.pk])
        yield one.pk, _plain(one.state, one.why, one.detail), letter.missing


def _plain(state: str, why: str, detail: str) -> tuple[str, str, str]:
    """A letter that is held out is a letter: who is held out is drawn afterwards."""
    return (Recipient.State.LETTER.value if state == Recipient.State.HOLDOUT else state, why, detail)


def _as_stored(missing: tuple[str, ...]) -> tuple[str, str, str]:
    if missing:
        return Recipient.State.BLOCKED.value, missing[0], missing_words(missing)
    return Recipient.State.LETTER.value, "", ""


def _pieces(ids: list[int]) -> Iterable[list[int]]:
    return (ids[n : n + _CHUNK] for n in range(0, len(ids), _CHUNK))
