"""Moved on: note that somebody left, follow them to the new employer, or not."""

from collections.abc import Callable

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.core.plain_english import full_day
from reopen.core.working_days import ONE_DAY, forward
from reopen.records.queries.moves import MoveRow, move_row
from reopen.services.acts import ActError, NotThereError
from reopen.services.moves.follow import Whereto, again, drop, follow
from reopen.services.moves.note import Moved, note_move, take_back
from reopen.web import deal_words
from reopen.web.access import Request, allow
from reopen.web.deal import deal_or_404
from reopen.web.frame import forget_undo, tell
from reopen.web.office_clock import office_today
from reopen.web.read_date import DateError, read_date


@allow("owner", "manager", "rep")
def moved(request: Request, deal_id: int) -> HttpResponse:
    """The deal's person has left: where to, and who said so. On a call it goes on where one was: `from` says where."""
    came_from = (request.POST if request.method == "POST" else request.GET).get("from", "")
    found = deal_or_404(request, deal_id)
    today = office_today()
    typed = {
        "employer": _typed(request, "employer"),
        "said_by": _typed(request, "said_by"),
        "on": _typed(request, "on") or full_day(today),
    }
    field, wrong = "", ""
    if request.method == "POST":
        try:
            done = note_move(
                deal_id,
                employer=typed["employer"],
                said_by=typed["said_by"] or request.viewer.name,
                said_on=read_date(typed["on"], today=today, past=True),
                now=timezone.now(),
                viewer=request.viewer,
            )
        except DateError as error:
            field, wrong = "said_on", str(error)
        except ActError as error:
            field, wrong = error.field, error.message
        else:
            undo = "" if done.already else reverse("move_undo", args=[done.move_id])
            tell(request, done.sentence, undo=undo)
            return HttpResponseRedirect(_back_to(came_from, deal_id))
    context = {
        "deal": found,
        "came_from": came_from,
        "title": deal_words.title(found),
        "typed": typed,
        "field": field,
        "wrong": wrong,
    }
    return render(request, "moves/moved.html", context, status=422 if wrong else 200)


@allow("owner", "manager", "rep")
def move(request: Request, move_id: int) -> HttpResponse:
    """Put them on record at the new employer: what one types, and nothing made up."""
    row = _row(request, move_id)
    today = office_today()
    first_call = full_day(forward(today + ONE_DAY, frozenset()))
    typed = {name: _typed(request, name) for name in ("employer", "address", "phone", "title")}
    typed["call_on"] = _typed(request, "call_on") or first_call
    if request.method != "POST":
        typed["employer"] = row.employer
    field, wrong = "", ""
    if request.method == "POST":
        try:
            to = Whereto(
                employer=typed["employer"],
                address=typed["address"],
                phone=typed["phone"],
                title=typed["title"],
                call_on=read_date(typed["call_on"], today=today),
            )
            done = follow(move_id, to, now=timezone.now(), viewer=request.viewer)
        except DateError as error:
            field, wrong = "call_on", str(error)
        except NotThereError as error:
            raise Http404 from error
        except ActError as error:
            field, wrong = error.field, error.message
        else:
            tell(request, done.sentence, undo=reverse("move_again", args=[move_id]))
            return HttpResponseRedirect(reverse("deal", args=[done.deal_id]))
    context = {"row": row, "typed": typed, "field": field, "wrong": wrong}
    return render(request, "moves/follow.html", context, status=422 if wrong else 200)


@allow("owner", "manager", "rep", methods=("POST",))
def dropped(request: Request, move_id: int) -> HttpResponse:
    """They are not followed."""
    return _done(request, move_id, drop, undo=reverse("move_again", args=[move_id]))


@allow("owner", "manager", "rep", methods=("POST",))
def followed_again(request: Request, move_id: int) -> HttpResponse:
    """Take back that they were followed, or that they are not to be."""
    return _done(request, move_id, again)


@allow("owner", "manager", "rep", methods=("POST",))
def undo(request: Request, move_id: int) -> HttpResponse:
    """They have not left after all."""
    return _done(request, move_id, take_back)


def _back_to(came_from: str, deal_id: int) -> str:
    """Whoever heard it on a call goes on with that call: what was typed on its sheet is kept there."""
    if came_from == "today":
        return f"{reverse('today')}?open={deal_id}"
    return reverse({"sheet": "interview", "call": "call"}.get(came_from, "deal"), args=[deal_id])


def _typed(request: Request, name: str) -> str:
    """What stands in a field; without the null that no database of text takes."""
    return request.POST.get(name, "").replace("\0", "").strip()[:255]


def _row(request: Request, move_id: int) -> MoveRow:
    row = move_row(request.viewer, move_id)
    if row is None:
        raise Http404("There is no such move.")
    return row


def _done(request: Request, move_id: int, act: Callable[..., Moved], *, undo: str = "") -> HttpResponse:
    row = _row(request, move_id)
    try:
        words = act(move_id, now=timezone.now(), viewer=request.viewer).sentence
    except NotThereError as error:
        raise Http404 from error
    except ActError as error:
        words, undo = error.message, ""
    tell(request, words, undo=undo)
    if not undo:
        forget_undo(request)
    return HttpResponseRedirect(reverse("deal", args=[row.deal_id]))
