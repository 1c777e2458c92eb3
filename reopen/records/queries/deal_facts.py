"""What is known of some deals, for a page that shows them: a fixed number of queries, whatever the number of deals."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Q

from reopen.core.suppression import Stop, stopped_channels
from reopen.records.models import (
    ContactEmail,
    ContactPhone,
    Deal,
    DoorAnswer,
    Installed,
    Loss,
    Outcome,
    Promise,
    Suppression,
)
from reopen.records.to_core import CONVERSATIONS

ATTEMPTS = (Outcome.Kind.NO_ANSWER, Outcome.Kind.LEFT_MESSAGE)


class Said(NamedTuple):
    """Their words, without quotation marks, and the day."""

    on: date
    words: str


class LossFacts(NamedTuple):
    """The standing loss: the latest."""

    deal_id: int
    lost_on: date
    stage: str
    reason: str
    buyer_reason: str
    competitor: str | None
    competitor_rep: str
    their_price: Decimal | None
    contract_start: date | None
    term_months: int | None
    notice_days: int | None


@dataclass(slots=True)
class DealFacts:
    """One deal, its people and its history in short."""

    deal_id: int
    name: str
    status: str
    amount: Decimal | None
    currency: str
    product: str
    door: str
    care_reason: str
    account: str
    time_zone: str
    contact_id: int | None
    contact: str
    first_name: str
    contact_title: str
    seller: str
    no_phone: bool
    loss: LossFacts | None = None
    last_spoke_on: date | None = None
    attempts: int = 0  # since the last conversation, that reached nobody
    said: Said | None = None
    door_answer: tuple[str, date, str] | None = None  # state, day, words
    installed: list[str] = field(default_factory=list)
    promises: list[tuple[date, time | None, str, str]] = field(default_factory=list)  # on, at, kind, words
    phones: list[tuple[str, str]] = field(default_factory=list)  # number as it came, key

    @property
    def title(self) -> str:
        """The account's name; the deal's where there is none."""
        return self.account or self.name

    @property
    def may_be_called(self) -> bool:
        """The rule of core.suppression, asked anew, and their own no."""
        return not self.no_phone and self.door != Deal.Door.CLOSED


_COLUMNS = (
    "pk", "name", "status", "amount", "currency", "product", "door", "care_reason",
    "account__name", "account__time_zone",
    "contact_id", "contact__name", "contact__first_name", "contact__title", "owner__name", "contact__no_phone",
)  # fmt: skip


def facts_of(deal_ids: Iterable[int]) -> dict[int, DealFacts]:
    """What is known of these deals, by id; one that does not exist is not in it."""
    ids = list(deal_ids)
    if not ids:
        return {}
    facts: dict[int, DealFacts] = {}
    for row in Deal.objects.filter(pk__in=ids).values_list(*_COLUMNS):
        values: list[Any] = list(row)
        for text in (8, 9, 11, 12, 13, 14):
            values[text] = values[text] or ""
        values[12] = first_name(values[11], values[12])
        values[15] = bool(values[15])
        facts[row[0]] = DealFacts(*values)
    _losses(facts)
    _history(facts)
    _installed(facts)
    _people(list(facts.values()))
    return facts


def first_name(name: str, known: str = "") -> str:
    """The first name, for the words to say: "Dr. Emil Haas" -> "Emil", "Haas, Emil" -> "Emil"; "" for none."""
    if known.strip():
        return known.strip()
    family, comma, given = name.partition(",")
    parts = [
        part for part in (given if comma and given.strip() else family).split() if not part.endswith(".")
    ]
    # One word alone may be a family name; it is still what they are called by.
    return parts[0] if parts else ""


def _losses(facts: dict[int, DealFacts]) -> None:
    rows = (
        Loss.objects.filter(deal__in=facts)
        .order_by("deal_id", "lost_on", "pk")
        .values_list(
            "deal_id", "lost_on", "stage", "reason", "buyer_reason", "competitor__name", "competitor_rep",
            "their_price", "contract_start", "term_months", "notice_days",
        )
    )  # fmt: skip
    for row in rows:
        facts[row[0]].loss = LossFacts(*row)


def _history(facts: dict[int, DealFacts]) -> None:
    """The last conversation, the tries since, what stands at the door, and their last words."""
    outcomes = (
        Outcome.objects.filter(deal__in=facts, undone_at=None)
        .order_by("deal_id", "on", "pk")
        .values_list("deal_id", "kind", "on", "note")
    )
    for deal_id, kind, on, note in outcomes:
        deal = facts[deal_id]
        if deal.loss and on < deal.loss.lost_on:
            continue
        if kind in CONVERSATIONS:
            deal.last_spoke_on, deal.attempts = on, 0
        elif kind in ATTEMPTS:
            deal.attempts += 1
        if note.strip():
            deal.said = Said(on, note.strip())
    answers = (
        DoorAnswer.objects.filter(deal__in=facts, undone_at=None)
        .order_by("deal_id", "on", "pk")
        .values_list("deal_id", "state", "on", "words")
    )
    for deal_id, state, on, words in answers:
        deal = facts[deal_id]
        deal.door_answer = (state, on, words.strip())
        if words.strip() and (deal.said is None or deal.said.on <= on):
            deal.said = Said(on, words.strip())
    promises = (
        Promise.objects.filter(deal__in=facts, state=Promise.State.STANDING)
        .order_by("deal_id", "on", "pk")
        .values_list("deal_id", "on", "at", "kind", "words")
    )
    for deal_id, on, at, kind, words in promises:
        facts[deal_id].promises.append((on, at, kind, words.strip()))


def _installed(facts: dict[int, DealFacts]) -> None:
    rows = (
        Installed.objects.filter(deal__in=facts)
        .order_by("deal_id", "pk")
        .values_list("deal_id", "make", "model", "quantity", "monthly_volume", "note")
    )
    for deal_id, make, model, quantity, volume, note in rows:
        what = " ".join(str(part) for part in (quantity, make, model) if part)
        facts[deal_id].installed.append(", ".join(part for part in (what, volume, note) if part))


def _people(deals: Sequence[DealFacts]) -> None:
    """Numbers, and whether they may be used: the stored answer, and the rule again on what stands now."""
    people = {deal.contact_id for deal in deals if deal.contact_id}
    numbers: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for contact_id, number, key in (
        ContactPhone.objects.filter(contact__in=people)
        .order_by("contact_id", "rank", "pk")
        .values_list("contact_id", "number", "key")
    ):
        numbers[contact_id].append((number, key))
    emails: dict[int, list[str]] = defaultdict(list)
    for contact_id, key in ContactEmail.objects.filter(contact__in=people).values_list("contact_id", "key"):
        emails[contact_id].append(key)
    stops = stops_on(
        email_keys={key for keys in emails.values() for key in keys},
        phone_keys={key for some in numbers.values() for _, key in some},
    )
    for deal in deals:
        if not deal.contact_id:
            continue
        deal.phones = numbers[deal.contact_id]
        if stops and "phone" in stopped_channels(
            email_keys=emails[deal.contact_id], phone_keys=[key for _, key in deal.phones], stops=stops
        ):
            deal.no_phone = True
            deal.phones = []


def stops_on(*, email_keys: Iterable[str], phone_keys: Iterable[str]) -> list[Stop]:
    """Every suppression that could name one of these; one query."""
    emails = {key for key in email_keys if key}
    phones = {key for key in phone_keys if key}
    if not emails and not phones:
        return []
    domains = set()
    for email in emails:
        labels = email.rpartition("@")[2].split(".")
        domains |= {".".join(labels[start:]) for start in range(len(labels) - 1)}
    rows = Suppression.objects.filter(
        Q(kind="email", key__in=emails) | Q(kind="phone", key__in=phones) | Q(kind="domain", key__in=domains)
    ).values_list("kind", "key", "channel")
    return [Stop(kind, key, channel) for kind, key, channel in rows]  # type: ignore[arg-type]
