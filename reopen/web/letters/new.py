"""A draft: of a month by one click, or of a filter."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.services.campaigns.draft import CampaignError, new_campaign
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.letters.figures import LETTERS
from reopen.web.letters.filter_form import WrongError, fits_words, form, read
from reopen.web.letters.really import really
from reopen.web.office_clock import office_today


@allow("owner")
def new(request: Request) -> HttpResponse:
    """GET shows the filter, and for HX-Target `fits` how many people it has; POST drafts, and opens the draft."""
    typed: QueryDict = request.POST if request.method == "POST" else request.GET
    wrong: dict[str, str] = {}
    if request.method == "POST":
        try:
            made = _draft(typed)
        except WrongError as why:
            wrong = {why.field: why.words}
        else:
            tell(request, f"{made.title} is drafted. Nothing of it is sent before you approve it.")
            return HttpResponseRedirect(reverse("campaign", args=[made.pk]))
    if request.headers.get("HX-Target") == "fits":
        return render(request, "letters/fits.html", {"fits": fits_words(typed), "made_of": LETTERS})
    context = form(typed, wrong) | {"really": really(), "form_url": reverse("letters_new")}
    return render(request, "letters/new.html", context, status=422 if wrong else 200)


def _draft(typed: QueryDict) -> Any:
    month, by, where = read(typed)
    try:
        return new_campaign(month=month, by=by, where=where, now=timezone.now(), today=office_today())
    except CampaignError as why:
        raise WrongError("", str(why)) from None
