"""The addresses at which calendar programs read a user's calls: made, read, revoked.

Whoever holds an address reads what its user may see, and nothing else, without signing in: so it is a secret of 256
bits, of which only the hash is kept.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from reopen.records.models import CalendarFeed, User
from reopen.records.queries.visible import Viewer

# A user with more of them has lost sight of who reads along.
MOST = 10
LONGEST_NAME = 80
# A program asks every few minutes; it is noted seldom.
_NOTED_EVERY = timedelta(minutes=10)


class FeedError(Exception):
    """Why it cannot be made, as a sentence."""


@dataclass(frozen=True, slots=True)
class NewFeed:
    """One just made. `secret` is the last part of its address, and is shown once."""

    id: int
    name: str
    secret: str


def make_feed(user_id: int, name: str, *, now: datetime) -> NewFeed:
    """A new address for this user's calls. Raises FeedError."""
    name = " ".join(name.split()) or "a calendar"
    if len(name) > LONGEST_NAME:
        raise FeedError(f"The name has {len(name)} letters; {LONGEST_NAME} fit.")
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user_id)
        if CalendarFeed.objects.filter(user=user_id, revoked_at=None).count() >= MOST:
            raise FeedError(f"{MOST} addresses are in use. Revoke one that you do not need.")
        feed = CalendarFeed.objects.create(
            user_id=user_id, secret_hash=hash_of(secret), name=name, made_at=now
        )
    return NewFeed(feed.pk, name, secret)


def revoke_feed(feed_id: int, user_id: int, *, now: datetime) -> str | None:
    """The address answers no more; its name, or None where the user has no such one."""
    return _set(feed_id, user_id, revoked_at=now)


def bring_back(feed_id: int, user_id: int) -> str | None:
    """A revoked address answers again: it was a slip."""
    return _set(feed_id, user_id, revoked_at=None)


def reader_of(secret: str, *, now: datetime) -> Viewer | None:
    """Whose calls are read at that address, as they stand now; None where it is unknown or revoked."""
    feed = (
        CalendarFeed.objects.filter(secret_hash=hash_of(secret), revoked_at=None, user__is_active=True)
        .select_related("user")
        .first()
    )
    if feed is None:
        return None
    CalendarFeed.objects.filter(
        Q(last_read_at=None) | Q(last_read_at__lt=now - _NOTED_EVERY), pk=feed.pk
    ).update(last_read_at=now)
    return Viewer.of(feed.user)


def hash_of(secret: str) -> str:
    """SHA-256, as it is kept."""
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()


def _set(feed_id: int, user_id: int, *, revoked_at: datetime | None) -> str | None:
    feed = CalendarFeed.objects.filter(pk=feed_id, user=user_id).first()
    if feed is None:
        return None
    CalendarFeed.objects.filter(pk=feed.pk).update(revoked_at=revoked_at)
    return feed.name
