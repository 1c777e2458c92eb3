"""The calendar of cohorts: twelve tiles of a year, the other years, the cohorts by filter, and the head's sentence."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal
from urllib.parse import urlencode

from django.urls import reverse

from reopen.core import letters_sentence as head
from reopen.core.plain_english import many, month_name, plain_day
from reopen.core.readiness import steps
from reopen.records.queries.campaign_figures import (
    Figures,
    calendar_campaigns,
    figures_of,
    other_campaigns,
)
from reopen.records.queries.month_counts import lost_deals
from reopen.services.campaigns.forecast import forecast
from reopen.services.campaigns.month_counts import month_counts
from reopen.web.letters.figures import LETTERS

By = Literal["inquiry", "loss"]
_SIGNS = {"waiting": "·", "draft": "○", "sending": "▸", "collecting": "◐", "judged": "●", "cancelled": "×"}


@dataclass(frozen=True, slots=True)
class Tile:
    """One cohort: `strong` says what matters, `rest` the rest; `title` what its numbers are made of.

    `key`: the arrow that leads here from the one that is open.
    """

    url: str
    name: str
    state: str
    word: str
    sign: str
    strong: str
    rest: str
    current: bool
    title: str = ""
    sent: int = 0
    total: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Year:
    """Another year, in a line."""

    url: str
    words: str
    number: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Pausable:
    """The campaign that P pauses, or lets go on."""

    url: str
    words: str


@dataclass(slots=True)
class Calendar:
    """All of the page above what is open."""

    year: int
    by: By
    tiles: list[Tile] = field(default_factory=list)
    others: list[Tile] = field(default_factory=list)
    years: list[Year] = field(default_factory=list)
    sentence: str = ""
    gate: Sequence[tuple[str, bool]] = ()
    lost: int = 0
    other_by_url: str = ""
    pausable: Pausable | None = None


@dataclass(slots=True)
class Letters:
    """Everything on record that the page needs, read once."""

    by: By
    now: datetime
    today: date
    months: Mapping[date, int]
    whole: dict[date, Any]  # campaigns by month
    elsewhere: list[Any]  # of months by the other way of counting
    others: list[Any]
    figures: Mapping[int, Figures]
    lost: int

    @classmethod
    def read(cls, by: By, *, now: datetime, today: date, extra: Any = None) -> "Letters":
        """`extra`: a campaign that is looked at, which may be a cancelled one."""
        months = calendar_campaigns()
        whole = {one.month: one for one in months if one.month is not None and one.by == by}
        elsewhere = [one for one in months if one.by != by]
        others = other_campaigns()
        every = [*months, *others, *([extra] if extra is not None else [])]
        counts = month_counts(now=now).by(by)
        return cls(by, now, today, counts, whole, elsewhere, others, figures_of(every), lost_deals())

    def campaigns(self) -> list[Any]:
        """All of them, those of the calendar first; a draft with nobody to write to comes last."""
        found = [*self.whole.values(), *self.others, *self.elsewhere]
        return sorted(found, key=lambda one: one.state == "draft" and not self.figures[one.pk].letters)

    def pressing(self) -> Any:
        """The campaign that is opened where nobody chose one: yours to approve, else the one that goes out."""
        for state in ("draft", "sending", "collecting"):
            found = [one for one in self.campaigns() if one.state == state]
            if found:
                return found[0] if state == "draft" else found[-1]
        return None

    def first_year(self) -> int:
        """The year that is shown where nobody chose one: last year's first, then this one's, then those before."""
        years = {month.year for month, people in self.months.items() if people}
        last = self.today.year - 1
        for year in (last, self.today.year, *sorted(years, reverse=True)):
            if self.next_waiting(year) is not None:
                return year
        return last if last in years or not years else max(years)

    def next_waiting(self, year: int) -> date | None:
        """The first month of the year with people and no campaign; the month that still runs comes last."""
        found = [
            month
            for n in range(1, 13)
            if self.months.get(month := date(year, n, 1)) and month not in self.whole
        ]
        over = [month for month in found if (month.year, month.month) != (self.today.year, self.today.month)]
        return next(iter(over or found), None)


def name_beside(one: Any, year: int) -> str:
    """What a campaign is called beside a calendar of that year: "May", and with its year beside another."""
    if one.month is not None and not one.where and one.by == "inquiry" and not one.mailing:
        month = month_name(one.month.month)
        return month if one.month.year == year else f"{month} {one.month.year}"
    return str(one.title)


def calendar(letters: Letters, year: int, *, opened: Any = None, month: date | None = None) -> Calendar:
    """The calendar of a year; `opened` a campaign or `month` a waiting month is the one open."""
    made = Calendar(year, letters.by, gate=steps(letters.lost), lost=letters.lost)
    days = [date(year, n, 1) for n in range(1, 13)]
    made.tiles = [_tile_of(letters, day, opened, month) for day in days]
    made.others = [
        _tile(letters, one, year, current=opened is not None and opened.pk == one.pk)
        for one in letters.others
    ]
    made.years = _years(letters, year)
    other: By = "inquiry" if letters.by == "loss" else "loss"
    made.other_by_url = place(other, year=year)
    _arrows(made)
    made.pausable = _pausable(letters, year, opened)
    made.sentence = _sentence(letters, year, month)
    return made


def _arrows(made: Calendar) -> None:
    """← and → lead to the month beside the one that is open; at an end of the year to the year beside it."""
    at = next((n for n, tile in enumerate(made.tiles) if tile.current), None)
    if at is None:
        _arrows_among_others(made)
        return
    for step, key, year in ((-1, "ArrowLeft", made.year - 1), (1, "ArrowRight", made.year + 1)):
        if 0 <= at + step < len(made.tiles):
            made.tiles[at + step] = replace(made.tiles[at + step], key=key)
        else:
            month = date(year, 12 if step < 0 else 1, 1)
            made.years = [
                replace(y, key=key, url=place(made.by, month=month)) if y.number == year else y
                for y in made.years
            ]


def _arrows_among_others(made: Calendar) -> None:
    """From a cohort by filter to those beside it, and back to December."""
    at = next((n for n, tile in enumerate(made.others) if tile.current), None)
    if at is None:
        return
    if at:
        made.others[at - 1] = replace(made.others[at - 1], key="ArrowLeft")
    else:
        made.tiles[-1] = replace(made.tiles[-1], key="ArrowLeft")
    if at + 1 < len(made.others):
        made.others[at + 1] = replace(made.others[at + 1], key="ArrowRight")


def _pausable(letters: Letters, year: int, opened: Any) -> Pausable | None:
    """The one that is open, where it sends; else the first that does."""
    sending = [one for one in letters.campaigns() if one.state == "sending"]
    if (opened is not None and opened.state == "draft") or opened is None:
        one = next(iter(sending), None)
    else:
        one = opened if opened.state == "sending" else None
    if one is None:
        return None
    if one.paused_at is not None:
        return Pausable(reverse("campaign_resume", args=[one.pk]), f"Resume {name_beside(one, year)}")
    return Pausable(reverse("campaign_pause", args=[one.pk]), f"Pause {name_beside(one, year)}")


def place(by: By, *, year: int | None = None, month: date | None = None) -> str:
    """The address of a year, or of a month without a campaign."""
    query: dict[str, str] = {"by": by} if by != "inquiry" else {}
    if month is not None:
        query["month"] = f"{month:%Y-%m}"
    elif year is not None:
        query["year"] = str(year)
    return reverse("letters") + (f"?{urlencode(query)}" if query else "")


def _tile_of(letters: Letters, month: date, opened: Any, chosen: date | None) -> Tile:
    one = letters.whole.get(month)
    if one is not None:
        return _tile(letters, one, month.year, current=opened is not None and opened.pk == one.pk)
    people = letters.months.get(month, 0)
    ahead = month > letters.today
    words = many_people(people) if people else "not begun" if ahead else "nobody"
    return Tile(
        url=place(letters.by, month=month),
        name=month_name(month.month),
        state="waiting",
        word="waiting" if people else "nobody",
        sign=_SIGNS["waiting"],
        strong="",
        rest=words if people or ahead else "",
        current=opened is None and chosen == month,
        title=_title("waiting") if people else "",
    )


def _tile(letters: Letters, one: Any, year: int, *, current: bool) -> Tile:
    figures = letters.figures[one.pk]
    strong, rest, made_of = _words(letters, one, figures)
    name = name_beside(one, year)
    if one.by == "loss" and one.month is not None and not one.where:
        name = month_name(one.month.month)
    paused = one.paused_at is not None and one.state == "sending"
    return Tile(
        url=reverse("campaign", args=[one.pk]),
        name=name,
        state=one.state,
        word="paused" if paused else str(one.state),
        sign="‖" if paused else _SIGNS[one.state],
        strong=strong,
        rest=rest,
        current=current,
        title=_title(*made_of),
        sent=figures.sent,
        total=figures.total if one.state == "sending" else 0,
    )


def _title(*made_of: str) -> str:
    return ". ".join(LETTERS[name].text for name in made_of)


def _words(letters: Letters, one: Any, figures: Figures) -> tuple[str, str, tuple[str, ...]]:
    if one.state == "draft":
        if not figures.letters:
            return "Nobody to write to:", f"{figures.left_out:,} left out", ("out",)
        tail = f"{figures.left_out:,} left out. Yours to approve"
        return f"{many_letters(figures.letters)},", tail, ("letters", "out")
    if one.state == "sending":
        done = forecast(one, now=letters.now).done
        if one.paused_at is not None:
            done = "it paused itself" if one.paused_why else "paused"
        else:
            done = f"done {done}" if done else ""
        sent = f"{figures.sent:,} of {figures.total:,} {went(one.mailbox)}"
        return f"{sent}{',' if done else ''}", done, ("sent", "done")
    if one.state == "collecting":
        verdict = f"Verdict {plain_day(one.verdict_on, letters.today)}" if one.verdict_on else ""
        replies = f"{figures.replies:,} {'reply' if figures.replies == 1 else 'replies'}, sealed."
        return (replies if figures.replies else "No replies yet."), verdict, ("replies", "verdict")
    if one.state == "judged":
        signed = f"{figures.signed:,} signed" if figures.signed else "none signed yet"
        worth = f"{figures.worth:,} worth discussing" if figures.worth else "none worth discussing"
        return f"{worth}, {signed}", "", ("worth", "signed")
    return "", "Nothing of it was sent", ()


def _years(letters: Letters, shown: int) -> list[Year]:
    waiting: dict[int, int] = defaultdict(int)
    for month, people in letters.months.items():
        if month not in letters.whole:
            waiting[month.year] += people
    judged: dict[int, list[Figures]] = defaultdict(list)
    begun: dict[int, int] = defaultdict(int)
    for month, one in letters.whole.items():
        begun[month.year] += 1
        if one.state == "judged":
            judged[month.year].append(letters.figures[one.pk])
    found = []
    for year in sorted({*waiting, *begun} - {shown}, reverse=True):
        parts = []
        if done := judged[year]:
            worth, signed = sum(f.worth for f in done), sum(f.signed for f in done)
            parts.append(f"{many(len(done), 'month')} judged, {worth:,} worth discussing, {signed:,} signed")
        if other := begun[year] - len(done):
            parts.append(f"{many(other, 'month')} begun")
        if people := waiting[year]:
            parts.append(f"{people:,} waiting")
        found.append(Year(place(letters.by, year=year), f"{year}: {', '.join(parts)}", year))
    return found


def _sentence(letters: Letters, year: int, chosen: date | None) -> str:
    running = []
    for one in letters.campaigns():
        if one.state not in ("draft", "sending", "collecting"):
            continue
        figures = letters.figures[one.pk]
        sends = one.state == "sending" and one.paused_at is None
        running.append(
            head.Campaign(
                name=name_beside(one, year),
                state=one.state,
                paused=one.paused_at is not None,
                paused_why=one.paused_why,
                sent=figures.sent,
                total=figures.total,
                done=forecast(one, now=letters.now).done if sends else "",
                letters=figures.letters,
                replies=figures.replies,
                verdict_on=one.verdict_on,
            )
        )
    month = chosen if chosen is not None and letters.months.get(chosen) else letters.next_waiting(year)
    waiting = None
    if month is not None:
        waiting = head.Waiting(month_name(month.month), letters.months[month], letters.by)
    return head.letters_sentence(
        running, waiting, has_lost=bool(letters.lost or letters.months), today=letters.today
    )


def went(mailbox: Any) -> str:
    """What a letter did that is done with: nothing is called sent that a person still has to send."""
    return "sent" if mailbox is None or mailbox.way == "smtp" else "laid out"


def many_letters(number: int) -> str:
    """71 letters."""
    return f"{number:,} {'letter' if number == 1 else 'letters'}"


def many_people(number: int) -> str:
    """64 people."""
    return f"{number:,} {'person' if number == 1 else 'people'}"
