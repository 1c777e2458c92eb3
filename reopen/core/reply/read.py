"""One raw message → what it says."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from reopen.core.reply.answers import answers_told
from reopen.core.reply.automatic import automatic
from reopen.core.reply.bounce import is_complaint, read_report
from reopen.core.reply.departed import gave_up, has_left
from reopen.core.reply.departed_words import ABOUT_TO, SUCCEEDED, WHILE_AWAY
from reopen.core.reply.intent import Model
from reopen.core.reply.intent.decide import plain, wish
from reopen.core.reply.new_text import Anew, written_anew
from reopen.core.reply.no_leaver import without_the_gone
from reopen.core.reply.parts import Parts, parts_of
from reopen.core.reply.reading import Answers, Reading
from reopen.core.reply.referral import referred_to
from reopen.core.reply.times import day_first, resume_on

READER: Final = "2"

_PLAINLY: Final = 0.9
# Below, the owner is asked what is wanted: the day that is named is said, whatever it turns out to be.
_UNSURE: Final = 0.6
# What a mail program writes for a press on “unsubscribe” (RFC 2369); the token is of our making.
_PRESSED: Final = re.compile(r"^\W*(?:remove|unsubscribe)\b", re.IGNORECASE)
_METHOD: Final = re.compile(r"method\W{1,3}(\w+)", re.IGNORECASE)


def read(raw: bytes, *, received_at: datetime, model: Model, letter: str = "") -> Reading:
    """Read one message. Never raises, whatever the bytes.

    `received_at` is aware; `letter` the text of ours; `model` tells what is wanted where words alone do not.
    """
    parts = parts_of(raw)
    whole = () if parts.whole else ("the mail is too large or too deep to be read whole",)
    if is_complaint(parts):
        return Reading(
            "complaint", new_text=parts.text[:2000], confidence=0.99, why=("an abuse report (RFC 5965)",)
        )
    if (report := read_report(parts)) is not None:
        delivered, bounce, words = report
        return Reading(
            "delivered" if delivered else "bounce", bounce=bounce, confidence=0.95, why=(words, *whole)
        )
    if method := _answer_to_invitation(parts):
        return Reading("calendar", new_text=parts.text[:2000], confidence=0.95, why=(f"METHOD:{method}",))
    from_name, from_address = next(iter(parts.addresses("from")), ("", ""))
    anew = written_anew(parts.quoting, from_name=from_name, from_address=from_address, letter=letter)
    text = anew.text
    today = _today(parts, received_at)
    if why := automatic(parts, text):
        return _of_a_machine(parts, text, today, why)
    return _of_a_person(parts, anew, today, letter, model, whole)


def sent_at(raw: bytes) -> datetime | None:
    """The message's Date, aware; None where there is none that can be read."""
    return _date(parts_of(raw[:200_000]))


def _of_a_machine(parts: Parts, text: str, today: date, why: str) -> Reading:
    left = has_left(text)
    if left and WHILE_AWAY.search(left) and resume_on(text, today, away=True):
        left = ""
    back = None if left else resume_on(text, today, away=True, first_is_day=_first_is_day(parts, text, today))
    told = tuple(f"“{one}”" for one in (left, back[1] if back else "") if one)
    return Reading(
        "auto_reply",
        resume_on=back[0] if back else None,
        referred_to=referred_to(text, _own(parts), machine=True, asked=bool(left)),
        left_company=bool(left),
        new_text=text,
        confidence=0.9,
        why=(why, *told),
    )


def _of_a_person(
    parts: Parts, anew: Anew, today: date, letter: str, model: Model, whole: tuple[str, ...]
) -> Reading:
    text = anew.text
    subject = parts.header("subject")
    if _PRESSED.search(subject) and len(text) < 200:
        why = (f"the subject: “{subject[:60]}”",)
        return Reading(
            "human", "remove", Answers(remove=True), scope="person", new_text=text, confidence=1.0, why=why
        )
    # What could not be cut is looked through whole: a removal may stand where nobody looks for one.
    words = plain(text if text or parts.whole else parts.text)
    told_answers, said = answers_told(words, letter=letter, under=anew.under)
    found = wish(words, told_answers, said, today, model)
    later = None
    unsure = found.intent != "remove" and found.confidence < _UNSURE
    if found.intent in ("later", "interested", "referral") or unsure:
        meeting, theirs = found.intent == "interested", found.intent == "referral"
        later = resume_on(
            text, today, meeting=meeting, other=theirs, first_is_day=_first_is_day(parts, text, today)
        )
    told = (f"“{later[1]}” -> {later[0].isoformat()}",) if later else ()
    gone = has_left(text) if found.intent in ("referral", "remove") or SUCCEEDED.search(words) else ""
    if gone and found.intent == "remove":
        gone = has_left(without_the_gone(text))
    left = bool(gone) and not (found.intent == "remove" and ABOUT_TO.search(words))
    left = left or (found.intent == "referral" and bool(gave_up(text)))
    other = referred_to(text, _own(parts), machine=False, asked=found.intent == "referral")
    # Gone, and an address in their place: there is nothing left to weigh.
    plainly = found.intent == "referral" and left and "@" in (other or "")
    return Reading(
        "human",
        found.intent,
        found.answers,
        resume_on=later[0] if later else None,
        referred_to=other,
        left_company=left,
        scope=found.scope,
        erasure_requested=found.erasure,
        new_text=text,
        confidence=max(found.confidence, _PLAINLY) if plainly else found.confidence,
        why=(*found.why, *told, *whole),
        in_doubt=found.in_doubt,
    )


def _first_is_day(parts: Parts, text: str, today: date) -> bool:
    address = next((address for _, address in parts.addresses("from")), "")
    return day_first(text.lower(), address=address, date_header=parts.header("date"), today=today)


def _answer_to_invitation(parts: Parts) -> str:
    said = parts.calendar[:20_000] or (parts.header("content-type") if "text/calendar" in parts.types else "")
    found = _METHOD.search(said)
    method = found[1].upper() if found else ""
    return method if method in ("REPLY", "COUNTER") else ""


def _own(parts: Parts) -> tuple[str, ...]:
    """Addresses to whom nobody points: the sender's and ours."""
    return tuple(address for header in ("from", "to", "cc") for _, address in parts.addresses(header)[:20])


def _date(parts: Parts) -> datetime | None:
    try:
        found = parsedate_to_datetime(parts.header("date"))
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None


def _today(parts: Parts, received_at: datetime) -> date:
    """The message's Date where that lies within two days before its receipt: a Date can be forged."""
    said = _date(parts)
    if said is not None and received_at - timedelta(days=2) <= said <= received_at + timedelta(minutes=5):
        try:
            return parsedate_to_datetime(parts.header("date")).date()
        except (ValueError, TypeError):
            pass
    return received_at.date()
