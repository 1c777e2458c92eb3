"""/settings/: the company's own choices."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reopen.records.queries.company import company
from reopen.records.queries.sample import has_sample
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.office.company_form import SettingsForm, present
from reopen.web.office.places import places


@allow("owner", "manager", "rep", acting=("owner",))
def settings(request: Request) -> HttpResponse:
    """The owner's form; a manager's part of the office begins at the team, a rep's at their calendar."""
    if request.viewer.role != "owner":
        return HttpResponseRedirect(reverse("team" if request.viewer.role == "manager" else "feeds"))
    form = SettingsForm(request.POST or None, initial=present(company()))
    if request.method == "POST" and form.is_valid() and form.save():
        tell(request, "The company’s settings are saved.")
        return HttpResponseRedirect(reverse("settings"))
    return render(
        request,
        "office/settings.html",
        {
            "form": form,
            "company": company(),
            "places": places(request),
            "has_sample": has_sample(),
            "made_of": made_of.SETTINGS,
        },
        status=422 if form.is_bound else 200,
    )
