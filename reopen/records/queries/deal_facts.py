"""What is known of some deals, for a page that shows them: a fixed number of queries, whatever the number of deals."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import connection

from reopen.core.suppression import Stop, stopped_channels
from reopen.records.models import Deal, Outcome
from reopen.records.rows import amount, rows
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
    competitor_rep_gone_on: date | None = None


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


_DEALS = """
    SELECT d.id, d.name, d.status, d.amount, d.currency, d.product, d.door, d.care_reason, a.name, a.time_zone,
           d.contact_id, c.name, c.first_name, c.title, o.name, c.no_phone
    FROM records_deal d
    LEFT JOIN records_account a ON a.id = d.account_id
    LEFT JOIN records_contact c ON c.id = d.contact_id
    LEFT JOIN records_dealowner o ON o.id = d.owner_id
    WHERE d.id IN ({ids})"""
_LOSSES = """
    SELECT l.deal_id, l.lost_on, l.stage, l.reason, l.buyer_reason, k.name, l.competitor_rep, l.their_price,
           l.contract_start, l.term_months, l.notice_days, l.competitor_rep_gone_on
    FROM records_loss l LEFT JOIN records_competitor k ON k.id = l.competitor_id
    WHERE l.deal_id IN ({ids}) ORDER BY l.deal_id, l.lost_on, l.id"""
_OUTCOMES = """
    SELECT deal_id, kind, "on", note FROM records_outcome
    WHERE deal_id IN ({ids}) AND undone_at IS NULL ORDER BY deal_id, "on", id"""
_ANSWERS = """
    SELECT deal_id, state, "on", words FROM records_dooranswer
    WHERE deal_id IN ({ids}) AND undone_at IS NULL ORDER BY deal_id, "on", id"""
_PROMISES = """
    SELECT deal_id, "on", "at", kind, words FROM records_promise
    WHERE deal_id IN ({ids}) AND state = 'standing' ORDER BY deal_id, "on", id"""
_INSTALLED = """
    SELECT deal_id, make, model, quantity, monthly_volume, note FROM records_installed
    WHERE deal_id IN ({ids}) ORDER BY deal_id, id"""
_PHONES = """
    SELECT contact_id, number, "key" FROM records_contactphone
    WHERE contact_id IN ({ids}) ORDER BY contact_id, rank, id"""
_EMAILS = """SELECT contact_id, "key" FROM records_contactemail WHERE contact_id IN ({ids})"""


def facts_of(deal_ids: Iterable[int], *, installed: bool = True) -> dict[int, DealFacts]:
    """What is known of these deals, by id; one that does not exist is not in it."""
    facts: dict[int, DealFacts] = {}
    for row in rows(_DEALS, deal_ids):
        values: list[Any] = list(row)
        values[3] = amount(values[3])
        for text in (8, 9, 11, 12, 13, 14):
            values[text] = values[text] or ""
        values[12] = first_name(values[11], values[12])
        values[15] = bool(values[15])
        facts[row[0]] = DealFacts(*values)
    for deal_id, *loss in rows(_LOSSES, facts):
        loss[6] = amount(loss[6])
        facts[deal_id].loss = LossFacts(deal_id, *loss)
    _history(facts)
    if installed:
        add_installed(facts)
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


def _history(facts: dict[int, DealFacts]) -> None:
    """The last conversation, the tries since, what stands at the door, and their last words."""
    for deal_id, kind, on, note in rows(_OUTCOMES, facts):
        deal = facts[deal_id]
        if deal.loss and on < deal.loss.lost_on:
            continue
        if kind in CONVERSATIONS:
            deal.last_spoke_on, deal.attempts = on, 0
        elif kind in ATTEMPTS:
            deal.attempts += 1
        if note.strip():
            deal.said = Said(on, note.strip())
    for deal_id, state, on, words in rows(_ANSWERS, facts):
        deal = facts[deal_id]
        deal.door_answer = (state, on, words.strip())
        if words.strip() and (deal.said is None or deal.said.on <= on):
            deal.said = Said(on, words.strip())
    for deal_id, on, at, kind, words in rows(_PROMISES, facts):
        facts[deal_id].promises.append((on, at, kind, words.strip()))


def add_installed(facts: dict[int, DealFacts]) -> None:
    """What they have now, added to facts that were read without it."""
    for deal_id, make, model, quantity, volume, note in rows(_INSTALLED, facts):
        what = " ".join(str(part) for part in (quantity, make, model) if part)
        facts[deal_id].installed.append(", ".join(part for part in (what, volume, note) if part))


def _people(deals: Sequence[DealFacts]) -> None:
    """Numbers, and whether they may be used: the stored answer, and the rule again on what stands now."""
    people = {deal.contact_id for deal in deals if deal.contact_id}
    numbers: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for contact_id, number, key in rows(_PHONES, people):
        numbers[contact_id].append((number, key))
    emails: dict[int, list[str]] = defaultdict(list)
    for contact_id, key in rows(_EMAILS, people):
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
    wanted = [("email", emails), ("phone", phones), ("domain", domains)]
    # Three ranges of one index, in one question.
    parts = [
        f"SELECT kind, \"key\", channel FROM records_suppression WHERE kind = '{kind}' "  # noqa: S608
        f'AND "key" IN ({", ".join(["%s"] * len(keys))})'
        for kind, keys in wanted
        if keys
    ]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), [key for _, keys in wanted for key in keys])
        return [Stop(kind, key, channel) for kind, key, channel in cursor.fetchall()]
