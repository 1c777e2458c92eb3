"""Five years of an office-equipment dealer, from a seed and a day. Pure: the same two give the same company."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from reopen.core.working_days import back
from reopen.services.sample_company import due_today
from reopen.services.sample_company.call_words import CAME_BACK
from reopen.services.sample_company.chance import Chance
from reopen.services.sample_company.company import (
    LOST,
    REPS,
    STAGES,
    WON,
    Company,
    SampleAccount,
    SampleContact,
    SampleDeal,
    SampleOutcome,
)
from reopen.services.sample_company.keeping_in_touch import Life
from reopen.services.sample_company.losing import ask_at_the_no, lose
from reopen.services.sample_company.quotes import Quotes
from reopen.services.sample_company.selling import LOST_FROM, start_deal, work_deal
from reopen.services.sample_company.sheets import Sheets
from reopen.services.sample_company.territory import Numbers, make_accounts, make_contacts

DEALS: Final = 1500
YEARS: Final = 5
# They began to work with Reopen so many days ago; older losses came in then, and entered care bit by bit.
WATCHED: Final = 455
_ENTERED_WITHIN: Final = 330

_WON_SHARE = 0.36
_STALE_SHARE = 0.015
_AGAIN_SHARE = 0.13
_MORNING = time(10, 20)  # at theirs


def generate(seed: int, today: date, holidays: Mapping[str, AbstractSet[date]]) -> Company:
    """The company as of `today`. `holidays`: by country, for the five years past and as many to come."""
    return _Maker(seed, today, holidays).company()


class _Maker:
    """Holds what the steps share: the chance, the people, the deals so far."""

    def __init__(self, seed: int, today: date, holidays: Mapping[str, AbstractSet[date]]) -> None:
        self._chance = Chance(seed, holidays)
        self._sheets = Sheets(Chance(seed + 1, holidays))
        self._today = today
        self._watched_since = self._chance.working_day(today - timedelta(days=WATCHED))
        self._quotes = Quotes(Chance(seed + 2, holidays), today, self._watched_since)
        numbers = Numbers(self._chance)
        self._accounts = make_accounts(self._chance, numbers)
        self._contacts = make_contacts(self._chance, numbers, self._accounts, today)
        self._people: dict[int, list[int]] = {}
        for index, contact in enumerate(self._contacts):
            self._people.setdefault(contact.account, []).append(index)
        self._deals: list[SampleDeal] = []

    def company(self) -> Company:
        """Everything, deals in order of their first inquiry."""
        for rep in range(len(REPS)):
            self._lay_out_a_day(rep)
        while len(self._deals) < DEALS:
            self._natural_deal()
        for deal in self._deals:
            if not self._contact(deal).stop:
                self._quotes.tell(deal, self._account(deal))
        self._deals.sort(key=lambda deal: (deal.opened_on, deal.stages[0].entered_at, deal.name))
        return Company(
            self._today, self._watched_since, tuple(self._accounts), tuple(self._contacts), tuple(self._deals)
        )

    def _natural_deal(self) -> None:
        """A deal that came in on some day of the five years, and went its way."""
        chance, today = self._chance, self._today
        days = YEARS * 365 - 1
        # Business grows: the later years bring more inquiries.
        opened = today - timedelta(days=1 + round(days * chance.share(0, 1) ** 1.15))
        account = chance.number(0, len(self._accounts) - 1)
        deal = self._start(account, opened)
        closed = chance.working_day(deal.opened_on + timedelta(days=chance.days(62)))
        recent = (today - deal.opened_on).days < 500
        if closed >= today or (recent and chance.happens(_STALE_SHARE * 4)):
            self._leave_open(deal, closed)
            return
        if chance.happens(_WON_SHARE):
            work_deal(chance, deal, since=deal.opened_on, until=closed, first=0, last=4, end=WON, busy=1)
            deal.status, deal.closed_on = "won", closed
            return
        self._lose(deal, since=deal.opened_on, closed=closed)
        again = closed + timedelta(days=chance.number(110, 420))
        if chance.happens(_AGAIN_SHARE) and again + timedelta(days=20) < today and not deal.let_go:
            self._try_again(deal, chance.working_day(again))
        if deal.status == "lost":
            self._after_the_loss(deal)

    def _start(self, account: int, opened: date) -> SampleDeal:
        contact = self._chance.one(self._people[account])
        deal = start_deal(
            self._chance, self._accounts[account],
            index=(account, contact), opened_on=self._chance.working_day(opened),
        )  # fmt: skip
        self._deals.append(deal)
        return deal

    def _leave_open(self, deal: SampleDeal, closes: date) -> None:
        """Still being worked on; `closed_on` is the day by which the rep expects it."""
        chance, today = self._chance, self._today
        yesterday = today - timedelta(days=1)
        reached = (today - deal.opened_on) / max(closes - deal.opened_on, timedelta(days=20))
        last = min(4, max(0, round(reached * 4.2)))
        since = deal.stages[-1].entered_at.date() if deal.stages else deal.opened_on
        work_deal(
            chance, deal, since=since, until=max(yesterday, since), first=0, last=last, end=None, busy=0.9
        )
        deal.status, deal.closed_on = "open", closes

    def _lose(
        self, deal: SampleDeal, *, since: date, closed: date, wanted: bool = False, first: int = 0
    ) -> None:
        chance = self._chance
        last = max(first, chance.weighted(range(len(STAGES)), LOST_FROM))
        at = work_deal(chance, deal, since=since, until=closed, first=first, last=last, end=LOST, busy=0.85)
        lose(chance, deal, on=closed, at=at, wanted=wanted)

    def _try_again(self, deal: SampleDeal, since: date) -> None:
        """Reopened after the first loss: lost a second time, won back, or on the table still."""
        chance, today = self._chance, self._today
        closes = chance.working_day(since + timedelta(days=chance.days(40)))
        deal.lost_on, deal.status = None, "open"
        if since >= self._watched_since:
            self._came_back(deal, since)
        if closes >= today:
            work_deal(
                chance,
                deal,
                since=since,
                until=today - timedelta(days=1),
                first=2,
                last=3,
                end=None,
                busy=0.9,
            )
            deal.closed_on = closes
        elif chance.happens(0.3):
            work_deal(chance, deal, since=since, until=closes, first=2, last=4, end=WON, busy=1)
            deal.status, deal.closed_on = "won", closes
        else:
            self._lose(deal, since=since, closed=closes, first=2, wanted=True)

    def _came_back(self, deal: SampleDeal, on: date) -> None:
        """The call in which they wanted to talk again; in turns, so that no chance is drawn for it."""
        reason, words = CAME_BACK[len(self._deals) % len(CAME_BACK)]
        at = datetime.combine(on, _MORNING, ZoneInfo(self._account(deal).zone))
        deal.outcomes.append(SampleOutcome("reopened", at.astimezone(UTC), on, (reason,), words))

    def _after_the_loss(self, deal: SampleDeal) -> None:
        """In care or in the line, and what the calls brought."""
        chance, loss = self._chance, deal.losses[-1]
        watched = loss.lost_on >= self._watched_since
        ask_at_the_no(chance, deal, asked=0.72 if watched else 0.3)
        if deal.let_go:
            return
        if watched:
            life = self._into_care(deal, loss.lost_on, "lost while Reopen watched")
            self._five_minutes(life)
        else:
            entered = chance.working_day(
                self._watched_since + timedelta(days=chance.number(0, _ENTERED_WITHIN))
            )
            if deal.door == "open":
                life = self._into_care(deal, entered, "their door is open")
            elif loss.contract_start:
                life = self._into_care(deal, entered, "their contract is known")
            elif deal.door == "closed" or chance.happens(0.78):
                return  # waits in line
            else:
                life = self._into_care(deal, entered, "its turn in the line of old losses")
        life.live(self._today)

    def _five_minutes(self, life: Life) -> None:
        """Some agree to a post-mortem at the no; most of those that are still to come stand in both calendars."""
        chance, lost_on = self._chance, life.loss.lost_on
        is_fresh = (self._today - lost_on).days < 18
        if life.deal.door == "closed" or not chance.happens(0.8 if is_fresh else 0.3):
            return
        day = chance.working_day(lost_on + timedelta(days=chance.number(7, 18)))
        hour = due_today.MEETING_HOURS[chance.number(0, 3)]
        # About today they are laid out with care.
        if day < self._today - timedelta(days=1):
            life.agree_post_mortem(day, hour)
        elif day > self._today + timedelta(days=5) and not self._contact(life.deal).stop:
            life.agree_post_mortem(
                day, hour, booked=chance.weighted(("accepted", "tentative", ""), (6, 2, 2))
            )

    def _into_care(self, deal: SampleDeal, day: date, why: str) -> Life:
        deal.in_care_since, deal.care_reason = day, why
        older = day if day > deal.losses[-1].lost_on else None
        return Life(self._chance, deal, self._account(deal), self._contact(deal), older, self._sheets)

    def _lay_out_a_day(self, rep: int) -> None:
        """The calls of one rep about today; each with another account of theirs, at home."""
        free = iter(
            self._chance.shuffled(
                [
                    n
                    for n, account in enumerate(self._accounts)
                    if account.rep == rep
                    and account.country == "US"
                    and not any(self._contacts[c].stop for c in self._people[n])
                ]
            )
        )

        def lost_on(day: date) -> Life:
            deal = self._start(next(free), day - timedelta(days=self._chance.days(55)))
            day = max(day, deal.opened_on + timedelta(days=1))
            self._lose(deal, since=deal.opened_on, closed=day, wanted=True)
            return self._into_care(deal, day, "lost while Reopen watched")

        def owed_from(life: Life, day: date) -> Life:
            deal = life.deal
            deal.outcomes.clear()
            deal.promises.clear()
            deal.doors.clear()
            deal.sheets.clear()
            deal.door = "unasked"
            loss = deal.losses[-1]
            loss.buyer_reason = loss.buyer_words = ""
            loss.rival_asked_on = loss.rival_gone_on = None
            return self._into_care(deal, day, "their contract is known")

        due_today.lay_out(self._chance, self._today, lost_on, owed_from)
        self._quote_out(next(free))

    def _quote_out(self, account: int) -> None:
        """A quote that left on the working day before; its letter names a Friday to come."""
        chance, today = self._chance, self._today
        sent_on = back(today - timedelta(days=1), chance.holidays("US"))
        deal = self._start(account, sent_on - timedelta(days=chance.number(25, 60)))
        until = sent_on - timedelta(days=7)
        work_deal(chance, deal, since=deal.opened_on, until=until, first=0, last=2, end=None, busy=1)
        work_deal(chance, deal, since=sent_on, until=sent_on, first=3, last=3, end=None, busy=0)
        deal.status = "open"
        deal.closed_on = chance.working_day(today + timedelta(days=chance.number(15, 40)))

    def _account(self, deal: SampleDeal) -> SampleAccount:
        return self._accounts[deal.account]

    def _contact(self, deal: SampleDeal) -> SampleContact:
        return self._contacts[deal.contact]
