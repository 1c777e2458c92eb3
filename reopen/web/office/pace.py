"""/settings/pace/: at what pace old losses enter care, and what that means for the next four weeks."""

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reopen.records.queries.company import company
from reopen.records.queries.team import MOST, seller_rows
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.office.company_form import PaceForm
from reopen.web.office.places import places


@allow("owner", "manager", acting=("owner",))
def pace(request: Request) -> HttpResponse:
    """The owner sets the company's pace; a seller's own stands on the Team page."""
    firm = company()
    initial = {"care_minutes_a_day": firm.care_minutes_a_day}
    form: forms.Form = PaceForm(request.POST or None, initial=initial)
    if isinstance(form, PaceForm) and request.method == "POST" and form.is_valid() and form.save():
        tell(request, f"Old losses enter care at {form.cleaned_data['care_minutes_a_day']} minutes a day.")
        return HttpResponseRedirect(reverse("pace"))
    return render(
        request,
        "office/pace.html",
        {
            "places": places(request),
            "form": form if request.viewer.role == "owner" else None,
            "company": firm,
            "sellers": seller_rows(request.viewer),
            "most": MOST,
        },
        status=422 if form.is_bound else 200,
    )
