"""One call of the day as a page shows it."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from reopen.core.ask.words import no_yes
from reopen.core.call_queue import Call, Ranked
from reopen.core.insight.week import week_of
from reopen.core.insight.worth import Worth, rival
from reopen.core.office_hours import is_open, opens_words
from reopen.core.plain_english import hour, money, short_day, weekday
from reopen.core.why_now import label, overdue_since, why_in_row, why_now
from reopen.records.queries.call_words import Known, known_lines, script_for, why_of
from reopen.records.queries.company import Company
from reopen.records.queries.deal_facts import DealFacts, add_installed, first_name
from reopen.records.queries.due_touches import Due
from reopen.records.queries.zones import zone_or_none


class CallSheet(NamedTuple):
    """What one has before one's eyes while calling."""

    because: str
    known: tuple[Known, ...]
    say: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayCall:
    """One call of the day, as a page shows it; every text is ready for the screen and none is a template."""

    deal_id: int
    # Every touch that the call settles; log, snooze and undo take any of them.
    touch_ids: tuple[int, ...]
    account: str  # the deal's name where there is no account
    deal_name: str
    contact: str  # "Renee Alcott"; "" unknown
    contact_title: str  # "office manager"; "" unknown
    seller: str  # whose call it is, by the CRM's name
    # The left column: "15:00", "12 days", "month 18", "check-in 2"; and under it "14:00 theirs", "since 12 Feb",
    # "opens 15:30", "tomorrow"; "" none.
    when: str
    when_note: str
    why: str  # "They said yes to a call in a month or two, six weeks ago, and check-in 1, in one call"
    why_in_row: str  # the same in one line: "Yes to a call six weeks ago, and check-in 1"
    said: str  # their last words, without quotation marks; "" none
    said_on: date | None
    # "" where they said yes, or expect the call: it is promised; else how it stands with that.
    no_yes: str
    amount: Decimal | None
    currency: str
    worth: str  # "$38,400"; "" unknown
    phone: str  # as it came, the first that is not suppressed; "" none
    phone_link: str  # "tel:+16155550142"; "" none
    # Monday to Friday, 9 to 17 in their zone; True where the zone is unknown.
    is_open_now: bool
    local_time: str  # "13:58"; "" where the zone is unknown
    opens: str  # in the viewer's time: "15:30", "Mon 09:00"; "" while open
    minutes: int  # about
    reasons: tuple[str, ...]  # as core.cadence names them
    promised: bool
    assumed: tuple[str, ...]  # facts that were assumed: ("contract_start",)
    due_on: date
    at: time | None  # local to the prospect
    at_here: datetime | None  # a promise for today, in the viewer's zone
    snoozed_from: date | None
    is_lost: bool  # else it is open, and the call is about a quote or a promise
    # What only an open call needs; made when it is asked for.
    sheet: Callable[[], CallSheet] = field(repr=False, compare=False)
    # What it counts for beside the others, and of what that is made; None: promised or going sideways, it comes first.
    worth_of: Callable[[], Worth | None] = field(repr=False, compare=False)

    @property
    def because(self) -> str:
        """Why it stands here: "$46,800, half their lease is over"."""
        return self.sheet().because

    @property
    def known(self) -> tuple[Known, ...]:
        """What is known of the deal, line by line."""
        return self.sheet().known

    @property
    def say(self) -> str:
        """The words to say, without quotation marks."""
        return self.sheet().say

    @property
    def questions(self) -> tuple[str, ...]:
        """Of a post-mortem five; else none or a few."""
        return self.sheet().questions


class CallRows:
    """Makes the rows of one day. `seller`: who looks, for a deal that nobody owns. `next_week`: sellers whose week, not
    their day, is what the others do not fit in."""

    def __init__(
        self,
        touches: dict[int, list[Due]],
        facts: dict[int, DealFacts],
        firm: Company,
        words: Mapping[str, str] | None,
        *,
        on: date,
        here: datetime,
        seller: str,
        next_week: Container[int | None] = (),
    ) -> None:
        self.touches, self.facts, self.firm, self.words = touches, facts, firm, words
        self.on, self.here, self.seller, self.next_week = on, here, seller, next_week
        self._sheets: dict[int, CallSheet] = {}

    def row(self, ranked: Ranked, *, later: bool) -> DayCall | None:
        """The row of a call; None where the rule, asked anew, forbids it."""
        call = ranked.call
        deal = self.facts.get(call.deal_id)
        if deal is None or not deal.may_be_called:
            return None
        touches = self.touches[call.deal_id]
        lead = next((t for t in touches if t.promised), touches[0])
        theirs = zone_or_none(deal.time_zone)
        there = self.here.astimezone(theirs) if theirs else None
        assumed = tuple(dict.fromkeys(a for t in touches for a in t.assumed))
        why = why_of(deal, call, lead.at, assumed, lead.snoozed_from)
        whole = why_now(why, self.on)
        # The day that was promised may not have begun over there.
        first = datetime.combine(lead.due_on, time(), theirs) if call.promised else there
        calls_from = max(there, first) if there and first else there
        opens = opens_words(calls_from, self.here.tzinfo) if calls_from and self.here.tzinfo else ""
        number, key = deal.phones[0] if deal.phones else ("", "")
        when, note = self._when(call, lead, label(why), opens, later=later)
        promise = next((p for p in deal.promises if p[3] and call.promised), None)
        return DayCall(
            deal_id=deal.deal_id,
            touch_ids=tuple(t.touch_id for t in touches),
            account=deal.title,
            deal_name=deal.name,
            contact=deal.contact,
            contact_title=deal.contact_title,
            seller=deal.seller,
            when=when,
            when_note=note,
            why=whole,
            why_in_row=why_in_row(whole, why, self.on),
            said=promise[3] if promise else deal.said.words if deal.said else "",
            said_on=deal.said.on if deal.said and not promise else None,
            no_yes="" if call.promised or not deal.loss else no_yes(deal.door, deal.door_answer),
            amount=deal.amount,
            currency=call.currency,
            worth=money(deal.amount, call.currency),
            phone=number,
            phone_link=_link(number, key),
            is_open_now=is_open(calls_from) if calls_from else True,
            local_time=hour(there.time()) if there else "",
            opens=opens,
            minutes=call.minutes,
            reasons=call.reasons,
            promised=call.promised,
            assumed=assumed,
            due_on=call.due_on,
            at=lead.at,
            at_here=self._at_here(call),
            snoozed_from=lead.snoozed_from,
            is_lost=deal.status == "lost",
            sheet=partial(self._sheet, deal, ranked),
            worth_of=partial(_worth_of, deal, ranked),
        )

    def _sheet(self, deal: DealFacts, ranked: Ranked) -> CallSheet:
        if made := self._sheets.get(deal.deal_id):
            return made
        if not self._sheets:
            # For all of them at once: whoever asks for one sheet may ask for every one.
            add_installed(self.facts)
        call = ranked.call
        said = script_for(
            deal, call, self.on, seller=self._seller(deal), firm=self.firm, own_words=self.words
        )
        known = known_lines(deal, self.on, call.currency)
        self._sheets[deal.deal_id] = CallSheet(ranked.because, known, said.say, said.questions)
        return self._sheets[deal.deal_id]

    def _seller(self, deal: DealFacts) -> str:
        return first_name(deal.seller) or first_name(self.seller)

    def _when(self, call: Call, lead: Due, due_label: str, opens: str, *, later: bool) -> tuple[str, str]:
        days = (self.on - call.due_on).days
        if later:
            return due_label, self._next_day(lead.seller_id)
        if days > 0:
            return many_days(days), overdue_since(call.due_on, self.on)
        opening = f"opens {opens}" if opens and self.on == self.here.date() else ""
        if not call.promised:
            return due_label, opening
        if call.at is None:
            return "by 17:00", opening
        same = lead.at is None or lead.at == call.at
        return hour(call.at), "" if same or lead.at is None else f"{hour(lead.at)} theirs"

    def _at_here(self, call: Call) -> datetime | None:
        if not call.promised or call.at is None or call.due_on != self.here.date():
            return None
        return datetime.combine(call.due_on, call.at, self.here.tzinfo)

    def _next_day(self, seller: int | None) -> str:
        following = week_of(self.on)[1] if seller in self.next_week else self.on
        following += timedelta(days=1)
        while following.weekday() > 4:
            following += timedelta(days=1)
        if self.on != self.here.date():
            return short_day(following, self.here.date())
        return "tomorrow" if (following - self.on).days == 1 else weekday(following)


def _worth_of(deal: DealFacts, ranked: Ranked) -> Worth | None:
    if ranked.call.promised or ranked.call.sideways_since:
        return None
    names = {}
    if deal.loss and deal.loss.competitor and ranked.call.competitor_id is not None:
        names[rival(ranked.call.competitor_id)] = deal.loss.competitor
    return ranked.worth(names)


def many_days(days: int) -> str:
    """How late: "1 day", "12 days"."""
    return "1 day" if days == 1 else f"{days:,} days"


def _link(number: str, key: str) -> str:
    """The number as a link; an extension goes by hand."""
    digits = key if key.startswith("+") else "".join(c for c in number if c.isdigit() or c == "+")
    return f"tel:{digits}" if digits.strip("+") else ""
