"""Everything about a person goes, at their wish (GDPR, Article 17). What stays of them are keyed hashes, by which they
are known again when an import brings them, and never written to; their deals stay as figures without the person.

What goes: the contact with its addresses and numbers, what they wrote and what was written to them, the words of calls
and activities, and their rows in the stored files of imports. Backups made before go with the last of them
(services.backups.nightly); a restore of one erases the person again (erase_again).
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models, transaction
from django.db.models import Q

from reopen.core.suppression import Kind
from reopen.records.models import (
    Activity,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DoorAnswer,
    Erasure,
    FormerRest,
    ImportChange,
    ImportProblem,
    Interview,
    Lead,
    Loss,
    Message,
    Move,
    Outcome,
    Promise,
    Quote,
    Recipient,
    Reply,
    Suppression,
)
from reopen.records.queries.company import company
from reopen.records.queries.moves import same_people
from reopen.records.queries.sealed import hidden_stops, sealed_campaigns
from reopen.services import erase_again, erased_keys, stop_list
from reopen.services.booking.erase import erase_calls
from reopen.services.campaigns.waking import wake_up
from reopen.services.emptied_reply import EMPTIED
from reopen.services.erase_files import Person, take_out_of_files
from reopen.services.erase_lessons import take_out_of_lessons
from reopen.services.outbox import stop_lock
from reopen.services.plan_touches import replan
from reopen.services.stop_list import NewStop
from reopen.services.suppression_journal import JOURNAL, identity

HOW = "erased at their wish"
ERASED = "Erased at their wish."


@dataclass(frozen=True, slots=True)
class Erased:
    """What went, in figures. `files` are stored files that could not be rewritten and were deleted whole."""

    contacts: int
    gone: dict[str, int]


def due_by(asked_on: date) -> date:
    """One month later (GDPR, Article 12 (3)): the same day of the next month, or its last."""
    year, month = divmod(asked_on.year * 12 + asked_on.month, 12)
    month += 1
    return date(year, month, min(asked_on.day, monthrange(year, month)[1]))


def ask_erasure(contact_id: int, *, on: date, how: str) -> Erasure:
    """Note that a person asked for it; the one that is open already where there is one."""
    open_one = Erasure.objects.filter(contact_number=contact_id, done_at__isnull=True).first()
    return open_one or Erasure.objects.create(
        contact_number=contact_id, asked_on=on, due_on=due_by(on), how=how[:120]
    )


def close_erasure(number: int, *, now: datetime) -> None:
    """Note that it is done where nothing is on record of whoever asked."""
    Erasure.objects.filter(pk=number, done_at__isnull=True).update(done_at=now)


def erase_person(contact_id: int, *, now: datetime, how: str) -> Erased:
    """Erase the person, and every other record that carries one of their addresses. LookupError where there is none.

    The files go first, then the tables in one transaction: cut short, it is simply done again.
    """
    today = now.astimezone(ZoneInfo(company().time_zone)).date()
    ids, person = _who(contact_id)
    gone = take_out_of_files(person)
    with transaction.atomic():
        stop_lock.while_i_stop()
        keys: list[tuple[Kind, str]] = [
            *(("email", k) for k in person.emails),
            *(("phone", k) for k in person.phones),
        ]
        records = list(Contact.objects.filter(pk__in=ids).values_list("source", "external_id"))
        sealed = _sealed(ids, keys)
        gone += _tables(ids, person, today, sealed)
        hashes = _stops_become_hashes(keys, today, sealed)
        for number in ids:
            ask_erasure(number, on=today, how=how)
        left = {name: number for name, number in sorted(gone.items()) if number}
        Erasure.objects.filter(contact_number__in=ids, done_at__isnull=True).update(done_at=now, gone=left)
        erase_again.remember(records, [h for kind, h in hashes if kind == "email"], on=today)
        erase_again.note_keys()
        # A late reply of theirs is nobody's to judge any more.
        wake_up(None, now=now)
        _journal_becomes_hashes(keys)
    return Erased(len(ids), left)


def erase_those_who_came_back(*, now: datetime) -> int:
    """Erase again whom a restored backup held still; how many records that were."""
    number = 0
    for pk in erase_again.who_came_back():
        if Contact.objects.filter(pk=pk).exists():
            number += erase_person(pk, now=now, how="again, after a restore").contacts
    return number


def _who(contact_id: int) -> tuple[list[int], Person]:
    """The records of the person (those that share an address; a number may be a whole company's), and their keys."""
    own = Contact.objects.filter(pk=contact_id).first()
    if own is None:
        raise LookupError(f"There is no person {contact_id} on record.")
    emails = [k for k in ContactEmail.objects.filter(contact=own).values_list("key", flat=True) if k]
    ids = {own.pk, *ContactEmail.objects.filter(key__in=emails).values_list("contact_id", flat=True)}
    # Where they were before, and where they were followed to.
    ids = same_people(ids)
    people = list(Contact.objects.filter(pk__in=ids))
    return sorted(ids), Person(
        frozenset(ContactEmail.objects.filter(contact__in=ids).exclude(key="").values_list("key", flat=True)),
        frozenset(ContactPhone.objects.filter(contact__in=ids).exclude(key="").values_list("key", flat=True)),
        frozenset(p.name for p in people if " " in p.name.strip()),
        own.country or company().country,
    )


def _tables(ids: list[int], person: Person, today: date, sealed: int | None) -> Counter[str]:
    gone: Counter[str] = Counter()
    deals = list(Deal.objects.filter(Q(contact__in=ids) | Q(deal_contacts__contact__in=ids)).distinct())
    numbers = [deal.pk for deal in deals]
    first = [deal.pk for deal in deals if deal.contact_id in ids]
    gone["letters"] = _letters(ids, person)
    gone["replies"] = _replies(ids, person)
    theirs = Q(contact__in=ids) | Q(deal__in=first)
    gone["activities"] = Activity.objects.filter(theirs).exclude(subject="", body="").count()
    Activity.objects.filter(theirs).update(subject="", body="", odd=None)
    gone["lessons"] = take_out_of_lessons(person, first)
    for model, words in _WORDS:
        found = model._default_manager.filter(deal__in=first)
        found.update(**words)
    Quote.objects.filter(contact__in=ids).update(subject="", letter="")
    gone["booked calls"] = erase_calls(ids, person.emails)
    _deals(deals, ids, person, sealed)
    leads = Lead.objects.filter(contact__in=ids)
    gone["leads"] = leads.count()
    for lead in leads:
        lead.name, lead.external_id, lead.row_hash, lead.odd = "", f"erased-{lead.pk}", "", None
        lead.call_outcome = ""
        lead.save(update_fields=["name", "external_id", "row_hash", "odd", "call_outcome"])
    gone["import rows"] = _imports(ids, list(leads.values_list("pk", flat=True)), numbers, person)
    gone["emails"] = ContactEmail.objects.filter(contact__in=ids).count()
    gone["phones"] = ContactPhone.objects.filter(contact__in=ids).count()
    gone["contacts"] = len(ids)
    Contact.objects.filter(named_by__in=person.names).update(named_by="")
    Move.objects.filter(said_by__in=person.names).update(said_by="")
    Contact.objects.filter(pk__in=ids).delete()
    replan(numbers, today=today)
    return gone


# The words of calls and losses on deals that were theirs.
_WORDS: tuple[tuple[type[models.Model], dict[str, Any]], ...] = (
    (Outcome, {"note": "", "before": {}}),
    (Promise, {"words": ""}),
    (DoorAnswer, {"words": ""}),
    (Quote, {"subject": "", "letter": ""}),
    (Loss, {"note": "", "buyer_words": "", "before": None}),
    (Interview, {"answers": {}, "before": {}}),
)


def _letters(ids: list[int], person: Person) -> int:
    theirs = Message.objects.filter(Q(contact__in=ids) | Q(to_key__in=person.emails))
    theirs.filter(state=Message.State.QUEUED).update(state=Message.State.CANCELLED)
    return theirs.update(
        to_name="",
        to_address="",
        to_key="",
        subject="",
        text="",
        calendar="",
        references="",
        last_words=ERASED,
        contact=None,
    )


def _replies(ids: list[int], person: Person) -> int:
    """The row stays for the figures, and so that the same mail is not read in again; nothing is left in it."""
    theirs = Reply.objects.filter(Q(contact__in=ids) | Q(from_key__in=person.emails))
    return theirs.update(**EMPTIED, effects={})


def _deals(deals: Iterable[Deal], ids: list[int], person: Person, sealed: int | None) -> None:
    for deal in deals:
        for name in person.names:
            deal.name = deal.name.replace(name, "…")
        if deal.contact_id in ids:
            deal.contact = None
        deal.odd = None
        if deal.resting_as is not None:
            # What the others see of it holds nothing of the person (campaigns.frozen), and stays as it is. The cohort
            # holds them no more: what keeps it at rest is noted here.
            gone: dict[str, Any] = {"contact_id": None, "keys": [], "erased_in": sealed}
            deal.resting_as = {**deal.resting_as, **gone}
        for kept in FormerRest.objects.filter(deal_number=deal.pk):
            # Taken back, that release lets it rest again.
            kept.frozen = {**kept.frozen, "contact_id": None, "keys": [], "erased_in": kept.campaign_id}
            kept.save(update_fields=["frozen"])
        deal.save(update_fields=["name", "contact", "odd", "resting_as"])


def _imports(ids: list[int], leads: list[int], deals: list[int], person: Person) -> int:
    """What imports keep of what was before, and of what they could not read."""
    number = 0
    for table, records in (("contact", ids), ("lead", leads), ("deal", deals)):
        number += ImportChange.objects.filter(
            table=table, record_id__in=records, before__isnull=False
        ).update(before={})
    told = Q()
    for text in (*person.emails, *person.names):
        told |= Q(value__icontains=text) | Q(why__icontains=text)
    if told:
        number += ImportProblem.objects.filter(told).delete()[0]
    return number


def _sealed(ids: list[int], keys: list[tuple[Kind, str]]) -> int | None:
    """The campaign under whose seal the person is, of its cohort or stopped by a reply to it: that they are erased is
    not for all to see before it is off."""
    seals = sealed_campaigns().values("pk")
    cohort = Recipient.objects.filter(contact__in=ids, campaign__in=seals)
    stops = Suppression.objects.filter(campaign_number__in=seals, key__in=[key for _, key in keys])
    of = [
        *cohort.values_list("campaign_id", flat=True),
        *stops.values_list("campaign_number", flat=True),
    ]
    return max((number for number in of if number is not None), default=None)


def _stops_become_hashes(
    keys: list[tuple[Kind, str]], today: date, sealed: int | None
) -> list[tuple[Kind, str]]:
    hashes: list[tuple[Kind, str]] = []
    stops: list[NewStop] = []
    for kind, key in keys:
        rows = Suppression.objects.filter(kind=kind, key=key)
        in_sight = rows.exclude(hidden_stops()).exists()
        rows.delete()
        hashes.append((kind, erased_keys.hashed(key)))
        stops.append(
            NewStop(*hashes[-1], "all", today, how=HOW, campaign_number=None if in_sight else sealed)
        )
    stop_list.add(stops)
    return hashes


def _journal_becomes_hashes(keys: list[tuple[Kind, str]]) -> None:
    """The lines of these keys say nothing more than the hash. The lock of the opt-outs is ours."""
    theirs = {pair: erased_keys.hashed(pair[1]) for pair in keys}
    if not any(identity(line)[:2] in theirs for _, line in JOURNAL.lines()):
        return
    JOURNAL.rewrite(line for _, line in JOURNAL.lines() if identity(line)[:2] not in theirs)
