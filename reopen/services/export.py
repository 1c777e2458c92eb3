"""Our records as CSV, under the names that an import reads: what is exported comes back as it was.

Cells are made safe for spreadsheets, see csv_cell; the import takes that away again. An id carries the record's first
source ("hubspot:123").
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from reopen.records.models import (
    Account,
    Activity,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DoorAnswer,
    Installed,
    Lead,
    Loss,
    Promise,
    Quote,
    StageChange,
    Suppression,
)
from reopen.services.csv_cell import csv_cell
from reopen.services.erased_keys import PREFIX

_CHUNK = 1_000


class CannotExportError(Exception):
    """The message is a sentence."""


def export(noun: str, path: Path) -> int:
    """Write every record of that noun; how many rows. Raises CannotExportError with a sentence."""
    if noun not in NOUNS:
        raise CannotExportError(f"“{noun}” cannot be exported; these can: {', '.join(NOUNS)}.")
    columns, rows = NOUNS[noun]
    count = 0
    try:
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            for row in rows(Q()):
                writer.writerow([csv_cell(row.get(c)) for c in columns])
                count += 1
    except OSError as error:
        raise CannotExportError(f"{path} cannot be written: {error.strerror}.") from error
    return count


def _id(record: Any) -> str:
    if record is None:
        return ""
    return record.external_id if record.source == "reopen" else f"{record.source}:{record.external_id}"


ACCOUNT = ("id", "name", "domain", "phone", "city", "region", "country", "time_zone", "industry")
CONTACT = (
    *("id", "name", "first_name", "title", "email", "email2", "email3", "phone", "mobile", "phone3"),
    *("account_id", "account_name", "country", "bounced", "consent", "consent_on"),
)
DEAL = (
    *(
        "id",
        "name",
        "account_id",
        "account_name",
        "contact_id",
        "contact_name",
        "contact_email",
        "more_contact_ids",
    ),
    *("owner", "owner_email", "pipeline", "stage", "status", "amount", "currency", "product", "opened_on"),
    *("closed_on", "lost_on", "lead_source", "lost_stage", "lost_reason", "lost_note", "competitor"),
    *("competitor_rep", "their_price", "contract_start", "term_months", "notice_days", "installed_make"),
    *("installed_model", "installed_quantity", "installed_volume", "door", "door_words", "call_back_on"),
    *("quote_number", "quote_sent_on", "good_fit", "let_go", "last_contact_on"),
)
LEAD = (
    *(
        "id",
        "name",
        "account_name",
        "email",
        "phone",
        "title",
        "country",
        "owner",
        "status",
        "stage",
        "opened_on",
    ),
    "lead_source",
    "call_outcome",
)
ACTIVITY = (
    "id",
    "kind",
    "direction",
    "at",
    "subject",
    "body",
    "deal_id",
    "contact_id",
    "account_id",
    "owner",
)
STAGE_CHANGE = ("deal_id", "deal_name", "pipeline", "stage", "entered_at", "exited_at")
SUPPRESSION = ("email", "phone", "domain", "channel", "since", "words")


def _walk(rows: QuerySet[Any], only: Q, order: Sequence[str] = ("source", "external_id")) -> Iterator[Any]:
    """By what they are known by, not by when they came: the same records give the same file."""
    yield from rows.filter(only).order_by(*order, "pk").iterator(chunk_size=_CHUNK)


def _accounts(only: Q) -> Iterator[dict[str, object]]:
    for one in _walk(Account.objects.all(), only):
        yield {c: getattr(one, c) for c in ACCOUNT if c != "id"} | {"id": _id(one)}


def _contacts(only: Q) -> Iterator[dict[str, object]]:
    people = Contact.objects.select_related("account").prefetch_related(
        Prefetch("emails", ContactEmail.objects.order_by("rank", "pk")),
        Prefetch("phones", ContactPhone.objects.order_by("rank", "pk")),
    )
    for one in _walk(people, only):
        emails = [e.address for e in one.emails.all()]
        phones = {}
        kinds = {"work": "phone", "mobile": "mobile"}
        for phone in one.phones.all():
            column = kinds.get(phone.kind, "phone3")
            free = [c for c in (column, "phone3", "phone", "mobile") if c not in phones]
            if free:
                phones[free[0]] = phone.number
        yield {
            **{c: getattr(one, c) for c in ("name", "first_name", "title", "country")},
            **dict(zip(("email", "email2", "email3"), emails, strict=False)),
            **phones,
            "id": _id(one),
            "account_id": _id(one.account),
            "account_name": one.account.name if one.account else "",
            "bounced": True if any(e.is_dead for e in one.emails.all()) else None,
            "consent": True if one.consent_on or one.consent_undated else None,
            "consent_on": one.consent_on,
        }


def _deals(only: Q) -> Iterator[dict[str, object]]:
    deals = Deal.objects.select_related("account", "contact", "owner").prefetch_related(
        Prefetch("losses", Loss.objects.select_related("competitor").order_by("lost_on")),
        Prefetch("door_answers", DoorAnswer.objects.filter(undone_at=None).order_by("on", "pk")),
        Prefetch("promises", Promise.objects.filter(kind="call_back", state="standing").order_by("on")),
        Prefetch("quotes", Quote.objects.filter(state="waiting").order_by("-sent_on", "-pk")),
        Prefetch("installed", Installed.objects.order_by("pk")),
        "deal_contacts__contact",
        "contact__emails",
    )
    for one in _walk(deals, only):
        loss = next(iter(reversed(one.losses.all())), None)
        answer = next(iter(reversed(one.door_answers.all())), None)
        promise = next(iter(one.promises.all()), None)
        quote = next(iter(one.quotes.all()), None)
        machine = next(iter(one.installed.all()), None)
        email = (
            next(iter(sorted(one.contact.emails.all(), key=lambda e: e.rank)), None) if one.contact else None
        )
        same = (
            "name",
            "pipeline",
            "stage",
            "status",
            "amount",
            "currency",
            "product",
            "opened_on",
            "closed_on",
        )
        yield {
            **{c: getattr(one, c) for c in (*same, "lost_on", "lead_source", "door", "last_contact_on")},
            "let_go": one.let_go or None,
            "id": _id(one),
            "account_id": _id(one.account),
            "account_name": one.account.name if one.account else "",
            "contact_id": _id(one.contact),
            "contact_name": one.contact.name if one.contact else "",
            "contact_email": email.address if email else "",
            "more_contact_ids": ";".join(_id(d.contact) for d in one.deal_contacts.all()),
            "owner": one.owner.name if one.owner else "",
            "owner_email": one.owner.email if one.owner else "",
            **(_of_loss(loss) if loss and one.status == "lost" else {}),
            "door_words": answer.words if answer else "",
            "call_back_on": promise.on if promise else None,
            "quote_number": quote.number if quote else "",
            "quote_sent_on": quote.sent_on if quote else None,
            **(_of_machine(machine) if machine else {}),
        }


def _of_loss(loss: Loss) -> dict[str, object]:
    same = ("competitor_rep", "their_price", "contract_start", "term_months", "notice_days", "good_fit")
    return {
        **{c: getattr(loss, c) for c in same},
        "lost_stage": loss.stage,
        "lost_reason": loss.reason,
        "lost_note": loss.note,
        "competitor": loss.competitor.name if loss.competitor else "",
    }


def _of_machine(machine: Installed) -> dict[str, object]:
    return {
        "installed_make": machine.make,
        "installed_model": machine.model,
        "installed_quantity": machine.quantity,
        "installed_volume": machine.monthly_volume,
    }


def _leads(only: Q) -> Iterator[dict[str, object]]:
    leads = Lead.objects.select_related("account", "contact", "owner").prefetch_related(
        "contact__emails", "contact__phones"
    )
    same = ("name", "status", "stage", "opened_on", "lead_source", "call_outcome")
    for one in _walk(leads, only):
        emails = sorted(one.contact.emails.all(), key=lambda e: e.rank) if one.contact else []
        phones = sorted(one.contact.phones.all(), key=lambda p: p.rank) if one.contact else []
        yield {
            **{c: getattr(one, c) for c in same},
            "id": _id(one),
            "account_name": one.account.name if one.account else "",
            "email": emails[0].address if emails else "",
            "phone": phones[0].number if phones else "",
            "title": one.contact.title if one.contact else "",
            "country": one.contact.country if one.contact else "",
            "owner": one.owner.name if one.owner else "",
        }


def _activities(only: Q) -> Iterator[dict[str, object]]:
    for one in _walk(Activity.objects.select_related("deal", "contact", "account", "owner"), only):
        yield {
            **{c: getattr(one, c) for c in ("kind", "direction", "at", "subject", "body")},
            "id": _id(one),
            "deal_id": _id(one.deal),
            "contact_id": _id(one.contact),
            "account_id": _id(one.account),
            "owner": one.owner.name if one.owner else "",
        }


def _stage_changes(only: Q) -> Iterator[dict[str, object]]:
    order = ("deal__source", "deal__external_id", "entered_at")
    for one in _walk(StageChange.objects.select_related("deal"), only, order):
        yield {
            **{c: getattr(one, c) for c in ("pipeline", "stage", "entered_at", "exited_at")},
            "deal_id": _id(one.deal),
            "deal_name": one.deal.name,
        }


def _suppressions(only: Q) -> Iterator[dict[str, object]]:
    # What is kept of an erased person says nothing to anyone without the key.
    stops = Suppression.objects.exclude(key__startswith=PREFIX)
    for one in _walk(stops, only, ("kind", "key", "channel")):
        yield {one.kind: one.key, "channel": one.channel, "since": one.since, "words": one.words}


Rows = Callable[[Q], Iterator[dict[str, object]]]
NOUNS: dict[str, tuple[tuple[str, ...], Rows]] = {
    "accounts": (ACCOUNT, _accounts),
    "contacts": (CONTACT, _contacts),
    "deals": (DEAL, _deals),
    "leads": (LEAD, _leads),
    "activities": (ACTIVITY, _activities),
    "stage-history": (STAGE_CHANGE, _stage_changes),
    "suppressions": (SUPPRESSION, _suppressions),
}


def as_exported(noun: str, only: Q) -> Iterator[dict[str, object]]:
    """The records as their export has them, before they become text. `noun`: a key of NOUNS."""
    return NOUNS[noun][1](only)
