"""What the sheet of a call sends: what would follow, what came of it, and putting it off."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from reopen.records.queries.call import PlannedCall, planned_call
from reopen.web.access import Request, allow
from reopen.web.call_sheet import KINDS, Typed, after_outcome
from reopen.web.office_clock import office_today


@allow("owner", "manager", "rep", methods=("GET",))
def next_call(request: Request, touch_id: int) -> HttpResponse:
    """What the outcome asked about would bring, for htmx. A day typed over the proposal stays."""
    call = call_or_404(request, touch_id)
    kind = request.GET.get("outcome", "")
    asked = request.GET.get("next", "").strip()
    own = asked if asked and asked != request.GET.get("proposed", "") else None
    typed = Typed(
        outcome=kind if kind in KINDS else "reached",
        next_text=own,
        everything=bool(request.GET.get("everything")),
    )
    after = after_outcome(call.deal_id, call.contact, typed, today=office_today())
    return render(request, "today/after.html", {"after": after})


def call_or_404(request: Request, touch_id: int) -> PlannedCall:
    """One that the viewer may not see is as absent as one that is not there."""
    call = planned_call(request.viewer, touch_id)
    if call is None:
        raise Http404("There is no such call, or it is another seller’s.")
    return call


@allow("owner", "manager", "rep", methods=("POST",))
def log(request: Request, touch_id: int) -> HttpResponse:
    raise NotImplementedError


@allow("owner", "manager", "rep", methods=("POST",))
def snooze(request: Request, touch_id: int) -> HttpResponse:
    raise NotImplementedError
