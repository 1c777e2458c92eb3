"""The quotes that were sent since they work with Reopen, and the Friday that each one's letter named.

Most Fridays are kept, some reach nobody, some are answered before; now and then one is forgotten. Told when the rest of
a deal's story is known, from a stream of its own.
"""

from datetime import date, timedelta
from typing import Final

from reopen.core.cadence import DEFAULT
from reopen.core.cadence.items import quote_follow_up
from reopen.core.working_days import add_working_days
from reopen.services.sample_company import call_words, promise_words, sheet_words
from reopen.services.sample_company.chance import Chance
from reopen.services.sample_company.company import (
    LOST,
    WON,
    ZONE,
    SampleAccount,
    SampleActivity,
    SampleDeal,
    SampleOutcome,
    SamplePromise,
)
from reopen.services.sample_company.keeping_in_touch import HOURS

_RECORDED: Final = 0.9
_ENDS: Final = (("kept", 60), ("tried", 13), ("answered", 14), ("late", 13))
_REASON: Final = ("quote_follow_up",)


class Quotes:
    """Tells what became of the quotes of one deal after the other."""

    def __init__(self, chance: Chance, today: date, since: date) -> None:
        self._chance = chance
        self._today = today
        self._since = since

    def tell(self, deal: SampleDeal, account: SampleAccount) -> None:
        """Every proposal of the deal that went out since they work with Reopen."""
        told = False
        for n, stage in enumerate(deal.stages):
            sent_on = stage.entered_at.date()
            if stage.stage != "Proposal" or sent_on < self._since:
                continue
            ends = (s.entered_at.date() for s in deal.stages[n:] if s.stage in (WON, LOST))
            call = quote_follow_up(sent_on, DEFAULT, self._chance.holidays(account.country))
            words = self._chance.words(promise_words.COVER_LETTER)
            promise = SamplePromise("quote_follow_up", call.on, call.at, words, sent_on)
            waits = n == len(deal.stages) - 1 and call.on >= self._today
            if waits:
                deal.promises.append(promise)
            elif self._chance.happens(_RECORDED):
                moved_on = stage.exited_at.date() if stage.exited_at else None
                self._became(deal, account, promise, next(ends, None), moved_on)
                deal.promises.append(promise)
                told = True
        if told:
            deal.outcomes.sort(key=lambda outcome: outcome.at)

    def _became(
        self,
        deal: SampleDeal,
        account: SampleAccount,
        promise: SamplePromise,
        closed: date | None,
        moved_on: date | None,
    ) -> None:
        """What became of a Friday that is over, or needless. `closed`: when the deal was decided; None: it is open."""
        chance, friday = self._chance, promise.on
        last = min(self._today, closed or self._today) - timedelta(days=1)
        if closed is not None and closed <= friday:
            promise.dropped_on, promise.quote = closed, "decided"
            return
        if friday > last:
            promise.dropped_on, promise.quote = min(moved_on or last, last), "answered"
            return
        end = chance.weighted([name for name, _ in _ENDS], [weight for _, weight in _ENDS])
        holidays = chance.holidays(account.country)
        later = add_working_days(friday, chance.number(1, 4), holidays)
        if end == "answered":
            day = min(chance.working_day(promise.made_on + timedelta(days=1), account.country), friday)
            at = chance.instant(day, ZONE)
            body = chance.words(sheet_words.QUOTE_ANSWERED)
            deal.activities.append(SampleActivity("email", "in", at, "Re: Our proposal", body))
            promise.dropped_on, promise.quote = day, "answered"
        elif end == "late" and closed is not None and later > last:
            promise.dropped_on, promise.quote = closed, "decided"
        elif end == "late" and later <= last:
            self._call(deal, account, later, "reached", chance.words(sheet_words.QUOTE_LATE))
            promise.kept_on, promise.quote = later, "called"
        elif end == "tried" and later <= last:
            self._call(deal, account, friday, "no_answer", chance.words(call_words.NO_ANSWER))
            self._call(deal, account, later, "reached", chance.words(sheet_words.QUOTE_FRIDAY))
            promise.kept_on, promise.quote = later, "called"
        else:
            self._call(deal, account, friday, "reached", chance.words(sheet_words.QUOTE_FRIDAY))
            promise.kept_on, promise.quote = friday, "called"

    def _call(self, deal: SampleDeal, account: SampleAccount, day: date, kind: str, note: str) -> None:
        first, last = HOURS[account.country]
        at = self._chance.instant(day, account.zone, first, last)
        deal.outcomes.append(SampleOutcome(kind, at, day, _REASON, note))
