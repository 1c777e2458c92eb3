"""/settings/pace/: at what pace old losses enter care, and what that means for the next four weeks."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reopen.records.queries.company import company
from reopen.services.enter_care import forecast
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.office.company_form import PaceForm
from reopen.web.office.places import places
from reopen.web.office_clock import office_today


@allow("owner", "manager", acting=("owner",))
def pace(request: Request) -> HttpResponse:
    """The owner tries a pace, sees the weeks, and saves it; a seller's own pace stands on the Team page."""
    firm = company()
    today = office_today()
    form = PaceForm(request.POST or None, initial={"care_minutes_a_day": firm.care_minutes_a_day})
    tried: int | None = None
    bad = False
    if request.method == "POST":
        bad = not form.is_valid()
        if not bad and "save" in request.POST:
            before = firm.care_minutes_a_day
            if form.save():
                tell(request, _saved(form.cleaned_data["care_minutes_a_day"], before))
                return HttpResponseRedirect(reverse("pace"))
            bad = True
        elif not bad:
            bad = not form.fits()
            tried = None if bad else form.cleaned_data["care_minutes_a_day"]
    sellers = forecast(today, viewer=request.viewer, care_minutes_a_day=tried)
    return render(
        request,
        "office/pace.html",
        {
            "places": places(request),
            "made_of": made_of.PACE if sellers else {},
            "form": form if request.viewer.role == "owner" else None,
            "company": firm,
            "tried": tried,
            "sellers": sellers,
            "weeks": [week.starts_on for week in sellers[0].weeks] if sellers else [],
            "waiting": sum(one.still_waiting for one in sellers),
        },
        status=422 if bad else 200,
    )


def _saved(now: int, before: int) -> str:
    return f"Old losses enter care at {now} minutes a day for each seller; it was {before}."
