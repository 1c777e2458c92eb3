"""What a user has shut stays shut over a restore: calendars that they revoked, and the morning's mail.

An address is revoked because somebody has it who should not: a backup of last week must not open it again.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import DatabaseError

from reopen.records.models import CalendarFeed, User


@dataclass(frozen=True, slots=True)
class Shut:
    """By what a backup knows them too: the hashes of revoked addresses, and who wants no morning's mail."""

    feeds: frozenset[str] = frozenset()
    digests: frozenset[str] = frozenset()  # addresses of users


def shut_now() -> Shut:
    """Of the present state; nothing where there is none that can be read."""
    try:
        return Shut(
            frozenset(CalendarFeed.objects.exclude(revoked_at=None).values_list("secret_hash", flat=True)),
            frozenset(User.objects.exclude(digest_off_at=None).values_list("email", flat=True)),
        )
    except DatabaseError:
        return Shut()


def shut_again(shut: Shut, *, now: datetime) -> None:
    """In what was restored."""
    CalendarFeed.objects.filter(secret_hash__in=shut.feeds, revoked_at=None).update(revoked_at=now)
    User.objects.filter(email__in=shut.digests, digest_off_at=None).update(digest_off_at=now)
