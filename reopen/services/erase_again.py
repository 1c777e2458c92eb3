"""Who was erased, outside of the database: REOPEN_HOME/journal/erasures.jsonl, in keyed hashes alone.

A backup from before holds the person still: after its restore they are erased again.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from reopen.records.models import Contact, ContactEmail, Suppression
from reopen.services import erased_keys
from reopen.services.journal import Journal

JOURNAL = Journal(
    "erasures",
    "One line each for a person who was erased at their wish, as keyed hashes (the key is keys/erasure.key). Never "
    "delete this file: after a restore of an older backup it has them erased again.",
)


def remember(records: Sequence[tuple[str, str]], emails: Iterable[str], *, on: date) -> None:
    """Keep who it was. `records` are (source, external id); `emails` are hashed already."""
    JOURNAL.append(
        [
            {
                "records": [erased_keys.hashed(record_key(source, ext)) for source, ext in records],
                "emails": list(emails),
                "erased_on": on.isoformat(),
            }
        ]
    )


def record_key(source: str, external_id: str) -> str:
    """A record's identity as it is hashed."""
    return f"record {source}:{external_id}"


def known() -> set[str]:
    """The hashes of every record and address of an erased person, of the journal and of the list."""
    if not erased_keys.has_key():
        return set()
    found = {
        str(h) for _, line in JOURNAL.lines() for name in ("records", "emails") for h in line.get(name) or []
    }
    kept = Suppression.objects.filter(kind="email", key__startswith=erased_keys.PREFIX)
    return found | set(kept.values_list("key", flat=True))


def who_came_back() -> list[int]:
    """Contacts in the database who were erased once."""
    erased = known()
    if not erased:
        return []
    found = {
        pk
        for pk, source, ext in Contact.objects.values_list("pk", "source", "external_id").iterator()
        if erased.intersection(erased_keys.hashes(record_key(source, ext)))
    }
    found |= {
        pk
        for pk, key in ContactEmail.objects.values_list("contact_id", "key").iterator()
        if erased.intersection(erased_keys.hashes(key))
    }
    return sorted(found)
