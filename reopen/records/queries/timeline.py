"""Everything that happened on one deal, latest first, a page at a time.

The small lists of a deal (losses, answers, promises, outcomes, stages) are read whole; activities, of which a deal
can have thousands, are walked along their index from where the last page ended.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from reopen.core.plain_english import capital, full_day, hour, money
from reopen.core.why_now import Why, label
from reopen.records.models import (
    Activity,
    Deal,
    DoorAnswer,
    ImportBatch,
    Loss,
    Outcome,
    Promise,
    Quote,
    StageChange,
)
from reopen.records.queries.zones import zone_or_none

PAGE = 12
MOST = 500
_SHOWN_OF_BODY = 280  # characters


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `words`: theirs, without quotation marks."""

    at: datetime
    rank: int  # what stands above what on the same moment
    id: int
    on: date  # local to the prospect
    kind: str  # "reached", "call", "lost", "door", "stage", …
    text: str
    words: str = ""

    @property
    def key(self) -> tuple[datetime, int, int]:
        """Its place in the timeline; the page after it starts below."""
        return self.at, self.rank, self.id


@dataclass(frozen=True, slots=True)
class Timeline:
    """A page of it. `after` continues it; `more` and `back_to` say what is left."""

    entries: tuple[Entry, ...]
    after: str = ""
    more: int = 0
    back_to: date | None = None


def timeline(
    deal_id: int,
    *,
    contact_id: int | None,
    time_zone: str,
    after: str = "",
    size: int = PAGE,
    frozen: Sequence[Entry] | None = None,
    until: datetime | None = None,
) -> Timeline:
    """The entries below `after` (empty: from the latest on). A mangled `after` starts at the top.

    Of a deal that rests: what was `frozen` when it came to rest, and that there were activities `until` then.
    """
    zone = zone_or_none(time_zone) or ZoneInfo("UTC")
    below = _read_key(after)
    entries = [entry for _, entry in small_entries({deal_id: time_zone})] if frozen is None else list(frozen)
    left = 0
    oldest: datetime | None = None
    for rank, found_rows in _activities(deal_id, contact_id):
        rows = found_rows.filter(at__lt=until) if until else found_rows
        here = rows.filter(at__lte=below[0]) if below else rows
        found = [
            _activity(row, rank, zone, bare=frozen is not None)
            for row in here.order_by("-at", "-id")[: size + 2]
        ]
        entries += found
        if len(found) == size + 2:
            left += here.filter(at__lt=found[-1].at).count()
            first = rows.order_by("at").values_list("at", flat=True).first()
            oldest = min(oldest, first) if oldest and first else first
    ordered = sorted(
        (e for e in entries if below is None or e.key < below), key=lambda e: e.key, reverse=True
    )
    shown = ordered[:size]
    rest = ordered[size:]
    if not rest and not left:
        return Timeline(tuple(shown))
    back_to = min([e.on for e in rest] + ([oldest.astimezone(zone).date()] if oldest else []))
    return Timeline(tuple(shown), _write_key(shown[-1]), len(rest) + left, back_to)


def _activities(deal_id: int, contact_id: int | None) -> Iterable[tuple[int, "QuerySet[Activity]"]]:
    yield 1, Activity.objects.filter(deal_id=deal_id)
    if contact_id is not None:
        # A CRM often hangs a call on the person alone.
        yield 0, Activity.objects.filter(contact_id=contact_id, deal__isnull=True)


def small_entries(time_zones: Mapping[int, str], *, bare: bool = False) -> Iterable[tuple[int, Entry]]:
    """(deal id, entry) of what is read whole, of some hundreds of deals at most; each with its zone.

    `bare`: without anybody's own words.
    """
    for deal_id, entry in _small_entries(time_zones, bare):
        yield deal_id, replace(entry, words="") if bare else entry


def _small_entries(time_zones: Mapping[int, str], bare: bool) -> Iterable[tuple[int, Entry]]:
    zones = {pk: zone_or_none(name) or ZoneInfo("UTC") for pk, name in time_zones.items()}
    ids, most = list(zones), MOST * len(zones)
    for loss in Loss.objects.filter(deal__in=ids).select_related("competitor").order_by("-lost_on")[:most]:
        yield (
            loss.deal_id,
            _dated(loss.lost_on, 8, loss.pk, "lost", _loss_words(loss, bare), loss.buyer_words),
        )
    for door in DoorAnswer.objects.filter(deal__in=ids, undone_at=None).order_by("-on")[:most]:
        text = f"{_ANSWERED[door.state]}{f', {door.occasion}' if door.occasion else ''}."
        yield door.deal_id, _dated(door.on, 7, door.pk, "door", text, door.words)
    quotes = Quote.objects.filter(deal__in=ids).exclude(state=Quote.Answered.WITHDRAWN)
    for quote in quotes.order_by("-sent_on")[:most]:
        number = f" {quote.number}" if quote.number else ""
        sum_ = f": {money(quote.amount, quote.currency)}" if quote.amount is not None else ""
        yield (
            quote.deal_id,
            _dated(quote.sent_on, 5, quote.pk, "quote", _stopped(f"Quote{number} sent{sum_}"), ""),
        )
    for promise in Promise.objects.filter(deal__in=ids).order_by("-made_on")[:most]:
        yield promise.deal_id, _promise(promise)
    for outcome in Outcome.objects.filter(deal__in=ids, undone_at=None).order_by("-on")[:most]:
        yield outcome.deal_id, _outcome(outcome, zones[outcome.deal_id])
    for change in StageChange.objects.filter(deal__in=ids).order_by("-entered_at")[:most]:
        on = change.entered_at.astimezone(zones[change.deal_id]).date()
        yield (
            change.deal_id,
            Entry(change.entered_at, 3, change.pk, on, "stage", f"Entered {change.stage}."),
        )
    batches = dict(Deal.objects.filter(pk__in=ids, batch__isnull=False).values_list("pk", "batch_id"))
    moments = {
        pk: finished or started
        for pk, finished, started in ImportBatch.objects.filter(pk__in=set(batches.values())).values_list(
            "pk", "finished_at", "started_at"
        )
    }
    for deal_id, batch in batches.items():
        if moment := moments.get(batch):
            on = moment.astimezone(zones[deal_id]).date()
            yield deal_id, Entry(moment, 2, batch, on, "import", f"Came with import {batch}.")


_ANSWERED = {
    "open": "Door open",
    "closed": "Door closed",
    "unsaid": "Asked, and they said neither yes nor no",
}


def _promise(promise: Promise) -> Entry:
    at = f" at {hour(promise.at)} their time" if promise.at else ""
    name = promise.kind.replace("_", "-" if promise.kind != "quote_follow_up" else " ")
    state = {"kept": " Kept.", "dropped": " Dropped."}.get(promise.state, "")
    text = f"{capital(name)} on {full_day(promise.on)}{at}.{state}"
    if promise.kind == "successor":
        text = {"kept": "Found: the successor.", "dropped": "The successor is looked for no more."}.get(
            promise.state, "Find the successor of the person on record."
        )
    kind = "task" if promise.kind == "successor" else "promise"
    return _dated(promise.made_on, 6, promise.pk, kind, text, promise.words)


def _outcome(outcome: Outcome, zone: ZoneInfo) -> Entry:
    return Entry(
        outcome.at,
        9,
        outcome.pk,
        outcome.on,
        outcome.kind.replace("_", " ").replace("remove me", "removed"),
        _outcome_words(outcome, zone),
        outcome.note,
    )


def _loss_words(loss: Loss, bare: bool) -> str:
    parts = [
        f"at {loss.stage}" if loss.stage else "",
        f"to {loss.competitor.name}" if loss.competitor else "",
    ]
    text = "Lost" + "".join(f" {part}" for part in parts if part) + "."
    if loss.reason:
        text += f" Rep’s reason: {loss.reason}."
    if loss.buyer_reason:
        text += f" Buyer’s: {loss.buyer_reason}."
    if loss.let_go:
        text += " We let them go."
    return text if bare else f"{text} {loss.note}".strip()


def _outcome_words(outcome: Outcome, zone: ZoneInfo) -> str:
    name = capital(label(Why(reasons=tuple(outcome.reasons), due_on=outcome.on)))
    if outcome.kind in ("no_answer", "left_message"):
        return f"{name}, tried at {outcome.at.astimezone(zone):%H:%M}."
    return f"{name}."


def _activity(row: Activity, rank: int, zone: ZoneInfo, *, bare: bool) -> Entry:
    body = " ".join(row.body.split())
    if len(body) > _SHOWN_OF_BODY:
        body = body[: _SHOWN_OF_BODY - 1].rsplit(" ", 1)[0] + "…"
    subject = row.subject.strip()
    text = ". ".join(part.rstrip(".") for part in (subject, body) if part)
    way = {"in": " from them", "out": ""}.get(row.direction, "")
    return Entry(
        row.at,
        rank,
        row.pk,
        row.at.astimezone(zone).date(),
        f"{row.kind}{way}",
        "" if bare else _stopped(text),
    )


def _dated(on: date, rank: int, pk: int, kind: str, text: str, words: str) -> Entry:
    # A day without an hour stands at its end: what led to it happened before.
    return Entry(datetime.combine(on, time(23, 59), UTC), rank, pk, on, kind, text, words)


def _write_key(entry: Entry) -> str:
    return f"{entry.at.astimezone(UTC).isoformat()}|{entry.rank}|{entry.id}"


def _read_key(text: str) -> tuple[datetime, int, int] | None:
    at, _, rest = text.partition("|")
    rank, _, pk = rest.partition("|")
    try:
        moment = datetime.fromisoformat(at)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)), int(rank), int(pk)
    except ValueError:
        return None


def _stopped(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if not text or text.endswith(("?", "!", "…")) else f"{text}."
