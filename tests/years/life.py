"""What people and prospects do in these years, and what must hold on each of their days."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.db import connection

from reopen.records.models import Deal, DealOwner, Outcome, Promise, Setting, Touch, User
from reopen.records.queries import today
from reopen.records.queries.visible import Viewer
from reopen.records.to_core import CONVERSATIONS
from reopen.services.lose_deal import Losing, lose_deal
from reopen.services.quotes import Quoting, note_answered, record_quote
from reopen.services.record_outcome import record_outcome
from reopen.services.snooze_touch import snooze_touch
from reopen.services.undo_outcome import undo_outcome
from reopen.worker.due import nightly
from reopen.worker.job import Job
from reopen.worker.jobs import WORK
from reopen.worker.loop import look
from tests.fixtures.deals import make_deal
from tests.years.audit import BrokenError, Episode, audit, quotes_held, rules_held
from tests.years.book import QUOTE, Book, Owed, friday_call
from tests.years.clocks import Clock, Zones

FIRST = date(2026, 1, 5)
PLACES = (
    ("America/New_York", "US"), ("America/Chicago", "US"), ("America/Los_Angeles", "US"), ("Pacific/Honolulu", "US"),
    ("Europe/Berlin", "DE"), ("Europe/London", "GB"), ("Asia/Kolkata", "IN"), ("Asia/Tokyo", "JP"),
    ("Australia/Lord_Howe", "AU"), ("Pacific/Auckland", "NZ"), ("America/Sao_Paulo", "BR"), ("", ""),
)  # fmt: skip
# Releases of the zones' rules: clocks change no more, or begin to.
RELEASES = (
    {"America/New_York": "America/Panama", "Europe/Berlin": "Africa/Lagos"},
    {
        "America/Chicago": "America/Regina",
        "Asia/Tokyo": "Australia/Sydney",
        "America/Sao_Paulo": "America/Asuncion",
    },
)
DAY = timedelta(1)
_DOWN = timedelta(hours=72)


@dataclass
class Figures:
    """What these years held."""

    calls: int = 0
    kept: Counter[str] = field(default_factory=Counter)
    events: Counter[str] = field(default_factory=Counter)
    latest: timedelta = timedelta()  # after a promise's own time, on a day on which somebody looked


class Life:
    """One company's five years."""

    def __init__(
        self,
        folder: Path,
        *,
        deals: int,
        sellers: int = 1,
        seed: int = 1,
        zone: str = "America/Chicago",
        every_days: int = 1,
        years: int = 5,
    ) -> None:
        """`every_days`: how many days at most lie between two looks at the calls."""
        self.last = FIRST.replace(year=FIRST.year + years)
        self.chance, self.quoting = random.Random(seed), random.Random(f"quotes {seed}")
        self.coming: dict[date, list[tuple[int, Callable[[], None]]]] = defaultdict(list)
        self.zones, self.zone_name = Zones(folder), zone
        self.clock = Clock(datetime.combine(FIRST, time(5), UTC))
        self.book, self.figures = Book(), Figures()
        self.every_days = every_days
        self.nights: list[datetime] = []
        self.places: dict[int, tuple[str, str]] = {}
        self.episodes: list[Episode] = []
        Setting.objects.update_or_create(key="company.time_zone", defaults={"value": zone})
        self.sellers = [self._seller(n) for n in range(sellers)]
        self.jobs = [job for job in WORK if job.name in ("care", "cadences")]
        span = (self.last - FIRST).days - 60
        self.births = Counter(FIRST + timedelta(self.chance.randrange(span)) for _ in range(deals))
        self._plan_troubles()

    def live(self) -> Figures:
        """Through all the days; BrokenError, or the figures."""
        try:
            on, looks = FIRST, {seller.pk: FIRST for seller in self.sellers}
            while on < self.last:
                self._day(on, looks)
                on += DAY
            self.audit()
            quotes_held(self.book)
            self.figures.kept += rules_held(self.episodes, last=self.last)
        finally:
            self.zones.undo()
        return self.figures

    @property
    def here(self) -> ZoneInfo:
        """The company's zone, by the rules of now."""
        return ZoneInfo(self.zone_name)

    def _seller(self, number: int) -> DealOwner:
        user = User.objects.create_user(f"rep{number}@years.test", name=f"Rita {number}", role="rep")
        return DealOwner.objects.create(
            name=user.name, name_key=user.name.lower(), user=user, minutes_a_day=10_000
        )

    def _plan_troubles(self) -> None:
        """When the worker is down, when the clock is wrong and by how much, when the zones get other rules."""
        chance, span = self.chance, (self.last - FIRST).days
        days = chance.sample(range(30, span - 60, 20), 16)
        self.down = [FIRST + timedelta(n) for n in days[:8]]
        self.wrong = {
            FIRST + timedelta(n): DAY if k % 2 else -DAY for k, n in enumerate(days[8:])
        }  # put right a day and a half later
        self.releases = {FIRST + timedelta(span * (k + 2) // 5): rules for k, rules in enumerate(RELEASES)}

    def _day(self, on: date, looks: dict[int, date]) -> None:
        clock = self.clock
        clock.at = datetime.combine(on, time(0, 1), self.here).astimezone(UTC)
        if on in self.releases:
            self.zones.update(self.releases[on])
            self.figures.events["zones changed"] += 1
            self.audit()
        if on in self.wrong:
            clock.wrong = self.wrong[on]
            self.figures.events["clock wrong"] += 1
        if clock.wrong and on - DAY in self.wrong:
            self._work()
            clock.wrong = timedelta()
            self.audit()
        if not any(start <= on < start + _DOWN for start in self.down) and on.day % self.every_days == 0:
            self._work()
        for _ in range(self.births[on]):
            self._birth()
        events: list[tuple[datetime, int, Callable[[], None]]] = []
        for seller in self.sellers:
            if on >= looks[seller.pk] or self._promised_by_hour(seller, on):
                events += self._look(seller)
                looks[seller.pk] = on + DAY * self.chance.randint(1, self.every_days)
        for deal_id, act in self.coming.pop(on, ()):
            hour = time(self.quoting.randint(8, 17), self.quoting.randrange(60))
            events.append((datetime.combine(on, hour, self.here).astimezone(UTC), deal_id, act))
        for at, _, act in sorted(events, key=lambda event: event[:2]):
            clock.at = max(at - clock.wrong, clock.at)
            act()
        if on.day == 1 and on.month % 3 == 1:
            self.audit()
        if on in self.down:
            if not connection.in_atomic_block:  # a machine that starts again
                connection.close()
            self.figures.events["worker down"] += 1

    def _promised_by_hour(self, seller: DealOwner, on: date) -> bool:
        """Whoever has an appointment does not stay away."""
        wanted = on + self.clock.wrong
        owed = (one for one in self.book.all() if one.state == "owed" and one.at)
        return any(one.here(self.here).date() == wanted for one in owed)

    def _work(self) -> None:
        def night(now: datetime, _: ZoneInfo) -> str:
            self.nights.append(now)
            return "done"

        jobs = [*self.jobs, Job("night", lambda run, now, zone: nightly(run, now, zone, time(0)), night)]
        ran = look(self.clock, jobs=jobs)
        if "night" not in ran and not self.clock.wrong:
            raise BrokenError(f"The night's work was not done at {self.clock()}: {ran}")
        while "cadences" in ran:
            ran = look(self.clock, jobs=jobs)

    def _birth(self) -> None:
        """A deal is lost, with what is known and agreed at that moment; or comes in as an old loss, in line."""
        chance, now = self.chance, self.clock() + timedelta(hours=self.chance.randint(8, 16))
        zone, country = chance.choice(PLACES)
        seller = chance.choice(self.sellers)
        there = now.astimezone(ZoneInfo(zone) if zone else self.here)
        if chance.random() < 0.15:
            self._old_loss(seller, zone, country, there.date())
            return
        deal = make_deal(seller, lost_on=None, zone=zone, country=country, phone=self._phone())
        self.places[deal.pk] = (zone, country)
        if chance.random() < 0.3:
            self._spoke(deal.pk, seller, now)
        if self.quoting.random() < 0.5:
            self._quote(deal.pk, seller, now)
            return
        self._lose(deal.pk, there)

    def _quote(self, deal_id: int, seller: DealOwner, now: datetime) -> None:
        """A quote leaves, and its letter names a Friday. They may answer before, and one day the deal is lost."""
        chance, sent_on = self.quoting, self._today(deal_id, now)
        quoted = record_quote(deal_id, Quoting(sent_on=sent_on), now=now, viewer=Viewer.the_owner())
        on, at = friday_call(sent_on, *self.places[deal_id], self.here)
        self.book.write(Owed(deal_id, QUOTE, on, at, *self.places[deal_id], sent_on=sent_on))
        self.figures.events["quotes"] += 1
        here = self.clock.at.astimezone(self.here).date()
        word, day = chance.random(), here + DAY * chance.randint(1, 5)
        if word < 0.25:
            self.coming[day].append((deal_id, lambda: self._answers(deal_id, quoted.quote_id)))
        elif word < 0.45:
            self.coming[day].append((deal_id, lambda: self._they_call(deal_id, seller)))
        self.coming[here + DAY * chance.randint(1, 30)].append((deal_id, lambda: self._lost_again(deal_id)))

    def _answers(self, deal_id: int, quote_id: int) -> None:
        """A line comes back: whoever still waited for their word waits no longer."""
        note_answered(quote_id, now=self.clock(), viewer=Viewer.the_owner())
        self.figures.events["answered before"] += self.book.drop_quotes(deal_id, "answered")

    def _old_loss(self, seller: DealOwner, zone: str, country: str, on: date) -> None:
        lost_on = on - timedelta(self.chance.randint(40, 900))
        deal = make_deal(
            seller, lost_on=lost_on, zone=zone, country=country, in_care_since=None, phone=self._phone()
        )
        self.places[deal.pk] = (zone, country)

    def _phone(self) -> str:
        """A number of their own: a stop on one stops everybody who has it."""
        return f"+1615{len(self.places):07}"

    def _lose(self, deal_id: int, there: datetime) -> None:
        chance = self.chance
        facts: dict[str, object] = {"lost_on": there.date()}
        if chance.random() < 0.6:
            facts["contract_start"] = there.date() + timedelta(chance.randint(-10, 40))
            facts["term_months"] = chance.choice([12, 24, 36, 48, 60])
            if chance.random() < 0.5:
                facts["notice_days"] = chance.choice([30, 60, 90])
        agreed = chance.random()
        hour = time(chance.randint(8, 17), chance.randrange(0, 60, 5))
        if agreed < 0.5:
            facts["door"] = "open"
            day = there.date() + timedelta(chance.randint(5, 20))
            facts["post_mortem_at"] = datetime.combine(day, hour)
        elif agreed < 0.65:
            facts["door"] = "open"
            facts["call_back_on"] = there.date() + timedelta(chance.randint(20, 200))
            facts["call_back_at"] = hour if chance.random() < 0.5 else None
        elif agreed < 0.8:
            facts["door"] = "open"
        losing = Losing(**facts)  # type: ignore[arg-type]
        self.figures.events["lost before"] += self.book.drop_quotes(deal_id, "decided")
        lose_deal(deal_id, losing, now=there.astimezone(UTC), viewer=Viewer.the_owner())
        self.episodes.append((deal_id, losing, there.date()))
        if losing.post_mortem_at:
            self._owe(deal_id, "post_mortem", losing.post_mortem_at.date(), losing.post_mortem_at.time())
        if losing.call_back_on:
            self._owe(deal_id, "call_back", losing.call_back_on, losing.call_back_at)

    def _owe(self, deal_id: int, kind: str, on: date, at: time | None) -> None:
        self.book.write(Owed(deal_id, kind, on, at, *self.places[deal_id]))

    def _look(self, seller: DealOwner) -> list[tuple[datetime, int, Callable[[], None]]]:
        """The page of the day, as it must be; and the calls that it leads to."""
        now = self.clock()
        day = today.day(Viewer.of(seller.user), now=now)
        self._as_owed(seller, day)
        events: list[tuple[datetime, int, Callable[[], None]]] = []
        for call in day.calls:
            at = call.at_here if call.promised and call.at_here else None
            if at is None or at < now:
                at = datetime.combine(
                    day.on, time(self.chance.randint(8, 16), self.chance.randrange(60)), self.here
                )
                # Nobody is called before their office opens on the day that was promised.
                opens = [one.here(self.here) for one in self.book.of(call.deal_id) if not one.moved]
                at = max([at, *(hour for hour in opens if hour.date() <= day.on)])
            events.append((at.astimezone(UTC), call.deal_id, self._calling(call, seller, day.on)))
        if self.chance.random() < 0.02 and self.places:
            deal_id = self.chance.choice(list(self.places))
            deal = Deal.objects.get(pk=deal_id)
            if deal.status == "open" and deal.owner_id == seller.pk:
                events.append((now + timedelta(hours=15), deal_id, lambda: self._lost_again(deal_id)))
            elif deal.owner_id == seller.pk:
                events.append((now + timedelta(hours=13), deal_id, lambda: self._they_call(deal_id, seller)))
        return events

    def _as_owed(self, seller: DealOwner, day: today.Day) -> None:
        """Everything promised for the day stands there, and nothing that is promised for later."""
        mine = set(Deal.objects.filter(owner=seller).values_list("pk", flat=True))
        owed = [one for one in self.book.all() if one.state == "owed" and one.deal_id in mine]
        due = {one.deal_id for one in owed if not one.moved and one.here(self.here).date() <= day.on}
        may = {one.deal_id for one in owed if one.moved}
        shown = {call.deal_id for call in day.promised}
        if lost := due - shown:
            raise BrokenError(f"Not on the page of {day.on}: {[self.book.of(deal) for deal in lost]}")
        if early := shown - due - may:
            raise BrokenError(f"Too early on the page of {day.on}: {[self.book.of(deal) for deal in early]}")
        for call in day.promised:
            one = next((o for o in self.book.of(call.deal_id) if o.at and not o.moved), None)
            if one and call.at_here and one.here(self.here).date() == day.on:
                hours = [o.here(self.here) for o in self.book.of(call.deal_id) if o.at and not o.moved]
                if call.at_here not in hours:
                    raise BrokenError(f"Shown at {call.at_here}, owed at {hours}")

    def _calling(self, call: today.DayCall, seller: DealOwner, on: date) -> Callable[[], None]:
        def act() -> None:
            now, chance, viewer = self.clock(), self.chance, Viewer.of(seller.user)
            deal = Deal.objects.get(pk=call.deal_id)
            if Outcome.objects.filter(deal=deal, at__gte=now - timedelta(hours=1), undone_at=None).exists():
                return
            came = chance.random()
            before = self.book.copy_of(call.deal_id)
            if came < 0.02 and Touch.objects.filter(pk=call.touch_ids[0], state="planned").exists():
                to = self._today(call.deal_id, now) + timedelta(chance.randint(1, 9))
                if to != call.due_on:
                    snooze_touch(call.touch_ids[0], to, now=now, viewer=viewer)
                    for one in self.book.of(call.deal_id):
                        one.moved = True
                return
            kind = "reached" if came < 0.75 else "no_answer" if came < 0.95 else "left_message"
            if came > 0.995:
                kind = chance.choice(["declined", "reopened", "remove_me"])
            if kind == "reopened" and deal.status != "lost":
                kind = "reached"
            named: dict[str, object] = {}
            if kind == "reached" and chance.random() < 0.25:
                named["next_on"] = self._today(call.deal_id, now) + timedelta(chance.randint(0, 120))
                named["next_at"] = time(chance.randint(8, 17), 30) if chance.random() < 0.5 else None
            elif kind == "reached" and chance.random() < 0.05:
                named["next_on"] = self._today(call.deal_id, now) + timedelta(chance.randint(10, 40))
                named["named_by_them"] = False
            logged = record_outcome(
                call.touch_ids[0],
                kind,
                now=now,
                viewer=viewer,
                deal_id=call.deal_id,
                **named,  # type: ignore[arg-type]
            )
            self.figures.calls += 1
            self._came_of_it(call.deal_id, kind, now, on)
            if "next_on" in named and "named_by_them" not in named:
                self._owe(call.deal_id, "call_back", named["next_on"], named["next_at"])  # type: ignore[arg-type]
            if chance.random() < 0.02 and kind != "remove_me":
                undo_outcome(logged.outcome_id, now=now + timedelta(minutes=1), viewer=viewer)
                self.book.put_back(call.deal_id, before)
                self.figures.events["taken back"] += 1

        return act

    def _came_of_it(self, deal_id: int, kind: str, now: datetime, on: date) -> None:
        if kind in ("declined", "remove_me"):
            self.book.drop(deal_id)
            return
        there = self._today(deal_id, now)
        is_open = Deal.objects.values_list("status", flat=True).get(pk=deal_id) == "open"
        several = len([one for one in self.book.of(deal_id) if one.on <= there]) > 1
        standing = set(Promise.objects.filter(deal=deal_id, state="standing").values_list("kind", "on", "at"))
        for one in self.book.of(deal_id):
            if kind in CONVERSATIONS:
                shown = one.here(self.here).date() <= on or one.moved
                if one.on <= there or (shown and (one.kind, one.on, one.at) not in standing):
                    one.state = "kept"
                    self.figures.kept[one.kind] += 1
                    # Of several that are due at once the first is the call; whoever calls us is not kept waiting.
                    if not one.moved and not self.clock.wrong and not several and on != date.min:
                        self._at_their_hour(one, now)
            elif one.here(self.here).date() <= on or one.on <= there:
                one.moved = True
        if kind in CONVERSATIONS and is_open:
            # A word before the Friday is the answer; one on the day on which the quote left may have come before it.
            self.figures.events["spoken before"] += self.book.drop_quotes(deal_id, "answered", before=there)

    def _at_their_hour(self, one: Owed, now: datetime) -> None:
        late = now - one.here(self.here).astimezone(UTC)
        if late < timedelta():
            if (
                one.at is None
                and now.astimezone(ZoneInfo(one.zone) if one.zone else self.here).date() == one.due
            ):
                return
            raise BrokenError(f"Called {-late} early: {one}")
        self.figures.latest = max(self.figures.latest, late)

    def _today(self, deal_id: int, now: datetime) -> date:
        zone = self.places[deal_id][0]
        return now.astimezone(ZoneInfo(zone) if zone else self.here).date()

    def _spoke(self, deal_id: int, seller: DealOwner, now: datetime) -> None:
        """A call of an open deal, in which they name a day."""
        on = self._today(deal_id, now) + timedelta(self.chance.randint(1, 90))
        at = time(self.chance.randint(8, 17)) if self.chance.random() < 0.5 else None
        record_outcome(
            None, "reached", deal_id=deal_id, now=now, viewer=Viewer.of(seller.user), next_on=on, next_at=at
        )
        self._owe(deal_id, "call_back", on, at)

    def _they_call(self, deal_id: int, seller: DealOwner) -> None:
        deal = Deal.objects.get(pk=deal_id)
        if deal.door == "closed" or deal.contact.no_phone:
            return
        now = self.clock()
        kind = "reopened" if deal.status == "lost" and self.chance.random() < 0.3 else "reached"
        record_outcome(None, kind, deal_id=deal_id, now=now, viewer=Viewer.of(seller.user))
        self._came_of_it(deal_id, kind, now, date.min)
        self.figures.events["they called"] += 1

    def _lost_again(self, deal_id: int) -> None:
        deal = Deal.objects.get(pk=deal_id)
        there = self.clock().astimezone(ZoneInfo(self.places[deal_id][0] or self.zone_name))
        if deal.door == "closed" or deal.status != "open":
            return
        self._lose(deal_id, there)
        self.figures.events["lost again"] += 1

    def audit(self) -> None:
        """What stands in the tables is what is owed, and what the rules say of it."""
        audit(self.book, self.clock())
        self.figures.events["audits"] += 1
