"""What the provider filed: letters found again, Message-IDs learned, and a copy added where it files none.

A copy of a letter in Sent is there because it left: that settles a letter of which nobody knew. Some servers give a
mail another Message-ID; its copy is known by its recipient, subject and time, and the answers will name the new one.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from reopen.core.reply.parts import addresses, parts_of
from reopen.core.suppression import email_key
from reopen.mail.compose import ComposeError
from reopen.mail.imap import Head, ImapSession
from reopen.records.models import Mailbox, MailFolder, Message
from reopen.services.mailboxes.letter import as_bytes
from reopen.services.read_mailbox.inbox import first_letter_on, letters_left
from reopen.services.read_mailbox.letters import subject_key

_HEADERS: Final = ("MESSAGE-ID", "TO", "SUBJECT")
_HEADS: Final = 200
_AROUND: Final = timedelta(minutes=15)
# So long after a letter left, a copy that is not there will not come.
_FILED_WITHIN: Final = timedelta(seconds=30)
# A copy that is not there after so many days never comes.
_LOOKED_FOR: Final = timedelta(days=3)
_COPIES: Final = 50  # of one look
_SEARCHES: Final = 50
_KINDS: Final = [Message.Kind.LETTER, Message.Kind.ANSWER, Message.Kind.QUOTE, Message.Kind.INVITATION]
_OPEN: Final = [Message.State.SENDING, Message.State.UNKNOWN, Message.State.SENT, Message.State.DRAFTED]

_TAKEN_BACK: Final = [Message.State.SUPPRESSED, Message.State.CANCELLED]


def read_sent(
    mailbox: Mailbox, session: ImapSession, *, clock: Callable[[], datetime], go_on: Callable[[], bool]
) -> int:
    """Look through what is new in Sent, then add the copies that are owed; how many letters were found. ImapError."""
    if not letters_left(mailbox).exists():
        return 0
    name = mailbox.sent_folder or session.folder_for("sent")
    if not name:
        return 0
    if name != mailbox.sent_folder:
        Mailbox.objects.filter(pk=mailbox.pk).update(sent_folder=name)
        mailbox.sent_folder = name
    examined = session.examine(name)
    folder, _ = MailFolder.objects.get_or_create(mailbox=mailbox, name=name)
    whole = folder.uid_validity != examined.uid_validity
    since = first_letter_on(mailbox) if whole else None
    uids = session.new_uids(examined, 0 if whole else folder.last_uid, since=since)
    found, last = 0, 0
    while batch := list(islice(uids, _HEADS)):
        heads = list(session.heads(batch, _HEADERS))
        last = batch[-1]
        with transaction.atomic():
            found += sum(_filed(mailbox, head, now=clock()) for head in heads)
            _note(folder, examined.uid_validity, last, clock())
        if not go_on():
            return found
    _note(folder, examined.uid_validity, examined.uid_next - 1, clock())
    found += _look_for_unknown(mailbox, session, now=clock())
    _copies(mailbox, session, name, now=clock(), go_on=go_on)
    return found


def _note(folder: MailFolder, uid_validity: int, last_uid: int, now: datetime) -> None:
    MailFolder.objects.filter(pk=folder.pk).update(uid_validity=uid_validity, last_uid=last_uid, read_at=now)


def _filed(mailbox: Mailbox, head: Head, *, now: datetime) -> bool:
    """Whether this copy is of a letter of ours; then it is noted. Caller's transaction."""
    parts = parts_of(head.headers)
    its_id = parts.header("message-id").strip()
    # One that was taken out of Drafts may have been sent by hand in the same moment.
    out_of_drafts = Q(state__in=_TAKEN_BACK, sending_at__isnull=False)
    ours = Message.objects.filter(Q(state__in=_OPEN) | out_of_drafts, mailbox=mailbox, kind__in=_KINDS)
    mine = ours.filter(Q(message_id=its_id) | Q(learned_id=its_id)).first() if its_id else None
    if mine is None:
        mine = _under_another_id(ours, parts.header("to"), parts.header("subject"), head.received_at)
        if mine is None:
            return False
        if its_id and len(its_id) <= 255:
            Message.objects.filter(pk=mine.pk).update(learned_id=its_id)
    if not mine.copied_to_sent:
        Message.objects.filter(pk=mine.pk).update(copied_to_sent=True)
        # Ours are noted as soon as they are added: this one the provider filed.
        if mailbox.files_sent is None and mailbox.way == Mailbox.Way.SMTP:
            _files(mailbox, True)
    _settle(mine.pk, head.received_at, now=now)
    return True


def _under_another_id(ours: QuerySet[Message], to: str, subject: str, at: datetime) -> Message | None:
    """The letter to that address, of that subject and time, whose copy has not been found."""
    keys = [key for _, address in addresses(to) if (key := email_key(address))]
    if len(keys) != 1:
        return None
    near = Q(sent_at__range=(at - _AROUND, at + _AROUND)) | Q(sending_at__range=(at - _AROUND, at + _AROUND))
    drafted = Q(state=Message.State.DRAFTED, sending_at__lte=at + _AROUND)
    found = ours.filter(near | drafted, to_key=keys[0], copied_to_sent=False).order_by("-sending_at")[:5]
    return next((one for one in found if subject_key(one.subject) == subject_key(subject)), None)


def _settle(pk: int, at: datetime, *, now: datetime) -> None:
    """It left. One that is `sending` is settled by its own sender, or is found again when it is unknown."""
    settled = [Message.State.UNKNOWN, Message.State.DRAFTED, *_TAKEN_BACK]
    Message.objects.filter(pk=pk, state__in=settled).update(
        state=Message.State.SENT,
        sent_at=Coalesce(F("sent_at"), F("sending_at"), at),
        settled_at=now,
        last_words="Its copy stands in Sent.",
    )


def _look_for_unknown(mailbox: Mailbox, session: ImapSession, *, now: datetime) -> int:
    """Letters of which nobody knows whether they left, and whose copy was seen, or is there now."""
    unknown = Message.objects.filter(
        mailbox=mailbox, state=Message.State.UNKNOWN, kind__in=_KINDS, sending_at__gte=now - _LOOKED_FOR
    )
    found = 0
    for one in unknown.order_by("-pk")[:_SEARCHES]:
        if one.copied_to_sent or session.with_message_id(one.message_id):
            Message.objects.filter(pk=one.pk).update(copied_to_sent=True)
            _settle(one.pk, one.sending_at or now, now=now)
            found += 1
    return found


def _copies(
    mailbox: Mailbox, session: ImapSession, folder: str, *, now: datetime, go_on: Callable[[], bool]
) -> None:
    """Add the copies that the provider does not file."""
    if mailbox.way != Mailbox.Way.SMTP or mailbox.files_sent:
        return
    owed: Sequence[Message] = list(
        Message.objects.filter(
            mailbox=mailbox,
            state=Message.State.SENT,
            kind__in=_KINDS,
            copied_to_sent=False,
            sent_at__isnull=False,
        ).order_by("sent_at", "pk")[:_COPIES]
    )
    if not owed:
        return
    if mailbox.files_sent is None:
        if now - owed[0].sent_at < _FILED_WITHIN:  # type: ignore[operator]  # not null: see above
            return
        _files(mailbox, False)
    for one in owed:
        if not go_on():
            return
        if session.with_message_id(one.message_id):
            Message.objects.filter(pk=one.pk).update(copied_to_sent=True)
            continue
        try:
            raw = as_bytes(one, mailbox, now=one.sent_at or now)
        except (ComposeError, ValueError):
            Message.objects.filter(pk=one.pk).update(copied_to_sent=True)
            continue
        session.append(folder, raw, at=one.sent_at)
        Message.objects.filter(pk=one.pk).update(copied_to_sent=True)


def _files(mailbox: Mailbox, files: bool) -> None:
    Mailbox.objects.filter(pk=mailbox.pk).update(files_sent=files)
    mailbox.files_sent = files
