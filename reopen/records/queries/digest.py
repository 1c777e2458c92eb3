"""What one user has before them this morning, and who is to be told of theirs by mail.

It starts from the day as Today shows it to them, so that the mail holds nothing that the page would not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef

from reopen.core.digest import DigestCall, DigestReply, Morning
from reopen.records.models import Digest, Mailbox, Reply, User
from reopen.records.queries.company import company
from reopen.records.queries.sample import has_sample
from reopen.records.queries.today import DayCall, day
from reopen.records.queries.visible import Viewer, visible_deals

# A reply is told of that was handed over since the last mail; at the first one, since so long ago.
_FIRST = timedelta(days=1)
_LONGEST = timedelta(days=14)


def morning_of(viewer: Viewer, *, now: datetime) -> Morning:
    """Of a seller their own calls, by now; of one who does not sell, an empty one."""
    if viewer.deal_owner_id is None:
        return Morning(now.date(), "")
    found = day(viewer, now=now)
    return Morning(
        on=found.on,
        sentence=found.sentence,
        promised=_calls(found.promised),
        overdue=_calls(found.overdue),
        due=_calls(found.sideways + found.due),
        more=len(found.beyond) + found.more,
        replies=_replies(viewer, found.now),
    )


def users_to_tell(on: date) -> list[User]:
    """Who sells, has it on, and has not been told today, nor found with nothing to be told."""
    told = Digest.objects.filter(user=OuterRef("pk"), on=on)
    return list(
        User.objects.filter(is_active=True, digest_off_at=None, deal_owner__isnull=False)
        .exclude(email__endswith="@localhost")
        .exclude(Exists(told))
        .order_by("pk")
    )


def sending_mailbox() -> Mailbox | None:
    """Out of which the morning's mail goes: the one chosen, else the company's first that sends; else a folder.

    None where there is none. A rep's own mailbox is theirs, and the sample company writes into folders alone.
    """
    boxes = Mailbox.objects.filter(off_at=None, user=None).exclude(way=Mailbox.Way.DRAFTS).order_by("pk")
    if has_sample():
        boxes = boxes.filter(way=Mailbox.Way.FOLDER)
    if chosen := company().digest_mailbox:
        return boxes.filter(key=chosen).first()
    return boxes.filter(way=Mailbox.Way.SMTP).first() or boxes.first()


@dataclass(frozen=True, slots=True)
class Told:
    """The last morning's mail to a user: when it went, or why it did not."""

    on: date
    sent_at: datetime | None
    words: str


def last_told(user_id: int) -> Told | None:
    """The latest one that was to go; a morning with nothing to say is none."""
    row = Digest.objects.filter(user=user_id).exclude(message_id="").order_by("-on").first()
    return Told(row.on, row.sent_at, row.last_words) if row else None


def _calls(rows: Iterable[DayCall]) -> tuple[DigestCall, ...]:
    return tuple(
        DigestCall(
            when=", ".join(part for part in (row.when, row.when_note) if part),
            who=row.contact,
            account=row.account,
            phone=row.phone,
            why=row.why,
        )
        for row in rows
    )


def _replies(viewer: Viewer, here: datetime) -> tuple[DigestReply, ...]:
    """Handed over to the seller since the last mail, of deals that they may see."""
    last = (
        Digest.objects.filter(user=viewer.user_id, sent_at__isnull=False)
        .order_by("-on")
        .values_list("sent_at", flat=True)
        .first()
    )
    since = max(last, here - _LONGEST) if last else here - _FIRST
    mine = visible_deals(viewer).filter(owner=viewer.deal_owner_id)
    found = (
        Reply.objects.filter(
            released_at__gt=since, released_at__lte=here, contact__deals__in=mine.values("pk")
        )
        .order_by("released_at", "pk")
        .values_list("contact__name", "contact__account__name", "released_at")
        .distinct()
    )
    return tuple(
        DigestReply(who, account or "", at.astimezone(here.tzinfo).date()) for who, account, at in found if at
    )
