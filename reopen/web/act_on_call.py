"""What the sheet of a call sends: what would follow, what came of it, and putting it off."""

from dataclasses import replace
from datetime import date, time
from typing import cast

from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.call import PlannedCall, call_of_deal, planned_call
from reopen.records.queries.resting import rests
from reopen.services.acts import ActError, RestingError
from reopen.services.record_outcome import Logged, OutcomeKind, record_outcome
from reopen.services.snooze_touch import snooze_touch
from reopen.web.access import Request, allow
from reopen.web.call_sheet import KINDS, MUST_BE_SEEN, Typed, after_outcome
from reopen.web.frame import tell
from reopen.web.office_clock import office_today
from reopen.web.read_date import DateError, read_date, read_day_and_hour
from reopen.web.resting import RestsError
from reopen.web.today import today_page, whole_number


@allow("owner", "manager", "rep", methods=("GET",))
def next_call(request: Request, touch_id: int) -> HttpResponse:
    """What the outcome asked about would bring, for htmx. A day typed over the proposal stays."""
    call = call_or_404(request, touch_id)
    typed = replace(typed_in(request.GET), named=True)
    after = after_outcome(call.deal_id, call.contact, typed, today=office_today())
    return render(request, "today/after.html", {"after": after})


@allow("owner", "manager", "rep", methods=("POST",))
def log(request: Request, touch_id: int) -> HttpResponse:
    """Save what came of it, and open the next call. On an error the sheet comes back with all that was typed."""
    if (deal_id := whole_number(request.POST.get("deal"))) is not None:
        still_removed(request, deal_id)
    call = call_or_404(request, touch_id)
    typed = typed_in(request.POST)
    if typed.outcome in MUST_BE_SEEN and request.POST.get("seen") != typed.outcome:
        return _again(request, call, typed, LOOK[typed.outcome])
    try:
        done = save_outcome(request, typed, touch_id=call.touch_id, deal_id=call.deal_id)
    except DateError as error:
        return _again(request, call, replace(typed, next_wrong=str(error)), "")
    except RestingError as error:
        raise RestsError(call.deal_id, error.message) from None
    except ActError as error:
        at_the_day = error.field == "next"
        typed = replace(typed, next_wrong=error.message) if at_the_day else typed
        return _again(request, call, typed, "" if at_the_day else error.message)
    tell(request, said_when_saved(done), undo=reverse("undo", args=[done.outcome_id]))
    return _on_to_the_next(request)


@allow("owner", "manager", "rep", methods=("POST",))
def snooze(request: Request, touch_id: int) -> HttpResponse:
    """Put the call off to the day typed, or by a day, a week, a month from today."""
    call = call_or_404(request, touch_id)
    text = request.POST.get("by") or request.POST.get("until", "")
    if call.touch_id is None:
        words = f"The call to {call.account} has been planned anew: snooze it as it stands now."
        return _again(request, call, Typed(), words)
    try:
        to_on = read_date(text, today=office_today())
        done = snooze_touch(call.touch_id, to_on, now=timezone.now(), viewer=request.viewer)
    except (DateError, ActError) as error:
        return _again(request, call, Typed(until=text, until_wrong=str(error)), "")
    tell(request, f"{call.account}: {done.sentence}", undo=reverse("unsnooze", args=[done.touch_id]))
    return _on_to_the_next(request)


LOOK = {
    "declined": "Look at what this does, then save once more.",
    "remove_me": "Look at what this stops, then save once more.",
}


def typed_in(form: QueryDict) -> Typed:
    """What the sheet's fields hold. A day equal to the proposal is the proposal."""
    get = form.get
    kind = get("outcome", "")
    day = get("next", "").strip()
    return Typed(
        outcome=kind if kind in KINDS else "reached",
        # PostgreSQL holds no NUL in a text, and no person types one.
        note=get("note", "").replace("\0", "").strip(),
        next_text=day if day != get("proposed", "") else None,
        named=bool(get("named")),
        everything=bool(get("everything")),
        said_yes=kind == "declined" and bool(get("said_yes")),
    )


def save_outcome(request: Request, typed: Typed, *, touch_id: int | None, deal_id: int) -> Logged:
    """Through the service; DateError and ActError are sentences for the sheet."""
    on: date | None = None
    at: time | None = None
    if typed.next_text and typed.outcome not in ("declined", "remove_me", "reopened"):
        on, at = read_day_and_hour(typed.next_text, today=office_today())
    return record_outcome(
        touch_id,
        cast("OutcomeKind", typed.outcome),
        now=timezone.now(),
        viewer=request.viewer,
        deal_id=deal_id,
        note=typed.note,
        next_on=on,
        next_at=at,
        named_by_them=typed.named and typed.outcome == "reached",
        door="open" if typed.outcome == "declined" and typed.said_yes else None,
        door_everything=typed.everything,
    )


def still_removed(request: Request, deal_id: int) -> None:
    """A removal is taken of a deal that rests too: RestsError says that it is written. Else nothing is done."""
    if request.method != "POST" or not rests(request.viewer, deal_id):
        return
    typed = typed_in(request.POST)
    if typed.outcome != "remove_me":
        raise RestsError(deal_id)
    try:
        record_outcome(
            None,
            "remove_me",
            now=timezone.now(),
            viewer=request.viewer,
            deal_id=deal_id,
            note=typed.note,
        )
    except ActError as error:
        raise RestsError(deal_id, error.message) from None


def said_when_saved(done: Logged) -> str:
    """Saved: reached. Next: check-in 2, Tue 21 Apr."""
    words = done.sentence if done.already else f"Saved: {done.sentence[:1].lower()}{done.sentence[1:]}"
    return " ".join([words, *done.warnings])


def call_or_404(request: Request, touch_id: int) -> PlannedCall:
    """One that the viewer may not see is as absent as one that is not there.

    A plan that was made anew since the page was opened has other touches: then the form's deal says whose call it is.
    """
    call = planned_call(request.viewer, touch_id)
    deal_id = whole_number(request.POST.get("deal"))
    if call is None and deal_id is not None:
        call = call_of_deal(request.viewer, deal_id)
        if call is None and rests(request.viewer, deal_id):
            raise RestsError(deal_id)
    if call is None:
        raise Http404("There is no such call, or it is another seller’s.")
    return call


def _on_to_the_next(request: Request) -> HttpResponse:
    then = whole_number(request.POST.get("then"))
    owner_id = whole_number(request.POST.get("owner"))
    if request.htmx:  # type: ignore[attr-defined]
        page = today_page(request, open_id=then, owner_id=owner_id, focus_call=True)
        return render(request, "today/part.html", {"page": page})
    query = "&".join(
        [f"owner={owner_id}"] * (owner_id is not None) + [f"open={then}#call-{then}"] * (then is not None)
    )
    return HttpResponseRedirect(reverse("today") + (f"?{query}" if query else ""))


def _again(request: Request, call: PlannedCall, typed: Typed, wrong: str) -> HttpResponse:
    page = today_page(
        request,
        open_id=call.deal_id,
        owner_id=whole_number(request.POST.get("owner")),
        typed=typed,
        wrong=wrong,
    )
    template = "today/part.html" if request.htmx else "today/today.html"  # type: ignore[attr-defined]
    return render(request, template, {"page": page}, status=422)
