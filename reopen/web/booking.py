"""What one does with the five minutes: book a time, cancel, take what they propose, note what came back."""

from collections.abc import Callable
from datetime import date, datetime, time

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header, url_has_allowed_host_and_scheme

from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError
from reopen.services.booking import steer
from reopen.services.booking.book import book
from reopen.services.booking.file import calendar_file
from reopen.services.booking.steer import Steered
from reopen.web.access import Request, allow
from reopen.web.booking_on_deal import read_slot
from reopen.web.deal import deal_or_404
from reopen.web.frame import tell
from reopen.web.office_clock import office_today
from reopen.web.read_date import DateError, read_day_and_hour, shown
from reopen.web.undo import taken_back


@allow("owner", "manager", "rep", methods=("POST",))
def book_call(request: Request, deal_id: int) -> HttpResponse:
    """One of the three times, or another that was typed: “Thu 3 Dec 14:00”."""
    deal_or_404(request, deal_id)
    typed = request.POST.get("when", "").replace("\0", "").strip()
    slot = read_slot(request.POST.get("slot", ""))
    try:
        if slot is None and typed:
            on, at = read_day_and_hour(typed, today=office_today())
            if at is None:
                raise ActError("at", f"“{shown(typed)}” names no hour: write it like “Thu 3 Dec 14:00”.")
            slot = on, at
        if slot is None:
            raise ActError("on", "Which time? Take one of the three, or write a day and an hour.")
        done = book(deal_id, *slot, now=timezone.now(), viewer=request.viewer)
    except DateError as error:
        tell(request, str(error))
    except ActError as error:
        tell(request, error.message)
    else:
        undo = _moves_back(done.appointment_id, done.before)
        if not undo and not done.already:
            undo = reverse("booking_cancel", args=[done.appointment_id])
        tell(request, done.sentence, undo=undo)
    return HttpResponseRedirect(reverse("deal", args=[deal_id]))


@allow("owner", "manager", "rep", methods=("POST",))
def cancel(request: Request, appointment_id: int) -> HttpResponse:
    """Call it off; Z asks for it anew."""
    return _do(request, appointment_id, steer.cancel, undo="booking_restore")


@allow("owner", "manager", "rep", methods=("POST",))
def restore(request: Request, appointment_id: int) -> HttpResponse:
    """Take the cancellation back."""

    def act() -> tuple[int, str]:
        done = steer.restore(appointment_id, now=timezone.now(), viewer=request.viewer)
        return done.deal_id, done.sentence

    return taken_back(request, act)


@allow("owner", "manager", "rep", methods=("POST",))
def move_back(request: Request, appointment_id: int, slot: str) -> HttpResponse:
    """Take a move back, to the time at which it stood."""
    before = read_slot(slot)
    if before is None:
        raise Http404

    def act() -> tuple[int, str]:
        done = steer.move_back(appointment_id, *before, now=timezone.now(), viewer=request.viewer)
        return done.deal_id, done.sentence

    return taken_back(request, act)


@allow("owner", "manager", "rep", methods=("POST",))
def take(request: Request, appointment_id: int) -> HttpResponse:
    """Take the time that they propose; Z moves the call back."""
    return _do(request, appointment_id, steer.take_counter)


@allow("owner", "manager", "rep", methods=("POST",))
def leave(request: Request, appointment_id: int) -> HttpResponse:
    """Do not take it: the call stands where it was."""
    return _do(request, appointment_id, steer.leave_counter)


@allow("owner", "manager", "rep", methods=("POST",))
def noted(request: Request, appointment_id: int) -> HttpResponse:
    """What came back is seen."""
    return _do(request, appointment_id, steer.take_note)


@allow("owner", "manager", "rep", methods=("GET",))
def file(request: Request, appointment_id: int) -> HttpResponse:
    """The invitation as a file."""
    try:
        name, text = calendar_file(appointment_id, now=timezone.now(), viewer=request.viewer)
    except NotThereError as error:
        raise Http404 from error
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8; method=PUBLISH")
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def _moves_back(appointment_id: int, before: tuple[date, time] | None) -> str:
    if before is None:
        return ""
    slot = datetime.combine(*before).isoformat(timespec="minutes")
    return reverse("booking_move_back", args=[appointment_id, slot])


def _do(
    request: Request, appointment_id: int, act: Callable[..., Steered], *, undo: str = ""
) -> HttpResponse:
    """Do it, say so, and go back to where one was: Today, or the deal."""
    now: datetime = timezone.now()
    viewer: Viewer = request.viewer
    to = ""
    try:
        done = act(appointment_id, now=now, viewer=viewer)
    except NotThereError as error:
        raise Http404 from error
    except ActError as error:
        tell(request, error.message)
    else:
        to = reverse("deal", args=[done.deal_id])
        back_to = reverse(undo, args=[appointment_id]) if undo else _moves_back(appointment_id, done.before)
        tell(request, done.sentence, undo=back_to)
    back = request.POST.get("back", "")
    if back and url_has_allowed_host_and_scheme(back, None):
        to = back
    return HttpResponseRedirect(to or reverse("today"))
