"""The Today page: the day's calls, the open one with its sheet beside it."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from reopen.core.plain_english import money
from reopen.core.words import own_words
from reopen.records.queries import today as queries
from reopen.records.queries.booked import BookedCall
from reopen.records.queries.desk import ReplyRow, interested_for_today
from reopen.records.queries.mailboxes import Trouble, own_mailbox, troubles
from reopen.records.queries.moves import MoveRow, open_moves
from reopen.records.queries.nothing_due import NothingDue, nothing_due
from reopen.records.queries.sellers import Seller, sellers
from reopen.records.queries.visible import Viewer
from reopen.services import cadence_settings
from reopen.web.access import Request, allow
from reopen.web.booking_on_deal import news_of
from reopen.web.call_row import Row, RowStyle, call_row
from reopen.web.call_sheet import Sheet, Typed, sheet_of


@dataclass(frozen=True, slots=True)
class Section:
    """A group of calls under one heading."""

    id: str
    title: str
    note: str
    made_of: str
    rows: tuple[Row, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    """What stands there instead of calls."""

    no_deals: bool
    next_on: object
    next_count: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that today/day.html reads."""

    day: queries.Day
    clock: str
    sections: tuple[Section, ...]
    opened: queries.DayCall | None
    sheet: Sheet | None
    sellers: list[Seller]
    owner_id: int | None
    viewer_sells: bool
    gauge_of: int
    gauge_used: int
    nothing: Nothing | None
    may_import: bool
    wrong: str = ""
    # Who answered the owner's letter and would talk: for the owner alone.
    would_talk: tuple[ReplyRow, ...] = ()
    # Who left for another employer and is not on record there yet: the first, and how many.
    moved: tuple[MoveRow, ...] = ()
    moved_count: int = 0

    @property
    def moved_more(self) -> int:
        """How many of them are not shown."""
        return self.moved_count - len(self.moved)

    # What came back to the viewer’s own invitations.
    booking_news: tuple[BookedCall, ...] = ()
    # Of their own mailbox, while it cannot be reached.
    mailbox_troubles: tuple[Trouble, ...] = ()
    week_made_of: str = (
        "the calls of the week so far, at the minutes that each kind takes; kept are those of calls promised for the "
        "days that follow, which a day before them does not take"
    )


@allow("owner", "manager", "rep", methods=("GET",))
def today(request: Request) -> HttpResponse:
    """The page, or for htmx the part of it that changes."""
    page = today_page(
        request,
        open_id=whole_number(request.GET.get("open")),
        owner_id=whole_number(request.GET.get("owner")),
    )
    if page.nothing and page.nothing.no_deals and request.viewer.role == "owner" and not request.htmx:  # type: ignore[attr-defined]
        return redirect("first_steps")
    part = request.htmx  # type: ignore[attr-defined]
    return render(request, "today/day.html" if part else "today/today.html", {"page": page})


def today_page(
    request: Request,
    *,
    open_id: int | None,
    owner_id: int | None,
    typed: Typed | None = None,
    wrong: str = "",
    focus_call: bool = False,
) -> Page:
    """The day with one call open: the one asked for, or the first."""
    viewer = request.viewer
    now = timezone.now()
    day = queries.day(viewer, now=now, owner_id=owner_id, words=own_words(cadence_settings.load()))
    calls = day.calls
    opened = next((call for call in calls if call.deal_id == open_id), day.first)
    if opened is not None and typed is not None and opened.deal_id != open_id:
        typed = None
    choices = sellers(viewer) if viewer.role != "rep" else []
    moved, moved_count = open_moves(viewer, owner_id=day.owner_id)
    style = RowStyle(
        url="/?" if owner_id is None else f"/?owner={owner_id}&",
        names_seller=day.owner_id is None,
        focus=focus_call,
    )
    return Page(
        day=day,
        clock=_clock(day),
        sections=_sections(day, style, opened.deal_id if opened else None),
        opened=opened,
        sheet=sheet_of(opened, calls, day.on, typed) if opened else None,
        sellers=choices if len(choices) > 1 or (choices and viewer.role == "owner") else [],
        owner_id=owner_id,
        viewer_sells=viewer.deal_owner_id is not None,
        gauge_of=max(day.minutes_budget, 1),
        gauge_used=min(day.minutes_used, max(day.minutes_budget, 1)),
        nothing=None if calls else _nothing(nothing_due(viewer, after=day.on, owner_id=day.owner_id)),
        may_import=viewer.role == "owner",
        wrong=wrong,
        would_talk=tuple(interested_for_today()) if viewer.role == "owner" else (),
        moved=tuple(moved),
        moved_count=moved_count,
        booking_news=tuple(news_of(viewer)),
        mailbox_troubles=_troubles(viewer),
    )


def _troubles(viewer: Viewer) -> tuple[Trouble, ...]:
    box = own_mailbox(viewer.user_id) if viewer.role != "owner" else None
    return tuple(troubles(box)) if box is not None and box.off_at is None else ()


def whole_number(text: str | None) -> int | None:
    """A number of a query string; None for anything else, so that a mangled link shows the page all the same."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None


def _clock(day: queries.Day) -> str:
    now: datetime = day.now
    place = "UTC" if day.zone == "UTC" else day.zone.rpartition("/")[2].replace("_", " ")
    where = f" {place}" if place == "UTC" else f" in {place}"
    return f"{now:%A} {now.day} {now:%B %Y}, {now:%H:%M}{where}"


def _sections(day: queries.Day, style: RowStyle, open_id: int | None) -> tuple[Section, ...]:
    more = ""
    if day.more:
        more = (
            f"And {'at least ' if day.more_is_at_least else ''}{day.more:,} more that are due, worth less; "
            "they come up as these are done."
        )

    def rows(calls: tuple[queries.DayCall, ...], style: RowStyle) -> tuple[Row, ...]:
        return tuple(call_row(call, style, is_open=call.deal_id == open_id) for call in calls)

    pressing, later = style._replace(pressing=True), style._replace(later=True)
    found = (
        Section(
            "sideways",
            "Going sideways",
            f"{len(day.sideways)} · they said so; nobody else calls them now",
            "Due calls to those who last said, at most half a year ago, that their project is going sideways",
            rows(day.sideways, pressing),
        ),
        Section(
            "promised",
            "Promised",
            f"{len(day.promised)} · their dates, and ours",
            "Calls that they were promised, for today or earlier",
            rows(day.promised, pressing),
        ),
        Section(
            "overdue",
            "Overdue",
            f"{len(day.overdue)} · oldest first",
            "Calls that fell due before today",
            rows(day.overdue, pressing),
        ),
        Section(
            "due",
            "Due today",
            f"{len(day.due)} · worth most first",
            "Calls whose day is today, as far as the minutes reach",
            rows(day.due, style),
        ),
        Section(
            "beyond",
            "Beyond what the week has left"
            if day.week_ends_it
            else f"Beyond today’s {day.minutes_budget} minutes",
            _beyond_note(day),
            "Calls that are due, but not within the minutes set under Team; what they are worth is the sum of the "
            "deals’ amounts",
            rows(day.beyond, later),
            more=more,
        ),
    )
    return tuple(section for section in found if section.rows)


def _beyond_note(day: queries.Day) -> str:
    """How many, what they are worth, and when there are minutes again: "5 · $214,000 · first tomorrow"."""
    worth = " + ".join(money(value, currency) for currency, value in day.beyond_worth.items())
    return " · ".join(
        part
        for part in (
            f"{len(day.beyond) + (0 if day.more_is_at_least else day.more):,}",
            worth,
            "first next week" if day.week_ends_it else "first tomorrow",
        )
        if part
    )


def _nothing(found: NothingDue) -> Nothing:
    calls = "one call" if found.next_calls == 1 else f"{found.next_calls} calls"
    return Nothing(found.no_deals, found.next_on, f"at least {calls}" if found.at_least else calls)
