"""One letter as it arrives, with marks on what was filled in; once approved, as it stands in the outbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reopen.core.lawful_ground import Law, law_of, rests_on_interest
from reopen.core.letter import FIELDS, LetterError
from reopen.core.plain_english import full_day
from reopen.records.queries.campaign_people import letter_number, place_at
from reopen.records.queries.company import company
from reopen.records.queries.zones import zone_or_none
from reopen.services.campaigns.preview import previews


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; `field`: what was filled in here, in words; a line break where `text` is a line end."""

    text: str
    field: str = ""

    @property
    def ends_line(self) -> bool:
        """Nothing but the end of a line."""
        return self.text == "\n"


@dataclass(frozen=True, slots=True)
class Arrives:
    """What the middle of the page shows. `number` counts all letters; `words` says where among its kind it is."""

    number: int
    of: int
    words: str
    to: str
    sender: str
    subject: Sequence[Piece]
    paragraphs: Sequence[Sequence[Piece]]
    ground: str
    law: Law | None = None  # the row of the table behind it
    interest: bool = False  # it rests on legitimate interest
    asks: bool = False
    note: str = ""  # held out, blocked, or what became of it
    person: int | None = None  # the recipient, while it may be changed
    own: bool = False  # in words of its own

    @property
    def before(self) -> int:
        """The one before; the same at the beginning."""
        return max(1, self.number - 1)

    @property
    def after(self) -> int:
        """The one after; the same at the end."""
        return min(self.of, self.number + 1)


def arrives(campaign: Any, number: int, *, today: date) -> Arrives | None:
    """The letter of that number, or the nearest; None where nobody gets one."""
    return _draft(campaign, number, today) if campaign.state == "draft" else _outbox(campaign, number)


def _draft(campaign: Any, number: int, today: date) -> Arrives | None:
    place = place_at(campaign, number)
    if place is None:
        return None
    word = {"letter": "letter", "holdout": "held out:", "blocked": "blocked:"}[place.state]
    try:
        one = next(iter(previews(campaign, today=today, first=place.number - 1, most=1)))
    except LetterError:
        return None
    note = ""
    if place.state == "holdout":
        note = "Held out at random: this letter is not sent."
    elif one.missing:
        note = f"Blocked: {one.missing}."
    marks = [(start, end, FIELDS[name]) for start, end, name in one.letter.used]
    subject = [(start, end, FIELDS[name]) for start, end, name in one.letter.subject_used]
    return Arrives(
        number=place.number,
        of=place.of,
        words=f"{word} {place.nth:,} of {place.among:,}",
        to=one.to,
        sender=one.sender,
        subject=pieces(one.letter.subject, subject),
        paragraphs=paragraphs(one.whole, marks),
        ground=one.recipient.ground_words,
        law=law_of(one.recipient.ground),
        interest=rests_on_interest(one.recipient.ground),
        asks=one.recipient.asks,
        note=note,
        person=one.recipient.pk,
        own=one.recipient.own_text is not None or one.recipient.own_subject is not None,
    )


_STATES = {
    "queued": "Waits in the outbox.",
    "sending": "On its way.",
    "sent": "Sent {at}.",
    "drafted": "Laid out for you to send {at}.",
    "unknown": "Not known whether it arrived. It is never sent again by itself.",
    "bounced": "Came back.",
    "suppressed": "Stopped before it left.",
    "cancelled": "Kept back.",
}


def _outbox(campaign: Any, number: int) -> Arrives | None:
    found = letter_number(campaign, number)
    if found is None:
        return None
    message, mailbox = found.message, campaign.mailbox
    zone = zone_or_none(company().time_zone)
    at = message.sent_at or message.settled_at
    local = at.astimezone(zone) if at is not None and zone is not None else at
    when = f"{full_day(local.date())}, {local:%H:%M}" if local is not None else ""
    note = _STATES[message.state].format(at=when).replace(" .", ".")
    if message.last_words and message.state not in ("sent", "drafted"):
        note = f"{note} {message.last_words}"
    return Arrives(
        number=found.number,
        of=found.of,
        words=f"letter {found.number:,} of {found.of:,}",
        to=f"{message.to_name} <{message.to_address}>".strip(),
        sender=f"{mailbox.name} <{mailbox.address}>".strip() if mailbox else "",
        subject=[Piece(message.subject)],
        paragraphs=paragraphs(message.text, []),
        ground=message.ground_words,
        law=law_of(message.ground),
        interest=rests_on_interest(message.ground),
        note=note,
    )


def paragraphs(text: str, marks: Sequence[tuple[int, int, str]]) -> list[list[Piece]]:
    """The text by its blank lines; `marks` are (start, end, what) in it."""
    found: list[list[Piece]] = [[]]
    for piece in pieces(text.rstrip(), marks):
        for n, block in enumerate(piece.text.split("\n\n")):
            if n:
                found.append([])
            for m, line in enumerate(block.split("\n")):
                if m:
                    found[-1].append(Piece("\n"))
                if line:
                    found[-1].append(Piece(line, piece.field))
    return [_trimmed(one) for one in found if any(p.text.strip() for p in one)]


def pieces(text: str, marks: Sequence[tuple[int, int, str]]) -> list[Piece]:
    """The text cut at the marks."""
    found, at = [], 0
    for start, end, what in marks:
        found += [Piece(text[at:start]), Piece(text[start:end], what)]
        at = end
    return [piece for piece in (*found, Piece(text[at:])) if piece.text]


def _trimmed(line: list[Piece]) -> list[Piece]:
    while line and line[0].text == "\n":
        line = line[1:]
    while line and line[-1].text == "\n":
        line = line[:-1]
    return line
