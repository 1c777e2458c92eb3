"""The life of a lost deal in care: each call that the cadence asked for, when it was held, and what came of it."""

from datetime import date, datetime, time, timedelta
from typing import Final

from reopen.core.cadence import DEFAULT, CallBack, Facts, Touch, next_touches
from reopen.core.working_days import add_working_days, back
from reopen.services.sample_company import call_words, door_words, promise_words
from reopen.services.sample_company.chance import Chance
from reopen.services.sample_company.company import (
    Booked,
    SampleAccount,
    SampleContact,
    SampleDeal,
    SampleLoss,
    SampleOutcome,
    SamplePromise,
)
from reopen.services.sample_company.losing import close_door, open_door
from reopen.services.sample_company.sheets import Mood, Sheets

_OUTCOMES: Final = (("reached", 68), ("no_answer", 17), ("left_message", 14), ("declined", 1))
# Hours, local to the prospect, at which our reps are at their desks too: in Europe it is afternoon by then.
HOURS: Final = {"US": (9, 16), "CA": (10, 16), "GB": (14, 16), "DE": (15, 16)}


class Life:
    """One deal in care, from its standing loss on. `owed_from`: the day on which an older loss entered care."""

    def __init__(
        self,
        chance: Chance,
        deal: SampleDeal,
        account: SampleAccount,
        contact: SampleContact,
        owed_from: date | None,
        sheets: Sheets,
    ) -> None:
        self._chance = chance
        self._sheets = sheets
        self.deal = deal
        self._account = account
        self._contact = contact
        self._owed_from = owed_from
        self._holidays = chance.holidays(account.country)
        self._talks: list[date] = []
        self._tries: list[date] = []
        self._done: set[str] = set()
        self._check_ins = 0

    @property
    def loss(self) -> SampleLoss:
        """The standing loss."""
        return self.deal.losses[-1]

    def facts(self) -> Facts:
        """What the cadence needs to know by now."""
        standing = [p for p in self.deal.promises if p.kept_on is None]
        meeting = next((p for p in standing if p.kind == "post_mortem"), None)
        return Facts(
            lost_on=self.loss.lost_on,
            door=self.deal.door,
            post_mortem_at=datetime.combine(meeting.on, meeting.at or time(10)) if meeting else None,
            call_backs=[CallBack(p.on, p.at) for p in standing if p.kind == "call_back"],
            contract_start=self.loss.contract_start,
            term_months=self.loss.term_months,
            notice_days=self.loss.notice_days,
            conversations=self._talks,
            attempts=self._tries,
            done=frozenset(self._done),
            check_ins_done=self._check_ins,
            no_phone=self._contact.stop in ("phone", "all"),
            owed_from=self._owed_from,
            sideways_since=self._sheets.sideways_since(self.deal),
            rival_gone_on=self.loss.rival_gone_on,
        )

    def next_call(self) -> Touch | None:
        """The next call that the cadence asks for, on the day on which it asked."""
        as_of = max([*self._talks, self._owed_from or self.loss.lost_on])
        touches = next_touches(self.facts(), DEFAULT, self._holidays, as_of)
        return next((t for t in touches if t.channel == "phone"), None)

    def agree_post_mortem(self, on: date, at: time, *, booked: Booked = "") -> None:
        """At the no they agreed to five minutes; `booked`: what they said to the invitation."""
        words = self._chance.words(promise_words.POST_MORTEM)
        self.deal.promises.append(
            SamplePromise("post_mortem", on, at, words, self.loss.lost_on, booked=booked)
        )

    def name_a_day(self, on: date, at: time | None, *, said_on: date) -> None:
        """They named a day for the next call."""
        words = self._chance.words(promise_words.CALL_BACK)
        self.deal.promises.append(SamplePromise("call_back", on, at, words, said_on))

    def live(self, until: date, *, mood: Mood = "any") -> None:
        """Hold every call that falls due before `until`."""
        last_day = back(until - timedelta(days=1), self._holidays)
        while (touch := self.next_call()) and touch.on < until:
            late = 0 if touch.promised else self._chance.weighted((0, 1, 2, 4), (62, 22, 11, 5))
            day = min(
                add_working_days(touch.on, late, self._holidays) if late else touch.on,
                max(touch.on, last_day),
            )
            stopped = self._contact.stop_on if self._contact.stop in ("phone", "all") else date.max
            if day >= stopped:
                return
            kind = self._chance.weighted([k for k, _ in _OUTCOMES], [w for _, w in _OUTCOMES])
            if touch.promised or len(self._tries) > 2:
                kind = "reached"
            self.call(day, touch.reasons, kind, mood=mood)
            if kind == "declined":
                close_door(self.deal, day, self._chance.words(call_words.DECLINED), "on the phone")
            elif kind == "reached" and not touch.promised:
                self._what_else(day, until)

    def call(self, day: date, reasons: tuple[str, ...], kind: str, *, mood: Mood = "steady") -> None:
        """One call, with its note, its sheet and what it settles."""
        first, last = HOURS[self._account.country]
        at = self._chance.instant(day, self._account.zone, first, last)
        note = self._note(reasons, kind)
        if kind == "reached":
            note = self._sheets.write(self.deal, day, reasons, note, mood)
        self.deal.outcomes.append(SampleOutcome(kind, at, day, reasons, note))
        if kind in ("no_answer", "left_message"):
            self._tries.append(day)
            return
        self._talks.append(day)
        self._tries.clear()
        for reason in reasons:
            name, _, number = reason.partition(":")
            if name == "check_in":
                self._check_ins = max(self._check_ins, int(number))
            else:
                self._done.add(reason)
        for promise in self.deal.promises:
            if promise.kept_on is None and promise.on <= day:
                promise.kept_on = day

    def _note(self, reasons: tuple[str, ...], kind: str) -> str:
        if kind == "no_answer":
            return self._chance.words(call_words.NO_ANSWER)
        if kind == "left_message":
            return self._chance.words(call_words.LEFT_MESSAGE)
        if kind == "declined":
            return self._chance.words(call_words.DECLINED)
        if "post_mortem" in reasons:
            reason, words = self._chance.one(call_words.POST_MORTEM)
            self.loss.buyer_reason, self.loss.buyer_words = reason, words
            return words
        if any(r.startswith(("contract", "notice")) for r in reasons):
            return self._chance.words(call_words.HALF_WAY)
        phases = ((4, call_words.SETTLING_IN), (8, call_words.LIVING_WITH_IT), (99, call_words.RESTLESS))
        old = 4 if self._owed_from and self._owed_from > self.loss.lost_on else 0
        return self._chance.words(next(words for n, words in phases if self._check_ins + old < n))

    def _what_else(self, day: date, until: date) -> None:
        """Now and then they name a day, or are asked about the door at last."""
        if self._chance.happens(0.07):
            named = self._chance.working_day(
                day + timedelta(days=self._chance.number(20, 80)), self._account.country
            )
            at = (
                time(self._chance.number(*HOURS[self._account.country]))
                if self._chance.happens(0.4)
                else None
            )
            # Those named for about `until` are left to the day that is laid out with care.
            if not timedelta(days=-4) < named - until < timedelta(days=5):
                self.name_a_day(named, at, said_on=day)
        elif (
            self.deal.door == "unasked" and self._is_past_the_first_call_back() and self._chance.happens(0.3)
        ):
            open_door(self.deal, day, self._chance.words(door_words.YES_LATER), "on the phone")

    def _is_past_the_first_call_back(self) -> bool:
        """A yes would not ask for the call six weeks after the loss any more."""
        six_weeks = self.loss.lost_on + timedelta(weeks=DEFAULT.call_back_weeks)
        return "call_back" in self._done or (self._owed_from is not None and six_weeks < self._owed_from)
