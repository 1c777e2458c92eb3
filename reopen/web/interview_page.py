"""What interview/sheet.html reads: the questions with what was typed, what is known, and the next call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from reopen.core.cadence import FLOOR
from reopen.core.interview import (
    HELP,
    HELP_ASKS,
    KINDS,
    MINUTES,
    NAMES,
    Choice,
    Kind,
    facts_as_typed,
    questions,
)
from reopen.core.plain_english import full_day, hour, short_day
from reopen.core.working_days import back, forward
from reopen.records.queries.call_words import Known
from reopen.records.queries.deal_page import DealPage
from reopen.records.queries.interviews import Done, OpenSheet, Promised, done, last_writer, promised
from reopen.services.interviews.next_days import next_after
from reopen.web.health_line import HealthLine, health_line

# A day of our own choosing for the next call; a quarter is as long as four a year allow.
WEEKS = (("2w", 2, "In two weeks"), ("4w", 4, "In four weeks"), ("13w", 13, "In a quarter"))
# Whoever goes on after so long is on another call: the minutes of the first say nothing any more.
_ONE_CALL = 3600  # seconds


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer as typed. `fields`: what else is learned there."""

    number: int
    name: str
    asks: str
    choices: tuple[Choice, ...]
    typed: bool
    picked: str
    words_name: str
    words: str
    fields: tuple["Field", ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A fact beside the answers, as typed."""

    name: str
    label: str
    value: str
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Kinds:
    """A sheet that one may change to."""

    kind: Kind
    label: str
    key: str
    current: bool


@dataclass(frozen=True, slots=True)
class When:
    """A day for the next call, one key away."""

    value: str
    label: str
    on: bool


@dataclass(frozen=True, slots=True)
class Next:
    """What interview/next.html reads."""

    headline: str
    gap: str
    choices: tuple[When, ...]
    text: str
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class SheetPage:
    """Everything on the page. `elapsed`: seconds since it was begun on this call, -1: not yet."""

    deal: DealPage
    kind: Kind
    kinds: tuple[Kinds, ...]
    asked: tuple[Asked, ...]
    help: str
    help_asks: str
    help_number: int
    base: int
    writer: str
    elapsed: int
    minutes: int
    begun: str
    say: str
    known: tuple[Known, ...]
    last: Done | None
    promised: tuple[Promised, ...]
    health: HealthLine | None
    next: Next
    competitors: tuple[str, ...] = ()
    # The window that finished the last sheet of this kind: what it left in the browser has arrived.
    finished_by: str = ""
    # The window that saved last on the sheet that is open.
    kept_by: str = ""


def sheet_page(
    found: DealPage,
    sheet: OpenSheet,
    *,
    today: date,
    now: datetime,
    writer: str,
    typed: Mapping[str, str] | None = None,
    wrong: Mapping[str, str] | None = None,
    competitors: tuple[str, ...] = (),
) -> SheetPage:
    """The page; `typed` is what came with a submit that could not stand, and `wrong` says why, by field."""
    wrong = wrong or {}
    answers = dict(typed) if typed is not None else _known(found, sheet) | sheet.answers
    loss = found.loss
    since = loss.lost_on if loss else date.min
    before = done(found.id, since=since)
    elapsed = int((now - sheet.started_at).total_seconds()) if sheet.started_at else -1
    asked = _asked(found, sheet.kind, answers, wrong)
    return SheetPage(
        deal=found,
        kind=sheet.kind,
        kinds=tuple(
            Kinds(kind, NAMES[kind], str(key), kind == sheet.kind)
            for kind, key in zip(KINDS, ("p", "k", "l"), strict=True)
        ),
        asked=asked,
        help=answers.get(HELP, ""),
        help_asks=HELP_ASKS,
        help_number=len(asked) + 1,
        base=sheet.version,
        writer=writer,
        elapsed=elapsed if elapsed <= _ONE_CALL else -1,
        minutes=MINUTES,
        begun=_begun(sheet, elapsed, now),
        say=found.next_call.say if found.next_call else "",
        known=found.known,
        last=before[0] if before else None,
        promised=promised(found.id, since=since),
        health=health_line([(one.on, one.health) for one in reversed(before) if one.health], today=today),
        next=next_choices(found.id, answers, today=today, wrong=wrong.get("next", "")),
        competitors=competitors,
        finished_by=last_writer(found.id, sheet.kind),
        kept_by=sheet.writer,
    )


def next_choices(deal_id: int, answers: Mapping[str, str], *, today: date, wrong: str = "") -> Next:
    """The day that the rules propose after these answers, and others one key away."""
    following = next_after(deal_id, answers, on=today)
    when = answers.get("when", "plan")
    planned = f"As planned, {full_day(following.on)}" if following.on else "As planned"
    labels = (
        ("plan", planned),
        *((value, f"{words}, {short_day(our_day(today, weeks), today)}") for value, weeks, words in WEEKS),
        ("named", "They named a day"),
    )
    return Next(
        headline=following.head,
        gap=following.tail,
        choices=tuple(When(value, label, value == when) for value, label in labels),
        text=answers.get("next", ""),
        wrong=wrong,
    )


def our_day(today: date, weeks: int) -> date:
    """So many weeks on, on no weekend: after it, but before it where four a year would break."""
    day = today + timedelta(weeks=weeks)
    return back(day, frozenset()) if day - today >= FLOOR else forward(day, frozenset())


def _asked(
    found: DealPage, kind: Kind, answers: Mapping[str, str], wrong: Mapping[str, str]
) -> tuple[Asked, ...]:
    loss = found.loss
    chosen = answers.get("competitor", "") or (loss.competitor if loss else "")
    rep = answers.get("rival_rep", "") or (loss.competitor_rep if loss else "")
    facts = {"post_mortem": "competitor", "contract": "change"}.get(kind)
    return tuple(
        Asked(
            number=number,
            name=one.name,
            asks=one.asks,
            choices=one.choices,
            typed=one.typed,
            picked=answers.get(one.name, ""),
            words_name=one.words,
            words=answers.get(one.words, ""),
            fields=tuple(
                Field(name, label, answers.get(name, ""), wrong.get(name, "")) for name, label in _FACTS
            )
            if one.name == facts
            else (),
        )
        for number, one in enumerate(questions(kind, competitor=chosen, rival_rep=rep), 1)
    )


_FACTS = (
    ("rival_rep", "Their rep"),
    ("contract_start", "Contract from"),
    ("term_months", "Months"),
    ("notice_days", "Notice, days"),
)


def _known(found: DealPage, sheet: OpenSheet) -> dict[str, str]:
    """What a sheet begins with: what is on record already of whom they chose and their contract."""
    loss = found.loss
    if loss is None or sheet.kind == "check_in":
        return {}
    facts = facts_as_typed(loss.competitor_rep, loss.contract_start, loss.term_months, loss.notice_days)
    return facts | ({"competitor": loss.competitor} if loss.competitor and not sheet.version else {})


def _begun(sheet: OpenSheet, elapsed: int, now: datetime) -> str:
    """Of a sheet that is gone on with on another call: "Begun Fri 20 Nov 2026 at 14:02 by Dana Whitfield."."""
    if sheet.started_at is None or elapsed <= _ONE_CALL:
        return ""
    started = sheet.started_at.astimezone(now.tzinfo)
    by = f" by {sheet.by}" if sheet.by else ""
    return f"Begun {full_day(started.date())} at {hour(started.time())}{by}, and not finished."
