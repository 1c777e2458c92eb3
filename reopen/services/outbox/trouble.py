"""A mailbox that cannot be reached: said in a sentence, and tried again, later and later. No letter is touched."""

from datetime import datetime, timedelta

from reopen.records.models import Mailbox

SOONEST, LATEST = timedelta(minutes=1), timedelta(minutes=30)


def note(mailbox: Mailbox, words: str, *, now: datetime) -> datetime:
    """Keep why it cannot be reached; when to try again. Caller's transaction."""
    since = mailbox.trouble_since or now
    again = now + min(max((now - since) / 2, SOONEST), LATEST)
    Mailbox.objects.filter(pk=mailbox.pk).update(
        trouble=words[:1000], trouble_since=since, next_free_at=again
    )
    return again


def over(mailbox: Mailbox) -> None:
    """It answers again."""
    if mailbox.trouble_since is not None:
        Mailbox.objects.filter(pk=mailbox.pk).update(trouble="", trouble_since=None)
        mailbox.trouble, mailbox.trouble_since = "", None
