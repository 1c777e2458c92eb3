"""Where reasons of a loss are put into families: by dragging, by a key, or by a list and a button."""

from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import urlencode

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.insight.reasons import FAMILIES, OTHER
from reopen.core.plain_english import capital, many
from reopen.records.queries.company import company
from reopen.services.acts import ActError, NotThereError
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.reason_board import (
    LEARNT,
    PAGE,
    SHOWS,
    TAUGHT,
    Board,
    Card,
    Idle,
    board,
    key_in,
)
from reopen.services.insights.recon import NotReadyError, Progress, Recon
from reopen.services.teach_reason import teach_reason, undo_lesson
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell
from reopen.web.insights.filter import in_words, insights_url
from reopen.web.insights.links import asked_query, deals_url, read_asked
from reopen.web.made_of import MadeOf, MadeOfPage
from reopen.web.opaque import hide, number_of
from reopen.web.today import whole_number

# What is pressed for each family, in its order.
KEYS: Final = dict(zip(FAMILIES, "1234567890-", strict=True))
MADE_OF: Final[MadeOfPage] = {
    "headline": MadeOf(
        "In the headline",
        "The reasons that neither a plain word nor a lesson puts into a family, of all that reps and buyers gave for "
        "the losses that you may see; a loss with both counts twice",
    ),
    "heap": MadeOf(
        "Beside a family",
        "How often the rep or the buyer names it: its reasons, the same words as often as they stand",
    ),
    "losses": MadeOf(
        "Losses", "The losses whose reason are these very words, whatever their case and punctuation"
    ),
    "lessons": MadeOf("Lessons", "The corrections in force that hold these words, and agree on the family"),
}
_SIDES: Final = {"": "Both", "rep": "Reps say", "buyer": "Buyers say"}


@dataclass(frozen=True, slots=True)
class View:
    """What of the board is looked at, as the address tells it."""

    asked: Asked = field(default_factory=Asked)
    show: str = ""
    side: str = ""
    said: int = 0
    start: int = 0

    def url(self, **other: Any) -> str:
        """The address, with something else in it."""
        view = replace(self, **other) if other else self
        told = {
            **asked_query(view.asked),
            "show": view.show,
            "side": view.side,
            "said": f"{view.said:x}" if view.said else "",
            "start": view.start or "",
        }
        query = urlencode({key: value for key, value in told.items() if value})
        return reverse("reasons") + (f"?{query}" if query else "")


@dataclass(frozen=True, slots=True)
class HeapLine:
    """A family to drop on: its key, its number, and a bar in hundredths of the largest."""

    family: str
    key: str
    number: int
    made_of: str
    bar: int
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card with its addresses. `token`: what a form sends of it; "" where it has no word to be known by."""

    card: Card
    loss: str
    token: str
    whose: str
    how: str
    deals_url: str
    notes_url: str
    undo_url: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that insights/reasons.html reads."""

    where: str
    sentence: str
    basis: str
    view: View
    insights_url: str
    wrong: str = ""
    is_counted: bool = True
    counting: Progress | None = None
    board: Board | None = None
    title: str = ""
    heaps: tuple[HeapLine, ...] = ()
    cards: tuple[CardLine, ...] = ()
    sides: tuple[tuple[str, str, bool], ...] = ()
    others: tuple[tuple[str, int, str, bool], ...] = ()
    deals: tuple[tuple[str, str], ...] = ()
    back_url: str = ""
    before_url: str = ""
    next_url: str = ""
    teach_url: str = ""
    idle: tuple[tuple[Idle, str], ...] = ()
    everything: Asked = field(default_factory=Asked)
    nothing: bool = False  # no reason is there to be sorted


@allow("owner", "manager", methods=("GET",))
def reasons(request: Request) -> HttpResponse:
    """`?show=FAMILY|learnt|taught&side=rep|buyer&said=&start=`, narrowed as objections are."""
    view, recon = View(), _recon(request)
    try:
        view = _view(request)
        page = _page(request, recon, view)
    except NotReadyError:
        page = Page(
            in_words(view.asked), "Your deals are being counted.", "", view, insights_url(view.asked),
            is_counted=False, counting=recon.progress,
        )  # fmt: skip
    except AskedError as why:
        page = Page("", "Nothing fits that filter.", "", view, insights_url(Asked()), wrong=str(why))
    context = {"page": page, "families": KEYS, "made_of": MADE_OF if page.heaps and not page.nothing else {}}
    return render(request, "insights/reasons.html", context, status=422 if page.wrong else 200)


@allow("owner", "manager", methods=("POST",))
def teach(request: Request) -> HttpResponse:
    """Put the words of a card into a family, and come back to where the next card stands."""
    view = _view_or_all(request)
    recon = _recon(request)
    loss = number_of(request.POST.get("loss", ""))
    side = request.POST.get("side", "")
    try:
        taught = teach_reason(
            loss or 0,
            "buyer" if side == "buyer" else "rep",
            key_in(request.POST.get("key", "")),
            request.POST.get("family", ""),
            viewer=request.viewer,
            now=timezone.now(),
            count_like=recon.live,
        )
    except NotThereError as error:
        raise Http404 from error
    except ActError as error:
        tell(request, error.message)
    else:
        tell(request, taught.sentence, undo=reverse("reason_undo", args=[taught.lesson_id]))
    at = whole_number(request.POST.get("at")) or 0
    return HttpResponseRedirect(f"{view.url()}#card-{at}")


@allow("owner", "manager", methods=("POST",))
def undo(request: Request, lesson_id: int) -> HttpResponse:
    """Take a lesson back."""
    try:
        words = undo_lesson(
            lesson_id, viewer=request.viewer, now=timezone.now(), losses=_recon(request).losses
        )
    except NotThereError as error:
        raise Http404 from error
    except NotReadyError as error:
        words = str(error)
    tell(request, words)
    forget_undo(request)
    return HttpResponseRedirect(_view_or_all(request).url())


def _recon(request: Request) -> Recon:
    return Recon(request.viewer, now=timezone.now(), time_zone=company().time_zone)


def _view(request: Request) -> View:
    """What the address asks. AskedError."""

    def get(name: str) -> str:
        return request.GET.get(name, "").replace("\0", "").strip()

    show, side = get("show"), get("side")
    asked = read_asked({key: get(key) for key in ("from", "to", "pipeline", "owner")})
    return View(
        asked,
        show if show in SHOWS else "",
        side if side in _SIDES else "",
        key_in(get("said")),
        whole_number(get("start")) or 0,
    )


def _view_or_all(request: Request) -> View:
    try:
        return _view(request)
    except AskedError:
        return View()


def _page(request: Request, recon: Recon, view: View) -> Page:
    found = board(
        recon.losses, view.asked, request.viewer,
        show=view.show, side=view.side, said=view.said, start=view.start,
    )  # fmt: skip
    # Once looked at, a heap stays: the next card under the keys must not be another's.
    nothing = view.show != TAUGHT and not any(heap.number for heap in found.heaps)
    view = replace(view, show=found.show)
    here = replace(view, start=found.start)
    most = max(1, *(heap.number for heap in found.heaps))
    learnt, taught = (sum(getattr(heap, how) for heap in found.heaps) for how in (LEARNT, TAUGHT))
    return Page(
        in_words(view.asked),
        found.sentence,
        found.basis,
        here,
        insights_url(view.asked),
        board=found,
        title=_title(found, view),
        heaps=tuple(
            HeapLine(
                heap.family, KEYS[heap.family], heap.number,
                f"By the rep {heap.by_rep:,}, by the buyer {heap.by_buyer:,}",
                -(-100 * heap.number // most), view.url(show=heap.family, said=0, start=0), heap.family == view.show,
            )
            for heap in found.heaps
        ),
        cards=tuple(_line(card, here) for card in found.cards),
        sides=tuple((label, view.url(side=side, start=0), side == view.side) for side, label in _SIDES.items()),
        others=tuple(
            (label, number, view.url(show=show, said=0, start=0), view.show == show)
            for show, label, number in ((LEARNT, "By what was learnt", learnt), (TAUGHT, "As taught", taught))
        ),
        deals=_deals(found, view),
        back_url=view.url(said=0, start=0) if view.said else "",
        before_url=here.url(start=max(0, found.start - PAGE)) if found.start else "",
        next_url=here.url(start=found.start + PAGE) if found.start + PAGE < found.number else "",
        teach_url=here.url().replace(reverse("reasons"), reverse("reason_teach"), 1),
        idle=tuple((one, _undo_url(one.lesson_id, here)) for one in found.idle),
        nothing=nothing,
    )  # fmt: skip


def _title(found: Board, view: View) -> str:
    name = {LEARNT: "By what was learnt", TAUGHT: "As taught", OTHER: "In no family"}.get(
        view.show, capital(view.show)
    )
    return f"{name}: {many(found.number, 'card') if found.number else 'nothing'}"


def _deals(found: Board, view: View) -> tuple[tuple[str, str], ...]:
    """The deals behind the numbers of the heap that is shown."""
    if view.show not in FAMILIES:
        return ()
    heap = found.heap(view.show)
    counts = (("rep", "by_rep", heap.by_rep), ("buyer", "by_buyer", heap.by_buyer))
    return tuple(
        (f"{number:,} by the {side}", deals_url("objections", view.asked, what=what, family=view.show))
        for side, what, number in counts
        if number and view.side in ("", side)
    )


def _line(card: Card, view: View) -> CardLine:
    lessons = "one lesson" if card.lessons == 1 else f"{card.lessons} lessons"
    return CardLine(
        card,
        hide(card.loss),
        f"{card.key:x}" if card.key else "",
        "the buyer" if card.side == "buyer" else "the rep",
        {"learnt": f"learnt from {lessons}", "taught": "taught"}.get(card.how, ""),
        deals_url("objections", view.asked, what="said", family=card.family, key=f"{card.behind:x}"),
        view.url(said=card.behind, start=0) if card.wholes > 1 else "",
        _undo_url(card.lesson_id, view) if card.lesson_id else "",
    )


def _undo_url(lesson_id: int, view: View) -> str:
    """Where a lesson is taken back; what is looked at stays."""
    return reverse("reason_undo", args=[lesson_id]) + view.url().removeprefix(reverse("reasons"))
