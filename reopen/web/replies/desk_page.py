"""What the desk's templates read: the list with its groups, and the reply that is open."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import NamedTuple

from django.urls import reverse
from django.utils.safestring import SafeString

from reopen.core.plain_english import full_day, long_day, money, short_day, weekday
from reopen.mail.parts import Attachment, parts_of
from reopen.records.queries.company import company
from reopen.records.queries.desk import Desk, Group, ReplyRow, best_campaign, day_began, desk, doubt_of
from reopen.records.queries.reply_page import ReplyPage, reply_page
from reopen.records.queries.zones import zone_or_none
from reopen.services.desk.referral import NewPerson, proposed
from reopen.web.made_of import MadeOf, MadeOfPage
from reopen.web.replies.doubt import Guess, guesses
from reopen.web.replies.mail_html import harmless
from reopen.web.replies.marks import Cause, letter_of, mark
from reopen.web.replies.sentence import lede

TITLES: Mapping[str, tuple[str, str]] = {
    "removals": ("Possible removals", "stopped already; confirm or take back"),
    "interested": ("Interested", "answer first"),
    "later": ("Later", "a date to keep"),
    "rest": ("Everything else", ""),
    "unmatched": ("Unmatched", "may be ours; you say"),
    "judged": ("Judged today", "Z takes the last one back"),
    "before": ("Judged before", ""),
    "machines": ("Out of office and bounces", "nothing to judge"),
}
FOLDED = ("before", "machines")
WAITING = ("removals", "interested", "later", "rest")
MADE_OF: MadeOfPage = {
    "sent": MadeOf(
        "Sent", "Letters of this campaign that left, or were laid out for you to send; not answers"
    ),
    "replies": MadeOf(
        "Replies", "Mails by people that answer these letters; machines’ mails are not counted"
    ),
    "to_judge": MadeOf("To judge", "Replies that wait for your decision; all mail to these people is halted"),
    "worth": MadeOf("Worth discussing", "Replies that you marked so with W"),
    "out_of_office": MadeOf(
        "Out of office", "Automatic answers; they count neither as a reply nor as silence"
    ),
    "dead": MadeOf("Dead addresses", "Letters that a server refused or returned for good, counted once each"),
    "unmatched": MadeOf("Unmatched", "Mails of all campaigns that may answer a letter and are not certain"),
}
_ANSWERED = {True: "Yes", False: "No"}
_TASKS = {
    "standing": "The deal has a task: find the successor.",
    "kept": "The successor is found.",
    "dropped": "No successor is looked for.",
}
_TAGS = {"not_us": "not us", "not_interested": "not interested", "referred": "another contact"}


@dataclass(frozen=True, slots=True)
class Line:
    """One reply in the list."""

    url: str
    row: ReplyRow
    tag: str
    is_first: bool  # the inverse tag
    when: str
    is_open: bool
    is_judged: bool
    guesses: tuple[Guess, ...]  # what it may be, where the reader asks


@dataclass(frozen=True, slots=True)
class Section:
    """A group under its heading."""

    key: str
    title: str
    note: str
    lines: tuple[Line, ...]
    more: int
    is_folded: bool


class Asked(NamedTuple):
    """One of the letter's three questions, as they answered it; `letter` is that of the phrase."""

    question: str
    answer: str
    letter: str


@dataclass(frozen=True, slots=True)
class Open:
    """The reply that is open, in words."""

    reply: ReplyPage
    title: str
    about: str
    tag: str
    stopped: str
    paragraphs: tuple[SafeString, ...]
    plain: str
    html: SafeString
    attachments: tuple[Attachment, ...]
    asked: tuple[Asked, ...]
    causes: tuple[Cause, ...]
    notes: tuple[str, ...]
    day: str  # proposed for "later"
    judged: str
    answered: tuple[tuple[str, str], ...]  # (when, text)
    silence_of: int | None
    may_refer: bool  # the reading points to somebody, or says that they have left
    person: NewPerson  # whom the form begins with
    maybe: NewPerson  # whom the mail may name, where that is in doubt
    task: str
    guesses: tuple[Guess, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything of the page."""

    desk: Desk
    date: str
    sentence: str
    sections: tuple[Section, ...]
    open: Open | None
    campaign: str  # of the query: a number, or "all"
    made_of: MadeOfPage
    seal: str

    @property
    def list_url(self) -> str:
        """The list alone."""
        return f"{reverse('replies')}?campaign={self.campaign}"


class Clock(NamedTuple):
    """Now, in the company's zone."""

    now: datetime
    zone: tzinfo

    @classmethod
    def of(cls, now: datetime) -> "Clock":
        """The company's."""
        zone = zone_or_none(company().time_zone) or UTC
        return cls(now.astimezone(zone), zone)

    @property
    def today(self) -> date:
        """The company's day."""
        return self.now.date()

    def short(self, at: datetime) -> str:
        """09:12 today; Mon within the week; else 3 Feb."""
        local = at.astimezone(self.zone)
        days = (self.today - local.date()).days
        if days == 0:
            return f"{local:%H:%M}"
        return f"{local:%a}" if 0 < days < 7 else short_day(local.date(), self.today)

    def long(self, at: datetime) -> str:
        """today 09:12; Monday 09:12; Tue 3 Feb 2026, 09:12."""
        local = at.astimezone(self.zone)
        days = (self.today - local.date()).days
        if days == 0:
            return f"today {local:%H:%M}"
        return f"{weekday(local.date()) if 0 < days < 7 else full_day(local.date()) + ','} {local:%H:%M}"


def build(
    clock: Clock, *, campaign: str, reply_id: int | None, find: str = "", opens_first: bool = True
) -> Page | None:
    """The page; None where the reply asked for is not there. `campaign`: a number, "all", or "" for the best."""
    one = reply_page(reply_id, find=find) if reply_id is not None else None
    if reply_id is not None and one is None:
        return None
    number = _campaign_of(campaign, one)
    found = desk(number, today_since=day_began(clock.now))
    if number is not None and found.campaign is None:
        found, number = desk(None, today_since=day_began(clock.now)), None
    if one is None and opens_first and found.rows:
        first = next((r for g in found.groups for r in g.rows if g.key not in FOLDED), None)
        one = reply_page(first.id) if first else None
    word = "all" if number is None else str(number)
    return Page(
        desk=found,
        date=long_day(clock.today, clock.today) + f" {clock.today.year}",
        sentence=lede(found),
        sections=tuple(_section(g, one.id if one else None, word, clock) for g in found.groups),
        open=_open(one, clock) if one else None,
        campaign=word,
        made_of=MADE_OF if found.counts.sent or found.rows else {},
        seal=_seal(found, clock),
    )


def next_waiting(page: Page, after: int) -> int | None:
    """The next reply to judge below this one, else the first; None where none waits."""
    waiting = [r.id for g in page.desk.groups if g.key in WAITING for r in g.rows]
    order = [r.id for r in page.desk.rows]
    place = order.index(after) if after in order else -1
    below = [pk for pk in waiting if pk != after and pk in order[place + 1 :]]
    others = [pk for pk in waiting if pk != after]
    return below[0] if below else others[0] if others else None


def tag_of(row: ReplyRow) -> str:
    """Remove .58; ✓ not us."""
    if row.state == "judged":
        return f"✓ {_TAGS.get(row.decision, row.decision.replace('_', ' '))}"
    return _with(row.tag, row.confidence if row.state == "to_judge" else None)


def _with(tag: str, confidence: float | None) -> str:
    words = _TAGS.get(tag, tag) or "unclear"
    return words if confidence is None else f"{words} {f'{confidence:.2f}'.removeprefix('0')}"


def _campaign_of(asked: str, one: ReplyPage | None) -> int | None:
    if asked == "all":
        return None
    if asked.isascii() and asked.isdigit() and len(asked) < 19:
        return int(asked)
    if one is not None:
        return one.campaign_id
    return best_campaign()


def _section(group: Group, open_id: int | None, campaign: str, clock: Clock) -> Section:
    title, note = TITLES[group.key]
    lines = tuple(
        Line(
            url=f"{reverse('reply', args=[row.id])}?campaign={campaign}",
            row=row,
            tag=tag_of(row),
            is_first=group.key == "removals",
            when=clock.short(row.at),
            is_open=row.id == open_id,
            is_judged=row.state == "judged",
            guesses=guesses(row.doubt),
        )
        for row in group.rows
    )
    folded = group.key in FOLDED and not any(line.is_open for line in lines)
    return Section(group.key, title, note, lines, group.more, folded)


def _seal(found: Desk, clock: Clock) -> str:
    one = found.campaign
    if one is None:
        sealed = [c for c in found.campaigns if c.is_sealed]
        return "your reps see the deals of these campaigns as resting." if sealed else ""
    if not one.is_sealed:
        return ""
    day = f" Verdict on {short_day(one.verdict_on, clock.today)}." if one.verdict_on else ""
    return f"your reps see these deals as resting.{day}"


def _open(reply: ReplyPage, clock: Clock) -> Open:
    reading = reply.reading
    parts = parts_of(reply.raw)
    text = str(reading.get("new_text") or "") or parts.text
    why = [str(one) for one in reading.get("why") or [] if one]
    marked = mark(text.strip(), why)
    confidence = reading.get("confidence")
    told = _with(
        reply.intent or reply.kind.replace("_", " "), confidence if isinstance(confidence, float) else None
    )
    silent = next((s.id for s in reply.stops), None)
    named, nobody = proposed(str(reading.get("referred_to") or ""), text), NewPerson()
    doubt = doubt_of(
        reading, kind=reply.kind, intent=reply.intent, state=reply.state, in_doubt=reply.in_doubt
    )
    return Open(
        reply=reply,
        title=", ".join(part for part in (reply.who, reply.account) if part),
        about=_about(reply, clock),
        tag=told if reply.kind else "not read yet",
        stopped=_stopped(reply, clock),
        paragraphs=marked.paragraphs,
        plain=parts.text.strip(),
        html=harmless(parts.html) if parts.html else SafeString(""),
        attachments=parts.attachments,
        asked=_asked(reading, marked) if reply.kind == "human" else (),
        causes=marked.causes,
        notes=_notes(reply),
        day=_day(reply),
        judged=_judged(reply, clock),
        answered=tuple(
            (_answer_words(a.state, clock.long(a.sent_at or a.made_at)), a.text) for a in reply.answers
        ),
        silence_of=silent,
        may_refer=bool(reading.get("referred_to") or reading.get("left_company"))
        or "referral" in (reply.intent, reading.get("or_else"))
        or reply.decision == "referred",
        person=nobody if doubt else named,
        maybe=named if doubt else nobody,
        task=_TASKS.get(reply.successor, ""),
        guesses=guesses(doubt),
    )


def _about(reply: ReplyPage, clock: Clock) -> str:
    words = [reply.from_address, clock.long(reply.received_at)]
    if (deal := reply.deal) is not None and deal.lost_on is not None:
        to = f" to {deal.competitor}" if deal.competitor else ""
        words.append(f"lost{to} in {deal.lost_on:%B %Y}")
        if deal.amount is not None:
            words.append(money(deal.amount, deal.currency))
    return " · ".join(word for word in words if word)


def _stopped(reply: ReplyPage, clock: Clock) -> str:
    ours = [stop for stop in reply.stops if stop.ours]
    if ours and reply.decision != "remove":
        at = clock.long(reply.stored_at)
        doubt = "In doubt, so everything" if reply.in_doubt else "Everything"
        return f"{doubt} to them stopped {at if at.startswith('today') else 'on ' + at}, before you saw this."
    if reply.stops and not ours:
        since = min(stop.since for stop in reply.stops)
        return (
            f"They stood on the list of stops before this, since {full_day(since)}: nothing here lifts that."
        )
    return "Nothing goes to them any more." if reply.decision == "remove" else ""


def _asked(reading: Mapping[str, object], marked: object) -> tuple[Asked, ...]:
    answers = reading.get("answers")
    said = answers if isinstance(answers, dict) else {}
    rows = []
    for key, question in (
        ("contacted", "Did anyone get back to you?"),
        ("satisfied", "Did you get all you wanted?"),
        ("remove", "May we remove you?"),
    ):
        value = said.get(key)
        words = _ANSWERED.get(value, "Not said") if isinstance(value, bool) else "Not said"
        if key == "remove" and isinstance(value, bool):
            words = "Allowed" if value else "Keep me"
        rows.append(Asked(question, words, letter_of(marked, key)))  # type: ignore[arg-type]
    return tuple(rows)


def _notes(reply: ReplyPage) -> tuple[str, ...]:
    reading = reply.reading
    notes = []
    if reply.put_on:
        notes.append(
            f"{reply.put_on} is the deal’s person now; the first letter to them says who named them."
        )
    if reading.get("left_company"):
        notes.append("They have left the company or the role.")
    if reply.door_read:
        notes.append("The door closed when this was read; Later or Interested opens it again.")
    if reply.not_again:
        notes.append("No letter goes to them any more; that is no opt-out.")
    if reading.get("erasure_requested"):
        notes.append("They ask that everything about them is deleted: the law gives one month.")
    if (scope := reading.get("scope")) in ("domain", "company"):
        notes.append(f"The removal is for the whole {scope}.")
    if day := reading.get("resume_on"):
        notes.append(f"To be contacted again on {full_day(date.fromisoformat(str(day)))}.")
    return tuple(notes)


def _day(reply: ReplyPage) -> str:
    if reply.decided_on is not None:
        return full_day(reply.decided_on)
    found = reply.reading.get("resume_on")
    return full_day(date.fromisoformat(str(found))) if found else ""


def _judged(reply: ReplyPage, clock: Clock) -> str:
    if reply.judged_at is None:
        return ""
    what = {"remove": "removed", "not_us": "not us", "referred": "another contact"}.get(
        reply.decision, reply.decision
    )
    on = f", on {full_day(reply.decided_on)}" if reply.decided_on else ""
    return f"You judged it {clock.long(reply.judged_at)}: {what}{on}."


def _answer_words(state: str, when: str) -> str:
    return {
        "queued": "Your answer waits to leave",
        "sending": "Your answer is on its way",
        "sent": f"You answered {when}",
        "drafted": f"Your answer was laid out {when}, for you to send",
        "unknown": f"Your answer of {when} may have left: the connection was lost. Look into Sent.",
        "bounced": f"Your answer of {when} was refused",
        "suppressed": f"Your answer of {when} was stopped: they had asked not to be written to",
    }.get(state, f"Your answer, {when}")
