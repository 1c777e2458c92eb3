"""Who asked that everything about them goes, and by when the law wants it done."""

from dataclasses import dataclass
from datetime import date, datetime

from reopen.core.suppression import email_key
from reopen.records.models import Contact, ContactEmail, Erasure


@dataclass(frozen=True, slots=True)
class ErasureRow:
    """One task. `contact` is None where nobody knows whom it is about, or the person has gone since."""

    id: int
    contact: int | None
    who: str
    account: str
    asked_on: date
    due_on: date
    how: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Named:
    """A person on record."""

    contact: int
    name: str
    account: str
    emails: tuple[str, ...]


def open_erasures() -> list[ErasureRow]:
    """Those that are not done, the first due first."""
    tasks = list(Erasure.objects.filter(done_at__isnull=True).order_by("due_on", "pk"))
    people = {
        person.pk: person
        for person in Contact.objects.filter(
            pk__in=[task.contact_number for task in tasks if task.contact_number]
        ).select_related("account")
    }
    return [_row(task, people.get(task.contact_number or 0)) for task in tasks]


def erasure_or_none(number: int) -> ErasureRow | None:
    """The open task of that number."""
    return next((one for one in open_erasures() if one.id == number), None)


def people_named(text: str) -> list[Named]:
    """The people whom a number of a contact, or an address, names."""
    if text.strip().isdigit():
        found = Contact.objects.filter(pk=int(text))
    else:
        key = email_key(text)
        found = Contact.objects.filter(emails__key=key).distinct() if key else Contact.objects.none()
    return [
        Named(
            person.pk,
            person.name,
            person.account.name if person.account else "",
            tuple(
                ContactEmail.objects.filter(contact=person)
                .order_by("rank", "pk")
                .values_list("address", flat=True)
            ),
        )
        for person in found.select_related("account").order_by("pk")
    ]


def _row(task: Erasure, person: Contact | None) -> ErasureRow:
    return ErasureRow(
        task.pk,
        person.pk if person else None,
        person.name if person else "",
        person.account.name if person and person.account else "",
        task.asked_on,
        task.due_on,
        task.how,
        task.done_at,
    )
