"""Raw bytes first: what is kept, and how far the folder has been read, in one transaction."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from reopen.records.models import MailFolder, Message, Reply
from reopen.services.read_mailbox.match import Match, Seen

# What is kept of one mail. A larger one is kept in part, and that is said.
LARGEST: Final = 10_000_000
OF_A_LARGER_ONE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    """A mail that answers a letter, or may."""

    mail: Seen
    raw: bytes
    match: Match

    @property
    def content_hash(self) -> str:
        """SHA-256 of the raw bytes."""
        return hashlib.sha256(self.raw).hexdigest()


def store(
    folder: MailFolder, kept: Sequence[Kept], *, uid_validity: int, last_uid: int, now: datetime
) -> list[Kept]:
    """Store what is new, and note that the folder has been read up to `last_uid`; what was new.

    A mail that is here already under another number, of before a change of UIDVALIDITY or as a second copy, is known
    by its content.
    """
    with transaction.atomic():
        MailFolder.objects.select_for_update().get(pk=folder.pk)
        known = {
            row.content_hash: row
            for row in Reply.objects.filter(
                mailbox=folder.mailbox_id, content_hash__in=[one.content_hash for one in kept]
            ).only("content_hash", "uid_validity", "uid", "folder")
        }
        new: list[Kept] = []
        for one in kept:
            there = known.get(one.content_hash)
            if there is None and not _has(folder, uid_validity, one.mail.uid):
                known[one.content_hash] = _row(folder, one, uid_validity=uid_validity, now=now)
                new.append(one)
                _learn_id(one)
            elif there is not None and there.uid_validity != uid_validity:
                Reply.objects.filter(pk=there.pk).update(uid_validity=uid_validity, uid=one.mail.uid)
        MailFolder.objects.filter(pk=folder.pk).update(
            uid_validity=uid_validity, last_uid=last_uid, read_at=now
        )
    folder.uid_validity, folder.last_uid, folder.read_at = uid_validity, last_uid, now
    return new


def _has(folder: MailFolder, uid_validity: int, uid: int) -> bool:
    return Reply.objects.filter(
        mailbox=folder.mailbox_id, folder=folder.name, uid_validity=uid_validity, uid=uid
    ).exists()


def _learn_id(one: Kept) -> None:
    """Some servers give our letter another Message-ID, and an answer names that one: others in the thread will too."""
    mail, letter = one.mail, one.match.letter
    if one.match.certain and not one.match.proves and mail.ids and mail.from_key == letter.to_key:
        Message.objects.filter(pk=letter.pk, learned_id="").update(learned_id=mail.ids[0])


def _row(folder: MailFolder, one: Kept, *, uid_validity: int, now: datetime) -> Reply:
    mail, match = one.mail, one.match
    effects: dict[str, Any] = {}
    if match.proves:
        effects["names_letter"] = True
    if mail.size > LARGEST:
        effects["too_large"] = mail.size
    if not match.certain:
        effects["may_answer"] = match.letter.pk
    return Reply.objects.create(
        mailbox_id=folder.mailbox_id,
        folder=folder.name,
        uid_validity=uid_validity,
        uid=mail.uid,
        content_hash=one.content_hash,
        raw=one.raw,
        received_at=mail.received_at,
        stored_at=now,
        from_name=mail.from_name,
        from_address=mail.from_address,
        from_key=mail.from_key,
        subject=mail.subject,
        message_id=mail.message_id,
        letter_id=match.letter.pk if match.certain else None,
        contact_id=match.letter.contact_id if match.certain else None,
        campaign_id=match.letter.campaign_id if match.certain else None,
        matched_by=match.words[:255],
        state=Reply.State.STORED if match.certain else Reply.State.UNMATCHED,
        effects=effects,
    )
