"""What the desk sends: a decision, worth or not, an answer, a stop lifted, a mail matched or dismissed; and back."""

from collections.abc import Callable
from typing import cast

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.reply_page import reply_of_answer
from reopen.services.acts import ActError, NotThereError
from reopen.services.desk import answer as answering
from reopen.services.desk import judge, successor, tray
from reopen.services.desk.referral import KnownError, NewPerson
from reopen.services.read_mailbox.read_stored import read_stored
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell
from reopen.web.office_clock import office_today
from reopen.web.read_date import DateError, read_date
from reopen.web.replies.desk import show
from reopen.web.replies.desk_page import Clock, build, next_waiting
from reopen.web.today import whole_number


@allow("owner", methods=("POST",))
def decide(request: Request, reply_id: int) -> HttpResponse:
    """One decision, and the next reply opens. What lifts a stop is asked once more."""
    decision = request.POST.get("is", "")
    text = request.POST.get("on", "").replace("\0", "").strip()
    then = _next(request, reply_id)
    try:
        on = read_date(text, today=office_today()) if decision == "later" and text else None
        done = judge.decide(
            reply_id,
            cast("judge.Decision", decision),
            by=request.viewer,
            now=timezone.now(),
            on=on,
            person=_person(request) if decision == "referred" else None,
            lift=request.POST.get("seen") == decision,
        )
    except NotThereError as error:
        raise Http404 from error
    except judge.LiftsAStopError as error:
        return show(request, reply_id, wrong=error.message, asks=decision, typed=_typed(request), status=422)
    except KnownError as error:
        return show(
            request, reply_id, wrong=error.message, known=error.deal_id, typed=_typed(request), status=422
        )
    except (DateError, ActError) as error:
        field = error.field if isinstance(error, ActError) else "on"
        return show(request, reply_id, wrong=str(error), at=field, typed=_typed(request), status=422)
    tell(request, done.sentence, undo="" if done.already else reverse("reply_undo", args=[reply_id]))
    return HttpResponseRedirect(_url(request, then))


def _person(request: Request) -> NewPerson:
    return NewPerson(*(request.POST.get(name, "").replace("\0", "") for name in ("name", "address")))


def _typed(request: Request) -> dict[str, str]:
    """The form as it was sent, to be mended."""
    return {name: request.POST.get(name, "") for name in ("on", "name", "address", "is")}


@allow("owner", methods=("POST",))
def task(request: Request, reply_id: int) -> HttpResponse:
    """The successor is looked for no more, or again."""
    looks = "1" in (request.POST.get("looks"), request.GET.get("looks"))
    return _done(
        request,
        reply_id,
        lambda: successor.switch(reply_id, looks=looks, now=timezone.now()),
        undo=reverse("reply_task", args=[reply_id]) + ("" if looks else "?looks=1"),
    )


@allow("owner", methods=("POST",))
def undo(request: Request, reply_id: int) -> HttpResponse:
    """Take the decision back, and open that reply again."""
    return _done(request, reply_id, lambda: judge.undo(reply_id, by=request.viewer, now=timezone.now()))


@allow("owner", methods=("POST",))
def worth(request: Request, reply_id: int) -> HttpResponse:
    """Worth discussing, or not; the reply stays open."""
    is_worth = {"1": True, "0": False}.get(request.POST.get("worth", ""))
    return _done(
        request,
        reply_id,
        lambda: judge.worth(reply_id, is_worth=is_worth, by=request.viewer),
        keeps_undo=True,
    )


@allow("owner", methods=("POST",))
def lift(request: Request, reply_id: int) -> HttpResponse:
    """Lift the stop that this reply made."""
    return _done(
        request,
        reply_id,
        lambda: judge.lift_stop(reply_id, by=request.viewer, now=timezone.now()),
        undo=reverse("reply_stop", args=[reply_id]),
    )


@allow("owner", methods=("POST",))
def stop(request: Request, reply_id: int) -> HttpResponse:
    """Take the lifting back."""
    return _done(request, reply_id, lambda: judge.stop_again(reply_id, now=timezone.now()))


@allow("owner", methods=("POST",))
def answer(request: Request, reply_id: int) -> HttpResponse:
    """Put an answer into the outbox; the reply stays open, to be judged."""
    text = request.POST.get("answer", "")
    try:
        done = answering.answer(reply_id, text, now=timezone.now())
    except NotThereError as error:
        raise Http404 from error
    except ActError as error:
        return show(request, reply_id, wrong=error.message, typed={"answer": text}, status=422)
    tell(request, done.sentence, undo=reverse("answer_undo", args=[done.message_id]))
    return HttpResponseRedirect(_url(request, reply_id))


@allow("owner", methods=("POST",))
def unsend(request: Request, message_id: int) -> HttpResponse:
    """Take an answer back that has not left."""
    reply_id = reply_of_answer(message_id)
    if reply_id is None:
        raise Http404("There is no such answer.")
    return _done(request, reply_id, lambda: answering.unsend(message_id, now=timezone.now()))


@allow("owner", methods=("POST",))
def match(request: Request, reply_id: int) -> HttpResponse:
    """Say which letter an unmatched mail answers."""
    letter = whole_number(request.POST.get("letter")) or 0

    def act() -> tray.Sorted:
        done = tray.match(reply_id, letter)
        read_stored(done.mailbox_id, now=timezone.now())
        return done

    return _done(request, reply_id, act)


@allow("owner", methods=("POST",))
def dismiss(request: Request, reply_id: int) -> HttpResponse:
    """It is none of ours: its text goes."""
    then = _next(request, reply_id)
    try:
        done = tray.dismiss(reply_id, now=timezone.now())
    except NotThereError as error:
        raise Http404 from error
    except ActError as error:
        return show(request, reply_id, wrong=error.message, status=422)
    tell(request, done.sentence)
    return HttpResponseRedirect(_url(request, then))


_Sentence = judge.Decided | answering.Answered | tray.Sorted | successor.Looked


def _done(
    request: Request, reply_id: int, act: Callable[[], _Sentence], *, undo: str = "", keeps_undo: bool = False
) -> HttpResponse:
    """Run it, say what it did, and stay at the reply."""
    try:
        words = act().sentence
    except NotThereError as error:
        raise Http404 from error
    except ActError as error:
        return show(request, reply_id, wrong=error.message, status=422)
    if keeps_undo:
        undo = request.session.get("undo", "")
    tell(request, words, undo=undo)
    if not undo:
        forget_undo(request)
    return HttpResponseRedirect(_url(request, reply_id))


def _next(request: Request, reply_id: int) -> int | None:
    page = build(
        Clock.of(timezone.now()), campaign=request.POST.get("campaign", ""), reply_id=None, opens_first=False
    )
    return next_waiting(page, reply_id) if page else None


def _url(request: Request, reply_id: int | None) -> str:
    campaign = request.POST.get("campaign", "")
    known = campaign == "all" or (campaign.isascii() and campaign.isdigit() and len(campaign) < 19)
    query = f"?campaign={campaign}" if known else ""
    return (reverse("reply", args=[reply_id]) if reply_id is not None else reverse("replies")) + query
