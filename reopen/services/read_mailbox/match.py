"""Does this mail answer a letter of ours? Certainly, perhaps (and why, in words), or not: then it is never stored."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from reopen.core.plain_english import full_day
from reopen.core.reply.parts import parts_of
from reopen.core.reply.read import read
from reopen.core.suppression import email_key
from reopen.mail.imap import Head
from reopen.services.read_mailbox.letters import Letters, Sent, subject_keys
from reopen.services.reply_model import reply_model

# Mail of the one written to, that names no letter, counts as an answer so long after it.
FRESH: Final = timedelta(days=60)
_EARLY: Final = timedelta(days=1)  # clocks differ
_ID: Final = re.compile(r"<[^<>\s]{3,255}>")
_RAW_ID: Final = re.compile(rb"<[^<>\s]{3,120}@[^<>\s]{1,120}>")
_TOKEN: Final = re.compile(r"\b[0-9a-f]{32}\b")
_RAW_TOKEN: Final = re.compile(rb"(?i:remove)(?:%20|=20|\s|=\r?\n)*([0-9a-f]{32})\b")
_DAEMON: Final = re.compile(
    r"^(mailer-?daemon|postmaster|mail-?delivery\S*|no-?reply-?bounce\S*|bounces?\S*)@"
)
_MOST: Final = 300  # Message-IDs of one mail that are looked up


@dataclass(frozen=True, slots=True)
class Seen:
    """What a mail's headers say."""

    uid: int
    size: int
    received_at: datetime
    from_name: str
    from_address: str
    from_key: str
    subject: str
    message_id: str
    ids: tuple[str, ...]  # of In-Reply-To, then References
    tokens: tuple[str, ...]
    is_report: bool  # a machine's, about a mail that may be inside it
    content_type: str = ""  # of the whole, in lower case


@dataclass(frozen=True, slots=True)
class Match:
    """The letter; how that is known, in words. `proves`: the mail names the letter, which has so left."""

    letter: Sent
    words: str
    certain: bool = True
    proves: bool = False


def seen(head: Head) -> Seen:
    """Read the headers. Never raises."""
    parts = parts_of(head.headers)
    name, address = next(iter(parts.addresses("from")), ("", ""))
    subject = parts.header("subject")
    ids = _ID.findall(parts.header("in-reply-to")) + _ID.findall(parts.header("references"))[::-1]
    kind = parts.header("content-type").lower()
    key = email_key(address)
    is_report = (
        "multipart/report" in kind
        or bool(_DAEMON.match(key))
        or bool(parts.header("x-failed-recipients"))
        or parts.header("return-path").strip() == "<>"
    )
    return Seen(
        head.uid,
        head.size,
        head.received_at,
        name[:255],
        address[:320],
        key[:320],
        subject[:500],
        parts.header("message-id")[:500],
        tuple(dict.fromkeys(ids))[:_MOST],
        tuple(_TOKEN.findall(subject))[:5],
        is_report,
        kind.strip()[:200],
    )


def match(mail: Seen, letters: Letters) -> Match | None:
    """By what the headers say."""
    if mail.from_key in letters.own:
        return None  # our own
    found = letters.by_id(mail.ids)
    if found is not None:
        stranger = mail.from_key != found.to_key and not mail.is_report
        if found.is_personal and stranger and mail.from_key.rpartition("@")[2] in letters.own_domains:
            return None  # among colleagues: it is nobody else's
        if stranger and mail.from_key.rpartition("@")[2] in letters.own_domains:
            words = f"It answers the letter to {_who(found)}, but someone at your own company wrote it."
            return Match(found, words, certain=False)
        return Match(found, "It names our letter as the one it answers.", proves=True)
    if (found := letters.by_token(mail.tokens)) is not None:
        return Match(found, "Its subject is that of the letter’s unsubscribe line.", proves=True)
    return _by_sender(mail, letters) if mail.from_key else None


def match_inside(raw: bytes, mail: Seen, letters: Letters) -> Match | None:
    """By what a report holds of the mail that it is about."""
    ids = [one.decode("ascii", "replace") for one in dict.fromkeys(_RAW_ID.findall(raw))][:_MOST]
    tokens = [one.decode("ascii") for one in dict.fromkeys(_RAW_TOKEN.findall(raw))][:5]
    letters.learn([mail.from_key], ids, tokens)
    if (found := letters.by_id(ids)) is not None:
        return Match(found, "It holds the Message-ID of our letter.", proves=True)
    if (found := letters.by_token(tokens)) is not None:
        return Match(found, "It holds the unsubscribe line of our letter.", proves=True)
    reading = read(raw, received_at=mail.received_at, model=reply_model())
    about = reading.bounce.recipients if reading.bounce else ()
    for to in about:
        sent = _before(letters.to(email_key(to)), mail)
        if sent:
            words = f"A delivery report about {to}, to whom a letter went on {full_day(sent[-1].at.date())}."
            return Match(sent[-1], f"{words} It holds nothing of the letter.", certain=False)
    return None


def _by_sender(mail: Seen, letters: Letters) -> Match | None:
    subjects = subject_keys(mail.subject)
    if same := _same(_before(letters.personal_to(mail.from_key), mail), subjects):
        return Match(same, "From the address written to, with the subject of what was sent.")
    if own := _before(letters.to(mail.from_key), mail):
        return _by_addressee(mail, own, subjects)
    if person := _before(letters.to_person(mail.from_key), mail):
        if same := _same(person, subjects):
            return Match(same, f"From another address of {_who(same)}, with the letter’s subject.")
        words = f"From another address of {_who(person[-1])}, under another subject."
        fresh = not mail.ids and _is_fresh(person[-1], mail)
        return Match(person[-1], words, certain=False) if fresh else None
    if same := _same(_before(letters.to_company(mail.from_key), mail), subjects):
        return Match(same, f"From the company of {_who(same)}, with the letter’s subject.")
    return _by_subject(mail, subjects, letters)


def _by_addressee(mail: Seen, own: Sequence[Sent], subjects: Sequence[str]) -> Match | None:
    if same := _same(own, subjects):
        return Match(same, "From the address written to, with the letter’s subject.")
    if not _is_fresh(own[-1], mail):
        return None
    if not mail.ids:
        return Match(own[-1], "From the address written to; it names no other mail.")
    words = f"From {mail.from_address}, to whom a letter went, but under another subject, in another thread."
    return Match(own[-1], words, certain=False)


def _by_subject(mail: Seen, subjects: Sequence[str], letters: Letters) -> Match | None:
    """Who writes from an address that nobody knows."""
    if len(subjects) < 2:  # it answers nothing
        return None
    sent = [one for one in _before(letters.with_subject(subjects[1:]), mail) if _is_fresh(one, mail)]
    name = mail.from_name.casefold().strip()
    if named := next(
        (one for one in reversed(sent) if name and one.to_name.casefold().strip() == name), None
    ):
        words = (
            f"It has the letter’s subject and the name of {_who(named)}, but the address is not on record."
        )
        return Match(named, words, certain=False)
    if sent and mail.ids and mail.from_key.rpartition("@")[2] not in letters.own_domains:
        words = "It answers a mail with the subject of a letter, but the address is not on record."
        return Match(sent[-1], words, certain=False)
    return None


def _before(sent: Sequence[Sent], mail: Seen) -> list[Sent]:
    return sorted((one for one in sent if one.at <= mail.received_at + _EARLY), key=lambda one: one.at)


def _same(sent: Sequence[Sent], subjects: Sequence[str]) -> Sent | None:
    return next((one for one in reversed(sent) if one.subject and one.subject in subjects), None)


def _is_fresh(letter: Sent, mail: Seen) -> bool:
    return mail.received_at - letter.at <= FRESH


def _who(letter: Sent) -> str:
    return letter.to_name or letter.to_address
