"""The morning's mail goes once a day to each seller, or not at all.

Its row is committed after the server took the recipient and before the text goes out, and there is one a user and day:
a crash, a second worker and a clock that jumps all meet the row, and none sends a second one. A worker that was down
for days sends what this morning says, and nothing once the morning is over.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, transaction

from reopen.core.digest import Morning, digest, is_time, read_hour
from reopen.core.own_day import OwnDay
from reopen.mail.compose import ComposeError, Letter, make_message_id
from reopen.mail.notice import notice
from reopen.mail.smtp import Outcome
from reopen.records.models import Digest, Mailbox, User
from reopen.records.queries.company import company
from reopen.records.queries.digest import morning_of, sending_mailbox, users_to_tell
from reopen.records.queries.own_days import own_day_of_user
from reopen.records.queries.visible import Viewer
from reopen.services.digest.switch import off_token
from reopen.services.mailboxes.leave import CannotOpenError, Exit, open_exit
from reopen.services.mailboxes.sign_in import keep_fresh
from reopen.services.outbox import sender_lock, trouble
from reopen.services.public_address import public_url
from reopen.services.public_holidays import public_holidays

_WORDS = 1000  # of a server, kept
_LOCAL = "http://127.0.0.1:8000"
NOTHING = "Nothing was due."


@dataclass(frozen=True, slots=True)
class Mail:
    """One morning's mail, as text and as it leaves."""

    user: User
    on: date
    message_id: str
    subject: str
    text: str
    raw: bytes


def is_hour(now: datetime, zone: ZoneInfo) -> bool:
    """Whether the morning's mail goes at that moment: the company chose the hour, or that none goes."""
    at = read_hour(company().digest_hour)
    return at is not None and is_time(now.astimezone(zone).time(), at)


def send_digests(*, now: datetime, zone: ZoneInfo) -> str | None:
    """Tell every seller of their morning who was not told yet; what came of it, None where there was nothing to do."""
    if not is_hour(now, zone):
        return None
    today = now.astimezone(zone).date()
    if not (users := users_to_tell(today)):
        return None
    box = sending_mailbox()
    if box is None or not _base(box):
        return None
    due = _worth_sending(users, box, today, now)
    if not due:
        return "nobody has anything before them"
    with sender_lock.held(box.pk) as mine:
        return _send(due, box, now) if mine else None


def mail_to(user: User, box: Mailbox, *, now: datetime) -> Mail | None:
    """What the user would be told now; None where there is nothing. Raises ComposeError."""
    zone = ZoneInfo(company().time_zone)
    morning = morning_of(Viewer.of(user), now=now.astimezone(zone))
    if morning.is_empty or not _is_for(morning, company().country, own_day_of_user(user.pk)):
        return None
    base = _base(box)
    off_url = f"{base}/m/{off_token(user.pk)}/"
    made = digest(morning, today_url=f"{base}/", off_url=off_url)
    message_id = make_message_id(f"morning-{morning.on}-{secrets.token_hex(12)}", box.address)
    raw = notice(
        Letter(
            from_name=f"Reopen, {company().name}" if company().name else "Reopen",
            from_address=box.address,
            to_name=user.name,
            to_address=user.email,
            subject=made.subject,
            text=made.text,
            message_id=message_id,
            sent_at=now.astimezone(zone),
        ),
        off_url=off_url,
        one_click=bool(public_url(now=now)),
    )
    return Mail(user, morning.on, message_id, made.subject, made.text, raw)


def skip_today(*, now: datetime) -> int:
    """After a restore: whoever was told today is not told again, and the backup does not know who was."""
    today = now.astimezone(ZoneInfo(company().time_zone)).date()
    users = User.objects.exclude(digests__on=today).values_list("pk", flat=True)
    rows = [Digest(user_id=pk, on=today, message_id="", last_words="A backup was restored.") for pk in users]
    return len(Digest.objects.bulk_create(rows, ignore_conflicts=True))


def _base(box: Mailbox) -> str:
    """Where its links lead; "" where nobody could switch it off by one. A folder is read on this machine."""
    return settings.REOPEN_URL or (_LOCAL if box.way == Mailbox.Way.FOLDER else "")


def _is_for(morning: Morning, country: str, own: OwnDay) -> bool:
    """On a day off, the company's or their own, a mail goes only for a call that was promised."""
    holidays = public_holidays(country, [morning.on.year]) if country else frozenset()
    return (own.is_day(morning.on) and morning.on not in holidays) or bool(morning.promised)


def _worth_sending(users: Sequence[User], box: Mailbox, today: date, now: datetime) -> list[Mail]:
    """The mails that are to go; of whoever has nothing before them it is noted, so that it is asked once a day."""
    due: list[Mail] = []
    for user in users:
        try:
            mail = mail_to(user, box, now=now)
        except (ComposeError, ValueError) as error:
            _claim(user.pk, today, "", str(error)[:_WORDS])
            continue
        if mail is None:
            _claim(user.pk, today, "", NOTHING)
        else:
            due.append(mail)
    return due


def _send(due: Sequence[Mail], box: Mailbox, now: datetime) -> str:
    keep_fresh(box.pk, now=now)
    box.refresh_from_db()
    try:
        way = open_exit(box)
    except CannotOpenError as error:
        with transaction.atomic():
            trouble.note(box, str(error), now=now)
        return f"held: {error}"
    try:
        sent = sum(_one(mail, way, now) for mail in due)
    finally:
        way.close()
    return f"{sent} of {len(due)} sent"


def _one(mail: Mail, way: Exit, now: datetime) -> bool:
    """Whether it went. What the server refuses for now is tried again a little later, while it is morning."""
    no = way.offer(mail.user.email, len(mail.raw))
    if no is not None:
        if no.for_good and not no.ours:
            _claim(mail.user.pk, mail.on, mail.message_id, str(no)[:_WORDS])
        return False
    if not _claim(mail.user.pk, mail.on, mail.message_id, "The server’s answer was not written down."):
        return False
    outcome = way.hand_over(f"morning-{mail.on}-{mail.user.pk}", mail.raw)
    return _settle(mail, outcome, now)


def _settle(mail: Mail, outcome: Outcome, now: datetime) -> bool:
    row = Digest.objects.filter(user=mail.user, on=mail.on)
    if outcome.state == "refused_now":
        row.delete()  # it said no: it has not taken it
        return False
    went = outcome.state == "accepted"
    row.update(sent_at=now if went else None, last_words=outcome.words[:_WORDS])
    return went


def _claim(user_id: int, on: date, message_id: str, words: str) -> bool:
    """Write the row; False where there is one: somebody else has told them."""
    try:
        with transaction.atomic():
            Digest.objects.create(user_id=user_id, on=on, message_id=message_id, last_words=words)
    except IntegrityError:
        return False
    return True
