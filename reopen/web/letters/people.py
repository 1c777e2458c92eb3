"""One person of a draft: taken out and put back, a letter in other words, a first name that was missing."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from reopen.records.queries.campaign_people import number_in, person_or_none
from reopen.services.campaigns.draft import CampaignError, mark
from reopen.services.campaigns.fill_in import fill_first_name
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell
from reopen.web.letters.arrives import arrives
from reopen.web.letters.figures import LETTERS
from reopen.web.letters.page import campaign_of
from reopen.web.letters.really import really
from reopen.web.office_clock import office_today


@allow("owner")
def person(request: Request, campaign_id: int, recipient_id: int) -> HttpResponse:
    """One letter in words of its own, or back in the campaign's."""
    campaign, one = _found(campaign_id, recipient_id)
    wrong, typed = "", {}
    today = office_today()
    if request.method == "POST":
        typed = {
            name: request.POST.get(name, "") for name in ("first", "subject", "text") if name in request.POST
        }
        try:
            words = _keep(one, typed, request.POST.get("act", ""))
        except CampaignError as why:
            wrong = str(why)
        else:
            tell(request, words)
            return HttpResponseRedirect(_at(campaign, recipient_id))
    context: dict[str, Any] = {
        "campaign": campaign,
        "person": one,
        "subject": typed.get("subject", one.own_subject if one.own_subject is not None else campaign.subject),
        "text": typed.get("text", one.own_text if one.own_text is not None else campaign.text),
        "first": typed.get("first", one.contact.first_name),
        "lacks_first": one.state == "blocked" and one.why == "first",
        "own": one.own_text is not None or one.own_subject is not None,
        "editable": campaign.state == "draft" and one.state != "left_out",
        "arrives": arrives(campaign, number_in(campaign, one.pk), today=today)
        if one.state != "left_out"
        else None,
        "alone": True,
        "back": _at(campaign, recipient_id),
        "wrong": wrong,
        "really": really(campaign.mailbox),
        "made_of": LETTERS,
    }
    return render(request, "letters/person.html", context, status=422 if wrong else 200)


@allow("owner", methods=("POST",))
def out(request: Request, campaign_id: int, recipient_id: int) -> HttpResponse:
    """Take a person out; Z puts them back."""
    campaign, one = _found(campaign_id, recipient_id)
    back = _at(campaign, recipient_id)
    try:
        mark(one, taken_out=True, today=office_today())
    except CampaignError as why:
        tell(request, str(why))
    else:
        undo = reverse("campaign_back", args=[campaign.pk, one.pk])
        tell(request, f"{one.contact.name or 'This person'} is out of {campaign.title}.", undo=undo)
    return HttpResponseRedirect(back)


@allow("owner", methods=("POST",))
def back(request: Request, campaign_id: int, recipient_id: int) -> HttpResponse:
    """Put a person back whom the owner took out; what else speaks against a letter still holds."""
    campaign, one = _found(campaign_id, recipient_id)
    try:
        mark(one, taken_out=False, today=office_today())
    except CampaignError as why:
        tell(request, str(why))
    else:
        name = one.contact.name or "This person"
        now = person_or_none(campaign, recipient_id)
        if now is None:
            tell(request, f"{name} may be in, but does not fit the filter any more.")
            forget_undo(request)
            return HttpResponseRedirect(reverse("campaign", args=[campaign.pk]))
        one = now
        stays = f"{name} stays out all the same: {one.detail}."
        tell(request, stays if one.state == "left_out" else f"{name} is back in {campaign.title}.")
    forget_undo(request)
    return HttpResponseRedirect(_at(campaign, recipient_id))


def _found(campaign_id: int, recipient_id: int) -> tuple[Any, Any]:
    campaign = campaign_of(campaign_id)
    one = person_or_none(campaign, recipient_id)
    if one is None:
        raise Http404("There is no such person in this campaign.")
    return campaign, one


def _at(campaign: Any, recipient_id: int) -> str:
    return f"{reverse('campaign', args=[campaign.pk])}?letter={number_in(campaign, recipient_id)}"


def _keep(one: Any, typed: dict[str, str], act: str) -> str:
    today = office_today()
    name = one.contact.name or "This person"
    if act == "first":
        fill_first_name(one, typed.get("first", ""), today=today)
        return f"{name} has a first name on record now."
    if act == "plain":
        mark(one, own_subject=one.campaign.subject, own_text=one.campaign.text, today=today)
        return f"{name} gets the same letter as the others."
    mark(one, own_subject=typed.get("subject", ""), own_text=typed.get("text", ""), today=today)
    return f"{name} gets a letter in words of its own."
