"""Who was erased, outside of the database: REOPEN_HOME/journal/erasures.jsonl, in keyed hashes alone.

A backup from before holds the person still: after its restore they are erased again.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from reopen.records.models import Contact, ContactEmail, Setting, Suppression
from reopen.services import erased_keys
from reopen.services.journal import Journal

JOURNAL = Journal(
    "erasures",
    "One line each for a person who was erased at their wish, as keyed hashes (the key is keys/erasure.key). Never "
    "delete this file: after a restore of an older backup it has them erased again.",
)

# Fingerprints of the keys with which this database's hashes were made.
_KEYS = "erasure.keys"


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


def note_keys() -> None:
    """Keep in the database which keys its hashes need. Caller's transaction."""
    needed = set(_needed()) | set(erased_keys.fingerprints())
    Setting.objects.update_or_create(key=_KEYS, defaults={"value": sorted(needed)})


def key_is_lost() -> str:
    """ "" where every hash can be told, else a sentence: nobody then knows who was erased."""
    if set(_needed()) <= set(erased_keys.fingerprints()):
        return ""
    return (
        f"The key by which erased people are known again is not in {erased_keys.key_file()}. Put your copy back, or "
        "restore a backup that holds it. Until then nothing is imported and no letter leaves."
    )


def _needed() -> list[str]:
    found = Setting.objects.filter(key=_KEYS).values_list("value", flat=True).first()
    return found if isinstance(found, list) else []


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
